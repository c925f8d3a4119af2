#include <cstdlib>
#include <functional>
#include <string>

#include "webview.h"

struct Worker {
  void run(const std::string&, const std::string& text) { system(text.c_str()); }
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Worker worker;
    std::function<void(const std::string&)> task =
        std::bind(&Worker::run, &worker, std::placeholders::_1, "date");
    task(request);
    return "";
  });
  window.run();
}
