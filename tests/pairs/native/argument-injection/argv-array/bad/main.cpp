#include <unistd.h>

#include "webui.h"

static void on_extract(webui_event_t* e) {
  const char* file = webui_get_string_at(e, 0);
  const char* argv[] = {"tar", "xf", file, nullptr};
  execvp("tar", const_cast<char* const*>(argv));  // expect: handler/argument-injection
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "extract", on_extract);
  webui_show(window, "index.html");
  webui_wait();
}
