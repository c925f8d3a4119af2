#include "syntax/edited_text.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using namespace bridgelint;

namespace {

using Shape = std::tuple<std::string, uint32_t, uint32_t, uint32_t, std::string>;

std::vector<Shape> shape_of(const SyntaxTree& tree) {
  std::vector<Shape> shape;
  for (uint32_t i = 0; i < tree.size(); ++i) {
    const Node node = tree.node(i);
    shape.emplace_back(node.kind(), node.begin(), node.end(), node.after(), node.field_name());
  }
  return shape;
}

std::string module_text() {
  std::string text = "import { call } from './bridge.js';\n";
  for (int i = 0; i < 20; ++i) {
    const auto number = std::to_string(i);
    text += "export async function show_" + number +
            "(id) {\n  const note = await call(`note/${id}`);\n";
    text += "  if (note.tags.length > " + number +
            ") return note.tags.map((t) => t + /x[y]/.source);\n";
    text += "  return { ...note, [id]: note?.title ?? 'none' }; // done\n}\n";
  }
  return text;
}

constexpr std::string_view pieces[] = {"a",       " ",
                                       "\n",      "(",
                                       ")",       "{",
                                       "}",       "`",
                                       "\"",      "/*",
                                       "*/",      "// x\n",
                                       "return ", "=>",
                                       "é",       "<",
                                       "?.x",     "[0]",
                                       "await ",  "x = y + 1;\n",
                                       "",        "f()",
                                       ";",       "/",
                                       "${",      "const b = [1, ...c];\n"};

void edit_once(std::string& text, std::mt19937& random) {
  const size_t at = random() % (text.size() + 1);
  const size_t cut = random() % 4 == 0 ? random() % 40 : 0;
  text.replace(at, std::min(cut, text.size() - at), pieces[random() % std::size(pieces)]);
}

}  // namespace

TEST_CASE("a text under edit has the tree that it would have by itself") {
  const auto grammar = GENERATE(Grammar::javascript, Grammar::typescript, Grammar::tsx);
  std::mt19937 random(7);
  std::string text = module_text();
  EditedText edited;
  int sound = 0;
  std::string before;  // the last sound text
  for (int i = 0; i < 400; ++i) {
    const auto tree = edited.parse(grammar, text);
    const SyntaxTree fresh(grammar, text);
    REQUIRE(shape_of(tree) == shape_of(fresh));
    const bool broken = tree.root().has_error();
    if (!broken) {
      ++sound;
      before = text;
    }
    // Mostly sound text, as in an editor: what breaks is typed on for a while, then taken back.
    if (broken && random() % 2 == 0) text = before;
    edit_once(text, random);
  }
  CHECK(sound > 50);
}

TEST_CASE("a text under edit may change as a whole, and its grammar with it") {
  EditedText edited;
  const std::string first = "let a = <T>b;";
  const std::string second = "let a = <b>text</b>;";
  CHECK_FALSE(edited.parse(Grammar::typescript, first).root().has_error());
  CHECK_FALSE(edited.parse(Grammar::tsx, second).root().has_error());
  CHECK(edited.parse(Grammar::tsx, "").complete());
}
