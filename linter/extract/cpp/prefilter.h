// Tier 1: which files are worth a parser. A raw byte scan, since most files of a large project
// never speak to a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "models/models.h"

namespace bridgelint {

/// What one file's bytes promise.
struct Scan {
  /// Names a framework, by one of the models' triggers, or the header with a page's policy.
  bool strong = false;
  /// Calls something named like a function that registers, injects, navigates or configures.
  bool weak = false;
  std::vector<std::string> includes;  ///< what its #include lines name, as written
};

/// The needles of one set of models, prepared once for all files. Immutable and thread-safe.
class Prefilter {
 public:
  explicit Prefilter(const Models& models);

  Scan scan(std::string_view bytes) const;

 private:
  /// Triggers that share `root`, so that one search serves them all.
  struct Group {
    std::string root;
    size_t rare = 0;  ///< the index in `root` of its rarest byte
    std::vector<std::string> triggers;
  };
  bool is_strong(std::string_view bytes) const;
  bool is_weak(std::string_view bytes) const;

  std::vector<Group> groups_;
  std::unordered_set<std::string_view> calls_;
  std::vector<std::string> call_names_;  ///< what `calls_` views
};

Scan scan_cpp(std::string_view bytes, const Models& models);

struct ScannedFile {
  std::string file;  ///< root-relative
  Scan scan;
};

/// The indices, in order, of the files to read as units: strong sources, weak ones that include a
/// strong header of the project (directly or not, matched by path suffix), and those headers among
/// both kinds that no such source includes.
std::vector<size_t> select_units(const std::vector<ScannedFile>& files);

/// Which files include `header` (root-relative), directly or not, matched by path suffix.
std::vector<bool> includers_of(const std::vector<ScannedFile>& files, std::string_view header);

/// The folders, root-relative and sorted ("" is the root), from which the files' #include lines
/// name other files of the project: what a build would put on the include path. Folders that only
/// stand beside the including file are not needed there.
std::vector<std::string> include_folders(const std::vector<ScannedFile>& files);

}  // namespace bridgelint
