// Shows the client that an analysis takes long ("Work Done Progress" of the protocol).
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "lsp/client.h"

namespace bridgelint {

/// Thread-safe. Says nothing before an analysis has run for a second, nor to a client that cannot
/// show it.
class WorkProgress {
 public:
  explicit WorkProgress(Client& client) : client_(client) {}

  void enable();
  void started();
  void step(size_t done, size_t total);
  /// To be called from time to time: begins what is due.
  void tick();
  void ended();

 private:
  using Clock = std::chrono::steady_clock;
  /// A token is asked for, then shown if the client agreed while the analysis still ran.
  enum class State : uint8_t { idle, running, asked, shown };

  void answered(uint64_t run, bool accepted);
  void tell(const char* kind);

  Client& client_;
  std::mutex mutex_;
  bool enabled_ = false;
  State state_ = State::idle;
  uint64_t run_ = 0;
  Clock::time_point since_;
  size_t done_ = 0;
  size_t total_ = 0;
  Clock::time_point told_;
};

}  // namespace bridgelint
