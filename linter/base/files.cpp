#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>

#include "base/platform.h"

namespace bridgelint {
namespace fs = std::filesystem;
namespace {

// Paths are UTF-8 inside bridgelint; std::filesystem wants to be told so on Windows.
fs::path native(std::string_view path) {
  return fs::path(std::u8string(path.begin(), path.end()));
}

std::string portable(const fs::path& path) {
  const auto text = path.generic_u8string();
  return {text.begin(), text.end()};
}

}  // namespace

FileContent DiskReader::read(const std::string& path) const {
  const fs::path file = native(path);
  std::error_code error;
  const auto size = fs::file_size(file, error);
  std::error_code ignored;
  if (error && fs::is_directory(file, ignored)) return {nullptr, "is a directory"};
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return {nullptr, errno != 0 ? std::strerror(errno) : "cannot be opened"};
  auto bytes = std::make_shared<std::string>();
  if (!error) {
    bytes->resize(size);
    stream.read(bytes->data(), static_cast<std::streamsize>(size));
    bytes->resize(static_cast<size_t>(stream.gcount()));
  } else {
    bytes->assign(std::istreambuf_iterator<char>(stream), {});
  }
  if (stream.bad()) return {nullptr, "cannot be read"};
  return {std::move(bytes), {}};
}

std::optional<FileStamp> DiskReader::stamp(const std::string& path) const {
  return stamp_of(path);
}

bool DiskReader::is_directory(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(native(path), error);
}

std::vector<DirectoryEntry> DiskReader::list(const std::string& path, std::string& error) const {
  std::vector<DirectoryEntry> entries;
  std::error_code code;
  fs::directory_iterator iterator(native(path), code);
  for (; !code && iterator != fs::directory_iterator(); iterator.increment(code)) {
    DirectoryEntry entry;
    std::error_code ignored;
    entry.name = portable(iterator->path().filename());
    entry.is_symlink = iterator->is_symlink(ignored);
    entry.is_directory = iterator->is_directory(ignored);
    if (!entry.is_directory) {
      const auto stamp = stamp_of(portable(iterator->path()));
      if (!stamp) continue;
      entry.stamp = *stamp;
    }
    entries.push_back(std::move(entry));
  }
  error = code ? code.message() : "";
  std::ranges::sort(entries, {}, &DirectoryEntry::name);
  return entries;
}

void OverlayReader::set(const std::string& path, std::string bytes) {
  const std::scoped_lock lock(mutex_);
  buffers_[normalize_path(path)] = {std::make_shared<const std::string>(std::move(bytes)),
                                    next_version_++};
}

void OverlayReader::drop(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  buffers_.erase(normalize_path(path));
}

std::optional<OverlayReader::Buffer> OverlayReader::buffer(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  if (buffers_.empty()) return std::nullopt;
  const auto found = buffers_.find(normalize_path(path));
  if (found == buffers_.end()) return std::nullopt;
  return found->second;
}

FileContent OverlayReader::read(const std::string& path) const {
  if (auto open = buffer(path)) return {open->bytes, {}};
  return base_->read(path);
}

std::optional<FileStamp> OverlayReader::stamp(const std::string& path) const {
  if (const auto open = buffer(path)) return FileStamp{open->bytes->size(), 0, open->version};
  return base_->stamp(path);
}

bool OverlayReader::is_directory(const std::string& path) const {
  if (base_->is_directory(path)) return true;
  const std::string prefix = normalize_path(path) + "/";
  const std::scoped_lock lock(mutex_);
  const auto next = buffers_.lower_bound(prefix);
  return next != buffers_.end() && next->first.starts_with(prefix);
}

std::vector<DirectoryEntry> OverlayReader::list(const std::string& path, std::string& error) const {
  auto listed = base_->list(path, error);
  const std::scoped_lock lock(mutex_);
  if (buffers_.empty()) return listed;
  std::map<std::string, DirectoryEntry> entries;
  for (auto& entry : listed) entries[entry.name] = std::move(entry);
  const std::string prefix = normalize_path(path) + "/";
  for (auto it = buffers_.lower_bound(prefix);
       it != buffers_.end() && it->first.starts_with(prefix); ++it) {
    error.clear();
    const auto rest = it->first.substr(prefix.size());
    const auto slash = rest.find('/');
    auto& entry = entries[rest.substr(0, slash)];
    entry.name = rest.substr(0, slash);
    entry.is_directory = slash != std::string::npos;
    if (!entry.is_directory) entry.stamp = {it->second.bytes->size(), 0, it->second.version};
  }
  std::vector<DirectoryEntry> result;
  for (auto& [name, entry] : entries) result.push_back(std::move(entry));
  return result;
}

std::string write_atomically(const std::string& path, std::string_view bytes) {
  const fs::path target = native(path);
  std::error_code error;
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
  if (error) return "cannot create the folder of " + path + ": " + error.message();
  // Unique per thread and process start, so that two writers never share a temporary file.
  const auto unique =
      std::hash<std::thread::id>{}(std::this_thread::get_id()) ^
      static_cast<size_t>(std::chrono::steady_clock::now().time_since_epoch().count());
  const fs::path temporary = native(path + ".tmp" + std::to_string(unique));
  errno = 0;
  std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream) {
    const std::string reason = errno != 0 ? std::strerror(errno) : "the file system refused";
    fs::remove(temporary, error);
    return "cannot write " + path + ": " + reason;
  }
  fs::rename(temporary, target, error);
  if (!error) return {};
  std::error_code ignored;
  fs::remove(temporary, ignored);
  return "cannot write " + path + ": " + error.message();
}

namespace {

/// An absolute path with "/" alone, without "." and "..".
std::string without_dots(std::string_view path) {
  std::string result;
  for (size_t at = 0; at < path.size();) {
    const size_t begin = at + 1;
    at = std::min(path.find('/', begin), path.size());
    const auto name = path.substr(begin, at - begin);
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      result.resize(std::min(result.rfind('/'), result.size()));
    } else {
      result.append("/").append(name);
    }
  }
  return result.empty() ? "/" : result;
}

}  // namespace

std::string normalize_path(const std::string& path) {
  // Asked for each file that a script may mean by an import, hence without the library's detours.
  const bool plain = path.starts_with('/') && !path.starts_with("//");
  if (fs::path::preferred_separator == '/' && plain) return without_dots(path);
  std::error_code error;
  fs::path absolute = fs::absolute(native(path), error).lexically_normal();
  std::string text = portable(error ? native(path) : absolute);
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

std::string join_path(std::string_view directory, std::string_view path) {
  // What is plainly relative needs no reading of either path.
  const bool plain = !path.empty() && path.front() != '/' && !directory.empty() &&
                     directory.back() != '/' && path.find_first_of(":\\") == path.npos &&
                     directory.find('\\') == directory.npos;
  if (plain) return std::string(directory).append("/").append(path);
  return portable(native(directory) / native(path));
}

bool is_absolute_path(std::string_view path) {
  return native(path).is_absolute();
}

std::string relative_to(const std::string& path, const std::string& root) {
  if (path == root) return ".";
  const std::string prefix = root.ends_with('/') ? root : root + "/";
  return path.starts_with(prefix) ? path.substr(prefix.size()) : path;
}

std::string parent_path(std::string_view path) {
  const auto slash = path.rfind('/');
  const bool plain = path.find_first_of(":\\") == path.npos &&
                     (slash == path.npos || (slash > 0 && path[slash - 1] != '/'));
  if (plain) return std::string(path.substr(0, slash == path.npos ? 0 : slash));
  return portable(native(path).parent_path());
}

std::string_view file_name(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace bridgelint
