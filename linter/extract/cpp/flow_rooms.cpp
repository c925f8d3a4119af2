// How large an object is: where a number is an index or a size, what it has to fit into.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

constexpr unsigned longest_chain = 6;

// The room of an array by its type: of `std::array` and of the language's own.
std::optional<uint64_t> elements_of(clang::QualType type) {
  type = type.getNonReferenceType();
  if (const auto* array =
          llvm::dyn_cast_or_null<clang::ConstantArrayType>(type->getAsArrayTypeUnsafe())) {
    return array->getSize().getZExtValue();
  }
  const auto* record =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  if (record == nullptr || record->getName() != "array") return std::nullopt;
  const auto& arguments = record->getTemplateArgs();
  if (arguments.size() != 2 || arguments[1].getKind() != clang::TemplateArgument::Integral) {
    return std::nullopt;
  }
  return arguments[1].getAsIntegral().getZExtValue();
}

}  // namespace

// The number of elements of an array with a fixed number of them.
std::optional<uint64_t> FunctionFlow::room_of(const clang::Expr* object) const {
  const auto* inner = core(object);
  return inner == nullptr ? std::nullopt : elements_of(inner->getType());
}

// The places that a pointer is set to anywhere in the function.
const std::vector<const clang::Expr*>& FunctionFlow::pointed_at(const clang::VarDecl* pointer) {
  if (!pointers_known_) {
    pointers_known_ = true;
    std::vector<const clang::Stmt*> pending{function_->getBody()};
    while (!pending.empty()) {
      const auto* stmt = pending.back();
      pending.pop_back();
      if (stmt == nullptr) continue;
      if (const auto* op = dyn_cast<clang::BinaryOperator>(stmt)) {
        const auto* target = op->getOpcode() == clang::BO_Assign
                                 ? dyn_cast<clang::DeclRefExpr>(core(op->getLHS()))
                                 : nullptr;
        if (target != nullptr && target->getType()->isPointerType()) {
          pointers_[target->getDecl()->getCanonicalDecl()].push_back(op->getRHS());
        }
      } else if (const auto* declared = dyn_cast<clang::DeclStmt>(stmt)) {
        for (const auto* decl : declared->decls()) {
          const auto* variable = dyn_cast<clang::VarDecl>(decl);
          if (variable == nullptr || !variable->getType()->isPointerType()) continue;
          if (variable->getInit() != nullptr) {
            pointers_[variable->getCanonicalDecl()].push_back(variable->getInit());
          }
        }
      }
      for (const auto* child : stmt->children()) pending.push_back(child);
    }
  }
  static const std::vector<const clang::Expr*> none;
  const auto found = pointers_.find(pointer->getCanonicalDecl());
  return found == pointers_.end() ? none : found->second;
}

FunctionFlow::Room FunctionFlow::buffer_of(const clang::Expr* target, unsigned depth) {
  const auto* inner = core(target);
  if (inner == nullptr || depth > longest_chain) return {};
  if (const auto elements = elements_of(inner->getType())) {
    const auto type = inner->getType().getNonReferenceType();
    const auto* array = type->getAsArrayTypeUnsafe();
    const auto bytes = array != nullptr ? unit_.ast.getTypeSizeInChars(type).getQuantity()
                                        : static_cast<int64_t>(*elements);
    return {Room::Known::fixed, static_cast<uint64_t>(bytes)};
  }
  if (const auto* unary = dyn_cast<clang::UnaryOperator>(inner)) {
    if (unary->getOpcode() != clang::UO_AddrOf) return {};
    const auto* element = dyn_cast<clang::ArraySubscriptExpr>(core(unary->getSubExpr()));
    if (element != nullptr) return buffer_of(element->getBase(), depth + 1);
    return isa<clang::CallExpr>(core(unary->getSubExpr())) ? Room{Room::Known::own, 0} : Room{};
  }
  if (const auto* sum = dyn_cast<clang::BinaryOperator>(inner)) {
    if (!sum->isAdditiveOp()) return {};
    const bool left = sum->getLHS()->getType()->isPointerType();
    return buffer_of(left ? sum->getLHS() : sum->getRHS(), depth + 1);
  }
  if (const auto* made = dyn_cast<clang::CXXNewExpr>(inner)) {
    if (!made->isArray() || !made->getArraySize()) return {};
    return amount_of(*made->getArraySize(),
                     unit_.ast.getTypeSizeInChars(made->getAllocatedType()).getQuantity());
  }
  if (const auto* expr = dyn_cast<clang::CallExpr>(inner)) {
    const Call call = call_of(expr);
    if (call.object != nullptr) {
      const auto elements = elements_of(call.object->getType());
      return elements ? Room{Room::Known::fixed, *elements} : Room{Room::Known::own, 0};
    }
    const std::string name = called_name(call);
    const bool allocates = says(name, Term::allocate) && !call.arguments.empty();
    if (allocates) return amount_of(call.arguments[0], 1);
    const bool made = name.find("alloc") != std::string::npos ||
                      name.find("dup") != std::string::npos || name == "data";
    return made ? Room{Room::Known::own, 0} : Room{};
  }
  const auto* reference = dyn_cast<clang::DeclRefExpr>(inner);
  const auto* pointer =
      reference == nullptr ? nullptr : dyn_cast<clang::VarDecl>(reference->getDecl());
  if (pointer == nullptr) return {};
  std::optional<Room> all;
  for (const auto* source : pointed_at(pointer)) {
    if (core(source)->isNullPointerConstant(unit_.ast, clang::Expr::NPC_ValueDependentIsNotNull)) {
      continue;
    }
    const Room one = buffer_of(source, depth + 1);
    // The smallest place that it may be counts, if it is known to be one.
    if (!all || one.known == Room::Known::fixed) {
      const bool smaller = !all || all->known != Room::Known::fixed || one.bytes < all->bytes;
      if (smaller) all = one;
    }
  }
  return all.value_or(Room{});
}

// The parameter that a pointer was set to, also on the way through others, and moved from.
const clang::ParmVarDecl* FunctionFlow::parameter_below(const clang::Expr* target) {
  for (unsigned depth = 0; depth < longest_chain; ++depth) {
    while (const auto* moved = moved_pointer(target)) target = moved->getLHS();
    const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(variable_below(target));
    if (const auto* parameter = llvm::dyn_cast_or_null<clang::ParmVarDecl>(variable)) {
      return parameter;
    }
    if (variable == nullptr || pointed_at(variable).size() != 1) return nullptr;
    target = pointed_at(variable).front();
  }
  return nullptr;
}

// Whether a number is another one, or that and what is added to it; the other as it is written.
static bool has_room_for(const clang::Expr* number, const clang::Expr* part,
                         const clang::ASTContext& ast, unsigned depth = 0) {
  const auto form = [&](const clang::Expr* expr) {
    llvm::FoldingSetNodeID id;
    core(expr)->Profile(id, ast, true);
    return id;
  };
  if (depth > longest_chain) return false;
  number = bare(number)->IgnoreParenCasts();
  if (form(number) == form(part)) return true;
  if (const auto* sum = dyn_cast<clang::BinaryOperator>(number)) {
    return sum->getOpcode() == clang::BO_Add &&
           (has_room_for(sum->getLHS(), part, ast, depth + 1) ||
            has_room_for(sum->getRHS(), part, ast, depth + 1));
  }
  const auto* reference = dyn_cast<clang::DeclRefExpr>(number);
  const auto* variable =
      reference == nullptr ? nullptr : dyn_cast<clang::VarDecl>(reference->getDecl());
  return variable != nullptr && variable->isLocalVarDecl() && variable->getInit() != nullptr &&
         has_room_for(variable->getInit(), part, ast, depth + 1);
}

// Whether the one who calls this lambda with a place to write to was told beside it how much it
// writes: `push (4 + size, [=] (void* to) { memcpy (to, data, size); })`.
bool FunctionFlow::is_told_beside(const clang::Expr* amount, const clang::Expr* target) {
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function_);
  if (method == nullptr || !method->getParent()->isLambda()) return false;
  const auto* place = parameter_below(target);
  if (place == nullptr || place->getDeclContext() != method) return false;
  return std::ranges::any_of(
      unit_.callables.told_beside(method->getParent()),
      [&](const auto* told) { return has_room_for(told, amount, unit_.ast); });
}

FunctionFlow::Room FunctionFlow::amount_of(const clang::Expr* amount, int64_t each) {
  const auto constant = constant_of(amount);
  if (!constant || *constant < 0) return {Room::Known::own, 0};
  return {Room::Known::fixed, static_cast<uint64_t>(*constant * each)};
}

// Whether the object was made as large as the number says, so that the number is within it: what
// was allocated by the same data, anywhere in the function.
bool FunctionFlow::is_sized_by(const clang::Expr* object, SetId held) {
  if (object == nullptr || held == 0) return false;
  const Location place = locate(core(object));
  if (!place) return false;
  const auto sizes = sizes_.find(tables_.paths.root_of(place.path));
  if (sizes == sizes_.end()) return false;
  return std::ranges::all_of(tables_.taints(held), [&](const Taint& taint) {
    return sizes->second.contains(taint.origin);
  });
}

void FunctionFlow::note_size(const clang::Expr* object, const clang::Expr* amount) {
  const Location place = locate(core(object));
  if (place) note_size(place.path, amount);
}

// A variable that is set to something as large as a number says.
void FunctionFlow::note_made(PathId place, const clang::Expr* initial) {
  const clang::Expr* made = bare(initial);
  while (const auto* cast = llvm::dyn_cast_or_null<clang::CastExpr>(made)) {
    made = bare(cast->getSubExpr());
  }
  if (const auto* array = llvm::dyn_cast_or_null<clang::CXXNewExpr>(made)) {
    if (array->isArray() && array->getArraySize()) note_size(place, *array->getArraySize());
    return;
  }
  Call call;
  if (const auto* construct = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(made)) {
    call.at = construct;
    call.function = construct->getConstructor();
    call.arguments.append(construct->arg_begin(), construct->arg_end());
  } else if (const auto* expr = llvm::dyn_cast_or_null<clang::CallExpr>(made)) {
    call = call_of(expr);
  }
  if (call.function == nullptr) return;
  for (const SinkModel* sink : unit_.callees.of(call.function).sinks) {
    if (sink->kind != "allocation" || !is_dangerous(call, *sink)) continue;
    for (const int index : sink->arguments) {
      const auto at = static_cast<size_t>(index);
      if (index >= 0 && at < call.arguments.size()) note_size(place, call.arguments[at]);
    }
  }
}

void FunctionFlow::note_size(PathId place, const clang::Expr* amount) {
  if (amount == nullptr || !is_count(amount)) return;
  for (const Taint& taint : tables_.taints(value(amount))) {
    sizes_[tables_.paths.root_of(place)].insert(taint.origin);
  }
}

}  // namespace bridgelint::flow
