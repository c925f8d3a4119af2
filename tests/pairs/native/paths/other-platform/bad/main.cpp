#include <cstdlib>
#include <string>

#include "webview.h"
#ifdef _WIN32
#include <windows.h>
#endif

static void open_file(const std::string& file) {
#ifdef _WIN32
  WinExec(("notepad " + file).c_str(), SW_SHOW);  // expect: handler/command-injection
#else
  system(file.empty() ? "true" : "date");
#endif
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("open", [](const std::string& request) -> std::string {
    open_file(request);
    return "";
  });
  window.run();
}
