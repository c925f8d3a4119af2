#include <cstdarg>
#include <cstdio>
#include <string>

#include "webview.h"

static void log_line(const char* format, ...) {
  va_list list;
  va_start(list, format);
  std::vfprintf(stderr, format, list);  // expect: handler/format-string
  va_end(list);
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    log_line(request.c_str());
    return "true";
  });
  window.run();
}
