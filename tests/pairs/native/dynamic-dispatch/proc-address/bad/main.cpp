#include <string>

#include "webui.hpp"

extern "C" void* GetProcAddress(void*, const char*);

static void on_run(webui::window::event* e) {
  void* action = GetProcAddress(nullptr, e->get_string(0).c_str());  // expect: handler/dynamic-dispatch
  (void)action;
}

int main() {
  webui::window window;
  window.bind("run", on_run);
  window.show("index.html");
  webui::wait();
}
