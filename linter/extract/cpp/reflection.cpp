#include "extract/cpp/reflection.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/CXXInheritance.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

constexpr int depth_limit = 8;
// A member that is set at more places than this is not followed: the work would grow with a power.
constexpr size_t most_values = 4;

const clang::CXXRecordDecl* definition_of(const clang::CXXRecordDecl* record) {
  return record != nullptr && record->hasDefinition() ? record->getDefinition() : nullptr;
}

// The class of `T`, `T*`, `T&` and of smart pointers to T.
const clang::CXXRecordDecl* class_of(clang::QualType type) {
  if (type.isNull()) return nullptr;
  type = type.getNonReferenceType();
  if (type->isPointerType()) type = type->getPointeeType();
  const auto* record = type->getAsCXXRecordDecl();
  const auto* pointer = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  if (pointer != nullptr && pointer->getTemplateArgs().size() > 0 &&
      pointer->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type) {
    const auto pointee = pointer->getTemplateArgs()[0].getAsType();
    if (const auto* inner = pointee->getAsCXXRecordDecl()) return definition_of(inner);
  }
  return definition_of(record);
}

// A base that is a template of its own heir is the template, no pointer to the heir.
const clang::CXXRecordDecl* class_of_base(const clang::CXXBaseSpecifier& base) {
  return definition_of(base.getType()->getAsCXXRecordDecl());
}

// The one of the two that says more.
const clang::CXXRecordDecl* more_derived(const clang::CXXRecordDecl* known,
                                         const clang::CXXRecordDecl* other) {
  if (known == nullptr) return other;
  return other != nullptr && other != known && other->isDerivedFrom(known) ? other : known;
}

const clang::CXXRecordDecl* look_through(const clang::Expr* object, const Environment* environment,
                                         const CodeIndex& code, int depth);

const clang::CXXRecordDecl* of_variable(const clang::VarDecl* variable, const CodeIndex& code,
                                        int depth) {
  const clang::CXXRecordDecl* result = class_of(variable->getType());
  const clang::VarDecl* defined = nullptr;
  const auto* initializer = variable->getAnyInitializer(defined);
  const auto changes = code.changes.find(variable);
  const clang::Expr* assigned = nullptr;
  int assignments = 0;
  if (changes != code.changes.end()) {
    for (const auto& change : changes->second) {
      const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(change.at);
      const auto* overloaded = llvm::dyn_cast<clang::CXXOperatorCallExpr>(change.at);
      if (operation != nullptr) {
        assigned = operation->getRHS();
      } else if (overloaded != nullptr && overloaded->getOperator() == clang::OO_Equal) {
        assigned = overloaded->getArg(1);
      } else {
        continue;
      }
      ++assignments;
    }
  }
  if (assignments > 1) return result;
  const auto* value = assignments == 1 ? assigned : initializer;
  return value == nullptr ? result
                          : more_derived(result, look_through(value, nullptr, code, depth + 1));
}

// A member that is always made of one class is of that class.
const clang::CXXRecordDecl* of_member(const clang::MemberExpr* member, const CodeIndex& code,
                                      int depth) {
  const auto* declared = class_of(member->getType());
  std::vector<const clang::Expr*> values;
  for (const auto& assignment : code.fields) {
    if (assignment.field != member->getMemberDecl()) continue;
    const auto* value = bare(assignment.value);
    if (llvm::isa_and_nonnull<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(value)) continue;
    values.push_back(assignment.value);
  }
  if (values.size() > most_values) return declared;
  std::set<const clang::CXXRecordDecl*> given;
  for (const auto* value : values) given.insert(look_through(value, nullptr, code, depth + 1));
  return given.size() == 1 ? more_derived(declared, *given.begin()) : declared;
}

const clang::CXXRecordDecl* of_result(const clang::FunctionDecl* function, const CodeIndex& code,
                                      int depth) {
  const auto* declared = class_of(function->getReturnType());
  const clang::FunctionDecl* definition = nullptr;
  if (!function->hasBody(definition)) return declared;
  const auto* body = llvm::dyn_cast_or_null<clang::CompoundStmt>(definition->getBody());
  if (body == nullptr || body->body_empty()) return declared;
  const auto* result = llvm::dyn_cast<clang::ReturnStmt>(body->body_back());
  if (result == nullptr || result->getRetValue() == nullptr) return declared;
  return more_derived(declared, look_through(result->getRetValue(), nullptr, code, depth + 1));
}

const clang::CXXRecordDecl* of_call(const clang::CallExpr* call, const Environment* environment,
                                    const CodeIndex& code, int depth) {
  const auto* function = call->getDirectCallee();
  const auto* declared = class_of(call->getType());
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call)) {
    const auto* record = member->getRecordDecl();
    const bool pointer =
        record != nullptr && llvm::isa<clang::ClassTemplateSpecializationDecl>(record);
    if (pointer && call->getNumArgs() == 0) {
      const auto* object = member->getImplicitObjectArgument();
      return more_derived(declared, look_through(object, environment, code, depth + 1));
    }
  }
  return function == nullptr ? declared : more_derived(declared, of_result(function, code, depth));
}

const clang::CXXRecordDecl* look_through(const clang::Expr* object, const Environment* environment,
                                         const CodeIndex& code, int depth) {
  if (object == nullptr || depth > depth_limit) return nullptr;
  for (int step = 0; step < 8; ++step) {
    const auto meaning = meaning_of(object, environment, code);
    if (meaning.expr == nullptr) break;
    object = meaning.expr;
    environment = meaning.environment;
  }
  const auto* expr = bare(object);
  if (const auto* created = llvm::dyn_cast<clang::CXXNewExpr>(expr)) {
    return class_of(created->getAllocatedType());
  }
  if (const auto* self = llvm::dyn_cast<clang::CXXThisExpr>(expr)) return class_of(self->getType());
  if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(expr)) {
    return look_through(address->getSubExpr(), environment, code, depth + 1);
  }
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(expr)) {
    const auto* declared = class_of(construct->getType());
    if (construct->getNumArgs() == 0) return declared;
    // A smart pointer made of a pointer.
    return more_derived(declared, look_through(construct->getArg(0), environment, code, depth + 1));
  }
  if (const auto* variable = named_variable(expr)) return of_variable(variable, code, depth);
  if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(expr)) {
    return of_member(member, code, depth);
  }
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(expr)) {
    return of_call(call, environment, code, depth);
  }
  return class_of(expr->getType());
}

struct Property {
  std::string name;
  std::string getter;
  std::string setter;
  bool writable = false;
};

// "QString title READ title WRITE setTitle NOTIFY titleChanged"
Property parse_property(const MacroUse& use, const MarkModel& model) {
  Property property;
  std::string text;
  for (const auto& argument : use.arguments) text += (text.empty() ? "" : ",") + argument.text;
  std::istringstream words(text);
  std::string previous;
  bool named = false;
  for (std::string word; words >> word; previous = word) {
    const bool keyword = word.size() > 2 && std::ranges::all_of(word, [](unsigned char c) {
                           return c >= 'A' && c <= 'Z';
                         });
    if (keyword && !named && !previous.empty()) {
      named = true;
      property.name = previous.substr(previous.find_first_not_of("*&"));
    }
    if (!named) continue;
    if (previous == model.getter && !model.getter.empty()) property.getter = word;
    const auto& setters = model.setter;
    if (std::ranges::find(setters, previous) != setters.end()) property.setter = word;
  }
  property.writable = !property.setter.empty();
  return property;
}

const clang::CXXMethodDecl* find_method(const clang::CXXRecordDecl* record,
                                        const std::string& name) {
  if (name.empty()) return nullptr;
  for (const auto* method : record->methods()) {
    if (method->getIdentifier() != nullptr && method->getName() == name) return method;
  }
  for (const auto& base : record->bases()) {
    const auto* above = class_of_base(base);
    if (above == nullptr) continue;
    if (const auto* found = find_method(above, name)) return found;
  }
  return nullptr;
}

bool is_callable_member(const clang::CXXMethodDecl* method) {
  return method->getAccess() == clang::AS_public && method->getIdentifier() != nullptr &&
         !method->isImplicit() && !method->isDeleted() &&
         !llvm::isa<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(method);
}

}  // namespace

const clang::CXXRecordDecl* class_of_object(const clang::Expr* object,
                                            const Environment* environment, const CodeIndex& code) {
  return look_through(object, environment, code, 0);
}

const clang::CXXMethodDecl* method_named(const clang::CXXRecordDecl* record,
                                         const std::string& name) {
  return find_method(record, name);
}

const clang::FieldDecl* member_named(const clang::CXXRecordDecl* record, const std::string& name) {
  if (name.empty()) return nullptr;
  for (const auto* field : record->fields()) {
    if (field->getName() == name) return field;
  }
  for (const auto& base : record->bases()) {
    const auto* above = class_of_base(base);
    if (above == nullptr) continue;
    if (const auto* found = member_named(above, name)) return found;
  }
  return nullptr;
}

const clang::CXXRecordDecl* class_of_result(const clang::FunctionDecl* function,
                                            const CodeIndex& code) {
  return of_result(function, code, 0);
}

const clang::CXXMethodDecl* method_of(const clang::CXXRecordDecl* record,
                                      const std::string& qualified) {
  record = definition_of(record);
  if (record == nullptr) return nullptr;
  for (const auto* method : record->methods()) {
    if (qualified_name(method) == qualified || overridden_names(method).contains(qualified)) {
      return method;
    }
  }
  for (const auto& base : record->bases()) {
    if (const auto* found = method_of(class_of_base(base), qualified)) return found;
  }
  return nullptr;
}

Reflection::Reflection(const clang::SourceManager& sources, const PreprocessorNotes& notes,
                       const ApiIndex& api)
    : sources_(sources) {
  for (const auto& use : notes.macros) {
    const auto* model = api.mark(use.name);
    if (model == nullptr) continue;
    const auto [file, at] = sources.getDecomposedLoc(use.at);
    marks_.try_emplace({file.getHashValue(), at}, Mark{model, &use});
  }
}

std::vector<ExposedMember> Reflection::members(const clang::CXXRecordDecl* record,
                                               const MemberModel& which) const {
  std::vector<ExposedMember> result;
  std::set<const clang::CXXRecordDecl*> seen;
  std::vector<const clang::CXXRecordDecl*> pending{definition_of(record)};
  for (size_t next = 0; next < pending.size(); ++next) {
    const auto* current = pending[next];
    if (current == nullptr || !seen.insert(current).second) continue;
    std::vector<ExposedMember> own;
    add_own(current, which, own);
    for (auto& member : own) {
      // What a derived class declares anew is its own.
      const bool hidden = std::ranges::any_of(result, [&](const ExposedMember& other) {
        return other.name == member.name && other.declared_in != current;
      });
      if (!hidden) result.push_back(std::move(member));
    }
    for (const auto& base : current->bases()) pending.push_back(class_of_base(base));
  }
  return result;
}

unsigned Reflection::offset(clang::SourceLocation location) const {
  return sources_.getDecomposedLoc(sources_.getFileLoc(location)).second;
}

bool Reflection::marked(MarkKind kind, clang::SourceLocation from, clang::SourceLocation to) const {
  const auto [file, begin] = sources_.getDecomposedLoc(sources_.getFileLoc(from));
  const unsigned end = offset(to);
  for (auto at = marks_.lower_bound({file.getHashValue(), begin}); at != marks_.end(); ++at) {
    if (at->first.first != file.getHashValue() || at->first.second >= end) return false;
    if (at->second.model->kind == kind) return true;
  }
  return false;
}

void Reflection::add_own(const clang::CXXRecordDecl* record, const MemberModel& which,
                         std::vector<ExposedMember>& result) const {
  bool in_slots = false;
  clang::SourceLocation previous = record->getBraceRange().getBegin();
  for (const auto* decl : record->decls()) {
    if (decl->isImplicit() || decl->getLocation().isInvalid()) continue;
    if (const auto* access = llvm::dyn_cast<clang::AccessSpecDecl>(decl)) {
      in_slots = marked(MarkKind::slots, access->getAccessSpecifierLoc(), access->getColonLoc());
      previous = access->getColonLoc();
      continue;
    }
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(decl);
    if (method != nullptr && is_callable_member(method)) {
      const bool shown =
          (which.slots && in_slots) || which.methods ||
          (which.invokable && marked(MarkKind::invokable, previous, method->getLocation()));
      if (shown)
        result.push_back(
            {method->getNameAsString(), method, nullptr, record, false, nullptr, true});
    }
    previous = decl->getEndLoc();
  }
  if (which.properties) add_properties(record, result);
}

void Reflection::add_properties(const clang::CXXRecordDecl* record,
                                std::vector<ExposedMember>& result) const {
  const auto braces = record->getBraceRange();
  if (braces.isInvalid()) return;
  const auto [file, begin] = sources_.getDecomposedLoc(sources_.getFileLoc(braces.getBegin()));
  const unsigned end = offset(braces.getEnd());
  for (auto at = marks_.lower_bound({file.getHashValue(), begin}); at != marks_.end(); ++at) {
    if (at->first.first != file.getHashValue() || at->first.second >= end) break;
    const auto& [model, use] = at->second;
    if (model->kind != MarkKind::property) continue;
    const auto property = parse_property(*use, *model);
    if (property.name.empty()) continue;
    const auto* setter = find_method(record, property.setter);
    const auto* kept = setter == nullptr ? member_named(record, property.setter) : nullptr;
    result.push_back({property.name, setter, kept, record, true,
                      find_method(record, property.getter), property.writable});
  }
}

}  // namespace bridgelint
