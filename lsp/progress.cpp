#include "lsp/progress.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace bridgelint {
namespace {

using Json = nlohmann::json;

constexpr std::chrono::milliseconds patience(1000);
constexpr std::chrono::milliseconds between_reports(100);

std::string token_of(uint64_t run) {
  return fmt::format("bridgelint/analysis/{}", run);
}

}  // namespace

void WorkProgress::enable() {
  const std::scoped_lock lock(mutex_);
  enabled_ = true;
}

void WorkProgress::started() {
  const std::scoped_lock lock(mutex_);
  state_ = State::running;
  ++run_;
  since_ = Clock::now();
  done_ = total_ = 0;
}

void WorkProgress::step(size_t done, size_t total) {
  const std::scoped_lock lock(mutex_);
  done_ = done;
  total_ = total;
  if (state_ != State::shown || Clock::now() - told_ < between_reports) return;
  tell("report");
}

void WorkProgress::tick() {
  const std::scoped_lock lock(mutex_);
  if (!enabled_ || state_ != State::running || Clock::now() - since_ < patience) return;
  state_ = State::asked;
  client_.request("window/workDoneProgress/create", {{"token", token_of(run_)}},
                  [this, run = run_](bool accepted) { answered(run, accepted); });
}

void WorkProgress::answered(uint64_t run, bool accepted) {
  const std::scoped_lock lock(mutex_);
  if (!accepted || run != run_ || state_ != State::asked) return;
  state_ = State::shown;
  tell("begin");
}

void WorkProgress::ended() {
  const std::scoped_lock lock(mutex_);
  if (state_ == State::shown) tell("end");
  state_ = State::idle;
}

// With the lock held.
void WorkProgress::tell(const char* kind) {
  const bool end = std::string_view(kind) == "end";
  Json value{{"kind", kind}};
  if (std::string_view(kind) == "begin") value["title"] = "bridgelint";
  if (!end && total_ > 0) {
    value["message"] = fmt::format("{} of {} files", done_, total_);
    value["percentage"] = done_ * 100 / total_;
  } else if (!end) {
    value["message"] = "reading the project";
    value["percentage"] = 0;
  }
  told_ = Clock::now();
  client_.notify("$/progress", {{"token", token_of(run_)}, {"value", value}});
}

}  // namespace bridgelint
