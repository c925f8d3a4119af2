// The policies that pages would need, worked out on demand.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "facts/facts.h"

namespace bridgelint {

/// Shows pages as a browser would, which is slow; what a page needed is kept until a file changes
/// that it depends on. Thread-safe.
class PagePolicies {
 public:
  PagePolicies(std::shared_ptr<const FileReader> files, std::string root)
      : files_(std::move(files)), root_(std::move(root)) {}

  /// The tightest policy under which the page works, for a meta element. Nothing where files do not
  /// tell all that it needs, or where a build makes another page of it.
  std::optional<std::string> tightest(const Page& page);

 private:
  /// A file as it was looked at; without a stamp it was not there.
  struct Look {
    std::string path;
    std::optional<FileStamp> stamp;
  };
  struct Answer {
    std::vector<Look> looks;
    std::optional<std::string> policy;
  };
  class Watcher;

  bool holds(const Answer& answer) const;
  Answer work_out(const std::string& path) const;

  std::shared_ptr<const FileReader> files_;
  std::string root_;
  std::mutex mutex_;
  std::map<std::string, Answer> answers_;  ///< by the page's path
};

}  // namespace bridgelint
