// Objects whose members are commands.
#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>

#include "extract/cpp/callees.h"
#include "extract/cpp/emit.h"
#include "extract/cpp/expressions.h"
#include "facts/registration_links.h"

namespace bridgelint {
namespace {

// How deep objects are followed that an object's properties give to the page.
constexpr int most_objects = 2;

// The virtual method without arguments that an expression asks of an object; null when it is none.
const clang::CXXMethodDecl* method_asked_of(const clang::VarDecl* object, const clang::Expr* expr) {
  const auto* call = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(bare(expr));
  if (call == nullptr || object == nullptr || call->getNumArgs() > 0) return nullptr;
  if (named_variable(call->getImplicitObjectArgument()) != object) return nullptr;
  const auto* method = call->getMethodDecl();
  return method != nullptr && method->isVirtual() ? method : nullptr;
}

// What the method of a class gives that overrides `method`; null when that is no one expression.
const clang::Expr* returned_by(const clang::CXXMethodDecl* method,
                               const clang::CXXRecordDecl* record) {
  const auto* own = method->getCorrespondingMethodInClass(record, true);
  const clang::FunctionDecl* definition = nullptr;
  if (own == nullptr || !own->hasBody(definition)) return nullptr;
  const auto* body = llvm::dyn_cast_or_null<clang::CompoundStmt>(definition->getBody());
  if (body == nullptr || body->size() != 1) return nullptr;
  const auto* result = llvm::dyn_cast<clang::ReturnStmt>(body->body_front());
  return result == nullptr ? nullptr : result->getRetValue();
}

// Adds the conditions that must hold for `call` to be reached, and says whether it is below.
bool find_conditions(const clang::Stmt* statement, const clang::Stmt* call,
                     std::vector<const clang::Expr*>& conditions) {
  if (statement == nullptr) return false;
  if (statement == call) return true;
  const auto* branch = llvm::dyn_cast<clang::IfStmt>(statement);
  if (branch != nullptr && find_conditions(branch->getThen(), call, conditions)) {
    conditions.push_back(branch->getCond());
    return true;
  }
  return std::ranges::any_of(statement->children(), [&](const clang::Stmt* child) {
    return find_conditions(child, call, conditions);
  });
}

std::vector<const clang::Expr*> conditions_around(const clang::Expr* call,
                                                  const clang::FunctionDecl* enclosing) {
  std::vector<const clang::Expr*> conditions;
  if (enclosing != nullptr) find_conditions(enclosing->getBody(), call, conditions);
  return conditions;
}

}  // namespace

void Emitter::add_objects(const ApiUse& use, const CommandModel& model) {
  const auto* map = argument(use, *model.objects);
  if (map == nullptr) return;
  const auto* variable = named_variable(map);
  size_t found = 0;
  const auto add_one = [&](const clang::Expr* name, const clang::Expr* object) {
    ++found;
    add_members(use, model, text_of(read(use, name)), object, places_.span(name->getSourceRange()));
  };
  for (const auto* entry : table_entries(map, code_, true)) {
    const auto* name = entry_field(entry, 0);
    const auto* object = entry_field(entry, 1);
    if (name != nullptr && object != nullptr) add_one(name, object);
  }
  for (const auto& element : code_.elements) {
    const auto access = subscript_of(element.target);
    if (variable == nullptr || named_variable(access.base) != variable) continue;
    add_one(access.index, element.value);
  }
  for (const auto& site : code_.calls) {
    const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(site.call);
    if (variable == nullptr || call == nullptr || call->getNumArgs() != 2) continue;
    if (named_variable(call->getImplicitObjectArgument()) != variable) continue;
    add_one(call->getArg(0), call->getArg(1));
  }
  if (found == 0) add_members(use, model, {}, nullptr, span_of(use));
}

void Emitter::add_members(const ApiUse& use, const CommandModel& model, const Text& name,
                          const clang::Expr* object, const Span& name_at) {
  ExposedCommand base;
  base.framework = use.entry->framework->id;
  base.tier = use.tier;
  base.at = span_of(use);
  base.name_at = name_at;
  const auto* record =
      object == nullptr ? nullptr : class_of_object(object, use.environment, code_);
  if (!name.is_exact() && record != nullptr && add_derived(use, model, base, record)) return;
  add_members(base, model.members, name, record);
  // Of an object that is known as one of the framework's own classes, others' members may be there
  // as well.
  if (record != nullptr && places_.in_project(record->getLocation())) return;
  base.object = name.value;
  base.name = name.is_exact() ? Text::starting(name.value + ".") : name;
  out_.commands.push_back(std::move(base));
}

// `give(object->name(), object)`, where each class derived from the object's has a name of its own.
bool Emitter::add_derived(const ApiUse& use, const CommandModel& model,
                          const ExposedCommand& registration, const clang::CXXRecordDecl* base) {
  const auto* object = named_variable(argument(use, *model.object));
  const auto* tells = method_asked_of(object, argument(use, model.name));
  if (tells == nullptr) return false;
  const auto conditions = conditions_around(use.call, use.enclosing);
  bool any = false;
  for (const auto* record : code_.classes) {
    if (record != base && !record->isDerivedFrom(base)) continue;
    const auto* name = returned_by(tells, record);
    if (name == nullptr) continue;
    const auto text = text_of(strings_.parts(name, {}));
    if (!text.is_exact()) continue;
    any = true;
    const bool left_out = std::ranges::any_of(conditions, [&](const clang::Expr* condition) {
      const auto* asked = method_asked_of(object, condition);
      const auto* answer = asked == nullptr ? nullptr : returned_by(asked, record);
      const auto* value = llvm::dyn_cast_or_null<clang::CXXBoolLiteralExpr>(bare(answer));
      return value != nullptr && !value->getValue();
    });
    if (!left_out) add_members(registration, model.members, text, record);
  }
  return any;
}

void Emitter::add_members(const ExposedCommand& registration, const MemberModel& which,
                          const Text& name, const clang::CXXRecordDecl* record) {
  for (const auto& member : members_of(record, which)) {
    auto command = member_command(registration, name, member);
    if (name.value.empty()) command.object = record->getNameAsString();
    out_.commands.push_back(std::move(command));
  }
}

std::vector<ExposedCommand> Emitter::members_of(const clang::CXXRecordDecl* record,
                                                const MemberModel& which, int depth) const {
  std::vector<ExposedCommand> result;
  if (record == nullptr) return result;
  for (const auto& member : reflection_.members(record, which)) {
    ExposedCommand command;
    command.name = Text::exact(member.name);
    command.property = member.property;
    if (member.declared_in != record) {
      command.inherited_from = qualified_name(member.declared_in);
    }
    if (member.method != nullptr) {
      std::vector<uint32_t> all;
      for (unsigned i = 0; i < member.method->getNumParams(); ++i) all.push_back(i);
      set_handler({member.method, nullptr, std::move(all)}, command);
    } else {
      set_handler({nullptr, nullptr, {}, member.field}, command);
    }
    if (member.getter != nullptr && depth < most_objects &&
        member.getter->getReturnType()->isPointerType()) {
      // The page gets the object behind such a property, with all its members.
      const auto* inner = class_of_result(member.getter, code_);
      if (inner != nullptr && inner != record && places_.in_project(inner->getLocation())) {
        for (auto& below : members_of(inner, which, depth + 1)) {
          below.name = Text::exact(member.name + "." + below.name.value);
          below.object = member.name + (below.object.empty() ? "" : "." + below.object);
          result.push_back(std::move(below));
        }
      }
    }
    if (!member.property || member.writable) result.push_back(std::move(command));
  }
  return result;
}

}  // namespace bridgelint
