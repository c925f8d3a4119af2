#include <cstdlib>
#include <sstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::istringstream in(request);
    std::string word;
    while (std::getline(in, word, ',')) system(word.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
