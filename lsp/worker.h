// The thread that analyses. What the editor says is noted at once and applied between two
// analyses, so that each of them sees one state of all buffers; the newest state always wins.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "engine/engine.h"
#include "lsp/diagnostics.h"

namespace bridgelint {

/// Called on the worker's thread, `progress` on any.
struct WorkerEvents {
  std::function<void()> started;
  Progress progress;
  /// The reports of all projects, and the documents that lay over their files. The texts behind
  /// the reports stay as they were until this returns.
  std::function<void(const std::vector<std::shared_ptr<const Report>>&, const OpenDocuments&)>
      analysed;
  std::function<void()> ended;  ///< also after an analysis that was stopped
  std::function<void(const std::string& why)> failed;
};

class Worker {
 public:
  explicit Worker(WorkerEvents events);
  /// Stops the analysis that runs and waits for its end.
  ~Worker();

  /// How long to wait after a change for a further one.
  void set_delay(std::chrono::milliseconds delay);
  /// `folder` is what the client calls the project; opening it again replaces the former.
  void open_project(const std::string& folder, EngineOptions options);
  void close_project(const std::string& folder);
  /// Lays a text over a file. `news` says whether it differs from what the projects hold: if so,
  /// an analysis that runs is of no use any more and is stopped.
  void set(const std::string& path, OpenDocument document, std::string text, bool news);
  void drop(const std::string& path, bool news);
  /// Something on disk has changed: analyses once more after the analysis that runs.
  void refresh();
  /// Stops for good; whether the analysis came to its end within `patience`.
  bool stop(std::chrono::milliseconds patience);

 private:
  struct Buffer {
    OpenDocument document;
    std::string text;
  };
  /// What happened since the last analysis began; nothing means closed.
  struct Changes {
    std::map<std::string, std::optional<Buffer>> buffers;
    std::map<std::string, std::optional<EngineOptions>> projects;
  };

  void schedule(bool stop_running);
  void run();
  void apply(Changes changes);
  void analyse(Changes changes, std::stop_token stop);

  const WorkerEvents events_;
  std::map<std::string, Engine> engines_;  ///< by folder; the worker's thread only
  std::map<std::string, Buffer> buffers_;  ///< likewise

  std::mutex mutex_;  ///< guards what follows
  std::condition_variable wake_;
  std::chrono::milliseconds delay_{150};
  Changes changes_;
  std::optional<std::chrono::steady_clock::time_point> due_;
  std::stop_source running_;
  bool stopping_ = false;
  bool stopped_ = false;

  std::jthread thread_;
};

}  // namespace bridgelint
