#include <duktape.h>
#include <string>

#include "webui.hpp"

static void on_macro(webui::window::event* e) {
  duk_context* context = duk_create_heap_default();
  duk_get_global_string(context, "run");
  duk_push_string(context, e->get_string(0).c_str());
  duk_pcall(context, 1);
}

int main() {
  webui::window window;
  window.bind("macro", on_macro);
  window.show("index.html");
  webui::wait();
}
