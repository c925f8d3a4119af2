// From inputs to a report. The command line and the language server are thin clients of this.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "base/files.h"
#include "check/finding.h"
#include "check/rule.h"
#include "facts/model.h"
#include "policy/policy.h"

namespace bridgelint {

struct EngineOptions {
  /// The project: spans are relative to it. Absolute, normalized.
  std::string root;
  /// What to report on, root-relative files or folders; empty = everything. The whole project is
  /// still read, since a bridge has two sides.
  std::vector<std::string> paths;
  std::optional<std::string> config;     ///< a bridgelint.toml other than the root's
  std::optional<std::string> build_dir;  ///< where compile_commands.json lies
  std::string cache_dir;                 ///< empty = no cache
  std::string resource_dir;              ///< Clang's builtin headers (has include/stddef.h)
  unsigned jobs = 0;                     ///< 0 = one per core
  bool once = false;  ///< there is one analysis: nothing is kept for the next, but in the cache
};

/// Work done so far and in all, in units; called from any thread.
using Progress = std::function<void(size_t done, size_t total)>;

/// The outcome of one analysis: immutable, owns everything it refers to.
struct Report {
  std::string root;
  std::vector<Finding> findings;   ///< sorted by file, place, rule
  std::vector<Problem> problems;   ///< sorted; `config` ones mean exit code 2
  std::vector<Coverage> coverage;  ///< one per input file, sorted by file
  size_t rules_off = 0;            ///< rules the policy switched off
  size_t units_from_cache = 0;
  size_t units_read = 0;
  bool stopped = false;  ///< cancelled before it was done
  std::shared_ptr<const BridgeModel> model;
  std::shared_ptr<const Policy> policy;
  /// Bytes of a root-relative (or absolute) file as they were analysed; empty when unreadable.
  std::function<std::string_view(const std::string& file)> source;
};

class Engine {
 public:
  explicit Engine(EngineOptions options,
                  std::shared_ptr<const FileReader> disk = std::make_shared<DiskReader>());
  ~Engine();

  /// Lays an unsaved buffer over a file (absolute path), or takes it away.
  void set(const std::string& path, std::string text);
  void drop(const std::string& path);

  /// Analyses the project as it is now. Keeps what it learnt for the next call; may be called from
  /// one thread at a time.
  std::shared_ptr<const Report> analyze(std::stop_token stop = {}, const Progress& progress = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bridgelint
