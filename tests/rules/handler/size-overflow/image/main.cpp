#include <cstdint>
#include <cstdlib>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  const auto width = static_cast<std::uint32_t>(webui_get_int_at(e, 0));
  const auto height = static_cast<std::uint32_t>(webui_get_int_at(e, 1));
  void* pixels = std::malloc(width * height);  // expect: handler/size-overflow
  std::free(pixels);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
