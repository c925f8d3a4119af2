#include "extract/cpp/flow_callee.h"

#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/Type.h>

#include <algorithm>
#include <unordered_map>

#include "extract/cpp/callees.h"

namespace bridgelint::flow {
namespace {

// The names by which models may speak of a function: its own and those of the methods it
// overrides. Templates are named without their arguments.
void add_names(const clang::FunctionDecl* function, std::vector<std::string>& names) {
  if (const auto* pattern = function->getTemplateInstantiationPattern(/*ForDefinition=*/false)) {
    function = pattern;
  }
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(function)) {
    // Clang prints the arguments of a class template as part of its constructor's name.
    const auto* made = constructor->getParent();
    names.push_back(made->getQualifiedNameAsString() + "::" + made->getNameAsString());
    return;
  }
  names.push_back(function->getQualifiedNameAsString());
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function)) {
    for (const auto* base : method->overridden_methods()) add_names(base, names);
  }
}

// How a function of a library moves data, by its simple name.
std::optional<Propagation> propagation_of(const clang::FunctionDecl* function,
                                          const Models& models) {
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function);
  const auto name = function->getNameAsString();
  const auto arity = function->getNumParams();
  if (method == nullptr) return models.propagation(name, arity, false);
  const bool constructor = llvm::isa<clang::CXXConstructorDecl>(method);
  if (constructor || method->isStatic()) {
    // std::thread(work), QTimer::singleShot(0, work).
    const auto called = models.propagation(name, arity, false);
    if (constructor || called == Propagation::call_back) {
      return called == Propagation::call_back ? called : std::nullopt;
    }
  }
  if (llvm::isa<clang::CXXConversionDecl>(method)) return Propagation::same;
  const auto op = method->getOverloadedOperator();
  const bool dereference = arity == 0 && op == clang::OO_Star;
  if (dereference || op == clang::OO_Arrow || op == clang::OO_PlusPlus) return Propagation::same;
  return models.propagation(name, arity, true);
}

}  // namespace

const Callee& Callees::of(const clang::FunctionDecl* function) const {
  function = function->getCanonicalDecl();
  auto& entry = known_[function];
  if (!entry) entry = std::make_unique<const Callee>(look_up(function));
  return *entry;
}

Kinds Callees::kind_bit(std::string_view kind) const {
  const auto found = std::ranges::find(kinds_, kind);
  const auto index = static_cast<size_t>(found - kinds_.begin());
  if (found == kinds_.end()) kinds_.emplace_back(kind);
  return index < 64 ? Kinds{1} << index : 0;
}

Kinds Callees::all_kinds() const {
  if (all_kinds_) return *all_kinds_;
  Kinds all = 0;
  bool countable = true;
  for (const auto& sink : models_.sinks) {
    const Kinds bit = kind_bit(sink.kind);
    countable = countable && bit != 0;
    all |= bit;
  }
  all_kinds_ = countable ? all : 0;
  return *all_kinds_;
}

std::vector<std::string> Callees::kind_names(Kinds kinds) const {
  Kinds sinks = all_kinds();
  for (const auto* construct : {"array-index", "size-overflow", "loop"})
    sinks |= kind_bit(construct);
  kinds &= sinks;
  std::vector<std::string> names;
  for (size_t i = 0; i < kinds_.size() && i < 64; ++i) {
    if ((kinds >> i & 1) != 0) names.push_back(kinds_[i]);
  }
  std::ranges::sort(names);
  return names;
}

void Callees::find_implemented(const std::vector<const clang::FunctionDecl*>& functions) {
  std::unordered_map<std::string_view, const FrameworkModel*> api;
  const auto add = [&](const FrameworkModel& framework, const auto& entries) {
    for (const auto& entry : entries) {
      for (const auto& name : entry.function.names) api.emplace(name, &framework);
    }
  };
  for (const auto& framework : models_.frameworks) {
    // A project that describes a bridge of its own defines it, too.
    if (framework.of_project) continue;
    add(framework, framework.commands);
    add(framework, framework.routes);
    add(framework, framework.getters);
    add(framework, framework.scripts);
  }
  for (const auto* function : functions) {
    const auto& sources = function->getASTContext().getSourceManager();
    if (!sources.isInMainFile(sources.getExpansionLoc(function->getLocation()))) continue;
    const auto known = api.find(qualified_name(function));
    if (known != api.end()) implemented_.insert(known->second);
  }
}

bool Callees::untrusted_field(std::string_view type, std::string_view name) const {
  return std::ranges::any_of(models_.frameworks, [&](const FrameworkModel& framework) {
    if (implemented_.contains(&framework)) return false;
    return std::ranges::any_of(framework.fields, [&](const FieldModel& field) {
      return field.name == name && field.type == type;
    });
  });
}

Callee Callees::look_up(const clang::FunctionDecl* function) const {
  std::vector<std::string> names;
  add_names(function, names);
  const unsigned arity = function->getNumParams();
  const auto matches = [&](const FunctionPattern& pattern) {
    return std::ranges::any_of(names,
                               [&](const auto& name) { return pattern.matches(name, arity); });
  };
  Callee callee;
  callee.name = places_.function_name(function);
  callee.predicate = is_bool(function->getReturnType());
  const bool own = places_.own(function->getLocation());
  const bool method = llvm::isa<clang::CXXMethodDecl>(function);
  std::optional<Propagation> propagation;
  for (const auto& name : names) {
    if (!propagation) propagation = models_.propagation(name, arity, method, own);
  }
  callee.own = own && !propagation;
  if (!propagation && !own) propagation = propagation_of(function, models_);
  callee.propagation = propagation.value_or(Propagation::ordinary);
  for (const auto& sink : models_.sinks) {
    if (matches(sink.function)) callee.sinks.push_back(&sink);
  }
  for (const auto& framework : models_.frameworks) {
    if (implemented_.contains(&framework)) continue;
    for (const auto& getter : framework.getters) {
      if (matches(getter.function)) callee.getters.push_back(&getter);
    }
  }
  for (const auto& guard : models_.guards) {
    if (matches(guard.function)) callee.guards.push_back(&guard);
  }
  for (const auto& canonical : models_.canonicals) {
    if (matches(canonical.function)) callee.canonical = &canonical;
  }
  for (const auto& sanitizer : models_.sanitizers) {
    if (!matches(sanitizer.function)) continue;
    for (const auto& kind : sanitizer.neutralises) callee.neutralises |= kind_bit(kind);
  }
  return callee;
}

bool is_bool(clang::QualType type) {
  return !type.isNull() && type.getNonReferenceType()->isBooleanType();
}

bool is_number(clang::QualType type) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType();
  if (type->isAnyCharacterType()) return false;
  return type->isArithmeticType() || type->isEnumeralType() || type->isNullPtrType();
}

bool is_writable(clang::QualType parameter) {
  if (parameter->isRValueReferenceType()) return false;
  if (!parameter->isLValueReferenceType() && !parameter->isPointerType()) return false;
  const auto target = parameter->getPointeeType();
  if (target->isFunctionType() || target.isConstQualified()) return false;
  // A reference to a pointer to const may only be set to point elsewhere.
  return true;
}

}  // namespace bridgelint::flow
