#include <cstdlib>
#include <future>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::promise<std::string> promise;
    auto future = promise.get_future();
    promise.set_value("date");
    system(request.empty() ? "true" : future.get().c_str());
    return "";
  });
  window.run();
}
