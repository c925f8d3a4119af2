#include <cstdlib>
#include <functional>
#include <string>

#include "webview.h"

struct Worker {
  void run(int, const std::string& text) {
    system(text.c_str());  // expect: handler/command-injection
  }
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Worker worker;
    std::function<void(const std::string&)> task =
        std::bind(&Worker::run, &worker, 1, std::placeholders::_1);
    task(request);
    return "";
  });
  window.run();
}
