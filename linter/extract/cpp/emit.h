// From one call that a model knows to the facts it means.
#pragma once

#include <map>
#include <string>

#include "extract/cpp/api_index.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/dispatch.h"
#include "extract/cpp/environment.h"
#include "extract/cpp/handlers.h"
#include "extract/cpp/origin_checks.h"
#include "extract/cpp/preprocessor_notes.h"
#include "extract/cpp/reflection.h"
#include "extract/cpp/strings.h"
#include "facts/facts.h"

namespace bridgelint {

/// A call of an API function, or an assignment to a field of the API, in one environment. Of other
/// shapes the arguments are the fields of a row, or the indices of an assignment to an element
/// followed by what is assigned.
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
          const ApiIndex& api, const Places& places, const CodeIndex& code, FileFacts& out);

  /// Adds the use's facts, unless what it says depends on a parameter that the environment does not
  /// know: then nothing is added and the parameter returned.
  const clang::ParmVarDecl* emit(const ApiUse& use);
  /// The same, whatever is not known.
  void emit_anyway(const ApiUse& use);
  /// The facts of a method that overrides one of the API's. `parameters` gives, by the number in
  /// the API's own declaration, the method's parameter; empty when they are the same.
  void emit_override(const ApiEntry& entry, const clang::CXXMethodDecl* method,
                     const std::map<unsigned, unsigned>& parameters);
  /// Those of all uses of macros that the models name.
  void emit_macros();
  /// The commands that count only where nothing else exposes their handlers: last of all commands.
  void emit_fallbacks();
  /// Those of all tests of who calls.
  void emit_origin_checks();
  /// What pages may call of an object of that class. The names, and the `object` of what stands in
  /// an object that a property gives, are those below the object; the rest is left open.
  std::vector<ExposedCommand> members_of(const clang::CXXRecordDecl* record,
                                         const MemberModel& which, int depth = 0) const;
  /// Whether some class in the unit is marked to show members.
  bool shows_members() const { return !reflection_.empty(); }

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
  bool applies(const ApiUse& use) const;
  bool is_assigned(const clang::VarDecl* variable) const;
  StringParts read_name(const ApiUse& use, const clang::Expr* name);
  void add(const clang::CXXMethodDecl* method, const ApiEntry& entry, const CommandModel& model,
           const std::map<unsigned, unsigned>& parameters);
  void add(const clang::CXXMethodDecl* method, const ApiEntry& entry, const RouteModel& model,
           const std::map<unsigned, unsigned>& parameters);
  void add(const clang::CXXMethodDecl* method, const ApiEntry& entry, const GateModel& model,
           const std::map<unsigned, unsigned>& parameters);
  void add_objects(const ApiUse& use, const CommandModel& model);
  void add_members(const ApiUse& use, const CommandModel& model, const Text& name,
                   const clang::Expr* object, const Span& name_at);
  void add_members(const ExposedCommand& registration, const MemberModel& which, const Text& name,
                   const clang::CXXRecordDecl* record);
  bool add_derived(const ApiUse& use, const CommandModel& model, const ExposedCommand& registration,
                   const clang::CXXRecordDecl* base);
  void add_declared(const ApiUse& use, const CommandModel& model);
  void add_macro(const MacroUse& use, const ApiEntry& entry);
  Handler macro_handler(const MacroUse& use, const ShapeModel& shape,
                        const std::string& written) const;
  static const clang::Expr* handler_argument(const ApiUse& use, const ShapeModel& model);
  Span span_of(const ApiUse& use) const;
  Handler handler_of(const ApiUse& use, const ShapeModel& model) const;
  /// Sets `handler`, `handler_id` and `untrusted` of a command or route.
  void set_handler(const Handler& handler, ExposedCommand& command) const;
  void set_by(const clang::FieldDecl* member, ExposedCommand& command) const;
  void set_handler(const Handler& handler, ServerRoute& route) const;
  StringParts read(const ApiUse& use, const clang::Expr* expr);
  Text value_of(const ApiUse& use, const clang::Expr* expr);
  Text address_of(const ApiUse& use, const ServerModel& model);
  bool build_type_matters(const ApiUse& use, const clang::Expr* value) const;

  clang::ASTContext& context_;
  const PreprocessorNotes& notes_;
  const Places& places_;
  const CodeIndex& code_;
  const ApiIndex& api_;
  StringReader strings_;
  Reflection reflection_;
  Dispatcher dispatcher_;
  AddressTests addresses_;
  FileFacts& out_;
  std::vector<ExposedCommand> fallbacks_;
  const clang::ParmVarDecl* unbound_ = nullptr;
};

/// Null when it is not there.
const clang::Expr* argument(const ApiUse& use, int index);

/// The expression a use's fact hangs on: its name, script, target or value; null when left out.
const clang::Expr* subject_of(const ApiUse& use);

}  // namespace bridgelint
