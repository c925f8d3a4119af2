#include <cpr/cpr.h>
#include <string>

#include "choc/gui/choc_WebView.h"

void expose(choc::ui::WebView& view) {
  view.bind("fetch", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string url = std::string(args[0].getString());
    if (url != "https://example.org/a" && url != "https://example.org/b") return {};
    cpr::Session session;
    session.SetUrl(cpr::Url{url});
    return {};
  });
}
