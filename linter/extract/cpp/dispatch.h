// Which commands a handler knows that gets the command's name as data.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/cpp/branches.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/places.h"
#include "extract/cpp/strings.h"
#include "facts/commands.h"

namespace bridgelint {

/// A text that the handler compares the name with, looks it up by or switches over.
struct DispatchedName {
  Text name;  ///< exact, or a prefix when only the name's beginning is looked at
  Span at;    ///< the comparison
  Span name_at;
  std::vector<ClosedCode> closed{};  ///< as in `ExposedCommand`
};

struct Dispatch {
  std::vector<DispatchedName> names;  ///< in the order of the text, each once
  /// The name goes on to a function of the same name that others implement.
  bool forwarded = false;
};

class Dispatcher {
 public:
  Dispatcher(const CodeIndex& code, const Places& places, const StringReader& strings,
             const Models& models)
      : code_(code), places_(places), strings_(strings), models_(models) {}

  /// `parameter` of `function` is the name, or the object on which one of `name_from` (qualified
  /// names) yields it. The name is followed into functions of the project that it is handed to.
  Dispatch names_in(const clang::FunctionDecl* function, unsigned parameter,
                    const std::vector<std::string>& name_from) const;

 private:
  struct Search;
  /// One look at the name: in `enclosing`, at `at`. It is the one looked for when `outcome` is
  /// seen.
  struct Look {
    const clang::Expr* at = nullptr;
    const clang::FunctionDecl* enclosing = nullptr;
    bool prefix = false;
    TestOutcome outcome{};
  };
  void look(Search& search, const clang::FunctionDecl* function, unsigned parameter, bool is_name,
            int depth) const;
  void add_compared(Search& search, const clang::Expr* other, const Look& look) const;
  void add_table(Search& search, const clang::Expr* table, const Look& look) const;
  void add_text(Search& search, const clang::Expr* text, const Look& look,
                const Environment* environment) const;
  void add_closed(Search& search) const;

  const CodeIndex& code_;
  const Places& places_;
  const StringReader& strings_;
  const Models& models_;
};

}  // namespace bridgelint
