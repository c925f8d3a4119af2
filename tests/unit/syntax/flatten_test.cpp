// Trees are read as they lie in tree-sitter's memory: they must be what its public cursor says.
#include <tree_sitter/api.h>

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "syntax/arena.h"
#include "syntax/tree.h"

extern "C" {
const TSLanguage* tree_sitter_cpp(void);
const TSLanguage* tree_sitter_javascript(void);
const TSLanguage* tree_sitter_rust(void);
}

using namespace bridgelint;

namespace {

struct Line {
  std::string kind;
  std::string field;
  uint32_t begin;
  uint32_t end;
  bool named;
  bool missing;
  bool error;
  bool operator==(const Line&) const = default;
};

std::vector<Line> by_cursor(const TSLanguage* language, const std::string& text) {
  TSParser* parser = ts_parser_new();
  ts_parser_set_language(parser, language);
  TSTree* tree =
      ts_parser_parse_string(parser, nullptr, text.data(), static_cast<uint32_t>(text.size()));
  std::vector<Line> lines;
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  for (bool open = true; open;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const char* field = ts_tree_cursor_current_field_name(&cursor);
    lines.push_back({ts_node_type(node), field == nullptr ? "" : field, ts_node_start_byte(node),
                     ts_node_end_byte(node), ts_node_is_named(node), ts_node_is_missing(node),
                     ts_node_has_error(node)});
    if (ts_tree_cursor_goto_first_child(&cursor)) continue;
    while (open && !ts_tree_cursor_goto_next_sibling(&cursor)) {
      open = ts_tree_cursor_goto_parent(&cursor);
    }
  }
  ts_tree_cursor_delete(&cursor);
  ts_tree_delete(tree);
  ts_parser_delete(parser);
  return lines;
}

std::vector<Line> flat(const SyntaxTree& tree) {
  std::vector<Line> lines;
  for (uint32_t i = 0; i < tree.size(); ++i) {
    const Node node = tree.node(i);
    lines.push_back({std::string(node.kind()), std::string(node.field_name()), node.begin(),
                     node.end(), node.is_named(), node.is_missing(), node.has_error()});
  }
  return lines;
}

const std::vector<std::string> scripts = {
    "",
    "  \n// only a comment\n",
    "import a, { b as c } from './a'; export default async function* f({ d, ...e } = {}, [g]) {}",
    "const x = /* why */ y?.z[`${1}`] ?? (() => ({ get a() { return 1 }, [b]: 2, c }))();",
    "class A extends B { static #p = 1; @dec m(a = 1) { super.m(); } }\nfor (const [k, v] of o) {}",
    "label: while (a) { if (b) continue label; else break }\nf\n(g)\nlet s = \"a\\nb\" + 'é'",
    "const view = <p id={a} {...b}>text {c} <C.D/> &amp; </p>;",
    "if (a { b( ]; \x01 const = ; `${",
    "function f() { return }}} ) let",
    "x = <!-- a\n--> b"};

}  // namespace

TEST_CASE("flat trees are those that tree-sitter's cursor walks") {
  for (const std::string& text : scripts) {
    CAPTURE(text);
    CHECK(flat(SyntaxTree(Grammar::javascript, text)) == by_cursor(tree_sitter_javascript(), text));
  }
  const std::string code =
      "#include <a>\n#if A\ntemplate <typename T> struct S : B<T> { void f() const; };\n#endif\n"
      "auto g = [=](int x) -> int { return x * (y)(z); };\nint S<int>::*p = nullptr; /* end */";
  CHECK(flat(SyntaxTree(Grammar::cpp, code)) == by_cursor(tree_sitter_cpp(), code));
  const std::string rust =
      "#[tauri::command]\npub async fn f<'a>(x: &'a str) -> Result<(), E> { g!(x)?; Ok(()) }";
  CHECK(flat(SyntaxTree(Grammar::rust, rust)) == by_cursor(tree_sitter_rust(), rust));
}

TEST_CASE("an arena inside of another leaves it alone") {
  ParseArena::install();
  const ParseArena outer;
  TSParser* parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_javascript());
  TSTree* tree = ts_parser_parse_string(parser, nullptr, "f(g)", 4);
  const auto says = [&] { return std::string(ts_node_string(ts_tree_root_node(tree))); };
  const auto before = says();
  CHECK(SyntaxTree(Grammar::javascript, scripts[2]).complete());
  CHECK(says() == before);
  ts_parser_delete(parser);
}

TEST_CASE("texts of all sizes come out alike on many threads") {
  std::string large;
  for (int i = 0; i < 6'000; ++i) large += scripts[static_cast<size_t>(i) % 7 + 2] + ";\n";
  const auto expected = by_cursor(tree_sitter_javascript(), large);
  const auto small = by_cursor(tree_sitter_javascript(), "f()");
  std::vector<int> same(4, 0);
  std::vector<std::thread> threads;
  for (int& result : same) {
    threads.emplace_back([&] {
      for (int i = 0; i < 2; ++i) {
        result += flat(SyntaxTree(Grammar::javascript, large)) == expected;
        result += flat(SyntaxTree(Grammar::javascript, "f()")) == small;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(same == std::vector<int>(4, 4));
}
