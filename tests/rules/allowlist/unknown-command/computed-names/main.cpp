// Some of the names are made while the program runs.
#include <string>

#include "webview/webview.h"

int main(int argc, char **argv) {
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string &) { return std::string("{}"); });
  for (int i = 1; i < argc; ++i) {
    w.bind(std::string("plugin_") + argv[i], [](const std::string &) { return std::string("1"); });
  }
  w.run();
}
