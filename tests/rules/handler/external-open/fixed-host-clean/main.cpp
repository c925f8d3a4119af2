#include <string>

#include "webui.hpp"

extern "C" int gtk_show_uri_on_window(void*, const char*, unsigned, void**);

static void on_open(webui::window::event* e) {
  const std::string page = "https://docs.example.org/" + e->get_string(0);
  gtk_show_uri_on_window(nullptr, page.c_str(), 0, nullptr);
}

int main() {
  webui::window window;
  window.bind("open", on_open);
  window.show("index.html");
  webui::wait();
}
