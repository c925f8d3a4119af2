#include <filesystem>
#include <string>
#include <vector>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("forget", [](const choc::value::ValueView& args) -> choc::value::Value {
    std::filesystem::remove(std::string(args[0].getString()));  // expect: handler/file-delete
    return {};
  });
}
