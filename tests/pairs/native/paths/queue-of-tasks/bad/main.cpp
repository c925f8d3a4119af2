#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::function<void()>> tasks;
static void post(std::function<void()> task) {
  tasks.push_back(std::move(task));
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    post([text = request] {
      system(text.c_str());  // expect: handler/command-injection
    });
    return "";
  });
  window.run();
}
