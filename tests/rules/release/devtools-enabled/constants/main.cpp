#include <memory>

#include "webview/webview.h"

namespace settings {
constexpr bool debug = true;
constexpr bool quiet = false;
}  // namespace settings

class Window {
 public:
  Window() : view_(settings::debug, nullptr) {}  // expect: release/devtools-enabled
  void run() { view_.run(); }

 private:
  webview::webview view_;
};

class Dialog {
 private:
  webview::webview view_{true, nullptr};  // expect: release/devtools-enabled
};

int main() {
  Window window;
  auto view = std::make_unique<webview::webview>(true, nullptr);  // expect: release/devtools-enabled
  webview::webview quiet(settings::quiet, nullptr);
  const bool on = true;
  webview::webview local(on, nullptr);  // expect: release/devtools-enabled
  window.run();
}
