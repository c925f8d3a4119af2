#include <string>

#include "webview.h"

// webview tells a handler nothing about its caller, so that there is nothing to ask.
int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& request) -> std::string { return request; });
  window.set_html("<!doctype html><title>Notes</title>");
  window.run();
}
