#include "engine/answers.h"

#include <algorithm>

#include "engine/cache.h"
#include "facts/archive.h"
#include "facts/fields.h"

namespace bridgelint {

template <class Archive>
void visit(Archive& archive, Look& value) {
  archive("kind", value.kind);
  archive("path", value.path);
  archive("state", value.state);
}

namespace {

constexpr std::string_view magic = "BLANSWER1";

struct StoredAnswer {
  std::string build;
  Digest recipe;
  std::vector<Look> looks;
  std::string output;
  uint32_t exit_code = 0;
};

template <class Archive>
void visit(Archive& archive, StoredAnswer& value) {
  archive("build", value.build);
  archive("recipe", value.recipe);
  archive("looks", value.looks);
  archive("output", value.output);
  archive("exit_code", value.exit_code);
}

Digest state_of(const std::optional<FileStamp>& stamp) {
  if (!stamp) return {};
  return {{stamp->size, static_cast<uint64_t>(stamp->modified) | 1}};
}

Digest state_of(bool folder) {
  return {{uint64_t{folder}, 0}};
}

Digest state_of(const std::vector<DirectoryEntry>& entries, const std::string& error) {
  Hasher hasher;
  hasher.add(error);
  for (const auto& entry : entries) {
    hasher.add(entry.name).add(uint64_t{entry.is_directory}).add(uint64_t{entry.is_symlink});
    hasher.add(state_of(entry.stamp));
  }
  return hasher.finish();
}

Digest state_now(const Look& look, const FileReader& disk) {
  if (look.kind == LookKind::file) return state_of(disk.stamp(look.path));
  if (look.kind == LookKind::folder) return state_of(disk.is_directory(look.path));
  std::string error;
  const auto entries = disk.list(look.path, error);
  return state_of(entries, error);
}

}  // namespace

FileContent WatchingReader::read(const std::string& path) const {
  // Before the bytes: a change in between is then seen by the next run.
  const bool present = stamp(path).has_value();
  auto content = base_->read(path);
  if (present && !content) {
    const std::scoped_lock lock(mutex_);
    unsure_ = true;
  }
  return content;
}

std::optional<FileStamp> WatchingReader::stamp(const std::string& path) const {
  auto stamp = base_->stamp(path);
  note(LookKind::file, path, state_of(stamp));
  note(stamp);
  return stamp;
}

bool WatchingReader::is_directory(const std::string& path) const {
  const bool folder = base_->is_directory(path);
  note(LookKind::folder, path, state_of(folder));
  return folder;
}

std::vector<DirectoryEntry> WatchingReader::list(const std::string& path,
                                                 std::string& error) const {
  auto entries = base_->list(path, error);
  note(LookKind::listing, path, state_of(entries, error));
  std::map<std::string, std::optional<Digest>> states;
  for (const auto& entry : entries) {
    if (!entry.is_directory) note(entry.stamp);
    auto& state = states[entry.name];
    if (!entry.is_symlink && !entry.is_directory) state = state_of(entry.stamp);
  }
  const std::scoped_lock lock(mutex_);
  listed_.try_emplace(path, std::move(states));
  return entries;
}

void WatchingReader::note(LookKind kind, const std::string& path, const Digest& state) const {
  const std::scoped_lock lock(mutex_);
  looks_.try_emplace({kind, path}, state);
}

void WatchingReader::note(const std::optional<FileStamp>& stamp) const {
  if (!stamp || !is_fresh(*stamp)) return;
  const std::scoped_lock lock(mutex_);
  unsure_ = true;
}

bool WatchingReader::is_told_by_listing(const std::string& path, const Digest& state) const {
  const auto folder = listed_.find(parent_path(path));
  if (folder == listed_.end()) return false;
  const auto entry = folder->second.find(std::string(file_name(path)));
  return entry == folder->second.end() ? state == Digest{} : entry->second == state;
}

std::optional<std::vector<Look>> WatchingReader::looks() const {
  const std::scoped_lock lock(mutex_);
  if (unsure_) return std::nullopt;
  std::vector<Look> looks;
  for (const auto& [key, state] : looks_) {
    const auto& [kind, path] = key;
    const bool absent = kind != LookKind::listing && state == Digest{};
    if (absent && relative_to(path, root_) == path) continue;
    if (kind == LookKind::file && is_told_by_listing(path, state)) continue;
    looks.push_back({kind, path, state});
  }
  return looks;
}

std::optional<Answer> find_answer(const std::string& file, const Digest& recipe,
                                  const FileReader& disk) {
  const auto content = disk.read(file);
  if (!content) return std::nullopt;
  const auto body = unsealed(magic, *content.bytes);
  if (!body) return std::nullopt;
  StoredAnswer stored;
  Reader reader(*body);
  visit(reader, stored);
  if (!reader.finished() || stored.build != build_id() || stored.recipe != recipe) {
    return std::nullopt;
  }
  const bool same = std::ranges::all_of(
      stored.looks, [&](const Look& look) { return state_now(look, disk) == look.state; });
  if (!same) return std::nullopt;
  return Answer{std::move(stored.output), static_cast<int>(stored.exit_code)};
}

std::string answer_file(const std::string& cache_dir, const std::string& root) {
  return cache_file(cache_dir, root) + ".answer";
}

void keep_answer(const std::string& file, const Digest& recipe, const WatchingReader& watched,
                 const Answer& answer) {
  auto looks = watched.looks();
  if (!looks) return;
  StoredAnswer stored{std::string(build_id()), recipe, std::move(*looks), answer.output,
                      static_cast<uint32_t>(answer.exit_code)};
  Writer writer;
  visit(writer, stored);
  write_atomically(file, sealed(magic, writer.take()));
}

}  // namespace bridgelint
