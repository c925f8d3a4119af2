#include <string>

#include "choc/gui/choc_WebView.h"

extern "C" int PyRun_SimpleString(const char*);

void expose(choc::ui::WebView& view) {
  view.bind("macro", [](const choc::value::ValueView& args) -> choc::value::Value {
    PyRun_SimpleString(std::string(args[0].getString()).c_str());  // expect: handler/script-evaluation
    return {};
  });
}
