#include "base/asked_files.h"

#include <algorithm>
#include <iterator>

namespace bridgelint {

bool still_answered(const std::vector<FileQuestion>& questions, const FileReader& files) {
  return std::ranges::all_of(questions, [&](const FileQuestion& question) {
    if (question.read) files.read(question.path);
    return files.stamp(question.path) == question.stamp;
  });
}

FileContent AskedFiles::read(const std::string& path) const {
  auto content = base_.read(path);
  questions_.push_back({path, true, base_.stamp(path)});
  return content;
}

std::optional<FileStamp> AskedFiles::stamp(const std::string& path) const {
  const auto result = base_.stamp(path);
  questions_.push_back({path, false, result});
  return result;
}

std::vector<FileQuestion> AskedFiles::take(size_t kept) {
  const auto first = questions_.begin() + static_cast<std::ptrdiff_t>(kept);
  std::vector<FileQuestion> result(std::make_move_iterator(first),
                                   std::make_move_iterator(questions_.end()));
  questions_.erase(first, questions_.end());
  std::ranges::sort(result);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace bridgelint
