#include <cstdlib>
#include <string>
#include <vector>

#include "webview/webview.h"

static std::string decode(const std::string& text) {
  std::vector<unsigned long> points;
  for (const char c : text) {
    const unsigned char byte = static_cast<unsigned char>(c);
    unsigned long point = byte & 0x7F;
    points.push_back(point);
  }
  std::string result;
  for (size_t i = 0; i < points.size(); ++i) {
    const unsigned long point = points[i];
    if (point <= 0xFF) result += static_cast<char>(point);
  }
  return result;
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("open", [](const std::string& request) {
    std::system(("show " + decode(request)).c_str());  // expect: handler/command-injection
    return std::string();
  });
  w.run();
}
