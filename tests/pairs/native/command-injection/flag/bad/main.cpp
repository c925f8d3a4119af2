#include "webview/webview.h"

#include <array>
#include <cctype>
#include <cstdlib>
#include <string>

static const std::array<std::string, 2> programs = {"ls", "pwd"};

int main() {
  webview::webview w(false, nullptr);
  w.bind("found", [](const std::string& req) -> std::string {
    bool known = false;
    for (const auto& program : programs) {
      if (program == req) known = true;
    }
    if (req.empty()) known = true;
    if (req.size() < 8) known = true;
    if (!known) return "";
    system(req.c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("any", [](const std::string& req) -> std::string {
    bool plain = false;
    for (const char c : req) {
      if (std::isalnum((unsigned char)c)) plain = true;
    }
    if (plain) system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("widened", [](const std::string& req) -> std::string {
    bool plain = false;
    for (const char c : req) plain = plain || std::isalnum((unsigned char)c);
    if (plain) system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("reset", [](const std::string& req) -> std::string {
    bool known = req == "ls";
    known = known || req.starts_with("ls ");
    if (known) system(req.c_str());  // expect: handler/command-injection
    return "";
  });
  w.run();
}
