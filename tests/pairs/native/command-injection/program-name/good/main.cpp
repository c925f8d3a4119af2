#include <string>
#include <unistd.h>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("run_tool", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string tool = std::string(args[0].getString());
    if (tool == "git") execlp("git", "git", "--version", nullptr);
    if (tool == "cmake") execlp("cmake", "cmake", "--version", nullptr);
    return {};
  });
}
