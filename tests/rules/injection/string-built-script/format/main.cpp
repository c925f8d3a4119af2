#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "webview/webview.h"

namespace {

void greet(webview::webview &w, const std::string &name) {
  w.eval(fmt::format("greet('{}')", name));  // expect: injection/string-built-script
}

void greet_later(webview::webview &w, const std::string &name) {
  const auto script = fmt::format("setTimeout(() => greet(\"{0}\"), {1})", name, 100);
  w.dispatch([&w, script] { w.eval(script); });  // expect: injection/string-built-script
}

void greet_c(webview_t w, const char *name) {
  char script[256];
  std::snprintf(script, sizeof(script), "greet('%s')", name);
  webview_eval(w, script);  // expect: injection/string-built-script
}

}  // namespace

int main(int, char **argv) {
  webview::webview w(false, nullptr);
  greet(w, argv[0]);
  greet_later(w, argv[0]);
  greet_c(&w, argv[0]);
  w.run();
}
