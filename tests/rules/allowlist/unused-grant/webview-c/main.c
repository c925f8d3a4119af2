#include "webview/webview.h"

static const char page[] =
    "<!doctype html><html><body>"
    "<button onclick=\"tick()\">Tick</button>"
    "<script>window.tock().then(console.log);</script>"
    "</body></html>";

static void answer(const char *id, const char *req, void *arg) {
  webview_return((webview_t)arg, id, 0, req);
}

int main(void) {
  webview_t w = webview_create(0, 0);
  webview_bind(w, "tick", answer, w);
  webview_bind(w, "tock", answer, w);
  webview_bind(w, "tack", answer, w);
  webview_set_html(w, page);
  webview_run(w);
  webview_destroy(w);
  return 0;
}
