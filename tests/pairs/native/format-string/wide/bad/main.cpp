#include <cstdlib>
#include <cwchar>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  wchar_t format[64];
  std::mbstowcs(format, webui_get_string(e), 63);
  std::wprintf(format);  // expect: handler/format-string
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
