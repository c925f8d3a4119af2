#include "webview/webview.h"

static void accept(const char *id, const char *req, void *arg) {
  webview_t w = arg;
  (void)req;
  webview_return(w, id, 0, "true");
  webview_unbind(w, "accept_terms");
}

int main(void) {
  webview_t w = webview_create(0, NULL);
  webview_bind(w, "accept_terms", accept, w);
  webview_set_html(w, "<button onclick='window.accept_terms()'>Accept</button>");
  webview_run(w);
  webview_destroy(w);
  return 0;
}
