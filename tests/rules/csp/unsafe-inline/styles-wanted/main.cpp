#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.navigate("file:///index.html");
  w.run();
}
