// Which functions of the models a declaration is.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "extract/cpp/api_index.h"

namespace clang {
class CXXMethodDecl;
class Decl;
class FunctionDecl;
class NamedDecl;
}  // namespace clang

namespace bridgelint {

/// The name with its namespaces and classes, without template arguments, inline and unnamed
/// namespaces: the same for every version of a library and every instantiation.
std::string qualified_name(const clang::NamedDecl* decl);

/// The names of all that a method overrides, directly or not.
std::set<std::string> overridden_names(const clang::CXXMethodDecl* method);

/// The entries that speak of `function`, itself or as what it overrides. `arguments` counts those
/// of the call and matters only for functions declared without a prototype.
std::vector<const ApiEntry*> entries_of(const ApiIndex& index, const clang::FunctionDecl* function,
                                        unsigned arguments);

/// Whether a declaration is part of a framework: in its namespace, or one of its functions.
bool belongs_to_framework(const ApiIndex& index, const clang::Decl* decl);

/// The template a function was instantiated from, else the function; canonical.
const clang::FunctionDecl* written_function(const clang::FunctionDecl* function);

}  // namespace bridgelint
