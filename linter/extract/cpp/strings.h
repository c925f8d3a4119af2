// How a string of the program is put together, as far as reading can tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/mapped_text.h"
#include "base/text.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/environment.h"
#include "extract/cpp/places.h"
#include "extract/cpp/string_parts.h"
#include "facts/facts.h"
#include "models/models.h"

namespace clang {
class ASTContext;
class CallExpr;
class Expr;
class FunctionDecl;
class StringLiteral;
class VarDecl;
}  // namespace clang

namespace bridgelint {

/// Reads strings of one translation unit. Everything passed must outlive it.
class StringReader {
 public:
  StringReader(clang::ASTContext& context, const Places& places, const CodeIndex& code,
               const Models& models)
      : context_(context), places_(places), code_(code), models_(models) {}

  /// Where an expression stands: the function, and what its names mean there.
  struct Scene {
    const clang::FunctionDecl* enclosing = nullptr;
    const Environment* environment = nullptr;
    /// Set to a parameter the string depends on and the environment does not know.
    const clang::ParmVarDecl** unbound = nullptr;
  };

  /// The parts in order.
  StringParts parts(const clang::Expr* expr, const Scene& scene) const;
  /// A printf format with its arguments. `arguments` are those after the format.
  StringParts formatted(const clang::Expr* format, const std::vector<const clang::Expr*>& arguments,
                        const Scene& scene) const;
  /// A `{}` format whose arguments are encoded, but for those in a call of one of `raw`.
  StringParts encoded(const clang::Expr* format, const std::vector<const clang::Expr*>& arguments,
                      const std::vector<std::string>& raw, const Scene& scene) const;

 private:
  struct Reading;

  clang::ASTContext& context_;
  const Places& places_;
  const CodeIndex& code_;
  const Models& models_;
};

}  // namespace bridgelint
