// The bytes behind the places of a report.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/files.h"

namespace bridgelint {

/// Reads each file once and keeps it. Thread-safe; views live as long as the store.
class SourceStore {
 public:
  SourceStore(std::shared_ptr<const FileReader> files, std::string root)
      : files_(std::move(files)), root_(std::move(root)) {}

  /// The bytes of a root-relative or absolute file; empty when unreadable.
  std::string_view bytes(const std::string& file);

 private:
  std::shared_ptr<const FileReader> files_;
  std::string root_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const std::string>> contents_;
};

}  // namespace bridgelint
