#include <sys/stat.h>
#include <unistd.h>

#include "webui.h"

static void on_share(webui_event_t* e) {
  (void)!chown("export", 1000, 1000);
  (void)webui_get_string_at(e, 0);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "share", on_share);
  webui_show(window, "index.html");
  webui_wait();
}
