#include "lsp/worker.h"

#include <exception>
#include <utility>

namespace bridgelint {

using Clock = std::chrono::steady_clock;

Worker::Worker(WorkerEvents events) : events_(std::move(events)), thread_([this] { run(); }) {}

Worker::~Worker() {
  stop(std::chrono::milliseconds(0));
}

void Worker::set_delay(std::chrono::milliseconds delay) {
  const std::scoped_lock lock(mutex_);
  delay_ = delay;
}

void Worker::schedule(bool stop_running) {
  due_ = Clock::now() + delay_;
  if (stop_running) running_.request_stop();
  wake_.notify_all();
}

void Worker::open_project(const std::string& folder, EngineOptions options) {
  const std::scoped_lock lock(mutex_);
  changes_.projects[folder] = std::move(options);
  schedule(true);
}

void Worker::close_project(const std::string& folder) {
  const std::scoped_lock lock(mutex_);
  changes_.projects[folder] = std::nullopt;
  schedule(true);
}

void Worker::set(const std::string& path, OpenDocument document, std::string text, bool news) {
  const std::scoped_lock lock(mutex_);
  changes_.buffers[path] = Buffer{std::move(document), std::move(text)};
  schedule(news);
}

void Worker::drop(const std::string& path, bool news) {
  const std::scoped_lock lock(mutex_);
  changes_.buffers[path] = std::nullopt;
  schedule(news);
}

void Worker::refresh() {
  const std::scoped_lock lock(mutex_);
  schedule(false);
}

bool Worker::stop(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  stopping_ = true;
  running_.request_stop();
  wake_.notify_all();
  return wake_.wait_for(lock, patience, [this] { return stopped_; });
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (!due_) {
      wake_.wait(lock);
    } else if (const auto due = *due_; Clock::now() < due) {
      wake_.wait_until(lock, due);
    } else {
      due_.reset();
      running_ = std::stop_source();
      auto changes = std::exchange(changes_, {});
      const auto token = running_.get_token();
      lock.unlock();
      analyse(std::move(changes), token);
      lock.lock();
    }
  }
  stopped_ = true;
  wake_.notify_all();
}

void Worker::apply(Changes changes) {
  for (auto& [folder, options] : changes.projects) {
    engines_.erase(folder);
    if (!options) continue;
    auto& engine = engines_.try_emplace(folder, std::move(*options)).first->second;
    for (const auto& [path, buffer] : buffers_) engine.set(path, buffer.text);
  }
  for (auto& [path, buffer] : changes.buffers) {
    for (auto& [folder, engine] : engines_) {
      if (buffer) engine.set(path, buffer->text);
      if (!buffer) engine.drop(path);
    }
    if (buffer) buffers_[path] = std::move(*buffer);
    if (!buffer) buffers_.erase(path);
  }
}

void Worker::analyse(Changes changes, std::stop_token stop) {
  events_.started();
  try {
    apply(std::move(changes));
    std::vector<std::shared_ptr<const Report>> reports;
    for (auto& [folder, engine] : engines_) {
      if (!stop.stop_requested()) reports.push_back(engine.analyze(stop, events_.progress));
    }
    OpenDocuments open;
    for (const auto& [path, buffer] : buffers_) open[path] = buffer.document;
    if (!stop.stop_requested()) events_.analysed(reports, open);
  } catch (const std::exception& error) {
    events_.failed(error.what());
  }
  events_.ended();
}

}  // namespace bridgelint
