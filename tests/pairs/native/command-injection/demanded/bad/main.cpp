#include "webview/webview.h"

#include <cstdio>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <string>

static const std::set<std::string> programs = {"ls", "pwd"};
static void warn(bool ok, const char* why) {
  if (!ok) std::puts(why);
}
static void refuse(bool bad) {
  if (bad) return;
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("required", [](const std::string& req) -> std::string {
    warn(programs.count(req) > 0, "unknown");
    system(req.c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("refused", [](const std::string& req) -> std::string {
    refuse(!programs.contains(req));
    system(req.c_str());  // expect: handler/command-injection
    return "";
  });
  w.run();
}
