// What outlives a call: global and static variables, which are followed by their id, and data
// members and variables captured by reference, whose ids go with the summary.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>

#include "extract/cpp/flow_function.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

// Data that another call could have left there; not what never changes.
bool is_kept(const clang::VarDecl* variable, const Unit& unit) {
  if (!variable->hasGlobalStorage() || variable->isConstexpr()) return false;
  const auto type = variable->getType();
  if (type->isReferenceType() || type.isConstQualified() || is_bool(type)) return false;
  if (is_callable(type, unit.models.vocabulary) || type->isDependentType()) return false;
  return unit.places.own(variable->getLocation());
}

const clang::CXXRecordDecl* closure_of(const clang::FunctionDecl* function) {
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function);
  return method != nullptr && method->getParent()->isLambda() ? method->getParent() : nullptr;
}

// Whether changes of the object behind the parameter are seen elsewhere.
bool is_shared(clang::QualType type) {
  if (type->isReferenceType() || type->isPointerType()) return true;
  const auto* record = type->getAsCXXRecordDecl();
  if (record == nullptr) return false;
  const auto name = record->getName();
  return name.contains("_ptr") || name.contains("Ptr") || name.contains("Pointer") ||
         name == "reference_wrapper";
}

// A temporary's member is seen by nobody else.
bool is_member_of_temporary(const clang::MemberExpr* member) {
  return !member->isArrow() && !member->getBase()->isLValue();
}

std::string member_name(const clang::FieldDecl* field) {
  const auto owner = field->getParent()->getNameAsString();
  return owner.empty() ? field->getNameAsString() : owner + "::" + field->getNameAsString();
}

// The class of an object that is given by itself or through a pointer, a smart one too.
const clang::CXXRecordDecl* class_given(clang::QualType type) {
  if (type.isNull()) return nullptr;
  type = type.getNonReferenceType();
  if (type->isPointerType()) type = type->getPointeeType();
  const auto* record = type->getAsCXXRecordDecl();
  const auto* made = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  if (made == nullptr || !is_shared(type) || made->getTemplateArgs().size() == 0) return record;
  const auto& held = made->getTemplateArgs()[0];
  return held.getKind() == clang::TemplateArgument::Type ? held.getAsType()->getAsCXXRecordDecl()
                                                         : record;
}

// Whether a library can call the program through an object of the class: a method of it overrides
// one of the library's.
bool serves_library(const clang::CXXRecordDecl* record, const Places& places) {
  if (record == nullptr || !record->hasDefinition() || !places.own(record->getLocation())) {
    return false;
  }
  return std::ranges::any_of(record->methods(), [&](const clang::CXXMethodDecl* method) {
    if (llvm::isa<clang::CXXDestructorDecl>(method)) return false;
    return std::ranges::any_of(method->overridden_methods(),
                               [&](const auto* base) { return !places.own(base->getLocation()); });
  });
}

}  // namespace

// `pool.start(new Job(text))`: what the object holds is there when the library calls it.
void FunctionFlow::keep_given_object(const clang::Expr* object, clang::SourceRange at) {
  const auto* given = object == nullptr ? nullptr : core(object);
  if (given == nullptr || isa<clang::CXXThisExpr>(given)) return;
  const auto* record = class_given(given->getType());
  if (!serves_library(record, unit_.places)) return;
  const SetId held = value(given);
  if (held == 0) return;
  for (const auto* field : record->getDefinition()->fields()) {
    const SetId part =
        projected(tables_, held, "." + field->getNameAsString(), is_number(field->getType()));
    const auto to = kept_member(field, at);
    if (to && part != 0) emit(part, *to, at, "kept in `" + to->detail + "`");
  }
}

// A member as what one call leaves and another one finds.
std::optional<Endpoint> FunctionFlow::kept_member(const clang::FieldDecl* field,
                                                  clang::SourceRange at) const {
  const Holder id = unit_.callables.holder(field);
  if (!id) return std::nullopt;
  Endpoint end;
  end.kind = EndpointKind::variable;
  end.name = id.id;
  end.detail = member_name(field);
  end.at = unit_.places.span(at);
  return end;
}

void FunctionFlow::note_kept(const clang::Stmt* stmt) {
  const clang::ValueDecl* named = nullptr;
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(stmt)) named = reference->getDecl();
  if (const auto* member = dyn_cast<clang::MemberExpr>(stmt)) named = member->getMemberDecl();
  if (named == nullptr) return;
  if (const auto* field = dyn_cast<clang::FieldDecl>(named)) {
    const auto name = field->getName();
    if (name.empty() || !unit_.places.own(field->getLocation())) return;
    fields_["." + name.str()].insert(field);
  } else if (const auto* variable = dyn_cast<clang::VarDecl>(named)) {
    if (!is_kept(variable, unit_)) return;
    variable = variable->getCanonicalDecl();
    if (std::ranges::find(variables_, variable) == variables_.end()) variables_.push_back(variable);
  }
}

void FunctionFlow::enter_variables() {
  for (const auto* variable : variables_) {
    const Holder id = unit_.callables.holder(variable);
    if (!id) continue;
    Endpoint end;
    end.kind = EndpointKind::variable;
    end.name = id.id;
    end.detail = id.name;
    end.at = unit_.places.span(variable->getLocation());
    add_origin(tables_.paths.root(variable), end, "`" + id.name + "`, which outlives the call",
               is_number(variable->getType()));
  }
}

void FunctionFlow::leave_variables() {
  for (const auto* variable : variables_) {
    const Holder id = unit_.callables.holder(variable);
    Taints held = tables_.taints(read(tables_, state_, tables_.paths.root(variable)));
    llvm::erase_if(held, [&](const Taint& taint) {
      const Endpoint& end = tables_.origins[taint.origin];
      return end.kind == EndpointKind::variable && end.name == id.id;
    });
    if (held.empty() || !id) continue;
    Endpoint to;
    to.kind = EndpointKind::variable;
    to.name = id.id;
    to.detail = id.name;
    to.at = unit_.places.span(variable->getLocation());
    emit(tables_.set(std::move(held)), to, {}, {});
  }
}

// A member of an object that is reached through a call, as of a singleton: the member itself is
// what can be told apart.
SetId FunctionFlow::kept_value(const clang::MemberExpr* member) {
  const auto* field = dyn_cast<clang::FieldDecl>(member->getMemberDecl());
  if (field == nullptr || is_member_of_temporary(member)) return 0;
  const auto end = kept_member(field, field->getLocation());
  if (!end) return 0;
  Taint taint;
  taint.origin = tables_.origin(*end);
  taint.exact = true;
  taint.steps = tables_.step(0, member->getSourceRange(), "taken from `" + end->detail + "`");
  return tables_.set({taint});
}

void FunctionFlow::keep_in_member(const clang::Expr* target, SetId value, clang::SourceRange at) {
  const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(core(target));
  const auto* field =
      member == nullptr ? nullptr : dyn_cast<clang::FieldDecl>(member->getMemberDecl());
  if (value == 0 || field == nullptr || is_member_of_temporary(member)) return;
  const auto to = kept_member(field, at);
  if (to) emit(value, *to, at, "copied into `" + to->detail + "`");
}

std::vector<KeptPart> FunctionFlow::kept_parts(const std::vector<LocalFlow>& flows) const {
  std::set<KeptPart> parts;
  const auto* closure = closure_of(function_);
  std::vector<const clang::LambdaCapture*> captures;
  if (closure != nullptr) {
    for (const auto& capture : closure->captures()) captures.push_back(&capture);
  }
  const auto add = [&](const Endpoint& end) {
    if (end.kind != EndpointKind::parameter) return;
    if (end.index >= first_capture && end.index != this_index) {
      const size_t number = end.index - first_capture;
      if (number >= captures.size() || !captures[number]->capturesVariable()) return;
      const auto* variable = captures[number]->getCapturedVar();
      const bool by_reference = captures[number]->getCaptureKind() == clang::LCK_ByRef;
      if (!by_reference && !is_shared(variable->getType())) return;
      const Holder id = by_reference ? unit_.callables.holder(variable) : Holder{};
      if (id) parts.insert({end.index, "", id.id, id.name});
    } else if (end.index != this_index) {
      if (end.index >= function_->getNumParams()) return;
      if (!is_shared(function_->getParamDecl(end.index)->getType())) return;
    }
    for (size_t at = 0; at < end.path.size();) {
      const size_t next = std::min(end.path.find_first_of(".[", at + 1), end.path.size());
      const auto found = fields_.find(end.path.substr(at, next - at));
      at = next;
      if (found == fields_.end()) continue;
      for (const auto* field : found->second) {
        parts.insert({end.index, end.path.substr(0, next), unit_.callables.holder(field).id,
                      member_name(field)});
      }
    }
  };
  for (const auto& flow : flows) {
    add(flow.from);
    add(flow.to);
  }
  return {parts.begin(), parts.end()};
}

// Whether the value is the program's own: state that a page does not write here, at most.
bool FunctionFlow::fixed(const clang::Expr* expr) {
  return std::ranges::all_of(tables_.taints(value(core(expr))), [&](const Taint& taint) {
    return tables_.origins[taint.origin].kind == EndpointKind::variable;
  });
}

}  // namespace bridgelint::flow
