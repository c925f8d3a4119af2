#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.navigate("https://www.bridgelint.org/");
  window.run();
}
