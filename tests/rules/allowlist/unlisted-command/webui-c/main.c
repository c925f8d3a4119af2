#include "webui.h"

static void check_password(webui_event_t *e) {
  webui_return_bool(e, webui_get_size(e) > 8);
}

static void dump_users(webui_event_t *e) {
  webui_return_string(e, "[]");
}

int main() {
  size_t login = webui_new_window();
  size_t admin = webui_new_window();
  webui_bind(login, "CheckPassword", check_password);
  webui_bind(admin, "CheckPassword", check_password);
  webui_bind(admin, "DumpUsers", dump_users);  // expect: allowlist/unlisted-command
  webui_interface_bind(admin, "Reset", NULL);  // expect: allowlist/unlisted-command
  webui_show(login, "login.html");
  webui_wait();
  return 0;
}
