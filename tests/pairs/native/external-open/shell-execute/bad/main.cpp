#include <cstring>

#include "webui.h"

extern "C" void* ShellExecuteA(void*, const char*, const char*, const char*, const char*, int);

static void on_open(webui_event_t* e) {
  ShellExecuteA(nullptr, "open", webui_get_string_at(e, 0), nullptr, nullptr, 1);  // expect: handler/external-open
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "open", on_open);
  webui_show(window, "index.html");
  webui_wait();
}
