#include "extract/cpp/emit.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>

#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

const clang::Expr* argument(const ApiUse& use, int index) {
  if (index < 0 || static_cast<size_t>(index) >= use.arguments.size()) return nullptr;
  return use.arguments[static_cast<size_t>(index)];
}

bool is_written(const clang::Expr* expr) {
  return expr != nullptr && !llvm::isa<clang::CXXDefaultArgExpr>(expr);
}

int subject_index(const CommandModel& model) {
  return model.fixed_name.empty() ? model.name : this_argument;
}
int subject_index(const RouteModel& model) {
  return model.path.value_or(this_argument);
}
int subject_index(const GateModel&) {
  return this_argument;
}
int subject_index(const UnbindModel& model) {
  return model.name;
}
int subject_index(const ScriptModel& model) {
  return model.script;
}
int subject_index(const NavigationModel& model) {
  return model.field ? 0 : model.target;
}
int subject_index(const SettingModel& model) {
  return model.field ? 0 : model.value;
}
int subject_index(const ServerModel& model) {
  if (model.address) return *model.address;
  return model.publicly ? *model.publicly : this_argument;
}

// What a handler that wraps another one hands on is not known in detail; what may be text is taken
// to come from the page.
std::vector<uint32_t> all_parameters(const clang::FunctionDecl* function) {
  std::vector<uint32_t> result;
  for (unsigned index = 0; index < function->getNumParams(); ++index) {
    if (!function->getParamDecl(index)->getType()->isVoidPointerType()) result.push_back(index);
  }
  return result;
}

// The part of a name that stands in the wrapper's call itself.
Span part_within(const StringParts& parts, const Span& call) {
  for (const auto& part : parts) {
    if (part.at.file == call.file && part.at.begin >= call.begin && part.at.end <= call.end) {
      return part.at;
    }
  }
  return call;
}

}  // namespace

const clang::Expr* subject_of(const ApiUse& use) {
  const int index =
      std::visit([](const auto* model) { return subject_index(*model); }, use.entry->model);
  return argument(use, index);
}

const clang::ParmVarDecl* Emitter::emit(const ApiUse& use) {
  return emit_as(use, false);
}

void Emitter::emit_anyway(const ApiUse& use) {
  emit_as(use, true);
}

const clang::ParmVarDecl* Emitter::emit_as(const ApiUse& use, bool anyway) {
  // A name or value that a parameter decides is a question for the callers; a script is judged
  // where it is built.
  const bool asks_callers = std::holds_alternative<const CommandModel*>(use.entry->model) ||
                            std::holds_alternative<const UnbindModel*>(use.entry->model) ||
                            std::holds_alternative<const RouteModel*>(use.entry->model) ||
                            std::holds_alternative<const SettingModel*>(use.entry->model);
  if (asks_callers && !anyway && subject_of(use) != nullptr) {
    unbound_ = nullptr;
    read(use, subject_of(use));
    if (unbound_ != nullptr) return unbound_;
  }
  std::visit([&](const auto* model) { add(use, *model); }, use.entry->model);
  return nullptr;
}

StringParts Emitter::read(const ApiUse& use, const clang::Expr* expr) {
  return strings_.parts(expr, {use.enclosing, use.environment, &unbound_});
}

void Emitter::add(const ApiUse& use, const CommandModel& model) {
  ExposedCommand command;
  command.framework = use.entry->framework->id;
  command.tier = use.tier;
  command.at =
      places_.span((use.outer_call != nullptr ? use.outer_call : use.call)->getSourceRange());
  command.name_at = command.at;
  if (!model.fixed_name.empty()) {
    command.name = Text::exact(model.fixed_name);
  } else if (const auto* name = argument(use, model.name)) {
    const auto parts = read(use, name);
    command.name = text_of(parts);
    command.name_at = use.outer_call == nullptr ? places_.span(name->getSourceRange())
                                                : part_within(parts, command.at);
  }
  command.catch_all =
      model.catch_all && command.name.is_exact() && command.name.value == *model.catch_all;
  set_handler(handler_of(use, argument(use, model.field ? 0 : model.handler), model), command);
  out_.commands.push_back(std::move(command));
}

Handler Emitter::handler_of(const ApiUse& use, const clang::Expr* given,
                            const ShapeModel& model) const {
  if (given == nullptr) return {};
  Handler handler = find_handler(given, model.untrusted, use.environment, code_);
  // A wrapper's own lambda that calls the callable it was given: that one is the handler.
  const auto* lambda = llvm::dyn_cast_or_null<clang::LambdaExpr>(handler.lambda);
  if (lambda == nullptr || use.environment == nullptr || use.outer_call == nullptr) return handler;
  for (const auto* outer : arguments_of(use.outer_call)) {
    Handler inner = find_handler(outer, {}, nullptr, code_);
    if (inner.function == nullptr || inner.function == handler.function) continue;
    inner.untrusted = all_parameters(inner.function);
    return inner;
  }
  return handler;
}

template <typename Fact>
void Emitter::set_handler(const Handler& handler, Fact& fact) const {
  if (handler.function == nullptr) return;
  const clang::FunctionDecl* definition = handler.function;
  handler.function->isDefined(definition);
  if (definition == nullptr) definition = handler.function;
  fact.handler = handler.lambda != nullptr ? places_.span(handler.lambda->getSourceRange())
                                           : places_.span(definition->getLocation());
  fact.handler_id = places_.function_id(definition);
  fact.untrusted = handler.untrusted;
}

void Emitter::add(const ApiUse& use, const RouteModel& model) {
  ServerRoute route;
  route.framework = use.entry->framework->id;
  route.scheme = model.scheme;
  route.path = Text::exact(model.fixed_path);
  if (model.path) {
    const auto* path = argument(use, *model.path);
    route.path = path == nullptr ? Text{} : text_of(read(use, path));
  }
  route.at =
      places_.span((use.outer_call != nullptr ? use.outer_call : use.call)->getSourceRange());
  set_handler(handler_of(use, argument(use, model.field ? 0 : model.handler), model), route);
  out_.routes.push_back(std::move(route));
}

// What the callback decides is read where it is defined.
void Emitter::add(const ApiUse& use, const GateModel& model) {
  NavigationGate gate;
  gate.framework = use.entry->framework->id;
  gate.at = places_.span(use.call->getSourceRange());
  const Handler handler = handler_of(use, argument(use, model.field ? 0 : model.handler), model);
  gate.counts = handler.function == nullptr;
  if (handler.function == nullptr) gate.what = "decides by a function that was not found";
  out_.gates.push_back(std::move(gate));
}

void Emitter::add(const ApiUse& use, const UnbindModel& model) {
  RemovedCommand removed;
  removed.framework = use.entry->framework->id;
  removed.at =
      places_.span((use.outer_call != nullptr ? use.outer_call : use.call)->getSourceRange());
  if (const auto* name = argument(use, model.name)) removed.name = text_of(read(use, name));
  out_.removed.push_back(std::move(removed));
}

void Emitter::add(const ApiUse& use, const ScriptModel& model) {
  const auto* script = argument(use, model.script);
  if (script == nullptr) return;
  InjectedScript fact;
  fact.framework = use.entry->framework->id;
  fact.when = model.on_load ? ScriptMoment::load : ScriptMoment::eval;
  fact.tier = use.tier;
  fact.at = places_.span(script->getSourceRange());
  StringParts parts;
  if (model.format) {
    const auto rest = use.arguments.begin() + model.script + 1;
    parts = strings_.formatted(script, {rest, use.arguments.end()},
                               {use.enclosing, use.environment, nullptr});
  } else {
    parts = read(use, script);
  }
  fact.pieces = pieces_of(parts);
  if (auto whole = constant_of(parts); whole && !whole->text().empty()) {
    out_.documents.push_back({Language::javascript, std::move(*whole)});
  }
  out_.scripts.push_back(std::move(fact));
}

void Emitter::add(const ApiUse& use, const NavigationModel& model) {
  const auto* target = subject_of(use);
  Navigation fact;
  fact.framework = use.entry->framework->id;
  fact.kind = navigation_kind(model);
  fact.at = places_.span((is_written(target) ? target : use.call)->getSourceRange());
  if (target != nullptr) {
    const auto parts = read(use, target);
    fact.target = text_of(parts);
    if (auto document = document_of(parts, fact.kind)) {
      out_.documents.push_back(std::move(*document));
    }
  }
  out_.navigations.push_back(std::move(fact));
}

void Emitter::add(const ApiUse& use, const SettingModel& model) {
  const auto* value = subject_of(use);
  if (value == nullptr) return;
  Setting fact;
  fact.framework = use.entry->framework->id;
  fact.key = model.key;
  fact.value = value_of(use, value);
  fact.debug_only = build_type_matters(use, value);
  const auto* call = use.outer_call != nullptr ? use.outer_call : use.call;
  const bool own = is_written(value) && use.outer_call == nullptr;
  fact.at = places_.span((own ? value : call)->getSourceRange());
  out_.settings.push_back(std::move(fact));
}

void Emitter::add(const ApiUse& use, const ServerModel& model) {
  LocalServer fact;
  fact.framework = use.entry->framework->id;
  fact.at = places_.span(use.call->getSourceRange());
  fact.address = address_of(use, model);
  out_.servers.push_back(std::move(fact));
}

Text Emitter::address_of(const ApiUse& use, const ServerModel& model) {
  if (model.address) {
    const auto* address = argument(use, *model.address);
    return address == nullptr ? Text::exact(model.default_address) : text_of(read(use, address));
  }
  if (!model.publicly) return Text::exact(model.default_address);
  const auto* value = argument(use, *model.publicly);
  if (value == nullptr) return Text::exact(model.default_address);
  const Text open = value_of(use, value);
  if (!open.is_exact()) return {};
  const bool closed = open.value == "false" || open.value == "0";
  return Text::exact(closed ? model.default_address : "0.0.0.0");
}

Text Emitter::value_of(const ApiUse& use, const clang::Expr* expr) {
  const auto* environment = use.environment;
  for (int depth = 0; depth < 8; ++depth) {
    const auto meaning = meaning_of(expr, environment, code_);
    if (meaning.expr == nullptr) break;
    expr = meaning.expr;
    environment = meaning.environment;
  }
  const auto* inner = bare(expr);
  if (const auto* variable = named_variable(inner)) {
    // A variable that nothing changes is its initializer.
    const clang::VarDecl* defined = nullptr;
    const auto* initializer = variable->getAnyInitializer(defined);
    if (initializer != nullptr && !code_.changes.contains(variable)) inner = bare(initializer);
  }
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    if (llvm::isa<clang::EnumConstantDecl>(reference->getDecl())) {
      return Text::exact(reference->getDecl()->getNameAsString());
    }
  }
  clang::Expr::EvalResult result;
  if (!inner->isValueDependent() && is_arithmetic(inner) &&
      inner->EvaluateAsInt(result, context_)) {
    const auto number = result.Val.getInt();
    const bool truth = inner->getType()->isBooleanType() || expr->getType()->isBooleanType();
    if (truth) return Text::exact(number.getBoolValue() ? "true" : "false");
    return Text::exact(llvm::toString(number, 10));
  }
  if (is_arithmetic(inner)) return {};
  return text_of(strings_.parts(inner, {use.enclosing, environment, nullptr}));
}

bool Emitter::build_type_matters(const ApiUse& use, const clang::Expr* value) const {
  const auto& sources = context_.getSourceManager();
  if (notes_.depends_on_build_type(use.call->getSourceRange(), sources) ||
      notes_.depends_on_build_type(value->getSourceRange(), sources)) {
    return true;
  }
  const auto* variable = named_variable(value);
  if (variable == nullptr) return false;
  if (notes_.depends_on_build_type(variable->getSourceRange(), sources)) return true;
  const auto changes = code_.changes.find(variable);
  return changes != code_.changes.end() &&
         std::ranges::any_of(changes->second, [&](const Change& change) {
           return notes_.depends_on_build_type(change.at->getSourceRange(), sources);
         });
}

}  // namespace bridgelint
