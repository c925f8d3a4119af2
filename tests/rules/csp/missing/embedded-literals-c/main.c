#include "webui.h"

void quit(webui_event_t *e) {
  (void)e;
  webui_exit();
}

int main() {
  const char *page =
      "<!DOCTYPE html>"
      "<html>"
      "  <head>"  // expect: csp/missing
      "    <script src=\"webui.js\"></script>"
      "    <title>Quit</title>"
      "  </head>"
      "  <body><button id=\"quit\">Quit</button></body>"
      "</html>";
  size_t window = webui_new_window();
  webui_bind(window, "quit", quit);
  webui_show(window, page);
  webui_wait();
  return 0;
}
