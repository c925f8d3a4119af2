#include "disk_scan.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace disk {
namespace {

namespace fs = std::filesystem;

constexpr auto readable_only = fs::directory_options::skip_permission_denied;

std::uintmax_t size_of_file(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(file, error);
  return error ? 0 : bytes;
}

std::uintmax_t size_of_folder(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, readable_only, error), end; at != end && !error;  // expect: handler/file-list
       at.increment(error)) {
    std::error_code unreadable;
    if (at->is_regular_file(unreadable) && !at->is_symlink(unreadable)) {
      bytes += size_of_file(at->path());
    }
  }
  return bytes;
}

void add_volume(std::vector<Volume>& volumes, const fs::path& path) {
  std::error_code error;
  const fs::space_info space = fs::space(path, error);
  if (!error) volumes.push_back({path, space.capacity, space.available});
}

}  // namespace

std::vector<Volume> volumes() {
  std::vector<Volume> volumes;
  if (const char* home = std::getenv("HOME")) add_volume(volumes, home);
  add_volume(volumes, "/");
  std::error_code error;
  for (fs::directory_iterator at("/media", readable_only, error), end; at != end && !error;
       at.increment(error)) {
    add_volume(volumes, at->path());
  }
  return volumes;
}

std::vector<Entry> entries_of(const fs::path& folder) {
  std::vector<Entry> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, readable_only, error), end; at != end && !error;  // expect: handler/file-list
       at.increment(error)) {
    std::error_code unreadable;
    if (at->is_symlink(unreadable)) continue;
    const bool is_folder = at->is_directory(unreadable);
    const std::uintmax_t bytes = is_folder ? size_of_folder(at->path()) : size_of_file(at->path());
    entries.push_back({at->path(), bytes, is_folder});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.bytes > b.bytes; });
  return entries;
}

}  // namespace disk
