// Which files of a project are read at all.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "base/source.h"

namespace bridgelint {

/// A file of the project that some extractor could read.
struct InputFile {
  std::string file;  ///< root-relative
  Language language = Language::none;
  FileStamp stamp;
};

struct Inputs {
  std::vector<InputFile> files;  ///< sorted by name
  std::vector<Problem> problems;
};

/// Files above this size are not read: no hand-written source is that large.
inline constexpr uint64_t max_file_size = 8 << 20;

/// All C++ and web files below `root`, without hidden folders, build folders (recognised by what
/// lies in them), installed packages and git submodules. `exclude` and `include` are globs over
/// root-relative paths (see `glob_matches`); naming a folder in `include` brings it back. Folders
/// behind symbolic links are not entered, so that loops do not matter.
Inputs find_inputs(const FileReader& files, const std::string& root,
                   const std::vector<std::string>& include,
                   const std::vector<std::string>& exclude);

/// Whether a root-relative path lies in a folder of code that is not the project's own.
bool is_third_party(std::string_view file);

}  // namespace bridgelint
