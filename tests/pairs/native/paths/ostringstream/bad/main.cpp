#include <cstdlib>
#include <sstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::ostringstream out;
    out << "grep " << request << " log.txt";
    system(out.str().c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
