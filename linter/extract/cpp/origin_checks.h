// Where code looks at who calls or where a window goes, and whether that holds an attacker off.
#pragma once

#include <string>
#include <vector>

#include "extract/cpp/api_index.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/places.h"
#include "extract/cpp/strings.h"
#include "extract/cpp/value_uses.h"
#include "facts/facts.h"

namespace bridgelint {

class AddressTests {
 public:
  /// Everything passed must outlive it.
  AddressTests(const ApiIndex& api, const CodeIndex& code, const Places& places,
               const StringReader& strings, const Models& models)
      : api_(api), code_(code), places_(places), strings_(strings), models_(models) {}

  /// Every test of what an `[[origin]]` yields, in the whole unit.
  std::vector<OriginCheck> origin_checks() const;
  /// Sets `counts` and `what` of a gate by its callback, which has a body.
  void judge(const clang::FunctionDecl* callback, const GateModel& model,
             NavigationGate& gate) const;

 private:
  struct Test {
    const clang::Expr* at = nullptr;
    const clang::FunctionDecl* function = nullptr;
    bool counts = true;
    std::string what;
    bool takes_apart = false;  ///< it looks for a sign that every address has
  };
  std::vector<Test> tests(const clang::FunctionDecl* function, const ValueRoot& root,
                          int depth) const;
  void add_test(const ValueUse& use, int depth, std::vector<Test>& result) const;
  void add_compared(const ValueUse& use, std::vector<Test>& result) const;
  bool refuses(const clang::FunctionDecl* callback, const GateModel& model) const;
  Text text(const clang::Expr* expr, const clang::FunctionDecl* enclosing) const;

  const ApiIndex& api_;
  const CodeIndex& code_;
  const Places& places_;
  const StringReader& strings_;
  const Models& models_;
};

}  // namespace bridgelint
