// A file system of a few texts, so that a fuzz target never touches the disk.
#pragma once

#include <map>
#include <string>

#include "base/files.h"

namespace bridgelint::fuzz {

class MemoryReader : public FileReader {
 public:
  void add(const std::string& path, std::string_view bytes) {
    files_[path] = std::make_shared<const std::string>(bytes);
  }

  FileContent read(const std::string& path) const override {
    const auto file = files_.find(path);
    if (file == files_.end()) return {nullptr, "there is no such file"};
    return {file->second, ""};
  }
  std::optional<FileStamp> stamp(const std::string& path) const override {
    const auto file = files_.find(path);
    if (file == files_.end()) return std::nullopt;
    return FileStamp{file->second->size(), 0, 0};
  }
  bool is_directory(const std::string& path) const override {
    const auto inside = files_.lower_bound(path + "/");
    return inside != files_.end() && inside->first.starts_with(path + "/");
  }
  std::vector<DirectoryEntry> list(const std::string& path, std::string&) const override {
    std::vector<DirectoryEntry> entries;
    for (const auto& [file, bytes] : files_) {
      if (parent_path(file) != path) continue;
      entries.push_back({std::string(file_name(file)), false, false, {bytes->size(), 0, 0}});
    }
    return entries;
  }

 private:
  std::map<std::string, std::shared_ptr<const std::string>> files_;
};

}  // namespace bridgelint::fuzz
