// The only door to the file system. Everything reads through a `FileReader`, so that an editor's
// unsaved buffers and the tests' in-memory projects look like files to every layer.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace bridgelint {

/// What tells a changed file without reading it. `modified` is in nanoseconds since the epoch of
/// the file clock; an overlay's buffer has `modified` 0 and a `version` instead.
struct FileStamp {
  uint64_t size = 0;
  int64_t modified = 0;
  uint64_t version = 0;

  auto operator<=>(const FileStamp&) const = default;
};

/// The bytes of a file, shared and immutable, or why they could not be read.
struct FileContent {
  std::shared_ptr<const std::string> bytes;  ///< null when unreadable
  std::string error;                         ///< empty when read

  explicit operator bool() const { return bytes != nullptr; }
};

struct DirectoryEntry {
  std::string name;
  bool is_directory = false;
  bool is_symlink = false;
  FileStamp stamp;  ///< of regular files
};

class FileReader {
 public:
  virtual ~FileReader() = default;
  /// Paths are absolute, or relative to the process's directory. Thread-safe.
  virtual FileContent read(const std::string& path) const = 0;
  /// Nothing when there is no such regular file.
  virtual std::optional<FileStamp> stamp(const std::string& path) const = 0;
  virtual bool is_directory(const std::string& path) const = 0;
  /// The entries of a directory sorted by name; an error text when it cannot be read.
  virtual std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const = 0;
};

/// Files as they are on disk.
class DiskReader : public FileReader {
 public:
  FileContent read(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override;
};

/// Buffers laid over another reader. A buffer for a path that the base lacks is a new file.
/// `set` and `drop` may run while other threads read.
class OverlayReader : public FileReader {
 public:
  explicit OverlayReader(std::shared_ptr<const FileReader> base) : base_(std::move(base)) {}

  void set(const std::string& path, std::string bytes);
  void drop(const std::string& path);

  FileContent read(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override;

 private:
  struct Buffer {
    std::shared_ptr<const std::string> bytes;
    uint64_t version = 0;
  };
  std::optional<Buffer> buffer(const std::string& path) const;

  std::shared_ptr<const FileReader> base_;
  mutable std::mutex mutex_;
  std::map<std::string, Buffer> buffers_;
  uint64_t next_version_ = 1;
};

/// Writes a file so that a reader sees the old bytes or the new, never a mixture. Creates missing
/// parent folders. Returns an error text, empty on success.
std::string write_atomically(const std::string& path, std::string_view bytes);

/// `path` made absolute and free of "." and "..", with "/" as separator; symlinks stay.
std::string normalize_path(const std::string& path);
std::string join_path(std::string_view directory, std::string_view path);
bool is_absolute_path(std::string_view path);
/// `path` as seen from `root` when it lies inside it, else `path` unchanged. Both normalized.
std::string relative_to(const std::string& path, const std::string& root);
std::string parent_path(std::string_view path);
std::string_view file_name(std::string_view path);

}  // namespace bridgelint
