#include <cstdio>
#include <set>
#include <string>

#include "webui.hpp"

static void on_forget(webui::window::event* e) {
  static const std::set<std::string> mine{"a.tmp", "b.tmp"};
  const std::string name = e->get_string(0);
  if (!mine.contains(name)) return;
  std::remove(name.c_str());
}

int main() {
  webui::window window;
  window.bind("forget", on_forget);
  window.show("index.html");
  webui::wait();
}
