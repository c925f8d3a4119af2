#include <string>
#include <vector>

#include "webui.h"

static std::vector<std::string> items{"a", "b", "c"};

static std::string item(long long index) {
  return items[index];  // expect: handler/out-of-bounds
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
