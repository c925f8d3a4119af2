// What names of one file stand for, as far as its syntax tree tells.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/cpp/string_parts.h"
#include "syntax/tree.h"

namespace bridgelint {

class SyntaxValues {
 public:
  /// `file` and `models` must outlive the object, and so must the tree of every node given.
  SyntaxValues(const std::string& file, const Models& models) : file_(file), models_(models) {}

  /// Remembers what `node` declares. Call it for every node before asking.
  void learn(Node node);

  StringParts parts(Node expr) const;
  /// A printf format with the arguments that go in.
  StringParts spliced(Node format, const std::vector<Node>& arguments) const;
  /// A truth value or number as text; else what `parts` says.
  Text setting(Node expr) const;

  /// Whether a function could be passed by this expression.
  bool may_be_callable(Node expr) const;
  /// Where the callable is defined in this file: the lambda, or the function's name; else null.
  Node callable(Node expr) const;

 private:
  StringParts read(Node expr, int depth) const;
  StringParts value(Node expr, PieceKind kind = PieceKind::value) const;
  StringParts literal(Node token) const;
  bool is_encoded(Node expr) const;

  const std::string& file_;
  const Models& models_;
  std::map<std::string_view, Node> constants_;  ///< string constants and macros, by name
  std::map<std::string_view, Node> callables_;  ///< functions and variables with lambdas
  std::set<std::string_view> variables_;        ///< declared names that hold something else
};

}  // namespace bridgelint
