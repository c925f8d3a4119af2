#include <stdlib.h>
#include <string.h>

#include "webview/webview.h"

typedef struct {
  webview_t w;
  long count;
} context_t;

static void count(const char *id, const char *req, void *arg) {
  context_t *context = (context_t *)arg;
  context->count += strtol(req + 1, NULL, 10);
  webview_return(context->w, id, 0, "0");
}

static void quit(const char *id, const char *req, void *arg) {
  (void)id;
  (void)req;
  webview_terminate(((context_t *)arg)->w);
}

int main(void) {
  webview_t w = webview_create(0, NULL);
  context_t context = {w, 0};
  webview_bind(w, "count", count, &context);
  webview_bind(w, "quit", quit, &context);  // expect: allowlist/unlisted-command
  webview_run(w);
  webview_destroy(w);
  return 0;
}
