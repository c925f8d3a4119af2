#include "extract/cpp/registrations.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>
#include <set>

#include "extract/cpp/callees.h"
#include "extract/cpp/channels.h"
#include "extract/cpp/clang_unit.h"
#include "extract/cpp/emit.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/handlers.h"
#include "extract/cpp/unknown_types.h"

namespace bridgelint {
namespace {

constexpr int wrapper_depth = 8;

class Finder {
 public:
  Finder(clang::ASTContext& context, const PreprocessorNotes& notes, const Models& models,
         const Places& places)
      : context_(context),
        notes_(notes),
        models_(models),
        places_(places),
        api_(models),
        code_(index_code(context, places, api_)),
        emitter_(context, notes, models, api_, places, code_, result_.facts),
        channels_(context, places, code_, models, emitter_, result_.facts) {}

  Registrations run() {
    for (const auto& site : code_.calls) look_at(site);
    for (const auto& assignment : code_.fields) look_at(assignment);
    for (const auto& assignment : code_.elements) look_at(assignment);
    for (const auto& table : code_.tables) look_at(table);
    for (const auto* method : code_.overriders) look_at(method);
    emitter_.emit_macros();
    emitter_.emit_fallbacks();
    emitter_.emit_origin_checks();
    channels_.note_uses();
    return std::move(result_);
  }

 private:
  void look_at(const CallSite& site) {
    if (site.enclosing != nullptr && api_.is_api(qualified_name(site.enclosing))) return;
    const auto* callee = callee_of(site.call);
    const auto arguments = arguments_of(site.call);
    const auto entries = callee == nullptr ? std::vector<const ApiEntry*>{}
                                           : entries_of(api_, callee, arguments.size());
    if (callee == nullptr || (entries.empty() && stands_in(callee))) {
      look_at_unresolved(site);
      return;
    }
    if (!entries.empty() && is_frameworks_own(site.call, callee)) return;
    const Tier tier = site.call->containsErrors() ? Tier::recovered : Tier::semantic;
    for (const auto* entry : entries) use({entry, site.call, arguments, site.enclosing, tier});
    if (std::ranges::any_of(entries, may_be_none)) {
      result_.dismissed.calls.push_back(places_.span(site.call->getSourceRange()));
    }
    if (!entries.empty()) return;
    look_at_factory(site, callee);
    if (callee->getIdentifier() != nullptr &&
        !api_.named(std::string_view(callee->getName())).empty()) {
      dismiss(site.call, arguments);
    }
  }

  // Where the call exposes nothing, its words alone say no more.
  static bool may_be_none(const ApiEntry* entry) {
    const auto* command = std::get_if<const CommandModel*>(&entry->model);
    return command != nullptr && ((*command)->callable || (*command)->fallback);
  }

  // A header that declares the API and calls it itself is the framework, wherever it lies.
  bool is_frameworks_own(const clang::Expr* call, const clang::FunctionDecl* callee) const {
    const auto& sources = context_.getSourceManager();
    const auto file = sources.getFileID(sources.getExpansionLoc(call->getBeginLoc()));
    return file != sources.getMainFileID() &&
           file == sources.getFileID(sources.getExpansionLoc(callee->getLocation()));
  }

  void dismiss(const clang::Expr* call, const std::vector<const clang::Expr*>& arguments) {
    result_.dismissed.calls.push_back(places_.span(call->getSourceRange()));
    for (const auto* argument : arguments) {
      result_.dismissed.arguments.push_back(places_.span(argument->getSourceRange()));
    }
  }

  // std::make_unique<C>(…) constructs a C out of sight.
  void look_at_factory(const CallSite& site, const clang::FunctionDecl* callee) {
    if (!callee->isInStdNamespace() || callee->getIdentifier() == nullptr) return;
    if (!callee->getName().starts_with("make_")) return;
    const auto* types = callee->getTemplateSpecializationArgs();
    if (types == nullptr || types->size() == 0 ||
        types->get(0).getKind() != clang::TemplateArgument::Type) {
      return;
    }
    const auto* record = types->get(0).getAsType()->getAsCXXRecordDecl();
    if (record == nullptr || !record->hasDefinition()) return;
    const auto arguments = arguments_of(site.call);
    for (const auto* constructor : record->ctors()) {
      if (constructor->isCopyOrMoveConstructor() ||
          arguments.size() > constructor->getNumParams() ||
          arguments.size() < constructor->getMinRequiredArguments()) {
        continue;
      }
      for (const auto* entry : entries_of(api_, constructor, arguments.size())) {
        use({entry, site.call, arguments, site.enclosing, Tier::semantic});
      }
    }
  }

  void look_at_unresolved(const CallSite& site) {
    const std::string name = written_callee(site.call, context_);
    const auto& candidates = api_.named(name);
    if (candidates.empty()) return;
    const auto arguments = arguments_of(site.call);
    for (const auto* entry : entries_for(site.call, candidates, arguments)) {
      const ApiUse call{entry, site.call, arguments, site.enclosing, Tier::recovered};
      const bool sure = overloads_of(site.call) != nullptr;
      if (sure || is_plausible(call)) {
        use(call);
      } else if (is_of_another_class(site.call, shape_of(*entry))) {
        dismiss(site.call, arguments);
      }
    }
  }

  // The entries an unresolved call may mean: those of the overloads Clang considered, else those of
  // the frameworks whose headers the unit includes.
  std::vector<const ApiEntry*> entries_for(const clang::Expr* call,
                                           const std::vector<ApiEntry>& candidates,
                                           const std::vector<const clang::Expr*>& arguments) const {
    std::vector<const ApiEntry*> result;
    if (const auto* overloads = overloads_of(call);
        overloads != nullptr && overloads->getNumDecls() > 0) {
      for (const auto* decl : overloads->decls()) {
        const auto* function = decl->getUnderlyingDecl()->getAsFunction();
        if (function == nullptr || function->getNumParams() < arguments.size() ||
            function->getMinRequiredArguments() > arguments.size()) {
          continue;
        }
        for (const auto* entry : entries_of(api_, function, arguments.size())) {
          result.push_back(entry);
        }
      }
      return result;
    }
    for (const auto& entry : candidates) {
      const auto& arity = entry.function().arity;
      const bool fits = arity.empty() || std::ranges::find(arity, arguments.size()) != arity.end();
      if (!fits || arguments.size() < entry.needed_arguments()) continue;
      if (is_included(*entry.framework)) result.push_back(&entry);
    }
    return result;
  }

  static const clang::OverloadExpr* overloads_of(const clang::Expr* call) {
    const auto* plain = llvm::dyn_cast<clang::CallExpr>(call);
    if (plain == nullptr) return nullptr;
    return llvm::dyn_cast<clang::OverloadExpr>(plain->getCallee()->IgnoreParenImpCasts());
  }

  bool is_included(const FrameworkModel& framework) const {
    return std::ranges::any_of(notes_.includes, [&](const std::string& name) {
      return framework_header(name, models_).framework == &framework;
    });
  }

  // What was only matched by a name must also look like the call: a command has a name and a
  // callable, everything else a text.
  bool is_plausible(const ApiUse& use) const {
    const auto* shape = shape_of(*use.entry);
    const auto* command = std::get_if<const CommandModel*>(&use.entry->model);
    const bool of_object = command != nullptr && ((*command)->object || (*command)->objects);
    if (of_object || shape == nullptr || shape->handler < 0) {
      return subject_of(use) != nullptr && !is_of_another_class(use.call, shape);
    }
    const auto index = static_cast<size_t>(shape->handler);
    return index < use.arguments.size() &&
           find_handler(use.arguments[index], {}, nullptr, code_).function != nullptr;
  }

  // `Bus::session().registerObject(…)`, of a class that nothing declares and no model names.
  static bool is_of_another_class(const clang::Expr* call, const ShapeModel* shape) {
    const std::string owner = named_stand_in(call);
    return !owner.empty() && shape != nullptr &&
           std::ranges::none_of(shape->function.names, [&](const std::string& name) {
             return name.find(owner + "::") != std::string::npos;
           });
  }

  void look_at(const FieldAssignment& assignment) {
    for (const auto& framework : models_.frameworks) {
      for (const auto& model : framework.commands) try_field(framework, model, assignment);
      for (const auto& model : framework.navigations) try_field(framework, model, assignment);
      for (const auto& model : framework.settings) try_field(framework, model, assignment);
      for (const auto& model : framework.servers) try_field(framework, model, assignment);
      for (const auto& model : framework.routes) try_field(framework, model, assignment);
      for (const auto& model : framework.gates) try_field(framework, model, assignment);
    }
  }

  // `x["NAME"] = handler`, where x is of a class or is a member that a model names.
  void look_at(const ElementAssignment& assignment) {
    std::vector<const clang::Expr*> indices;
    const clang::Expr* base = assignment.target;
    const clang::FunctionDecl* innermost = nullptr;
    for (auto access = subscript_of(base); access.base != nullptr; access = subscript_of(base)) {
      indices.insert(indices.begin(), access.index);
      innermost = access.function;
      base = access.base;
    }
    std::vector<const ApiEntry*> entries;
    const auto add = [&](std::string_view name) {
      for (const auto& entry : api_.assigned_to(name)) entries.push_back(&entry);
    };
    if (const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(innermost)) {
      add(qualified_name(method->getParent()));
    }
    if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(bare(base))) {
      add(qualified_name(member->getMemberDecl()));
    }
    indices.push_back(assignment.value);
    for (const auto* entry : entries) {
      // What is assigned to such an element need not be a function.
      const auto found = find_handler(assignment.value, {}, nullptr, code_);
      const bool callable = found.function != nullptr || shape_of(*entry)->method.empty() == false;
      if (callable) use({entry, assignment.at, indices, assignment.enclosing});
    }
  }

  void look_at(const TableSite& table) {
    if (table.list != nullptr) {
      const auto* list = llvm::cast<clang::InitListExpr>(table.list);
      const auto* record = list->getType()->getAsRecordDecl();
      use_row(api_.in_table(qualified_name(record)), table.list, table.enclosing);
      return;
    }
    const auto& entries = api_.in_table(qualified_name(table.variable));
    for (const auto* row : table_entries(table.variable->getInit(), code_, true)) {
      use_row(entries, row, table.enclosing);
    }
  }

  void use_row(const std::vector<ApiEntry>& entries, const clang::Expr* row,
               const clang::FunctionDecl* enclosing) {
    std::vector<const clang::Expr*> fields;
    for (unsigned index = 0; const auto* field = entry_field(row, index); ++index) {
      fields.push_back(field);
    }
    for (const auto& entry : entries) {
      const auto handler = static_cast<size_t>(shape_of(entry)->handler);
      if (handler >= fields.size() || is_nothing(fields[handler])) continue;
      use({&entry, row, fields, enclosing});
    }
  }

  void look_at(const clang::CXXMethodDecl* method) {
    // One that a macro of the framework wrote is spoken of by the macros inside.
    if (!method->doesThisDeclarationHaveABody() || method->getLocation().isMacroID()) return;
    for (const auto& name : overridden_names(method)) {
      for (const auto& entry : api_.overriding(name)) {
        if (has_arity(entry, method)) emitter_.emit_override(entry, method, {});
      }
    }
    if (method->getIdentifier() == nullptr) return;
    for (const auto& entry : api_.overriding_named(std::string_view(method->getName()))) {
      const auto parameters = delegated(entry, method);
      const bool unseen = parameters.empty() && overrides_unseen(entry, method);
      if (!parameters.empty() || unseen) emitter_.emit_override(entry, method, parameters);
    }
  }

  // Of a class whose base no header in reach declares, a method that has the name and the
  // parameters of the API's.
  bool overrides_unseen(const ApiEntry& entry, const clang::CXXMethodDecl* method) const {
    if (method->size_overridden_methods() > 0 || !has_arity(entry, method)) return false;
    return std::ranges::any_of(shape_of(entry)->overrides, [&](const std::string& name) {
      return last_component(name) == std::string_view(method->getName()) &&
             std::ranges::any_of(methods_named(name), [&](const clang::CXXMethodDecl* api) {
               return std::ranges::equal(api->parameters(), method->parameters(), same_type);
             });
    });
  }

  static bool same_type(const clang::ParmVarDecl* a, const clang::ParmVarDecl* b) {
    return a->getType().getCanonicalType() == b->getType().getCanonicalType();
  }

  // The methods that a qualified name means, as far as they are declared.
  std::vector<const clang::CXXMethodDecl*> methods_named(std::string_view name) const {
    const clang::DeclContext* scope = context_.getTranslationUnitDecl();
    std::vector<const clang::CXXMethodDecl*> methods;
    while (scope != nullptr) {
      const auto colons = name.find("::");
      auto& identifier = context_.Idents.get(name.substr(0, colons));
      const clang::DeclContext* inner = nullptr;
      for (const auto* decl : scope->lookup(&identifier)) {
        const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(decl);
        if (method != nullptr && colons == name.npos) methods.push_back(method);
        const auto* tag = llvm::dyn_cast<clang::CXXRecordDecl>(decl);
        if (tag != nullptr && tag->hasDefinition()) inner = tag->getDefinition();
        if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(decl)) inner = space;
      }
      scope = colons == name.npos ? nullptr : inner;
      name.remove_prefix(colons == name.npos ? name.size() : colons + 2);
    }
    return methods;
  }

  static bool has_arity(const ApiEntry& entry, const clang::FunctionDecl* method) {
    const auto& arity = entry.function().arity;
    return arity.empty() || std::ranges::find(arity, method->getNumParams()) != arity.end();
  }

  // A class of the project whose method overrides the API's often hands the call on to objects
  // with a method of the same name. Those are recognised by the class round theirs, or in the same
  // header, and by the types of the parameters. The result is as `emit_override` takes it; empty
  // when `method` is no such method.
  std::map<unsigned, unsigned> delegated(const ApiEntry& entry,
                                         const clang::CXXMethodDecl* method) const {
    const auto* command = std::get_if<const CommandModel*>(&entry.model);
    if (command == nullptr || !(*command)->fixed_name.empty()) return {};
    const auto& api = shape_of(entry)->overrides;
    const auto is_api = [&](const clang::CXXMethodDecl* other) {
      const auto names = overridden_names(other);
      return std::ranges::any_of(api, [&](const auto& name) { return names.contains(name); });
    };
    if (is_api(method)) return {};
    const auto& sources = context_.getSourceManager();
    for (const auto* base : method->overridden_methods()) {
      const auto file = sources.getFileID(sources.getExpansionLoc(base->getLocation()));
      for (const auto* other : code_.overriders) {
        if (other->getIdentifier() == nullptr || other->getName() != method->getName()) continue;
        const auto place = sources.getExpansionLoc(other->getCanonicalDecl()->getLocation());
        if (sources.getFileID(place) != file || !is_api(other) || !has_arity(entry, other)) {
          continue;
        }
        return matching_parameters(other, method);
      }
    }
    return {};
  }

  static std::map<unsigned, unsigned> matching_parameters(const clang::FunctionDecl* from,
                                                          const clang::FunctionDecl* to) {
    std::map<unsigned, unsigned> result;
    for (unsigned index = 0; index < from->getNumParams(); ++index) {
      const auto type = from->getParamDecl(index)->getType().getCanonicalType();
      for (unsigned other = 0; other < to->getNumParams(); ++other) {
        if (to->getParamDecl(other)->getType().getCanonicalType() == type) result[index] = other;
      }
    }
    return result;
  }

  template <typename Model>
  void try_field(const FrameworkModel& framework, const Model& model,
                 const FieldAssignment& assignment) {
    if (!model.field || assignment.field->getName() != model.field->name) return;
    if (qualified_name(assignment.field->getParent()) != model.field->type) return;
    const ApiEntry entry{&framework, &model};
    emitter_.emit_anyway({&entry, assignment.at, {assignment.value}, assignment.enclosing});
  }

  // A use in a loop over a constant table is one use for each row.
  void use(const ApiUse& call) {
    channels_.note_registration(call);
    in_rows(call, call.arguments, 0);
  }

  void in_rows(const ApiUse& call, const std::vector<const clang::Expr*>& exprs, int depth) {
    const Rows rows = rows_of(exprs, code_);
    if (rows.variable == nullptr) {
      settle(call, depth);
      return;
    }
    for (size_t row = 0; row < rows.count; ++row) {
      Environment layer;
      layer.outer = call.environment;
      layer.row_variable = rows.variable;
      layer.row = row;
      ApiUse in_row = call;
      in_row.environment = &layer;
      settle(in_row, depth);
    }
  }

  void settle(const ApiUse& call, int depth) {
    const auto* parameter = emitter_.emit(call);
    if (parameter == nullptr) return;
    if (depth >= wrapper_depth || !follow_callers(call, parameter, depth)) {
      emitter_.emit_anyway(call);
    }
  }

  // What a parameter decides is one fact for each call of the function that has the parameter.
  bool follow_callers(const ApiUse& call, const clang::ParmVarDecl* parameter, int depth) {
    const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(parameter->getDeclContext());
    if (owner == nullptr) return false;
    const auto* wrapper = written_function(owner);
    bool any = false;
    for (const auto& site : code_.calls) {
      const auto* callee = callee_of(site.call);
      if (callee == nullptr || written_function(callee) != wrapper) continue;
      // The call in the wrapper is understood; it stands for these.
      if (!any) result_.dismissed.calls.push_back(places_.span(call.call->getSourceRange()));
      any = true;
      Environment layer;
      layer.outer = nullptr;
      layer.function = wrapper;
      layer.arguments = arguments_of(site.call);
      layer.caller = site.enclosing;
      follow(call, layer, site, depth);
    }
    return any;
  }

  void follow(const ApiUse& call, Environment& layer, const CallSite& site, int depth) {
    // Layers nest outwards: the new caller is the outermost.
    std::vector<Environment> copies;
    for (const auto* old = call.environment; old != nullptr; old = old->outer) {
      copies.push_back(*old);
    }
    Environment row;
    const Rows rows = rows_of(layer.arguments, code_);
    const size_t count = rows.variable == nullptr ? 1 : rows.count;
    for (size_t index = 0; index < count; ++index) {
      if (rows.variable != nullptr) {
        row.row_variable = rows.variable;
        row.row = index;
        layer.outer = &row;
      }
      ApiUse outer = call;
      outer.outer_call = site.call;
      const Environment* next = &layer;
      for (auto it = copies.rbegin(); it != copies.rend(); ++it) {
        it->outer = next;
        next = &*it;
      }
      outer.environment = next;
      settle(outer, depth + 1);
    }
  }

  clang::ASTContext& context_;
  const PreprocessorNotes& notes_;
  const Models& models_;
  const Places& places_;
  Registrations result_;
  ApiIndex api_;
  CodeIndex code_;
  Emitter emitter_;
  Channels channels_;
};

}  // namespace

Registrations find_registrations(clang::ASTContext& context, const PreprocessorNotes& notes,
                                 const Models& models, const Places& places) {
  return Finder(context, notes, models, places).run();
}

}  // namespace bridgelint
