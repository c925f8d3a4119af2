#include <cstdlib>
#include <string>

#include "choc/gui/choc_WebView.h"

void ask(choc::ui::WebView& view) {
  view.evaluateJavascript("tool()", [](const std::string& error, const choc::value::ValueView& result) {
    if (error.empty()) system(std::string(result.getString()).c_str());  // expect: handler/command-injection
  });
  view.evaluateJavascript("done()");
}
