#include "webview/webview.h"

#ifdef NDEBUG
#define WITH_TOOLS 0
#else
#define WITH_TOOLS 1
#endif

#ifndef DEBUG
#define DEBUG 1
#endif

int main(void) {
  webview_t w = webview_create(WITH_TOOLS, NULL);
  webview_t log = webview_create(DEBUG, NULL);
  webview_run(w);
  webview_destroy(log);
  webview_destroy(w);
  return 0;
}
