// Which files of a project are read at all.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "base/source.h"
#include "base/third_party.h"
#include "models/models.h"

namespace bridgelint {

/// A file of the project that some extractor could read.
struct InputFile {
  std::string file;  ///< root-relative
  Language language = Language::none;
  FileStamp stamp;
};

struct Inputs {
  std::vector<InputFile> files;  ///< sorted by name
  ThirdParty third_party;
  std::vector<Problem> problems;
};

/// Files above this size are not read: no hand-written source is that large.
inline constexpr uint64_t max_file_size = 8 << 20;

/// All C++ and web files below `root`, and the settings that hold a policy, without hidden folders,
/// build folders (recognised by what lies in them), installed packages, git submodules, copies of
/// frameworks and files that tools wrote. `exclude` and `include` are globs over root-relative
/// paths (see `glob_matches`); naming a folder in `include` brings it back. Folders behind symbolic
/// links are not entered, so that loops do not matter.
Inputs find_inputs(const FileReader& files, const std::string& root,
                   const std::vector<std::string>& include, const std::vector<std::string>& exclude,
                   const Models& models);

}  // namespace bridgelint
