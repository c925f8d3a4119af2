// What earlier runs found out, so that only what changed is read again.
//
// One file per project and tool build holds everything: for each unit its recipe (a digest of tool
// build, models and command line), the files it looked at and its facts; for each C++ file what the
// byte scan saw. One file, because a warm run must not open thousands. Doubt is a miss: a record
// counts only when its recipe is the same and every file it looked at is as it was, by stamp or
// else by content.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "engine/readers.h"
#include "facts/facts.h"

namespace bridgelint {

struct UnitRecord {
  Digest recipe;
  std::vector<uint32_t> looks;  ///< indexes into the cache's table of looks
  FileFacts facts;
};

/// Whether a file has one of the names whose digest is `question`.
struct NameAnswer {
  Digest question;
  bool has = false;
};

/// What the byte scan said of a file that looked like `look`.
struct ScanRecord {
  FileLook look;
  bool strong = false;
  bool weak = false;
  std::vector<std::string> includes;
  std::vector<NameAnswer> answers{};
};

class Cache {
 public:
  /// Starts an analysis: what earlier ones were told of files on disk no longer counts.
  void begin_run();
  /// Facts of the unit when nothing that led to them has changed.
  const FileFacts* find_unit(const std::string& unit, const Digest& recipe,
                             const CachingReader& files);
  void put_unit(const std::string& unit, const Digest& recipe, const std::vector<FileLook>& looks,
                FileFacts facts);
  /// The scan of the file at `path` when that has not changed.
  const ScanRecord* find_scan(const std::string& path, const CachingReader& files);
  void put_scan(ScanRecord record);
  /// Forgets the units and scans that this run neither found nor put: they left the project. Call
  /// `begin_run` before the next question.
  void end_run();

  /// The stored form; `load` of anything damaged or foreign leaves the cache empty.
  std::string save() const;
  void load(std::string_view bytes);
  /// Whether there is something to save: what a run found out about files as they are on disk.
  bool changed() const { return changed_; }
  /// What there is is saved.
  void saved() { changed_ = false; }

 private:
  struct Unit {
    UnitRecord record;
    bool used = true;
  };
  struct Scan {
    ScanRecord record;
    bool used = true;
  };
  /// The looks that units refer to, and the new place of each.
  struct UsedLooks {
    std::vector<FileLook> looks;
    std::vector<uint32_t> position;
  };
  UsedLooks used_looks() const;
  void drop_unused_looks();
  void index_looks();
  bool unchanged(FileLook& look, const CachingReader& files);
  bool unchanged(uint32_t look, const CachingReader& files);
  uint32_t intern(FileLook look);

  std::map<std::string, Unit> units_;
  std::map<std::string, Scan> scans_;
  std::vector<FileLook> looks_;  ///< shared: a thousand units look at the same headers
  std::map<std::pair<std::string, Digest>, uint32_t> look_ids_;
  size_t looks_in_use_ = 0;  ///< when they were numbered last
  /// What this run found of each look, so that a shared header is compared once.
  std::vector<std::optional<bool>> verdicts_;
  bool changed_ = false;
};

/// Where the cache of a project lies: `cache_dir`/<digest of root, config and tool build>.
std::string cache_file(const std::string& cache_dir, const std::string& root);

/// A digest of the sources the facts depend on: another tool build never reads this one's cache.
std::string_view build_id();

}  // namespace bridgelint
