/* WebUI's own printf-like functions escape nothing. */
#include "webui.h"
#include "webui_extensions.h"

void rename_file(webui_event_t *e) {
  const char *name = webui_get_string(e);
  webui_run_fmt(e->window, "setName('%s')", name); /* expect: injection/string-built-script */
  webui_run_fmt(e->window, "setSize(%d)", (int)webui_get_size(e));
  webui_run_fmt(e->window, "setReady()");
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "rename_file", rename_file);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
