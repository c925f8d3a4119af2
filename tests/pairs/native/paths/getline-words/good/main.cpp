#include <cstdlib>
#include <sstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::istringstream in(request);
    int number = 0;
    while (in >> number) system(("kill " + std::to_string(number)).c_str());
    return "";
  });
  window.run();
}
