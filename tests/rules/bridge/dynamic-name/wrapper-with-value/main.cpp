#include <iostream>
#include <string>

#include "webview/webview.h"

namespace {

std::string nothing(const std::string &) {
  return "null";
}

void expose(webview::webview &window, const std::string &name) {
  window.bind("app_" + name, nothing);
}

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  expose(window, "start");
  std::string name;
  while (std::cin >> name) expose(window, name);  // expect: bridge/dynamic-name
  window.run();
}
