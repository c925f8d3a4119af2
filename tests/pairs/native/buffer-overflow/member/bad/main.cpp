#include <cstring>
#include <string>

#include "webui.h"

struct Profile {
  char name[24];
};
static Profile profile;

static void on_run(webui_event_t* e) {
  std::strcpy(profile.name, webui_get_string(e));  // expect: handler/buffer-overflow
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
