// One run of Clang over one unit, in this process, reading only through `FileReader`.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/asked_files.h"
#include "extract/cpp/preprocessor_notes.h"
#include "extract/cpp/reader_vfs.h"
#include "extract/extractor.h"

namespace clang {
class ASTContext;
}

namespace bridgelint {

/// Headers in the form that Clang reads fastest.
struct PrecompiledHeaders {
  /// What they are, and the text that they were made of, by the paths that Clang asks for.
  std::map<std::string, std::shared_ptr<const std::string>> files;
  std::vector<FileQuestion> questions;  ///< what was read for them
  /// Uses of macros that the models speak of, which Clang does not keep: `at` by file and offset.
  struct Macro {
    std::string file;
    unsigned offset = 0;
    MacroUse use;
  };
  std::vector<Macro> macros;
};

struct ParseRequest {
  const Unit& unit;
  const ExtractContext& context;
  const std::string& resource_dir;
  /// Files to see in another wording, by plain absolute path.
  std::map<std::string, std::string> replaced;
  /// Added to the unit's own.
  std::vector<std::string> arguments = {};
  /// Null, or what stands before the unit's text, made with the same flags.
  std::shared_ptr<const PrecompiledHeaders> headers = {};
};

/// How a parse went.
struct ParseOutcome {
  bool ran = false;     ///< the AST was built, however damaged
  std::string failure;  ///< why it was not
  size_t errors = 0;
  std::string first_error;           ///< "src/a.cc:3: unknown type name 'x'"
  std::vector<std::string> missing;  ///< headers not found, as written, in order, each once
  /// Framework headers that did not compile themselves: plain absolute path → the framework's
  /// header name it is known by.
  std::map<std::string, std::string> broken_headers;
  std::set<std::string, std::less<>> opened;  ///< plain absolute paths
};

/// Parses and calls `use` while the AST lives. A crash of Clang, or of `use`, is a `failure`.
ParseOutcome parse_unit(
    const ParseRequest& request,
    const std::function<void(clang::ASTContext&, const PreprocessorNotes&)>& use);

/// A header (absolute path) and what it includes, as a unit with these flags would see them; null
/// when Clang cannot read it.
std::shared_ptr<const PrecompiledHeaders> precompile(const ParseRequest& request,
                                                     const std::string& header);

/// The framework whose header this path names by its end, and that header; null when none.
struct FrameworkHeader {
  const FrameworkModel* framework = nullptr;
  std::string header;
};
FrameworkHeader framework_header(std::string_view path, const Models& models);

}  // namespace bridgelint
