// What only the preprocessor sees: includes as written, and code that depends on the build type.
#pragma once

#include <clang/Basic/SourceLocation.h>

#include <memory>
#include <string>
#include <vector>

namespace clang {
class PPCallbacks;
class Preprocessor;
class SourceManager;
}  // namespace clang

namespace bridgelint {

/// A stretch of one file that a build-type macro switches on or off.
struct BuildTypeRegion {
  clang::FileID file;
  unsigned begin = 0;
  unsigned end = 0;
};

struct PreprocessorNotes {
  std::vector<std::string> includes;  ///< as written, of files outside the system's folders
  std::vector<BuildTypeRegion> regions;
  std::vector<clang::SourceLocation> build_type_uses;  ///< uses of such macros in code

  /// Whether what `range` covers differs between build types: it stands in such a region or names
  /// such a macro.
  bool depends_on_build_type(clang::SourceRange range, const clang::SourceManager& sources) const;
};

/// Whether a macro's name speaks of the build type: NDEBUG, DEBUG, _DEBUG, MY_RELEASE_BUILD …
bool is_build_type_macro(std::string_view name);
/// Whether the text of a condition names such a macro.
bool speaks_of_build_type(std::string_view condition);

/// `notes` must outlive the preprocessor.
std::unique_ptr<clang::PPCallbacks> note_preprocessing(clang::Preprocessor& preprocessor,
                                                       PreprocessorNotes& notes);

}  // namespace bridgelint
