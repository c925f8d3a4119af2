/* The first generation of webview had one channel for everything. */
#define WEBVIEW_IMPLEMENTATION
#include "webview.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void on_message(struct webview *w, const char *arg) {
  if (strcmp(arg, "close") == 0) {
    webview_terminate(w);
  } else if (strncmp(arg, "play:", 5) == 0) {
    char command[512];
    snprintf(command, sizeof(command), "mpg123 %s", arg + 5);
    system(command); /* expect: handler/command-injection */
  } else if (strcmp(arg, "stop") == 0) {
    system("killall mpg123");
  }
}

int main(void) {
  struct webview w = {0};
  w.title = "Radio";
  w.url = "file:///usr/share/radio/index.html";
  w.width = 400;
  w.height = 600;
  w.external_invoke_cb = on_message;
  if (webview_init(&w) != 0) return 1;
  while (webview_loop(&w, 1) == 0) {
  }
  webview_exit(&w);
  return 0;
}
