#include <filesystem>
#include <string>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("import", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string source = std::string(args[0].getString());
    if (source == "/usr/share/app/sample.txt") std::filesystem::copy_file(source, "library/imported");
    return {};
  });
}
