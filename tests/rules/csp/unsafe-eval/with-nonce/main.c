#include "webview/webview.h"

int main(void) {
  webview_t w = webview_create(0, NULL);
  webview_navigate(w, "file:///index.html");
  webview_run(w);
  webview_destroy(w);
  return 0;
}
