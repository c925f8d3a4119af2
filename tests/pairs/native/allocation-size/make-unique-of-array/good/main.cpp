#include <memory>
#include <string>

#include "webui.h"

struct Size {
  Size(long long given_width, long long given_height) : width(given_width), height(given_height) {}
  long long width;
  long long height;
};

static void on_size(webui_event_t* e) {
  const long long width = webui_get_int_at(e, 0);
  const auto size = std::make_unique<Size>(width, webui_get_int_at(e, 1));
  const auto count = std::make_shared<long long>(width);
  webui_return_int(e, size->width + *count);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "size", on_size);
  webui_show(window, "index.html");
  webui_wait();
}
