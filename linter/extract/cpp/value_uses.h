// Where a function looks at one value: what it compares it with, hands it to and switches over.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace clang {
class CallExpr;
class Expr;
class FunctionDecl;
class ParmVarDecl;
class SwitchStmt;
}  // namespace clang

namespace bridgelint {

enum class ValueUseKind : uint8_t {
  compared,  ///< by `==` or `!=`; `other` is the other side
  called,    ///< `call` is called on it, or with it as `argument`
  switched,  ///< `switched` runs over something made of it
};

/// What the result of a call is compared with.
enum class CallTest : uint8_t { none, zero, not_found };

struct ValueUse {
  ValueUseKind kind = ValueUseKind::compared;
  const clang::Expr* at = nullptr;
  const clang::Expr* other = nullptr;
  const clang::CallExpr* call = nullptr;
  bool on_object = false;  ///< called on the value itself
  unsigned argument = 0;
  CallTest test = CallTest::none;
  const clang::SwitchStmt* switched = nullptr;
  /// The part of the value that is looked at, by the functions or fields that yield it: "host",
  /// "scheme"; empty for all of it.
  std::string part;
  /// The function or lambda of the project it stands in.
  const clang::FunctionDecl* function = nullptr;
};

/// Where a value comes from: a parameter, or expressions that yield it.
struct ValueRoot {
  const clang::ParmVarDecl* parameter = nullptr;
  std::function<bool(const clang::Expr*)> yields;  ///< asked of bare expressions; may be empty
  /// Asked of calls: the argument whose object receives the value, or -1; may be empty.
  std::function<int(const clang::CallExpr*)> fills;
};

/// All uses in the body of `function`, in the order of the text. The value is followed through
/// variables, conversions and members that yield a part of it. Nothing without a body.
std::vector<ValueUse> uses_of_value(const clang::FunctionDecl* function, const ValueRoot& root);

}  // namespace bridgelint
