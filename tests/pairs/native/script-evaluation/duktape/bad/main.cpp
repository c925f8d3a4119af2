#include <duktape.h>
#include <string>

#include "webui.hpp"

static void on_macro(webui::window::event* e) {
  duk_context* context = duk_create_heap_default();
  duk_peval_string(context, e->get_string(0).c_str());  // expect: handler/script-evaluation
}

int main() {
  webui::window window;
  window.bind("macro", on_macro);
  window.show("index.html");
  webui::wait();
}
