#define WEBVIEW_IMPLEMENTATION
#include "webview.h"

int main(void) {
  struct webview w = {0};
  w.title = "Legacy";
  w.url = "https://example.org";
  w.width = 800;
  w.height = 600;
  w.debug = 1; /* expect: release/devtools-enabled */
  webview_init(&w);
  while (webview_loop(&w, 1) == 0) {
  }
  webview_exit(&w);
  return 0;
}
