#include <filesystem>
#include <string>
#include <vector>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("forget", [](const choc::value::ValueView& args) -> choc::value::Value {
    static const std::vector<std::string> files{"a.txt", "b.txt"};
    const int index = args[0].getInt32();
    if (index >= 0 && index < 2) std::filesystem::remove(files[static_cast<size_t>(index)]);
    return {};
  });
}
