#include <cstdlib>
#include <functional>
#include <string>
#include <utility>

#include "webview.h"

class Job {
 public:
  explicit Job(std::function<void(const std::string&)> done) : done_(std::move(done)) {}
  void finish(const std::string& text) { done_(text); }

 private:
  std::function<void(const std::string&)> done_;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Job job([](const std::string& text) {
      system(text.c_str());  // expect: handler/command-injection
    });
    job.finish(request);
    return "";
  });
  window.run();
}
