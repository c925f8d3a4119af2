// What the last run of a command printed, for a run that would print it again.
//
// A run reads the disk through a `WatchingReader`, which notes all that it looks at: listings of
// folders, stamps of files, files that are not there. When the next run is asked the same thing and
// finds all of that as it was, it gives the same answer, without reading a fact. Doubt is a miss.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/hash.h"

namespace bridgelint {

struct Answer {
  std::string output;
  int exit_code = 0;
};

enum class LookKind : uint8_t { file, folder, listing };
constexpr LookKind last_of(LookKind) {
  return LookKind::listing;
}

/// What a question to a reader was answered with, as a digest.
struct Look {
  LookKind kind = LookKind::file;
  std::string path;
  Digest state;
};

/// Hands every question on, and notes what was answered first. What is absent counts below `root`
/// only: system folders do not change under a project, as `RecordingReader` has it.
class WatchingReader : public FileReader {
 public:
  WatchingReader(std::shared_ptr<const FileReader> base, std::string root)
      : base_(std::move(base)), root_(std::move(root)) {}

  FileContent read(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override;

  /// All that was looked at, without what a listing tells as well. Nothing when stamps might not
  /// tell the next change: a file was fresh, or could not be read, which a right may mend.
  std::optional<std::vector<Look>> looks() const;

 private:
  void note(LookKind kind, const std::string& path, const Digest& state) const;
  void note(const std::optional<FileStamp>& stamp) const;
  bool is_told_by_listing(const std::string& path, const Digest& state) const;

  std::shared_ptr<const FileReader> base_;
  std::string root_;
  mutable std::mutex mutex_;
  mutable std::map<std::pair<LookKind, std::string>, Digest> looks_;
  /// Of each folder that was listed, its entries' states by name; a symbolic link has none.
  mutable std::map<std::string, std::map<std::string, std::optional<Digest>>> listed_;
  mutable bool unsure_ = false;
};

/// The answer kept in `file` for the same `recipe` (a digest of the question), when everything
/// that was looked at for it is still so on `disk`.
std::optional<Answer> find_answer(const std::string& file, const Digest& recipe,
                                  const FileReader& disk);
/// Keeps an answer in place of the one before; one that cannot be kept is worked out again.
void keep_answer(const std::string& file, const Digest& recipe, const WatchingReader& watched,
                 const Answer& answer);

/// Where the answer of a project lies: beside its cache.
std::string answer_file(const std::string& cache_dir, const std::string& root);

}  // namespace bridgelint
