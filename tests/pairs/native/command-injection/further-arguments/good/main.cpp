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
  system(program);
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("printed", [](const std::string& req) -> std::string {
    system(printed("kill %d", std::stoi(req)).c_str());
    return "";
  });
  w.bind("run", [](const std::string& req) -> std::string {
    run(req.c_str(), "ls");
    return "";
  });
  w.run();
}
