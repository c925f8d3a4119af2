// Tier 1: which files are worth a parser. A raw byte scan, since most files of a large project
// never speak to a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "models/models.h"

namespace bridgelint {

/// What one file's bytes promise.
struct Scan {
  bool strong = false;  ///< names a framework: one of the models' triggers
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
  std::vector<std::string> triggers_;
  std::vector<std::string> calls_;
};

Scan scan_cpp(std::string_view bytes, const Models& models);

struct ScannedFile {
  std::string file;  ///< root-relative
  Scan scan;
};

/// The indices, in order, of the files to read as units: strong sources, weak ones that include a
/// strong header of the project (directly or not, matched by path suffix), and those headers among
/// the strong ones that no such source includes.
std::vector<size_t> select_units(const std::vector<ScannedFile>& files);

}  // namespace bridgelint
