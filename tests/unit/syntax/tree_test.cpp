#include "syntax/tree.h"

#include <catch2/catch.hpp>
#include <string>

using namespace bridgelint;

namespace {

std::vector<std::string> kinds_of(const SyntaxTree& tree) {
  std::vector<std::string> kinds;
  walk(tree.root(), [&](Node node) {
    kinds.emplace_back(node.kind());
    return true;
  });
  return kinds;
}

Node find(const SyntaxTree& tree, std::string_view kind) {
  Node found;
  walk(tree.root(), [&](Node node) {
    if (!found && node.is(kind)) found = node;
    return !found;
  });
  return found;
}

bool has(Grammar grammar, std::string_view text, std::string_view kind) {
  const SyntaxTree tree(grammar, text);
  return static_cast<bool>(find(tree, kind));
}

std::string repeat(std::string_view text, size_t times) {
  std::string result;
  for (size_t i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("a null node answers with nothing") {
  const Node none;
  CHECK(!static_cast<bool>(none));
  CHECK(none.kind() == "");
  CHECK(none.text() == "");
  CHECK(!static_cast<bool>(none.parent().field("x").first_named_child().next_named_sibling()));
  CHECK(none.children().empty());
  CHECK(none.named_child_count() == 0);
  CHECK(!none.has_error());
}

TEST_CASE("named nodes are walked in source order") {
  const SyntaxTree tree(Grammar::javascript, "f(1, x);");
  CHECK(kinds_of(tree) == std::vector<std::string>{"program", "expression_statement",
                                                   "call_expression", "identifier", "arguments",
                                                   "number", "identifier"});
}

TEST_CASE("a walk can leave out what is below") {
  const SyntaxTree tree(Grammar::javascript, "f(1); g(2);");
  int visited = 0;
  walk(tree.root(), [&](Node node) {
    ++visited;
    return !node.is("expression_statement");
  });
  CHECK(visited == 3);
}

TEST_CASE("a walk stays below its node") {
  const SyntaxTree tree(Grammar::javascript, "f(1); g(2);");
  std::string seen;
  walk(tree.root().named_child(0), [&](Node node) {
    if (node.is("identifier")) seen += node.text();
    return true;
  });
  CHECK(seen == "f");
}

TEST_CASE("fields, text and parents") {
  const SyntaxTree tree(Grammar::javascript, "window.save(data)");
  const Node call = find(tree, "call_expression");
  CHECK(call.field("function").text() == "window.save");
  CHECK(call.field("function").field("property").text() == "save");
  CHECK(call.field("arguments").named_child(0).text() == "data");
  CHECK((call.field("function").parent() == call));
  CHECK(call.field("function").field_name() == "function");
  CHECK(!static_cast<bool>(call.field("nothing")));
  CHECK(!static_cast<bool>(tree.root().parent()));
}

TEST_CASE("a field that is asked for often is the same field") {
  const SyntaxTree tree(Grammar::typescript, "new A(b, c);");
  const Node made = find(tree, "new_expression");
  CHECK((made.field(Field("constructor")) == made.field("constructor")));
  CHECK(made.field(Field("constructor")).text() == "A");
  CHECK_FALSE(static_cast<bool>(made.field(Field("function"))));
  CHECK_FALSE(static_cast<bool>(made.field(Field("no such field"))));
  CHECK_FALSE(static_cast<bool>(Node().field(Field("constructor"))));
}

TEST_CASE("siblings in both directions, named ones only") {
  const SyntaxTree tree(Grammar::javascript, "f(a, g(b), c)");
  const Node arguments = find(tree, "arguments");
  const Node a = arguments.first_named_child();
  const Node c = arguments.named_child(2);
  CHECK(a.next_named_sibling().text() == "g(b)");
  CHECK(c.text() == "c");
  CHECK(!static_cast<bool>(c.next_named_sibling()));
  CHECK(c.previous_named_sibling().text() == "g(b)");
  CHECK((c.previous_named_sibling().previous_named_sibling() == a));
  CHECK(!static_cast<bool>(a.previous_named_sibling()));
  CHECK(arguments.named_child_count() == 3);
  CHECK(arguments.named_children().size() == 3);
  CHECK(arguments.children().size() == 7);
  CHECK(!static_cast<bool>(arguments.named_child(3)));
}

TEST_CASE("keywords and operators are children that are not named") {
  const SyntaxTree tree(Grammar::javascript, "a + b; const x = 1;");
  const Node sum = find(tree, "binary_expression");
  CHECK(sum.field("operator").text() == "+");
  CHECK(!sum.field("operator").is_named());
  CHECK(find(tree, "lexical_declaration").field("kind").kind() == "const");
}

TEST_CASE("broken text has error nodes and the rest is still there") {
  const SyntaxTree tree(Grammar::javascript, "good(1);\nlet = = 5;\nalso(2);");
  CHECK(tree.root().has_error());
  std::string called;
  walk(tree.root(), [&](Node node) {
    if (node.is("call_expression")) called += node.field("function").text();
    return true;
  });
  CHECK(called.find("good") != std::string::npos);
  CHECK(called.find("also") != std::string::npos);
  const SyntaxTree sound(Grammar::javascript, "good(1);");
  CHECK(!sound.root().has_error());
}

TEST_CASE("error nodes say so") {
  const SyntaxTree tree(Grammar::javascript, "a ) b");
  const Node error = find(tree, "ERROR");
  REQUIRE(static_cast<bool>(error));
  CHECK(error.is_error());
  CHECK(error.has_error());
}

TEST_CASE("every grammar parses its language") {
  CHECK(has(Grammar::cpp, "int f() { return 1; }", "function_definition"));
  CHECK(has(Grammar::typescript, "let x: number = 1;", "type_annotation"));
  CHECK(has(Grammar::tsx, "const x = <b>{y as string}</b>;", "jsx_element"));
  CHECK(has(Grammar::javascript, "const x = <b/>;", "jsx_self_closing_element"));
}

TEST_CASE("empty, NUL, BOM and invalid UTF-8 are no trouble") {
  CHECK(SyntaxTree(Grammar::javascript, "").complete());
  const std::string nul("f(1);\0g(2);", 11);
  CHECK(SyntaxTree(Grammar::javascript, nul).root().has_error());
  const SyntaxTree bom(Grammar::javascript,
                       "\xEF\xBB\xBF"
                       "f(1)");
  CHECK(!bom.root().has_error());
  CHECK(find(bom, "identifier").begin() == 3);
  CHECK(SyntaxTree(Grammar::javascript, "f('\xFF\xFE')").complete());
}

TEST_CASE("nesting depth does not matter") {
  const size_t depth = 10'000;
  for (const auto& text : {repeat("[", depth) + repeat("]", depth), repeat("(", depth),
                           repeat("f(", depth) + repeat(")", depth)}) {
    const SyntaxTree tree(Grammar::javascript, text);
    CHECK(tree.size() > 9000);
  }
  const auto nested = repeat("[", depth) + "x" + repeat("]", depth);
  const SyntaxTree tree(Grammar::javascript, nested);
  Node deepest = find(tree, "identifier");
  size_t above = 0;
  for (; deepest; deepest = deepest.parent()) ++above;
  CHECK(above == depth + 3);
}

TEST_CASE("errors in a row end the parse instead of taking for ever") {
  const auto broken = repeat("let = ;", 100'000);
  CHECK(!SyntaxTree(Grammar::javascript, broken).complete());
  const auto mixed = repeat("function f(a) { return a + 1; }\nlet = ;\n", 2'000);
  CHECK(SyntaxTree(Grammar::javascript, mixed).complete());
}

TEST_CASE("a requested stop leaves no nodes") {
  std::stop_source source;
  source.request_stop();
  const auto text = repeat("f(1);\n", 10'000);
  const SyntaxTree tree(Grammar::javascript, text, source.get_token());
  CHECK(!tree.complete());
  CHECK(!static_cast<bool>(tree.root()));
}

TEST_CASE("an operator stands outside of a call with type arguments") {
  for (const Grammar grammar : {Grammar::typescript, Grammar::tsx}) {
    const SyntaxTree tree(grammar, "const a = await invoke<T>('one', 1);");
    const Node await = find(tree, "await_expression");
    REQUIRE(static_cast<bool>(await));
    CHECK(await.text() == "await invoke<T>('one', 1)");
    CHECK(await.field_name() == "value");
    CHECK(await.parent().is("variable_declarator"));
    const Node call = await.first_named_child();
    CHECK(call.is("call_expression"));
    CHECK(call.text() == "invoke<T>('one', 1)");
    CHECK(call.field("function").text() == "invoke");
    CHECK(call.field("type_arguments").text() == "<T>");
    CHECK(call.field("arguments").text() == "('one', 1)");
    CHECK((call.field("arguments").parent() == call));
    CHECK_FALSE(static_cast<bool>(call.next_sibling()));
    CHECK(await.first_child().text() == "await");
    CHECK((await.first_child().next_sibling() == call));
  }
}

TEST_CASE("operators stay outside of what is chained to a call") {
  const SyntaxTree tree(Grammar::typescript, "f(await /* x */ a.b<T>('one').then(g), !h<U>(2));");
  CHECK(find(tree, "await_expression").text() == "await /* x */ a.b<T>('one').then(g)");
  const Node then = find(tree, "await_expression").named_child(1);
  CHECK(then.text() == "a.b<T>('one').then(g)");
  CHECK(then.field("function").field("object").text() == "a.b<T>('one')");
  CHECK(find(tree, "unary_expression").text() == "!h<U>(2)");
  CHECK(find(tree, "unary_expression").field("argument").field("function").text() == "h");
  uint32_t last = 0;
  for (uint32_t i = 0; i < tree.size(); ++i) {
    const Node node = tree.node(i);
    CHECK(node.begin() >= last);
    CHECK(node.after() > i);
    CHECK(node.after() <= (i == 0 ? tree.size() : node.parent().after()));
    last = node.begin();
  }
}

TEST_CASE("operators before calls in broken code are put right as far as it goes") {
  for (const std::string_view text : {"await f<T>(", "await f<T>(1) + ) }", "(await <T>)(1)",
                                      "await @ f<T>(x)", "!!await f<T>(x)<U>(y)"}) {
    INFO(text);
    const SyntaxTree tree(Grammar::typescript, text);
    for (uint32_t i = 1; i < tree.size(); ++i) {
      CHECK(tree.node(i).parent().index() < i);
      CHECK(tree.node(i).after() <= tree.node(i).parent().after());
    }
  }
}
