#include "webview/webview.h"

#include <cstdlib>
#include <string>

static std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("open", [](const std::string& req) -> std::string {
    system(("open " + quoted(req)).c_str());
    return "";
  });
  w.run();
}
