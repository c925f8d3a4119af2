#include <string>

#include "webui.hpp"

extern "C" void* GetProcAddress(void*, const char*);

static void on_run(webui::window::event* e) {
  void* action = nullptr;
  if (e->get_string(0) == "start") action = GetProcAddress(nullptr, "app_start");
  (void)action;
}

int main() {
  webui::window window;
  window.bind("run", on_run);
  window.show("index.html");
  webui::wait();
}
