// An editor in memory: what it says, and what it has been told.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "lsp/transport.h"

namespace bridgelint {

class MemoryTransport : public Transport {
 public:
  std::optional<std::string> read() override {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || !to_server_.empty(); });
    if (to_server_.empty()) return std::nullopt;
    auto message = std::move(to_server_.front());
    to_server_.pop_front();
    return message;
  }

  void write(std::string_view message) override {
    const std::scoped_lock lock(mutex_);
    to_client_.push_back(nlohmann::json::parse(message));
    changed_.notify_all();
  }

  void say(std::string message) {
    const std::scoped_lock lock(mutex_);
    to_server_.push_back(std::move(message));
    changed_.notify_all();
  }

  /// The editor is gone.
  void close() {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  /// The first message from `start` on for which the condition holds; nothing after half a minute.
  template <class Condition>
  std::optional<nlohmann::json> wait_for(const Condition& condition, size_t start = 0) {
    std::unique_lock lock(mutex_);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (true) {
      for (; start < to_client_.size(); ++start) {
        if (condition(to_client_[start])) return to_client_[start];
      }
      if (changed_.wait_until(lock, end) == std::cv_status::timeout) return std::nullopt;
    }
  }

  /// How many messages the editor has been told so far.
  size_t told() {
    const std::scoped_lock lock(mutex_);
    return to_client_.size();
  }

  std::vector<nlohmann::json> messages() {
    const std::scoped_lock lock(mutex_);
    return to_client_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> to_server_;
  std::vector<nlohmann::json> to_client_;
  bool closed_ = false;
};

}  // namespace bridgelint
