// Where Clang's locations lie in the user's files, and how functions are named across files.
#pragma once

#include <clang/Basic/LangOptions.h>
#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/DenseMap.h>

#include <string>

#include "base/source.h"
#include "base/third_party.h"

namespace clang {
class FunctionDecl;
class ValueDecl;
class SourceManager;
}  // namespace clang

namespace bridgelint {

/// Lives as long as one translation unit's source manager; not thread-safe (it caches).
class Places {
 public:
  /// `root` is absolute and normalized, as `ExtractContext::root`.
  /// Without `third_party`, the names of folders say what is others' code.
  Places(const clang::SourceManager& sources, std::string root, const clang::LangOptions& options,
         const ThirdParty* third_party = nullptr);

  /// The bytes from the first token's begin to the last token's end. What a macro produced stands
  /// for where the macro is used; a macro's argument stands where it was written. An invalid range,
  /// or one in a compiler-made buffer, is the empty span.
  Span span(clang::SourceRange range) const;
  /// The one token at `location`.
  Span span(clang::SourceLocation location) const;

  /// Whether the place lies below the root. Third-party code in the tree does, see `vendored`.
  bool in_project(clang::SourceLocation location) const;
  /// Whether the place lies below the root in others' code: see `ThirdParty`, and what is included
  /// as a system header.
  bool vendored(clang::SourceLocation location) const;
  /// In the project and not vendored: code whose functions are summarized.
  bool own(clang::SourceLocation location) const {
    return in_project(location) && !vendored(location);
  }

  /// The same id in every translation unit that sees the function: Clang's USR of the canonical
  /// declaration; for an instantiated template that of the template; for a lambda
  /// "<file>@<offset>" of its `[`. Functions of internal linkage get "|<file>" appended, since
  /// their USR knows the file's name but not its folder.
  std::string function_id(const clang::FunctionDecl* function) const;
  /// The same for a variable or a data member.
  std::string value_id(const clang::ValueDecl* value) const;
  /// For people: "run_tool", "App::open", "lambda".
  std::string function_name(const clang::FunctionDecl* function) const;

 private:
  struct File {
    std::string name;  ///< as in `Span::file`; empty for a compiler-made buffer
    bool in_project = false;
    bool vendored = false;
  };
  const File& file(clang::FileID id) const;
  const File& file(clang::SourceLocation location) const;
  File look_up(clang::FileID id) const;

  const clang::SourceManager& sources_;
  std::string root_;
  clang::LangOptions options_;
  const ThirdParty* third_party_;
  mutable llvm::DenseMap<clang::FileID, File> files_;
  mutable llvm::DenseMap<const clang::FunctionDecl*, std::string> ids_;
};

}  // namespace bridgelint
