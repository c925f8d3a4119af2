#include <cstring>
#include <string>

#include "webui.h"

struct Profile {
  char name[24];
};
static Profile profile;

static void on_run(webui_event_t* e) {
  const char* name = webui_get_string(e);
  if (std::strlen(name) < sizeof(profile.name)) std::strcpy(profile.name, name);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
