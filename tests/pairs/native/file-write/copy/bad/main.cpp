#include <filesystem>
#include <string>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("import", [](const choc::value::ValueView& args) -> choc::value::Value {
    std::filesystem::copy_file(std::string(args[0].getString()), "library/imported");  // expect: handler/file-write
    return {};
  });
}
