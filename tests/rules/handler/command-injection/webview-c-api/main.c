/* A converter in C: the page names a file and a format. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "webview/webview.h"

typedef struct {
  webview_t w;
  unsigned jobs;
} context_t;

static void convert(const char *id, const char *req, void *arg) {
  context_t *context = (context_t *)arg;
  char command[512];
  int status;
  snprintf(command, sizeof command, "ffmpeg -y -i %s out.webm", req + 1);
  status = system(command);  // expect: handler/command-injection
  context->jobs++;
  webview_return(context->w, id, status == 0 ? 0 : 1, "");
}

static void trim(const char *id, const char *req, void *arg) {
  context_t *context = (context_t *)arg;
  char command[256] = "mogrify -trim ";
  strncat(command, req, sizeof command - strlen(command) - 1);
  webview_return(context->w, id, system(command), "");  // expect: handler/command-injection
}

int main(void) {
  webview_t w = webview_create(0, NULL);
  context_t context = {w, 0};
  webview_set_title(w, "Convert");
  webview_bind(w, "convert", convert, &context);
  webview_bind(w, "trim", trim, &context);
  webview_navigate(w, "http://localhost:5173");
  webview_run(w);
  webview_destroy(w);
  return 0;
}
