#include <cstdlib>
#include <mutex>
#include <queue>
#include <string>

#include "webview.h"

class Queue {
 public:
  void push(std::string text) {
    const std::scoped_lock lock(mutex_);
    items_.push(std::move(text));
  }
  void work() {
    const std::scoped_lock lock(mutex_);
    while (!items_.empty()) {
      system(items_.front().c_str());
      items_.pop();
    }
  }

 private:
  std::mutex mutex_;
  std::queue<std::string> items_;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    static Queue queue;
    queue.push(request.empty() ? "date" : "uptime");
    queue.work();
    return "";
  });
  window.run();
}
