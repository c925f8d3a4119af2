// The paths that the page may speak of: each that was listed to it has a number, and the page
// passes numbers only.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace disk {

class Paths {
 public:
  /// The path's number; the same for the same path.
  long long number_of(const std::filesystem::path& path);
  std::optional<std::filesystem::path> at(long long number) const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::filesystem::path> paths_;
  std::map<std::filesystem::path, long long> numbers_;
};

}  // namespace disk
