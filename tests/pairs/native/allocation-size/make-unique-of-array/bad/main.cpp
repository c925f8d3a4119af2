#include <memory>
#include <string>

#include "webui.h"

static void on_size(webui_event_t* e) {
  const long long width = webui_get_int_at(e, 0);
  const auto pixels = std::make_unique<char[]>(width);  // expect: handler/allocation-size
  webui_return_int(e, pixels[0]);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "size", on_size);
  webui_show(window, "index.html");
  webui_wait();
}
