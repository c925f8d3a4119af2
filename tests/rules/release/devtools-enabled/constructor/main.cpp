#include "webview/webview.h"

int main() {
  webview::webview first(true, nullptr);  // expect: release/devtools-enabled
  webview::webview second{true, nullptr};  // expect: release/devtools-enabled
  webview::webview third(false, nullptr);
  webview::webview fourth;
  first.run();
}
