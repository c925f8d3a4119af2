#include <iostream>
#include <string>

#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("start", [](const std::string &) { return std::string("1"); });
  for (std::string name; std::getline(std::cin, name);) {
    w.bind(name, [](const std::string &) { return std::string("1"); });
  }
  w.run();
}
