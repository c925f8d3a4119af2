#include <string>

#include "webui.hpp"

extern "C" int gtk_show_uri_on_window(void*, const char*, unsigned, void**);

static void on_open(webui::window::event* e) {
  gtk_show_uri_on_window(nullptr, e->get_string(0).c_str(), 0, nullptr);  // expect: handler/external-open
}

int main() {
  webui::window window;
  window.bind("open", on_open);
  window.show("index.html");
  webui::wait();
}
