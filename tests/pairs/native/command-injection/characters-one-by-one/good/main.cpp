#include "webview/webview.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <string>

int main() {
  webview::webview w(false, nullptr);
  w.bind("index", [](const std::string& req) -> std::string {
    for (size_t i = 0; i < req.size(); ++i) {
      if (!isxdigit((unsigned char)req[i]) && req[i] != '-') return "";
    }
    system(("open " + req).c_str());
    return "";
  });
  w.bind("pointer", [](const std::string& req) -> std::string {
    for (const char* p = req.c_str(); *p != 0; ++p) {
      const char c = *p;
      if (c >= 'a' && c <= 'z') continue;
      return "";
    }
    system(("open " + req).c_str());
    return "";
  });
  w.bind("cases", [](const std::string& req) -> std::string {
    for (const char c : req) {
      switch (c) {
        case '-':
        case '_':
          break;
        default:
          if (!std::isalnum(c)) return "";
      }
    }
    system(("open " + req).c_str());
    return "";
  });
  w.bind("search", [](const std::string& req) -> std::string {
    if (std::find_if_not(req.begin(), req.end(), [](unsigned char c) { return std::isalnum(c); }) !=
        req.end()) {
      return "";
    }
    system(("open " + req).c_str());
    return "";
  });
  w.bind("letters", [](const std::string& req) -> std::string {
    for (const char c : req) {
      if (std::strchr("abcdefghijklmnopqrstuvwxyz", c) == nullptr) return "";
    }
    system(("open " + req).c_str());
    return "";
  });
  w.run();
}
