#include <stdio.h>
#include <string.h>

#include "webview/webview.h"

static void notify(webview_t w, const char *text) {
  char script[512];
  strcpy(script, "notify('");
  strcat(script, text);
  strcat(script, "')");
  webview_eval(w, script); /* expect: injection/string-built-script */
}

static void progress(webview_t w, int percent) {
  char script[64];
  sprintf(script, "progress(%d)", percent);
  webview_eval(w, script);
}

int main(int argc, char **argv) {
  webview_t w = webview_create(0, NULL);
  webview_init(w, "window.ready = true;");
  notify(w, argc > 1 ? argv[1] : "nothing");
  progress(w, 50);
  webview_run(w);
  webview_destroy(w);
  return 0;
}
