#include "webview/webview.h"

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

static std::string printed(const char* format, ...) {
  char text[256];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return text;
}
static void run(const char* first, ...) {
  va_list arguments;
  va_start(arguments, first);
  const char* program = va_arg(arguments, const char*);
  va_end(arguments);
  system(program);  // expect: handler/command-injection
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("printed", [](const std::string& req) -> std::string {
    system(printed("open %s", req.c_str()).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("run", [](const std::string& req) -> std::string {
    run("now", req.c_str());
    return "";
  });
  w.run();
}
