#include "webview/webview.h"

#include <cstdlib>
#include <string>
#include <thread>
#include <utility>

struct Runner {
  void operator()(const std::string& text) const {
    system(text.c_str());  // expect: handler/command-injection
  }
};
struct Kept {
  std::string text;
  void operator()() const {
    system(text.c_str());  // expect: handler/command-injection
  }
};
void run(std::stop_token, const std::string& text) {
  system(text.c_str());  // expect: handler/command-injection
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("given", [](const std::string& req) -> std::string {
    std::thread(Runner{}, req).detach();
    return "";
  });
  w.bind("kept", [](const std::string& req) -> std::string {
    std::thread(Kept{req}).detach();
    return "";
  });
  w.bind("stopped", [](const std::string& req) -> std::string {
    std::jthread(run, req).detach();
    return "";
  });
  w.run();
}
