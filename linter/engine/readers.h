// Readers over readers: nothing is read twice in a run, and every unit knows what it looked at.
#pragma once

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/files.h"
#include "base/hash.h"

namespace bridgelint {

/// Something a unit looked at. `present` is false for a file that was looked for in vain.
struct FileLook {
  std::string path;  ///< absolute
  FileStamp stamp;   ///< when present
  Digest digest;     ///< when read
  bool present = false;
  bool read = false;

  bool operator==(const FileLook&) const = default;
};

/// Whether a file was changed so lately that the clock's coarseness could hide another change.
bool is_fresh(const FileStamp& stamp);

/// Remembers stamps of all files and the files of folders that were listed, and contents of C++
/// headers, scripts and small JSON files, for as long as it lives: one run. These are what many
/// units share; other files are read once anyway.
class CachingReader : public FileReader {
 public:
  explicit CachingReader(const FileReader& base) : base_(base) {}

  FileContent read(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override;
  /// Digest of the file as it is now; nothing when it cannot be read.
  std::optional<Digest> digest(const std::string& path) const;
  /// Likewise, for a caller that has just read it.
  std::optional<Digest> digest(const std::string& path, const FileContent& content) const;

 private:
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, std::optional<FileStamp>> stamps;
    std::unordered_map<std::string, FileContent> contents;
    std::unordered_map<std::string, std::optional<Digest>> digests;
    std::unordered_map<std::string, bool> directories;
    std::unordered_set<std::string> listed;  ///< folders of which each file has a stamp
  };
  Shard& shard(const std::string& path) const;
  bool is_listed(const std::string& folder) const;

  const FileReader& base_;
  mutable std::array<Shard, 16> shards_;
  mutable std::atomic<size_t> kept_scripts_{0};  ///< bytes
};

/// Notes what one unit reads or looks for.
class RecordingReader : public FileReader {
 public:
  /// Files that are absent are noted only below `root`: compilers look for every header in dozens
  /// of system folders, and those do not change under a project. Without `all`, only what is read
  /// is noted, for work whose result is not kept.
  RecordingReader(const CachingReader& base, std::string root, bool all = true)
      : base_(base), root_(std::move(root)), all_(all) {}

  FileContent read(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  bool is_directory(const std::string& path) const override { return base_.is_directory(path); }
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override {
    return base_.list(path, error);
  }

  /// Sorted by path.
  std::vector<FileLook> looks() const;

 private:
  const CachingReader& base_;
  std::string root_;
  bool all_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, FileLook> looks_;
};

}  // namespace bridgelint
