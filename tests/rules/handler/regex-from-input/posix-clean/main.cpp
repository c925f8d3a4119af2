#include <regex.h>

#include "webui.h"

static void on_search(webui_event_t* e) {
  regex_t pattern;
  regcomp(&pattern, "^[a-z]+$", REG_EXTENDED);
  regexec(&pattern, webui_get_string_at(e, 0), 0, nullptr, 0);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "search", on_search);
  webui_show(window, "index.html");
  webui_wait();
}
