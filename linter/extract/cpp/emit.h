// From one call that a model knows to the facts it means.
#pragma once

#include "extract/cpp/api_index.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/environment.h"
#include "extract/cpp/handlers.h"
#include "extract/cpp/preprocessor_notes.h"
#include "extract/cpp/strings.h"
#include "facts/facts.h"

namespace bridgelint {

/// A call of an API function, or an assignment to a field of the API, in one environment.
struct ApiUse {
  const ApiEntry* entry = nullptr;
  const clang::Expr* call = nullptr;  ///< what the fact is `at`
  std::vector<const clang::Expr*> arguments;
  const clang::FunctionDecl* enclosing = nullptr;
  Tier tier = Tier::semantic;
  const Environment* environment = nullptr;
  /// A wrapper's call that caused all this; null when the call is written out.
  const clang::Expr* outer_call = nullptr;
};

class Emitter {
 public:
  Emitter(clang::ASTContext& context, const PreprocessorNotes& notes, const Models& models,
          const Places& places, const CodeIndex& code, FileFacts& out)
      : context_(context),
        notes_(notes),
        places_(places),
        code_(code),
        strings_(context, places, code, models),
        out_(out) {}

  /// Adds the use's facts, unless what it says depends on a parameter that the environment does not
  /// know: then nothing is added and the parameter returned.
  const clang::ParmVarDecl* emit(const ApiUse& use);
  /// The same, whatever is not known.
  void emit_anyway(const ApiUse& use);

 private:
  const clang::ParmVarDecl* emit_as(const ApiUse& use, bool anyway);
  void add(const ApiUse& use, const CommandModel& model);
  void add(const ApiUse& use, const UnbindModel& model);
  void add(const ApiUse& use, const ScriptModel& model);
  void add(const ApiUse& use, const NavigationModel& model);
  void add(const ApiUse& use, const SettingModel& model);
  void add(const ApiUse& use, const ServerModel& model);
  void add(const ApiUse& use, const RouteModel& model);
  void add(const ApiUse& use, const GateModel& model);
  Handler handler_of(const ApiUse& use, const clang::Expr* given, const ShapeModel& model) const;
  /// Sets `handler`, `handler_id` and `untrusted` of a command or route.
  template <typename Fact>
  void set_handler(const Handler& handler, Fact& fact) const;
  StringParts read(const ApiUse& use, const clang::Expr* expr);
  Text value_of(const ApiUse& use, const clang::Expr* expr);
  Text address_of(const ApiUse& use, const ServerModel& model);
  bool build_type_matters(const ApiUse& use, const clang::Expr* value) const;

  clang::ASTContext& context_;
  const PreprocessorNotes& notes_;
  const Places& places_;
  const CodeIndex& code_;
  StringReader strings_;
  FileFacts& out_;
  const clang::ParmVarDecl* unbound_ = nullptr;
};

/// The expression a use's fact hangs on: its name, script, target or value; null when left out.
const clang::Expr* subject_of(const ApiUse& use);

}  // namespace bridgelint
