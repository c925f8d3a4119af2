#include "engine/readers.h"

#include <chrono>
#include <filesystem>
#include <functional>

#include "base/platform.h"
#include "base/source.h"

namespace bridgelint {
namespace {

// The scripts of nearly every project fit; those of a giant one are read again.
constexpr size_t most_kept_scripts = size_t{64} << 20;
constexpr size_t most_kept_json = size_t{256} << 10;  ///< of one file
constexpr int64_t settled_after = 2'000'000'000;      ///< nanoseconds

}  // namespace

bool is_fresh(const FileStamp& stamp) {
  const auto now = std::filesystem::file_time_type::clock::now().time_since_epoch();
  const auto age =
      std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - stamp.modified;
  return age < settled_after;
}

CachingReader::Shard& CachingReader::shard(const std::string& path) const {
  return shards_[std::hash<std::string>{}(path) % shards_.size()];
}

FileContent CachingReader::read(const std::string& path) const {
  Shard& part = shard(path);
  {
    const std::scoped_lock lock(part.mutex);
    if (const auto known = part.contents.find(path); known != part.contents.end()) {
      return known->second;
    }
  }
  FileContent content = base_.read(path);
  // The standard library's headers have no extension.
  const bool header = is_header(path) || file_name(path).find('.') == std::string_view::npos;
  const size_t size = content ? content.bytes->size() : 0;
  const Language language = language_of(path);
  const bool shared = is_web(language) || (language == Language::json && size <= most_kept_json);
  if (header || (shared && (kept_scripts_ += size) <= most_kept_scripts)) {
    const std::scoped_lock lock(part.mutex);
    part.contents.try_emplace(path, content);
  }
  return content;
}

std::optional<FileStamp> CachingReader::stamp(const std::string& path) const {
  Shard& part = shard(path);
  {
    const std::scoped_lock lock(part.mutex);
    if (const auto known = part.stamps.find(path); known != part.stamps.end()) return known->second;
  }
  const bool absent = has_exact_file_names && is_listed(parent_path(path));
  const auto stamp = absent ? std::nullopt : base_.stamp(path);
  const std::scoped_lock lock(part.mutex);
  return part.stamps.try_emplace(path, stamp).first->second;
}

bool CachingReader::is_listed(const std::string& folder) const {
  Shard& part = shard(folder);
  const std::scoped_lock lock(part.mutex);
  return part.listed.contains(folder);
}

bool CachingReader::is_directory(const std::string& path) const {
  Shard& part = shard(path);
  {
    const std::scoped_lock lock(part.mutex);
    const auto known = part.directories.find(path);
    if (known != part.directories.end()) return known->second;
  }
  const bool result = base_.is_directory(path);
  const std::scoped_lock lock(part.mutex);
  part.directories.try_emplace(path, result);
  return result;
}

std::vector<DirectoryEntry> CachingReader::list(const std::string& path, std::string& error) const {
  auto entries = base_.list(path, error);
  for (const auto& entry : entries) {
    if (entry.is_directory) continue;
    const auto file = join_path(path, entry.name);
    Shard& part = shard(file);
    const std::scoped_lock lock(part.mutex);
    part.stamps.try_emplace(file, entry.stamp);
  }
  if (!error.empty()) return entries;
  Shard& part = shard(path);
  const std::scoped_lock lock(part.mutex);
  part.listed.insert(path);
  return entries;
}

std::optional<Digest> CachingReader::digest(const std::string& path) const {
  Shard& part = shard(path);
  {
    const std::scoped_lock lock(part.mutex);
    if (const auto known = part.digests.find(path); known != part.digests.end()) {
      return known->second;
    }
  }
  return digest(path, read(path));
}

std::optional<Digest> CachingReader::digest(const std::string& path,
                                            const FileContent& content) const {
  Shard& part = shard(path);
  {
    // What many units read has the same bytes for all of them.
    const std::scoped_lock lock(part.mutex);
    const auto known = part.digests.find(path);
    if (known != part.digests.end() && part.contents.contains(path)) return known->second;
  }
  const auto digest = content ? std::optional(digest_of(*content.bytes)) : std::nullopt;
  const std::scoped_lock lock(part.mutex);
  part.digests.try_emplace(path, digest);
  return digest;
}

FileContent RecordingReader::read(const std::string& path) const {
  FileContent content = base_.read(path);
  const auto stamp = base_.stamp(path);
  const std::scoped_lock lock(mutex_);
  FileLook& look = looks_[path];
  if (look.read) return content;
  look.path = path;
  look.present = stamp.has_value();
  look.read = static_cast<bool>(content);
  if (stamp) look.stamp = *stamp;
  if (look.read) look.digest = base_.digest(path, content).value_or(Digest{});
  return content;
}

std::optional<FileStamp> RecordingReader::stamp(const std::string& path) const {
  const auto stamp = base_.stamp(path);
  if (!all_ || (!stamp && !path.starts_with(root_))) return stamp;
  const std::scoped_lock lock(mutex_);
  FileLook& look = looks_[path];
  look.path = path;
  look.present = stamp.has_value();
  if (stamp) look.stamp = *stamp;
  return stamp;
}

std::vector<FileLook> RecordingReader::looks() const {
  std::vector<FileLook> result;
  const std::scoped_lock lock(mutex_);
  result.reserve(looks_.size());
  for (const auto& [path, look] : looks_) result.push_back(look);
  return result;
}

}  // namespace bridgelint
