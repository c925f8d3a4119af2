#include "engine/cache.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "facts/archive.h"
#include "facts/fields.h"

namespace bridgelint {

template <class Archive>
void visit(Archive& archive, FileStamp& value) {
  archive("size", value.size);
  archive("modified", value.modified);
}

template <class Archive>
void visit(Archive& archive, FileLook& value) {
  archive("path", value.path);
  archive("stamp", value.stamp);
  archive("digest", value.digest);
  archive("present", value.present);
  archive("read", value.read);
}

template <class Archive>
void visit(Archive& archive, NameAnswer& value) {
  archive("question", value.question);
  archive("has", value.has);
}

template <class Archive>
void visit(Archive& archive, ScanRecord& value) {
  archive("look", value.look);
  archive("strong", value.strong);
  archive("weak", value.weak);
  archive("includes", value.includes);
  archive("answers", value.answers);
}

namespace {

constexpr std::string_view magic = "BLCACHE1";

struct StoredUnit {
  std::string name;
  UnitRecord record;
};

struct Stored {
  std::string build;
  std::vector<FileLook> looks;
  std::vector<StoredUnit> units;
  std::vector<ScanRecord> scans;
};

template <class Archive>
void visit(Archive& archive, StoredUnit& value) {
  archive("name", value.name);
  archive("recipe", value.record.recipe);
  archive("looks", value.record.looks);
  archive("facts", value.record.facts);
}

template <class Archive>
void visit(Archive& archive, Stored& value) {
  archive("build", value.build);
  archive("looks", value.looks);
  archive("units", value.units);
  archive("scans", value.scans);
}

// A stamp that may be trusted next time. A fresh one could miss a second write, and a buffer's
// version means nothing to another process: both are told by content instead.
FileStamp settled(FileStamp stamp) {
  if (stamp.version != 0 || is_fresh(stamp)) stamp.modified = 0;
  stamp.version = 0;
  return stamp;
}

/// A buffer that is not saved changes with the next keystroke: it is nothing to keep for a later
/// process.
bool is_buffer(const FileLook& look) {
  return look.stamp.version != 0;
}

// So many new looks are taken in before those that nothing refers to any more are dropped.
constexpr size_t most_unused = 1'000;

}  // namespace

void Cache::begin_run() {
  verdicts_.assign(looks_.size(), std::nullopt);
  for (auto& [name, unit] : units_) unit.used = false;
  for (auto& [path, scan] : scans_) scan.used = false;
}

bool Cache::unchanged(FileLook& look, const CachingReader& files) {
  const auto stamp = files.stamp(look.path);
  if (!look.present || !stamp) return look.present == stamp.has_value();
  if (!look.read) return true;
  if (*stamp == look.stamp && look.stamp.modified != 0) return true;
  if (files.digest(look.path) != look.digest) return false;
  const FileStamp fresh = settled(*stamp);
  changed_ = changed_ || fresh != look.stamp;
  look.stamp = fresh;
  return true;
}

bool Cache::unchanged(uint32_t look, const CachingReader& files) {
  auto& verdict = verdicts_[look];
  if (!verdict) verdict = unchanged(looks_[look], files);
  return *verdict;
}

const FileFacts* Cache::find_unit(const std::string& unit, const Digest& recipe,
                                  const CachingReader& files) {
  const auto found = units_.find(unit);
  if (found == units_.end()) return nullptr;
  const UnitRecord& record = found->second.record;
  if (record.recipe != recipe) return nullptr;
  const auto same = [&](uint32_t look) { return unchanged(look, files); };
  if (!std::ranges::all_of(record.looks, same)) return nullptr;
  found->second.used = true;
  return &record.facts;
}

uint32_t Cache::intern(FileLook look) {
  look.stamp = settled(look.stamp);
  const auto next = static_cast<uint32_t>(looks_.size());
  const auto [entry, fresh] = look_ids_.try_emplace({look.path, look.digest}, next);
  if (fresh) {
    looks_.push_back(std::move(look));
    verdicts_.emplace_back();
  } else if (looks_[entry->second].present != look.present || !looks_[entry->second].read) {
    looks_[entry->second] = std::move(look);
    verdicts_[entry->second].reset();
  }
  return entry->second;
}

void Cache::put_unit(const std::string& unit, const Digest& recipe,
                     const std::vector<FileLook>& looks, FileFacts facts) {
  Unit entry{{recipe, {}, std::move(facts)}};
  for (const FileLook& look : looks) entry.record.looks.push_back(intern(look));
  units_[unit] = std::move(entry);
  changed_ = changed_ || std::ranges::none_of(looks, is_buffer);
}

const ScanRecord* Cache::find_scan(const std::string& path, const CachingReader& files) {
  const auto found = scans_.find(path);
  if (found == scans_.end() || !unchanged(found->second.record.look, files)) return nullptr;
  found->second.used = true;
  return &found->second.record;
}

void Cache::put_scan(ScanRecord record) {
  changed_ = changed_ || !is_buffer(record.look);
  record.look.stamp = settled(record.look.stamp);
  auto path = record.look.path;
  scans_[std::move(path)] = {std::move(record)};
}

void Cache::end_run() {
  const auto unused = [](const auto& entry) { return !entry.second.used; };
  const auto dropped = std::erase_if(units_, unused) + std::erase_if(scans_, unused);
  changed_ = changed_ || dropped != 0;
  drop_unused_looks();
}

/// Each edit of a buffer leaves a look behind.
void Cache::drop_unused_looks() {
  if (looks_.size() < looks_in_use_ + most_unused) return;
  UsedLooks used = used_looks();
  for (auto& [name, unit] : units_) {
    for (uint32_t& look : unit.record.looks) look = used.position[look];
  }
  looks_ = std::move(used.looks);
  index_looks();
}

Cache::UsedLooks Cache::used_looks() const {
  UsedLooks used;
  used.position.assign(looks_.size(), UINT32_MAX);
  for (const auto& [name, unit] : units_) {
    for (const uint32_t look : unit.record.looks) {
      if (used.position[look] != UINT32_MAX) continue;
      used.position[look] = static_cast<uint32_t>(used.looks.size());
      used.looks.push_back(looks_[look]);
    }
  }
  return used;
}

void Cache::index_looks() {
  look_ids_.clear();
  for (uint32_t i = 0; i < looks_.size(); ++i) {
    look_ids_.try_emplace({looks_[i].path, looks_[i].digest}, i);
  }
  looks_in_use_ = looks_.size();
}

std::string Cache::save() const {
  Stored stored;
  stored.build = build_id();
  UsedLooks used = used_looks();
  for (const auto& [name, unit] : units_) {
    auto& copy = stored.units.emplace_back(StoredUnit{name, unit.record});
    for (uint32_t& look : copy.record.looks) look = used.position[look];
  }
  stored.looks = std::move(used.looks);
  for (const auto& [path, scan] : scans_) stored.scans.push_back(scan.record);
  Writer writer;
  visit(writer, stored);
  return sealed(magic, writer.take());
}

void Cache::load(std::string_view bytes) {
  *this = {};
  const auto body = unsealed(magic, bytes);
  if (!body) return;
  Stored stored;
  Reader reader(*body);
  visit(reader, stored);
  if (!reader.finished() || stored.build != build_id()) return;
  looks_ = std::move(stored.looks);
  index_looks();
  for (auto& unit : stored.units) {
    const auto foreign = [&](uint32_t look) { return look >= looks_.size(); };
    if (std::ranges::any_of(unit.record.looks, foreign)) continue;
    units_[unit.name] = {std::move(unit.record)};
  }
  for (auto& scan : stored.scans) {
    auto path = scan.look.path;
    scans_[std::move(path)] = {std::move(scan)};
  }
  begin_run();
}

std::string cache_file(const std::string& cache_dir, const std::string& root) {
  return join_path(cache_dir, Hasher().add(build_id()).add(root).finish().hex() + ".facts");
}

}  // namespace bridgelint
