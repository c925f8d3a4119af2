#include "webview/webview.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <string>

int main() {
  webview::webview w(false, nullptr);
  w.bind("first_only", [](const std::string& req) -> std::string {
    for (size_t i = 0; i < req.size(); ++i) {
      if (std::isalnum((unsigned char)req[i])) break;
      return "";
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("skips", [](const std::string& req) -> std::string {
    for (const char c : req) {
      if (c == ' ') continue;
      if (!std::isalnum((unsigned char)c)) return "";
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("cases", [](const std::string& req) -> std::string {
    for (const char c : req) {
      switch (c) {
        case ';':
          break;
        default:
          if (!std::isalnum(c)) return "";
      }
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("search", [](const std::string& req) -> std::string {
    if (std::find_if_not(req.begin(), req.end(), [](unsigned char c) { return std::isprint(c); }) !=
        req.end()) {
      return "";
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("another", [](const std::string& req) -> std::string {
    for (size_t i = 1; i < req.size(); ++i) {
      if (!std::isalnum((unsigned char)req[i])) return "";
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("first_four", [](const std::string& req) -> std::string {
    for (size_t i = 0; i < 4; ++i) {
      if (!std::isalnum((unsigned char)req[i])) return "";
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("first_few", [](const std::string& req) -> std::string {
    constexpr size_t checked = 8;
    for (size_t i = 0; i < checked; ++i) {
      if (!std::isalnum((unsigned char)req[i])) return "";
    }
    system(("open " + req).c_str());  // expect: handler/command-injection
    return "";
  });
  w.run();
}
