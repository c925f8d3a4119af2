#include <string>
#include <vector>

#include "webview/webview.h"

void bind_tools(webview::webview &w, const std::vector<std::string> &tools) {
  for (const auto &tool : tools) {
    w.bind("tool_" + tool, [](const std::string &) { return std::string("1"); });
  }
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("start", [](const std::string &) { return std::string("1"); });
  bind_tools(w, {"terminal", "editor"});
  w.run();
}
