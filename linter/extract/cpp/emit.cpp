#include "extract/cpp/emit.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/ParentMapContext.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>
#include <optional>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/objective_c.h"

namespace bridgelint {
namespace {

bool is_written(const clang::Expr* expr) {
  return expr != nullptr && !llvm::isa<clang::CXXDefaultArgExpr>(expr);
}

int subject_index(const CommandModel& model) {
  if (model.objects || model.script || !model.fixed_name.empty()) return this_argument;
  return model.name;
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
  if (!model.fixed_value.empty()) return this_argument;
  return model.field ? 0 : model.value;
}
int subject_index(const ServerModel& model) {
  if (model.field) return 0;
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

// The conditions an entry has on how a call is written.
template <typename Model>
const std::vector<ArgumentTest>& tests_of(const Model& model) {
  static const std::vector<ArgumentTest> none;
  if constexpr (requires { model.when; }) {
    return model.when;
  } else {
    return none;
  }
}

// Of parameters that all come from the page, those that the framework makes itself do not.
void drop_trusted(const ShapeModel& model, Handler& handler) {
  if (handler.function == nullptr || model.trusted.empty()) return;
  std::erase_if(handler.untrusted, [&](uint32_t index) {
    const auto type = handler.function->getParamDecl(index)->getType().getNonReferenceType();
    const auto* record = type->getAsCXXRecordDecl();
    return record != nullptr &&
           std::ranges::find(model.trusted, qualified_name(record)) != model.trusted.end();
  });
}

// The name behind a prefix ("signal::NAME"); nothing when the text is certainly no name.
std::optional<Text> behind(const std::string& prefix, const Text& text) {
  if (prefix.empty()) return text;
  if (!text.value.starts_with(prefix)) return std::nullopt;
  Text name = text;
  name.value.erase(0, prefix.size());
  if (name.value.empty() && name.known == Known::prefix) return Text{};
  return name;
}

// A condition that asks for something, and not only whether something exists or has worked: one of
// its operands is a truth value by itself.
bool asks_an_option(const clang::Expr* condition) {
  condition = condition->IgnoreParenImpCasts();
  if (const auto* inverted = llvm::dyn_cast<clang::UnaryOperator>(condition)) {
    return inverted->getOpcode() == clang::UO_LNot && asks_an_option(inverted->getSubExpr());
  }
  if (const auto* both = llvm::dyn_cast<clang::BinaryOperator>(condition)) {
    return both->isLogicalOp() &&
           (asks_an_option(both->getLHS()) || asks_an_option(both->getRHS()));
  }
  const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(condition);
  if (member != nullptr &&
      llvm::isa_and_nonnull<clang::CXXConversionDecl>(member->getMethodDecl())) {
    return false;
  }
  const auto type = condition->getType();
  return !type.isNull() && type->isBooleanType() &&
         !llvm::isa<clang::CXXBoolLiteralExpr>(condition);
}

// Whether the call happens only when an option of the program asks for it.
bool is_optional(const ApiUse& use, clang::ASTContext& context) {
  const clang::FunctionDecl* outermost = nullptr;
  for (const clang::DeclContext* context_of = use.enclosing; context_of != nullptr;
       context_of = context_of->getParent()) {
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(context_of))
      outermost = function;
  }
  if (outermost == nullptr) return false;
  // Parents are looked up in this function alone: a map of the whole unit would cost too much.
  const auto scope = context.getTraversalScope();
  context.setTraversalScope({const_cast<clang::FunctionDecl*>(outermost)});
  bool result = false;
  auto node = clang::DynTypedNode::create(*use.call);
  for (int depth = 0; depth < 64 && !result; ++depth) {
    const auto parents = context.getParents(node);
    if (parents.empty()) break;
    node = parents[0];
    if (node.get<clang::LambdaExpr>() != nullptr || node.get<clang::FunctionDecl>() != nullptr)
      break;
    const auto* choice = node.get<clang::IfStmt>();
    result = choice != nullptr && choice->getCond() != nullptr && asks_an_option(choice->getCond());
  }
  context.setTraversalScope(scope);
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

const clang::Expr* argument(const ApiUse& use, int index) {
  if (index < 0 || static_cast<size_t>(index) >= use.arguments.size()) return nullptr;
  return use.arguments[static_cast<size_t>(index)];
}

const clang::Expr* subject_of(const ApiUse& use) {
  const int index =
      std::visit([](const auto* model) { return subject_index(*model); }, use.entry->model);
  return argument(use, index);
}

Emitter::Emitter(clang::ASTContext& context, const PreprocessorNotes& notes, const Models& models,
                 const ApiIndex& api, const Places& places, const CodeIndex& code, FileFacts& out)
    : context_(context),
      notes_(notes),
      places_(places),
      code_(code),
      api_(api),
      strings_(context, places, code, models),
      reflection_(context.getSourceManager(), notes, api),
      dispatcher_(code, places, strings_, models),
      addresses_(api, code, places, strings_, models),
      out_(out) {}

const clang::ParmVarDecl* Emitter::emit(const ApiUse& use) {
  return emit_as(use, false);
}

void Emitter::emit_anyway(const ApiUse& use) {
  emit_as(use, true);
}

// Conditions speak of the text of the call, so that macros and names nothing declares count too.
bool Emitter::applies(const ApiUse& use) const {
  const auto& tests = std::visit(
      [](const auto* model) -> const std::vector<ArgumentTest>& { return tests_of(*model); },
      use.entry->model);
  return std::ranges::all_of(tests, [&](const ArgumentTest& test) {
    if (test.argument == callee_argument) return test.holds(callee_text(use.call, context_));
    const auto* given = argument(use, test.argument);
    return given != nullptr && test.holds(source_text(given, context_, 400));
  });
}

const clang::ParmVarDecl* Emitter::emit_as(const ApiUse& use, bool anyway) {
  if (!applies(use)) return nullptr;
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
  if (model.objects) return add_objects(use, model);
  if (model.script) return add_declared(use, model);
  ExposedCommand command;
  command.framework = use.entry->framework->id;
  command.tier = use.tier;
  command.at = span_of(use);
  command.name_at = command.at;
  if (!model.fixed_name.empty()) {
    command.name = Text::exact(model.fixed_name);
  } else if (const auto* name = argument(use, model.name)) {
    const auto parts = read_name(use, name);
    const auto text = behind(model.prefix, text_of(parts));
    if (!text) return;
    command.name = *text;
    command.name_at = use.outer_call == nullptr ? places_.span(name->getSourceRange())
                                                : part_within(parts, command.at);
  }
  command.catch_all =
      model.catch_all && command.name.is_exact() && command.name.value == *model.catch_all;
  if (model.object) {
    return add_members(use, model, command.name, argument(use, *model.object), command.name_at);
  }
  if (model.whole) {
    command.object = command.name.value;
    command.catch_all = true;
  }
  Handler handler = handler_of(use, model);
  if (handler.function == nullptr) handler = handler_in_template(use.call, model.untrusted);
  if (model.callable && handler.function == nullptr) return;
  set_handler(handler, command);
  (model.fallback ? fallbacks_ : out_.commands).push_back(std::move(command));
}

void Emitter::emit_fallbacks() {
  for (ExposedCommand& command : fallbacks_) {
    const auto& commands = out_.commands;
    const bool told = !command.handler_id.empty() &&
                      std::ranges::find(commands, command.handler_id,
                                        &ExposedCommand::handler_id) != commands.end();
    if (!told) out_.commands.push_back(std::move(command));
  }
}

// Whether the variable gets another object after its declaration; calls may change the one it
// shows.
bool Emitter::is_assigned(const clang::VarDecl* variable) const {
  const auto changes = code_.changes.find(variable);
  return changes != code_.changes.end() &&
         std::ranges::any_of(changes->second, [](const Change& change) {
           return !llvm::isa<clang::CallExpr>(change.at) ||
                  llvm::isa<clang::CXXOperatorCallExpr>(change.at);
         });
}

// A name may be an object that a framework makes of a text: `String::New(env, "save")`.
StringParts Emitter::read_name(const ApiUse& use, const clang::Expr* name) {
  auto parts = read(use, name);
  const auto* variable = named_variable(name);
  if (variable != nullptr && variable->getInit() != nullptr && !is_assigned(variable)) {
    name = variable->getInit();
  }
  name = bare(name);
  // `Local<Value>(New("save").ToLocalChecked())`
  while (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(name)) {
    if (made->getNumArgs() == 0 || is_text(made->getType())) break;
    name = bare(made->getArg(0));
  }
  const auto* call = llvm::dyn_cast<clang::CallExpr>(name);
  while (const auto* member = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(call)) {
    if (member->getNumArgs() > 0 || is_text(member->getType())) break;
    call = llvm::dyn_cast_or_null<clang::CallExpr>(bare(member->getImplicitObjectArgument()));
  }
  if (text_of(parts).known != Known::unknown || call == nullptr) return parts;
  // A call that yields a text yields another one than it was given.
  if (is_text(call->getType())) return parts;
  std::optional<StringParts> only;
  for (const auto* given : call->arguments()) {
    auto text = read(use, given);
    if (text.empty() || !text_of(text).is_exact()) continue;
    if (only) return parts;
    only = std::move(text);
  }
  return only ? *only : parts;
}

Handler Emitter::handler_of(const ApiUse& use, const ShapeModel& model) const {
  if (model.handler == constructor_handler) return constructor_of(use.call, model.untrusted);
  const auto* given = handler_argument(use, model);
  if (given == nullptr) return {};
  if (!model.method.empty()) {
    if (const auto* lowered = lowered_method(context_, given, last_component(model.method))) {
      return {lowered, nullptr, model.untrusted};
    }
    const auto* record = class_of_object(given, use.environment, code_);
    const auto* method = method_of(record, model.method);
    return method == nullptr ? Handler{} : Handler{method, nullptr, model.untrusted};
  }
  std::vector<uint32_t> untrusted = model.untrusted;
  for (uint32_t index = 0; model.all_untrusted && index < 32; ++index) untrusted.push_back(index);
  Handler handler = find_handler(given, untrusted, use.environment, code_);
  drop_trusted(model, handler);
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

static const clang::Expr* object_of(const clang::Expr* call) {
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call)) {
    return member->getImplicitObjectArgument();
  }
  const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(call);
  return operation == nullptr ? nullptr : operation->getArg(0);
}

// `"/x"` of `app.route("/x").methods("GET")`.
static const clang::Expr* text_that_made(const clang::Expr* object) {
  const clang::Expr* result = nullptr;
  for (; object != nullptr; object = object_of(bare(object))) {
    for (const auto* argument : arguments_of(bare(object))) {
      if (llvm::isa_and_nonnull<clang::StringLiteral>(bare(argument))) result = argument;
    }
  }
  return result;
}

void Emitter::add(const ApiUse& use, const RouteModel& model) {
  ServerRoute route;
  route.framework = use.entry->framework->id;
  route.scheme = model.scheme;
  route.path = Text::exact(model.fixed_path);
  if (model.path) {
    const auto* path = *model.path == this_argument ? text_that_made(object_of(use.call))
                                                    : argument(use, *model.path);
    route.path = path == nullptr ? Text{} : text_of(read(use, path));
  }
  route.at = span_of(use);
  set_handler(handler_of(use, model), route);
  route.data = model.data;
  if (!route.data.empty() && route.handler.empty()) return;
  out_.routes.push_back(std::move(route));
}

void Emitter::add(const ApiUse& use, const GateModel& model) {
  NavigationGate gate;
  gate.framework = use.entry->framework->id;
  gate.at = span_of(use);
  const Handler handler = handler_of(use, model);
  const clang::FunctionDecl* definition = nullptr;
  if (handler.function != nullptr && handler.function->hasBody(definition)) {
    addresses_.judge(definition, model, gate);
  } else {
    gate.what = "its callback was not read";
  }
  out_.gates.push_back(std::move(gate));
}

// Of an assignment the handler is what is assigned.
const clang::Expr* Emitter::handler_argument(const ApiUse& use, const ShapeModel& model) {
  if (model.field || !model.assigned.empty()) {
    return use.arguments.empty() ? nullptr : use.arguments.back();
  }
  return argument(use, model.handler);
}

Span Emitter::span_of(const ApiUse& use) const {
  return places_.span((use.outer_call != nullptr ? use.outer_call : use.call)->getSourceRange());
}

void Emitter::add(const ApiUse& use, const UnbindModel& model) {
  RemovedCommand removed;
  removed.framework = use.entry->framework->id;
  removed.at = span_of(use);
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
  if (model.braces) {
    const auto rest = use.arguments.begin() + model.script + 1;
    parts = strings_.encoded(script, {rest, use.arguments.end()}, model.raw,
                             {use.enclosing, use.environment, nullptr});
  } else if (model.format) {
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
  const auto* value = model.fixed_value.empty() ? subject_of(use) : use.call;
  if (value == nullptr) return;
  Setting fact;
  fact.framework = use.entry->framework->id;
  fact.key = model.key;
  fact.value = model.fixed_value.empty() ? value_of(use, value) : Text::exact(model.fixed_value);
  fact.debug_only = build_type_matters(use, value);
  if (fact.value.is_exact() && is_optional(use, context_)) fact.value = {};
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
  fact.assumed = model.otherwise;
  out_.servers.push_back(std::move(fact));
}

Text Emitter::address_of(const ApiUse& use, const ServerModel& model) {
  if (model.address || model.field) {
    const auto* address = argument(use, model.field ? 0 : *model.address);
    if (address == nullptr) return Text::exact(model.default_address);
    const std::string written = source_text(address, context_, 400);
    const auto says = [&](const std::vector<std::string>& words) {
      return !words.empty() && ArgumentTest{0, words, {}}.holds(written);
    };
    if (says(model.everywhere)) return Text::exact("0.0.0.0");
    if (says(model.loopback)) return Text::exact("127.0.0.1");
    return is_written(address) ? text_of(read(use, address)) : Text::exact(model.default_address);
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
