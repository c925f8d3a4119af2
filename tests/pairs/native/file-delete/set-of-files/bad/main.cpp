#include <cstdio>
#include <set>
#include <string>

#include "webui.hpp"

static void on_forget(webui::window::event* e) {
  const std::string name = e->get_string(0);
  if (name.empty()) return;
  std::remove(name.c_str());  // expect: handler/file-delete
}

int main() {
  webui::window window;
  window.bind("forget", on_forget);
  window.show("index.html");
  webui::wait();
}
