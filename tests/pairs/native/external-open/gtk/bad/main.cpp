#include <string>

#include "webview.h"

extern "C" int gtk_show_uri_on_window(void*, const char*, unsigned, void**);

int main() {
  webview::webview window(false, nullptr);
  window.bind("open", [](const std::string& req) -> std::string {
    const std::string url = webview::detail::json_parse(req, "", 0);
    gtk_show_uri_on_window(nullptr, url.c_str(), 0, nullptr);  // expect: handler/external-open
    return "true";
  });
  window.run();
}
