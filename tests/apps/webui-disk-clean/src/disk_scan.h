// Sizes of files and folders. What may not be read counts as empty; links are not followed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace disk {

struct Entry {
  std::filesystem::path path;
  std::uintmax_t bytes = 0;
  bool folder = false;
};

struct Volume {
  std::filesystem::path path;
  std::uintmax_t capacity = 0;
  std::uintmax_t available = 0;
};

/// The home folder, the system's root and what is mounted below /media.
std::vector<Volume> volumes();

/// What lies directly in the folder, the largest first.
std::vector<Entry> entries_of(const std::filesystem::path& folder);

/// The largest files anywhere below the folder, the largest first, no more than `count`.
std::vector<Entry> files_below(const std::filesystem::path& folder, std::size_t count);

}  // namespace disk
