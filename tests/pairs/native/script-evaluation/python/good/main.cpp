#include <string>

#include "choc/gui/choc_WebView.h"

extern "C" int PyRun_SimpleString(const char*);

void expose(choc::ui::WebView& view) {
  view.bind("macro", [](const choc::value::ValueView& args) -> choc::value::Value {
    if (std::string(args[0].getString()) == "reload") PyRun_SimpleString("reload()");
    return {};
  });
}
