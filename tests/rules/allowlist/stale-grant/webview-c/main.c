#include "webview/webview.h"

static void ping(const char *id, const char *req, void *arg) {
  webview_return((webview_t)arg, id, 0, req);
}

/* Used by the tests alone; no window has it. */
void pong(const char *id, const char *req, void *arg) {
  ping(id, req, arg);
}

int main(void) {
  webview_t w = webview_create(0, 0);
  webview_bind(w, "ping", ping, w);
  webview_run(w);
  webview_destroy(w);
  return 0;
}
