// What only the preprocessor sees: includes as written, and code that depends on the build type.
#pragma once

#include <clang/Basic/SourceLocation.h>

#include <functional>
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

/// A use of a macro that the models speak of.
struct MacroUse {
  struct Argument {
    std::string text;  ///< as written, on one line
    clang::SourceRange range;
  };
  std::string name;
  clang::SourceLocation at;  ///< in the file where the name is written
  clang::SourceRange range;
  std::vector<Argument> arguments;
};

struct PreprocessorNotes {
  std::vector<MacroUse> macros;       ///< in system headers too, in the order of the text
  std::vector<std::string> includes;  ///< as written, of files outside the system's folders
  std::vector<BuildTypeRegion> regions;
  std::vector<clang::SourceLocation> build_type_uses;  ///< uses of such macros in code

  std::vector<clang::SourceRange> skipped;  ///< what conditions left out, from "#" to "#"

  /// Whether what `range` covers differs between build types: it stands in such a region or names
  /// such a macro.
  bool depends_on_build_type(clang::SourceRange range, const clang::SourceManager& sources) const;
};

/// Whether a macro's name speaks of the build type: NDEBUG, DEBUG, _DEBUG, MY_RELEASE_BUILD …
bool is_build_type_macro(std::string_view name);
/// Whether the text of a condition names such a macro.
bool speaks_of_build_type(std::string_view condition);

/// `notes` must outlive the preprocessor. `wanted` tells which macros matter.
std::unique_ptr<clang::PPCallbacks> note_preprocessing(
    clang::Preprocessor& preprocessor, PreprocessorNotes& notes,
    std::function<bool(std::string_view)> wanted);

}  // namespace bridgelint
