// What the three extractors have in common: one unit in, its facts out.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/source.h"
#include "base/third_party.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// One thing to read. Facts name files by `file`; the disk knows them by `path`.
struct Unit {
  std::string file;  ///< root-relative
  std::string path;  ///< absolute, normalized
  Language language = Language::none;
  /// C++ only: the compiler's arguments without the compiler and the file, and the folder they
  /// are meant from. Where they come from is part of the facts' honesty: `inferred` flags may be
  /// wrong.
  std::vector<std::string> arguments;
  std::string directory;
  bool inferred = false;
};

struct ExtractContext {
  const FileReader& files;
  const Models& models;
  std::string root;  ///< absolute, normalized
  std::stop_token stop;
  /// Null: what the names of folders say.
  const ThirdParty* third_party = nullptr;
};

/// Never throws and never prints: what goes wrong is a problem and a `Coverage` in the facts.
/// Thread-safe.
class Extractor {
 public:
  virtual ~Extractor() = default;
  virtual FileFacts extract(const Unit& unit, const ExtractContext& context) const = 0;
};

}  // namespace bridgelint
