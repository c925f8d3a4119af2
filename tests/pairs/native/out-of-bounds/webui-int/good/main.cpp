#include <string>
#include <vector>

#include "webui.h"

static std::vector<std::string> items{"a", "b", "c"};

static void on_run(webui_event_t* e) {
  const long long index = webui_get_int(e);
  if (index >= 0 && static_cast<size_t>(index) < items.size()) {
    webui_return_string(e, items[index].c_str());
  }
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
