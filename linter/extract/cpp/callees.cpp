#include "extract/cpp/callees.h"

#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>

#include <set>

namespace bridgelint {
namespace {

std::string_view plain_name(const clang::NamedDecl* decl) {
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(decl)) {
    return constructor->getParent()->getName();
  }
  // typedef struct { … } name;
  const auto* tag = llvm::dyn_cast<clang::TagDecl>(decl);
  if (tag != nullptr && tag->getTypedefNameForAnonDecl() != nullptr) {
    return tag->getTypedefNameForAnonDecl()->getName();
  }
  const auto name = decl->getDeclName();
  if (name.getCXXOverloadedOperator() == clang::OO_Call) return "operator()";
  return name.isIdentifier() ? std::string_view(decl->getName()) : std::string_view();
}

unsigned declared_parameters(const clang::FunctionDecl* function, unsigned arguments) {
  function = written_function(function);
  return function->hasPrototype() || function->hasWrittenPrototype() ? function->getNumParams()
                                                                     : arguments;
}

// The function and everything it overrides: a call through a derived class is a call of the API.
void add_names(const clang::FunctionDecl* function, std::set<std::string>& names) {
  names.insert(qualified_name(function));
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function);
  if (method == nullptr) return;
  for (const auto* overridden : method->overridden_methods()) add_names(overridden, names);
}

}  // namespace

std::string qualified_name(const clang::NamedDecl* decl) {
  std::string result(plain_name(decl));
  for (const auto* context = decl->getDeclContext(); context != nullptr;
       context = context->getParent()) {
    std::string_view part;
    if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context)) {
      if (space->isInline() || space->isAnonymousNamespace()) continue;
      part = space->getName();
    } else if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(context)) {
      part = tag->getName();
    } else {
      continue;
    }
    result = std::string(part) + "::" + result;
  }
  return result;
}

std::set<std::string> overridden_names(const clang::CXXMethodDecl* method) {
  std::set<std::string> names;
  for (const auto* overridden : method->overridden_methods()) add_names(overridden, names);
  return names;
}

std::vector<const ApiEntry*> entries_of(const ApiIndex& index, const clang::FunctionDecl* function,
                                        unsigned arguments) {
  std::vector<const ApiEntry*> result;
  const auto& candidates = index.named(plain_name(function));
  if (candidates.empty()) return result;
  std::set<std::string> names;
  add_names(function, names);
  const unsigned parameters = declared_parameters(function, arguments);
  for (const auto& entry : candidates) {
    for (const auto& name : names) {
      if (!entry.function().matches(name, parameters)) continue;
      result.push_back(&entry);
      break;
    }
  }
  return result;
}

bool belongs_to_framework(const ApiIndex& index, const clang::Decl* decl) {
  const clang::NamespaceDecl* outermost = nullptr;
  for (const auto* context = decl->getDeclContext(); context != nullptr;
       context = context->getParent()) {
    const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context);
    if (space != nullptr && !space->isAnonymousNamespace()) outermost = space;
  }
  if (outermost != nullptr) return index.is_framework_namespace(outermost->getName());
  const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl);
  return function != nullptr && index.is_api(qualified_name(function));
}

const clang::FunctionDecl* written_function(const clang::FunctionDecl* function) {
  if (const auto* pattern = function->getTemplateInstantiationPattern(/*ForDefinition=*/false)) {
    function = pattern;
  }
  return function->getCanonicalDecl();
}

}  // namespace bridgelint
