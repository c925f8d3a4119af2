#include <syslog.h>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  syslog(LOG_INFO, "%s", webui_get_string(e));
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
