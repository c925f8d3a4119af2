#include <stdio.h>
#include <stdlib.h>

#include "webui.h"

void answer(webui_event_t *e) {
  webui_return_bool(e, true);
}

int main(int argc, char **argv) {
  size_t window = webui_new_window();
  char name[32];
  int i;
  webui_bind(window, "known", answer);
  webui_bind(window, getenv("EXTRA_COMMAND"), answer);  // expect: bridge/dynamic-name
  for (i = 1; i < argc; i++) webui_bind(window, argv[i], answer);  // expect: bridge/dynamic-name
  for (i = 0; i < 4; i++) {
    snprintf(name, sizeof name, "slot_%d", i);
    webui_bind(window, name, answer);  // expect: bridge/dynamic-name
  }
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
