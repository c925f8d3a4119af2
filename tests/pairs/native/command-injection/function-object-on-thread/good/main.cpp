#include "webview/webview.h"

#include <cstdlib>
#include <string>
#include <thread>
#include <utility>

struct Runner {
  void operator()(const std::string& text) const {
    if (text == "ls" || text == "date") system(text.c_str());
  }
};
struct Kept {
  std::string text;
  void operator()() const {
    if (text == "ls" || text == "date") system(text.c_str());
  }
};
void run(std::stop_token, const std::string& text) {
  if (text == "ls" || text == "date") system(text.c_str());
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
