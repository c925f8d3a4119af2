/* Nobody asked for more than the machine itself. */
#include <stdio.h>

#include "webui.h"

int main() {
  size_t window = webui_new_window();
  webui_set_port(window, 8081);
  printf("%s\n", webui_start_server(window, "index.html"));
  webui_wait();
  return 0;
}
