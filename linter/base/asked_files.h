// What a piece of work asked of the file system, so that its result can be kept for as long as the
// answers stay the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.h"

namespace bridgelint {

/// A question to the file system and what it said.
struct FileQuestion {
  std::string path;
  bool read = false;  ///< its bytes were asked for, not only whether it is there
  std::optional<FileStamp> stamp;
  auto operator<=>(const FileQuestion&) const = default;
};

/// Asks all the questions again, of a reader that may want to hear them, too. False when an answer
/// is another one by now.
bool still_answered(const std::vector<FileQuestion>& questions, const FileReader& files);

/// Notes what is asked of another reader. Not thread-safe.
class AskedFiles : public FileReader {
 public:
  explicit AskedFiles(const FileReader& base) : base_(base) {}

  FileContent read(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  bool is_directory(const std::string& path) const override { return base_.is_directory(path); }
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override {
    return base_.list(path, error);
  }
  size_t count() const { return questions_.size(); }
  /// Takes away what was asked behind the first `kept` questions: each once, sorted.
  std::vector<FileQuestion> take(size_t kept = 0);

 private:
  const FileReader& base_;
  mutable std::vector<FileQuestion> questions_;
};

}  // namespace bridgelint
