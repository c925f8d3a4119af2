// The work is handed to threads, a future and a queue.
#include <cstdlib>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <string>
#include <thread>

#include "webview/webview.h"

namespace {

void download(const std::string &address) {
  std::system(("wget -q " + address).c_str());  // expect: handler/command-injection
}

int checksum(std::string file) {
  return std::system(("sha256sum " + file).c_str());  // expect: handler/command-injection
}

class Worker {
 public:
  void add(std::string command) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(command));
  }

  void work() {
    const std::lock_guard lock(mutex_);
    while (!waiting_.empty()) {
      const std::string command = waiting_.front();
      waiting_.pop_front();
      std::system(command.c_str());  // expect: handler/command-injection
    }
  }

 private:
  std::mutex mutex_;
  std::deque<std::string> waiting_;
};

}  // namespace

int main() {
  Worker worker;
  webview::webview window(false, nullptr);
  window.bind("download", [](const std::string &req) -> std::string {
    std::thread(download, webview::detail::json_parse(req, "", 0)).detach();
    return "true";
  });
  window.bind("checksum", [](const std::string &req) -> std::string {
    auto result = std::async(std::launch::async, checksum, webview::detail::json_parse(req, "", 0));
    return std::to_string(result.get());
  });
  window.bind("queue", [&worker](const std::string &req) -> std::string {
    worker.add("convert " + webview::detail::json_parse(req, "", 0));
    return "true";
  });
  window.bind("work", [&worker](const std::string &) -> std::string {
    worker.work();
    return "true";
  });
  window.run();
}
