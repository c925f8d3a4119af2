#include <cstdlib>

#include "webui.hpp"

void answer(webui::window::event *e) {
  e->return_string("ok");
}

int main() {
  webui::window window;
  window.bind("known", answer);
  if (const char *extra = std::getenv("EXTRA_COMMAND")) window.bind(extra, answer);
  window.show("index.html");
  webui::wait();
}
