#include <string>
#include <vector>

#include "webui.h"

static std::vector<std::string> items{"a", "b", "c"};

static std::string item(long long index) {
  if (index < 0 || index >= static_cast<long long>(items.size())) return {};
  return items[index];
}

static void on_run(webui_event_t* e) {
  webui_return_string(e, item(webui_get_int(e)).c_str());
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
