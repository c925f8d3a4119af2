#include "choc_WebView.h"

void open(choc::ui::WebView& view) {
  view.bind("load", [](const choc::value::ValueView& args) { return choc::value::Value(args); });
  view.bind("store", [](const choc::value::ValueView&) -> choc::value::Value {  // expect: allowlist/unlisted-command
    return {};
  });
}
