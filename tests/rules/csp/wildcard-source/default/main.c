#include "webui.h"

int main() {
  size_t window = webui_new_window();
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
