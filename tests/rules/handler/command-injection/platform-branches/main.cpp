// Each platform has its own way to open a file.
#include <cstdlib>
#include <string>

#include "webview/webview.h"
#ifdef _WIN32
#include <windows.h>
#endif

namespace {

void open_file(const std::string &file) {
#ifdef _WIN32
  WinExec(file.c_str(), SW_SHOWNORMAL);  // expect: handler/command-injection
#else
  const std::string command = "xdg-open \"" + file + "\"";
  std::system(command.c_str());  // expect: handler/command-injection
#endif
}

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  window.bind("open_file", [](const std::string &req) -> std::string {
    open_file(webview::detail::json_parse(req, "", 0));
    return "true";
  });
  window.run();
}
