#include <cstdlib>
#include <string>

#include "webview.h"

struct Options {
  std::string shell = "sh";
  std::string title;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Options options;
    options.title = request;
    system(options.shell.c_str());
    return "";
  });
  window.run();
}
