#include "extract/cpp/channels.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>
#include <clang/Index/USRGeneration.h>

#include <algorithm>
#include <array>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/handlers.h"

namespace bridgelint {
namespace {

constexpr int depth_limit = 8;
constexpr size_t most_values = 16;

bool has_call_operator(const clang::CXXRecordDecl* record) {
  if (record == nullptr || !record->hasDefinition()) return false;
  const auto is_call = [](const clang::CXXMethodDecl* method) {
    return method->getOverloadedOperator() == clang::OO_Call;
  };
  return std::ranges::any_of(record->methods(), is_call);
}

bool is_callable(clang::QualType type) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType();
  return type->isFunctionPointerType() || type->isFunctionType() || type->isMemberPointerType() ||
         type->isBlockPointerType() || has_call_operator(type->getAsCXXRecordDecl());
}

// A pointer to an object of some class.
bool is_object(clang::QualType type) {
  if (type.isNull() || !type.getNonReferenceType()->isPointerType()) return false;
  return type.getNonReferenceType()->getPointeeCXXRecordDecl() != nullptr;
}

std::vector<uint32_t> parameters_of(const clang::FunctionDecl* function) {
  std::vector<uint32_t> result;
  for (unsigned index = 0; index < function->getNumParams(); ++index) {
    if (!function->getParamDecl(index)->getType()->isVoidPointerType()) result.push_back(index);
  }
  return result;
}

// What a value that a loop, an iterator or an index gives was taken from.
const clang::Expr* without_access(const clang::Expr* expr) {
  const auto* inner = bare(expr);
  if (const auto access = subscript_of(inner); access.base != nullptr) return access.base;
  if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(inner)) {
    return unary->getOpcode() == clang::UO_Deref ? unary->getSubExpr() : nullptr;
  }
  const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(inner);
  const bool opened =
      operation != nullptr && operation->getNumArgs() == 1 &&
      (operation->getOperator() == clang::OO_Arrow || operation->getOperator() == clang::OO_Star);
  return opened ? operation->getArg(0) : nullptr;
}

// What the name comes through, which is what else is given must come through as well.
template <typename Found>
std::vector<Channel> channel_of_name(const Found& found) {
  std::vector<Channel> result;
  for (const auto& [value, origin] : found) {
    if (value.source == no_source) continue;
    if (!value.callable && !value.object) return origin.through;
    if (result.empty()) result = origin.through;
  }
  return result;
}

// The fields of an entry that is written out; of anything else nothing.
std::vector<const clang::Expr*> fields_of(const clang::Expr* entry) {
  std::vector<const clang::Expr*> result;
  while (const auto* field = entry_field(entry, static_cast<unsigned>(result.size()))) {
    result.push_back(field);
    if (result.size() == most_values) break;
  }
  return result;
}

}  // namespace

std::vector<Channel> Channels::of_function(const clang::FunctionDecl* function) const {
  std::vector<Channel> result;
  if (function == nullptr) return result;
  const auto* written = written_function(function);
  const auto name =
      written->getDeclName().isIdentifier() ? written->getName().str()
      : llvm::isa<clang::CXXConstructorDecl>(written)
          ? llvm::cast<clang::CXXConstructorDecl>(written)->getParent()->getName().str()
          : "";
  const auto id = places_.function_id(written);
  if (name.empty() || id.empty()) return result;
  result.push_back({id, name, places_.span(written->getLocation()).file});
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(written)) {
    for (const auto* base : method->overridden_methods()) {
      std::ranges::move(of_function(base), std::back_inserter(result));
    }
  }
  return result;
}

Channel Channels::of_variable(const clang::ValueDecl* decl) const {
  const auto* first = llvm::cast<clang::ValueDecl>(decl->getCanonicalDecl());
  llvm::SmallString<128> usr;
  if (clang::index::generateUSRForDecl(first, usr)) return {};
  const auto file = places_.span(first->getLocation()).file;
  if (!first->isExternallyVisible()) usr += "|" + file;
  return {std::string(usr), decl->getNameAsString(), file};
}

// A container that is a parameter is told from the function's other parameters by its number.
std::vector<Channel> Channels::of_container(const clang::Expr* expr, int depth) const {
  const auto* inner = expr == nullptr ? nullptr : bare(expr);
  if (inner == nullptr || depth > depth_limit) return {};
  if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(inner)) {
    const auto* field = llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl());
    return field == nullptr ? std::vector<Channel>{} : std::vector{of_variable(field)};
  }
  if (const auto* variable = named_variable(inner)) {
    if (const auto* parameter = llvm::dyn_cast<clang::ParmVarDecl>(variable)) {
      auto origin = origin_of(parameter);
      if (!origin) return {};
      for (auto& channel : origin->through) channel.id += "#" + std::to_string(origin->index);
      return std::move(origin->through);
    }
    const bool other = variable->getType()->isReferenceType() && variable->hasInit();
    return other ? of_container(variable->getInit(), depth + 1)
                 : std::vector{of_variable(variable)};
  }
  if (const auto* access = without_access(inner)) return of_container(access, depth + 1);
  const auto* call = llvm::dyn_cast<clang::CallExpr>(inner);
  const auto* callee = call == nullptr ? nullptr : call->getDirectCallee();
  if (callee == nullptr || !places_.own(callee->getLocation()) ||
      !callee->getReturnType()->isReferenceType()) {
    return {};
  }
  return of_function(callee);
}

std::optional<Channels::Origin> Channels::origin_of(const clang::ParmVarDecl* parameter) const {
  const auto* owner = llvm::dyn_cast_or_null<clang::FunctionDecl>(parameter->getDeclContext());
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(owner);
  if (owner == nullptr || (method != nullptr && method->getParent()->isLambda())) {
    return std::nullopt;
  }
  return Origin{of_function(owner), parameter->getFunctionScopeIndex()};
}

// A member that keeps what one function of its class, a setter say, was given.
std::optional<Channels::Origin> Channels::origin_of(const clang::FieldDecl* field) const {
  const clang::ParmVarDecl* parameter = nullptr;
  for (const auto& assignment : code_.fields) {
    if (assignment.field != field) continue;
    const auto* value = bare(assignment.value);
    if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(value)) continue;
    const auto* given = llvm::dyn_cast_or_null<clang::ParmVarDecl>(named_variable(value));
    if (given == nullptr || (parameter != nullptr && parameter != given)) return std::nullopt;
    parameter = given;
  }
  return parameter == nullptr ? std::nullopt : origin_of(parameter);
}

// The container that the loop, the iterator or the index behind `expr` runs over.
const clang::Expr* Channels::table_behind(const clang::Expr* expr) const {
  for (int depth = 0; expr != nullptr && depth < depth_limit; ++depth) {
    if (const auto* variable = named_variable(expr)) {
      const auto loop = code_.loops.find(variable);
      if (loop != code_.loops.end()) return loop->second->getRangeInit();
      const auto* initial = variable->hasInit() ? bare(variable->getInit()) : nullptr;
      if (variable->getType()->isPointerType() && code_.changes.contains(variable)) {
        return initial != nullptr ? initial : expr;
      }
      if (const auto access = subscript_of(initial); access.base != nullptr) return access.base;
      const auto* begin = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(initial);
      const auto* method = begin == nullptr ? nullptr : begin->getMethodDecl();
      if (method == nullptr || method->getIdentifier() == nullptr) return nullptr;
      return method->getName().ends_with("begin") ? begin->getImplicitObjectArgument() : nullptr;
    }
    if (const auto access = subscript_of(bare(expr)); access.base != nullptr) return access.base;
    expr = without_access(expr);
  }
  return nullptr;
}

std::optional<Channels::Origin> Channels::origin_of(const clang::Expr* expr,
                                                    const Scene& scene) const {
  const auto* environment = scene.environment;
  const clang::Expr* inner = bare(expr);
  for (int depth = 0; depth < depth_limit; ++depth) {
    const auto meaning = meaning_of(inner, environment, code_);
    if (meaning.unbound != nullptr) return origin_of(meaning.unbound);
    if (meaning.expr == nullptr) break;
    inner = bare(meaning.expr);
    environment = meaning.environment;
  }
  const auto in_table = [&](const clang::Expr* table, unsigned index) -> std::optional<Origin> {
    auto through = of_container(table);
    if (through.empty() || through.front().id.empty()) return std::nullopt;
    return Origin{std::move(through), index};
  };
  if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(inner)) {
    const auto* binding = llvm::dyn_cast<clang::BindingDecl>(reference->getDecl());
    if (binding == nullptr) return std::nullopt;
    const auto* whole = llvm::cast<clang::DecompositionDecl>(binding->getDecomposedDecl());
    const auto loop = code_.loops.find(whole);
    if (loop == code_.loops.end()) return std::nullopt;
    const auto all = whole->bindings();
    const auto index = static_cast<unsigned>(std::ranges::find(all, binding) - all.begin());
    return in_table(loop->second->getRangeInit(), index);
  }
  const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(inner);
  if (member == nullptr) return std::nullopt;
  const auto* field = llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl());
  if (field == nullptr) return std::nullopt;
  const auto* table = table_behind(member->getBase());
  if (table == nullptr) return origin_of(field);
  return in_table(table, field->getFieldIndex());
}

ChannelValue Channels::text_value(const clang::Expr* expr, const Scene& scene,
                                  Origin& origin) const {
  ChannelValue value;
  value.at = places_.span(expr->getSourceRange());
  const clang::ParmVarDecl* unbound = nullptr;
  const auto parts = strings_.parts(expr, {scene.enclosing, scene.environment, &unbound});
  value.text = text_of(parts);
  std::optional<Origin> found;
  if (unbound != nullptr) found = origin_of(unbound);
  if (!found && value.text.known == Known::unknown) found = origin_of(expr, scene);
  if (!found) {
    const bool literal = parts.size() == 1 && parts.front().kind == PieceKind::literal;
    if (literal) value.at = parts.front().at;
    return value;
  }
  origin = std::move(*found);
  value.source = origin.index;
  const auto open = std::ranges::count_if(
      parts, [](const StringPart& part) { return part.kind != PieceKind::literal; });
  const bool last = !parts.empty() && parts.back().kind != PieceKind::literal;
  value.text.known = open == 1 && last ? Known::exact : Known::prefix;
  return value;
}

ChannelValue Channels::value_of(const clang::Expr* expr, const Scene& scene, Origin& origin) const {
  const Handler handler = is_text(expr->getType()) || is_arithmetic(expr)
                              ? Handler{}
                              : find_handler(expr, {}, scene.environment, code_);
  const bool callable = handler.function != nullptr || is_callable(expr->getType());
  if (!callable && is_object(expr->getType())) return object_value(expr, scene, origin);
  if (!callable) return text_value(expr, scene, origin);
  ChannelValue value;
  value.callable = true;
  value.at = places_.span(expr->getSourceRange());
  if (auto found = origin_of(expr, scene)) {
    origin = std::move(*found);
    value.source = origin.index;
    return value;
  }
  if (handler.function == nullptr) return value;
  const clang::FunctionDecl* definition = handler.function;
  handler.function->isDefined(definition);
  if (definition == nullptr) definition = handler.function;
  value.handler = handler.lambda != nullptr ? places_.span(handler.lambda->getSourceRange())
                                            : places_.span(definition->getLocation());
  value.handler_id = places_.function_id(definition);
  value.parameters = parameters_of(handler.function);
  return value;
}

ChannelValue Channels::object_value(const clang::Expr* expr, const Scene& scene,
                                    Origin& origin) const {
  ChannelValue value;
  value.object = true;
  value.at = places_.span(expr->getSourceRange());
  const auto* record = class_of_object(expr, scene.environment, code_);
  // A class of the project says enough; one of the framework's own may be the base of any.
  if (record == nullptr || !places_.in_project(record->getLocation())) {
    if (auto found = origin_of(expr, scene)) {
      origin = std::move(*found);
      value.source = origin.index;
      return value;
    }
  }
  for (const auto& framework : models_.frameworks) {
    const auto model = std::ranges::find_if(
        framework.commands, [](const CommandModel& command) { return command.object.has_value(); });
    if (model == framework.commands.end()) continue;
    for (auto& member : emitter_.members_of(record, model->members)) {
      member.framework = framework.id;
      value.members.push_back(std::move(member));
    }
  }
  return value;
}

// A lambda that captures something to call, or an entry that holds it.
bool Channels::calls_what_it_captured(const clang::Expr* handler) const {
  const auto* lambda =
      handler == nullptr ? nullptr : llvm::dyn_cast<clang::LambdaExpr>(bare(handler));
  if (lambda == nullptr) return false;
  return std::ranges::any_of(lambda->captures(), [&](const clang::LambdaCapture& capture) {
    if (!capture.capturesVariable()) return false;
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(capture.getCapturedVar());
    if (variable == nullptr) {
      const auto* binding = llvm::dyn_cast<clang::BindingDecl>(capture.getCapturedVar());
      return binding != nullptr && is_callable(binding->getType());
    }
    return is_callable(variable->getType()) || code_.loops.contains(variable);
  });
}

void Channels::note_registration(const ApiUse& use) {
  const auto* const* model = std::get_if<const CommandModel*>(&use.entry->model);
  if (model == nullptr || !(*model)->fixed_name.empty() || (*model)->objects || (*model)->script ||
      !(*model)->prefix.empty()) {
    return;
  }
  const auto* name = argument(use, (*model)->name);
  if (name == nullptr) return;
  const Scene scene{use.enclosing, use.environment};
  Origin origin;
  RegistrationWrapper wrapper;
  wrapper.name = text_value(name, scene, origin);
  if (wrapper.name.source == no_source) return;
  wrapper.through = origin.through;
  wrapper.object = (*model)->object.has_value();
  if (const auto* given = argument(use, wrapper.object ? *(*model)->object : (*model)->handler)) {
    Origin handler_origin;
    wrapper.handler = wrapper.object ? object_value(given, scene, handler_origin)
                                     : value_of(given, scene, handler_origin);
    wrapper.wrapped = !wrapper.object && calls_what_it_captured(given);
    const bool elsewhere =
        wrapper.handler.source != no_source && handler_origin.through != origin.through;
    if (elsewhere) return;
  }
  wrapper.command.framework = use.entry->framework->id;
  wrapper.command.tier = use.tier;
  wrapper.command.origin_known = use.entry->framework->origin_known;
  wrapper.command.at = places_.span(use.call->getSourceRange());
  wrapper.command.name_at = wrapper.name.at;
  wrapper.command.handler = wrapper.handler.handler;
  wrapper.command.handler_id = wrapper.handler.handler_id;
  wrapper.command.untrusted = (*model)->untrusted;
  if ((*model)->all_untrusted) wrapper.command.untrusted = wrapper.handler.parameters;
  out_.wrappers.push_back(std::move(wrapper));
}

void Channels::note_uses() {
  for (const auto& site : code_.calls) {
    note_call(site);
    note_insertion(site);
  }
  for (const auto& element : code_.elements) note_element(element);
  for (const auto& assignment : code_.fields) note_field(assignment);
}

void Channels::note_call(const CallSite& site) {
  const auto* callee = callee_of(site.call);
  if (callee == nullptr || !places_.own(written_function(callee)->getLocation())) return;
  const auto arguments = arguments_of(site.call);
  if (arguments.empty() || arguments.size() > most_values) return;
  for (unsigned index = 0; index < arguments.size(); ++index) {
    auto into = of_function(callee);
    if (into.empty()) return;
    into.resize(1);
    into.front().id += "#" + std::to_string(index);
    note_rows(into, arguments[index], site.enclosing);
  }
  add_in_rows(of_function(callee), arguments, site.call, site.enclosing);
}

void Channels::note_insertion(const CallSite& site) {
  const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(site.call);
  const auto* method = call == nullptr ? nullptr : call->getMethodDecl();
  if (method == nullptr || method->getIdentifier() == nullptr || call->getNumArgs() == 0) return;
  if (!models_.vocabulary.says(method->getName(), Term::insert)) return;
  const auto arguments = arguments_of(call);
  const auto fields = arguments.size() == 1 ? fields_of(arguments.front()) : arguments;
  if (fields.size() < 2) return;
  add_in_rows(of_container(call->getImplicitObjectArgument()), fields, call, site.enclosing);
}

void Channels::note_element(const ElementAssignment& element) {
  const auto access = subscript_of(element.target);
  if (access.base == nullptr) return;
  add_in_rows(of_container(access.base), {access.index, element.value}, element.at,
              element.enclosing);
}

void Channels::note_field(const FieldAssignment& assignment) {
  note_rows({of_variable(assignment.field)}, assignment.value, assignment.enclosing);
}

void Channels::note_rows(const std::vector<Channel>& into, const clang::Expr* table,
                         const clang::FunctionDecl* enclosing) {
  for (const auto* row : table_entries(table, code_, true)) {
    add_in_rows(into, fields_of(row), row, enclosing);
  }
}

// A use in a loop over a constant table is one use for each row.
void Channels::add_in_rows(const std::vector<Channel>& into, const Exprs& values,
                           const clang::Expr* at, const clang::FunctionDecl* enclosing) {
  const bool objects = emitter_.shows_members();
  const bool calls = std::ranges::any_of(values, [&](const clang::Expr* value) {
    const auto* inner = value == nullptr ? nullptr : bare(value);
    return inner != nullptr &&
           (is_callable(value->getType()) || is_callable(inner->getType()) ||
            (objects && is_object(value->getType())) || llvm::isa<clang::OverloadExpr>(inner));
  });
  if (!calls || into.empty() || into.front().id.empty()) return;
  const Rows rows = rows_of(values, code_);
  if (rows.variable == nullptr) return add(into, values, at, {enclosing, nullptr});
  for (size_t row = 0; row < rows.count; ++row) {
    Environment layer;
    layer.row_variable = rows.variable;
    layer.row = row;
    add(into, values, at, {enclosing, &layer});
  }
}

void Channels::add(const std::vector<Channel>& into, const Exprs& values, const clang::Expr* at,
                   const Scene& scene) {
  ChannelUse use;
  use.into = into.front().id;
  use.at = places_.span(at->getSourceRange());
  std::vector<std::pair<ChannelValue, Origin>> found;
  for (size_t index = 0; index < values.size(); ++index) {
    Origin origin;
    ChannelValue value = value_of(values[index], scene, origin);
    value.index = static_cast<uint32_t>(index);
    const bool called = value.callable || value.object;
    const bool nothing =
        value.source == no_source &&
        (value.object ? value.members.empty() : !called && value.text.known == Known::unknown);
    // A text that is not known may still be the name of a command.
    if (nothing && !is_text(values[index]->getType())) continue;
    found.emplace_back(std::move(value), std::move(origin));
  }
  use.through = channel_of_name(found);
  bool names = false;
  bool calls = false;
  for (auto& [value, origin] : found) {
    if (value.source != no_source && origin.through != use.through) continue;
    const bool called = value.callable || value.object;
    names = names || !called;
    calls = calls || called;
    use.values.push_back(std::move(value));
  }
  if (names && calls) out_.channel_uses.push_back(std::move(use));
}

}  // namespace bridgelint
