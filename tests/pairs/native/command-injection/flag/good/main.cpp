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
      if (program == req) {
        known = true;
        break;
      }
    }
    if (!known) return "";
    system(req.c_str());
    return "";
  });
  w.bind("kept", [](const std::string& req) -> std::string {
    bool plain = !req.empty();
    for (const char c : req) {
      if (!std::isalnum((unsigned char)c)) plain = false;
    }
    if (plain) system(("open " + req).c_str());
    return "";
  });
  w.bind("narrowed", [](const std::string& req) -> std::string {
    bool plain = true;
    for (const char c : req) plain = plain && std::isalnum((unsigned char)c);
    if (plain) system(("open " + req).c_str());
    return "";
  });
  w.bind("widened", [](const std::string& req) -> std::string {
    bool known = req == "ls";
    known = known || req == "pwd";
    if (known) system(req.c_str());
    return "";
  });
  w.run();
}
