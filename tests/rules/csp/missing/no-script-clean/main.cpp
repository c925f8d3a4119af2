#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.set_html("<!doctype html><html><head><title>Please wait</title></head>"
             "<body><h1>Loading …</h1></body></html>");
  w.run();
}
