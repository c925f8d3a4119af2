// Types that no header in reach declares: what stands in for them.
#pragma once

#include <clang/Sema/ExternalSemaSource.h>

#include <string>

#include "extract/cpp/places.h"
#include "models/models.h"

namespace clang {
class CXXRecordDecl;
class Expr;
class FunctionDecl;
class Preprocessor;
}  // namespace clang

namespace bridgelint {

/// Whether the function is none that somebody declared, but one of those classes or namespaces.
bool stands_in(const clang::FunctionDecl* function);

/// Whether a class derives from one that nobody declared: it may override what nobody sees.
bool has_unknown_base(const clang::CXXRecordDecl* record);

/// The name of such a class or namespace that a call begins with, by its object or its own name:
/// "Bus" of `Bus::session().send()`; else "".
std::string named_stand_in(const clang::Expr* call);

/// Gives Clang a class for each name that the project's own code uses as a type, or a namespace for
/// one that stands before `::`, when nothing declares it: a header is missing. Without it Clang
/// drops each statement, and each parameter list, that names such a type. Objects of these classes
/// can be made of anything and have every member that is called somewhere. A function that is a
/// sink of the models, which must outlive the result, stands in likewise.
llvm::IntrusiveRefCntPtr<clang::ExternalSemaSource> unknown_types(clang::Preprocessor& preprocessor,
                                                                  Places places,
                                                                  const Models& models);

}  // namespace bridgelint
