/* Functions of WebUI that go through a shell themselves. */
#include "webui.h"

void open_link(webui_event_t *e) {
  webui_open_url(webui_get_string(e)); /* expect: handler/command-injection */
}

void open_manual(webui_event_t *e) {
  (void)e;
  webui_open_url("https://example.org/manual");
}

void use_proxy(webui_event_t *e) {
  webui_set_proxy(e->window, webui_get_string_at(e, 0)); /* expect: handler/command-injection */
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "open_link", open_link);
  webui_bind(window, "open_manual", open_manual);
  webui_bind(window, "use_proxy", use_proxy);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
