#include <string>
#include <unistd.h>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("run_tool", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string tool = std::string(args[0].getString());
    execlp(tool.c_str(), tool.c_str(), "--version", nullptr);  // expect: handler/command-injection
    return {};
  });
}
