#include <cstring>
#include <dlfcn.h>
#include <map>
#include <string>

#include "webui.h"

static void refresh() {}

static void on_run(webui_event_t* e) {
  static const std::map<std::string, void (*)()> actions{{"refresh", refresh}};
  const auto found = actions.find(webui_get_string_at(e, 0));
  if (found != actions.end()) found->second();
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
