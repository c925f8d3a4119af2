#include <unistd.h>

#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const char* arguments[] = {"sh", "-c", request.c_str(), nullptr};
    if (fork() == 0) {
      execv("/bin/sh", const_cast<char* const*>(arguments));  // expect: handler/command-injection
    }
    return "";
  });
  window.run();
}
