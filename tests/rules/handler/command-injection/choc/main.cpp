#include <cstdlib>
#include <string>

#include "choc/gui/choc_WebView.h"

void open(choc::ui::WebView& view) {
  view.bind("open", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string path(args[0].getString());
    std::system(("xdg-open " + path).c_str());  // expect: handler/command-injection
    return {};
  });
}
