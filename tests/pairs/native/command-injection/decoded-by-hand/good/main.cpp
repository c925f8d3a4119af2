#include <cstdlib>
#include <string>
#include <vector>

#include "webview/webview.h"

static std::string decode(const std::string& text) {
  unsigned long number = std::stoul(text);
  std::string result;
  for (; number > 0; number /= 10) result += static_cast<char>('0' + number % 10);
  return result;
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("open", [](const std::string& request) {
    std::system(("show " + decode(request)).c_str());
    return std::string();
  });
  w.run();
}
