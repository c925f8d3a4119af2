#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <mutex>

#include "base/files.h"
#include "base/platform.h"
#include "cli/commands.h"

namespace bridgelint {
namespace {

// A bar on standard error, for work that lasts over a second.
class ProgressBar {
 public:
  void show(size_t done, size_t total) {
    const std::scoped_lock lock(mutex_);
    if (std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
    constexpr size_t width = 30;
    const size_t filled = total == 0 ? width : width * done / total;
    fmt::print(stderr, "\r[{:=<{}}{:<{}}] {}/{} files", "", filled, "", width - filled, done,
               total);
    std::fflush(stderr);
    shown_ = true;
  }
  void clear() {
    if (shown_) fmt::print(stderr, "\r{:60}\r", "");
  }

 private:
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  bool shown_ = false;
};

}  // namespace

std::shared_ptr<const Report> analyze(Engine& engine, bool quiet) {
  if (quiet || !is_terminal(Stream::error)) return engine.analyze();
  ProgressBar bar;
  auto report = engine.analyze({}, [&](size_t done, size_t total) { bar.show(done, total); });
  bar.clear();
  return report;
}

bool wants_color(const OutputArguments& output) {
  if (output.color != ColorMode::automatic) return output.color == ColorMode::always;
  return output.file.empty() && environment("NO_COLOR").empty() && environment("TERM") != "dumb" &&
         is_terminal(Stream::output);
}

int write_output(const OutputArguments& output, const std::string& text, int exit_code) {
  if (!output.file.empty()) {
    const auto error = write_atomically(output.file, text);
    if (error.empty()) return exit_code;
    fmt::print(stderr, "bridgelint: {}\n", error);
    return exit_usage;
  }
  set_binary_stdio();
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return exit_code;
  fmt::print(stderr, "bridgelint: standard output cannot be written\n");
  return exit_internal;
}

}  // namespace bridgelint
