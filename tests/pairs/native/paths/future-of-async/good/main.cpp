#include <cstdlib>
#include <future>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    auto made = std::async(std::launch::async, [request] { return request.size(); });
    system(("head -c " + std::to_string(made.get())).c_str());
    return "";
  });
  window.run();
}
