// An image viewer whose page asks for an editor.
#include <cstdlib>
#include <string>

#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.set_title("Viewer");
  w.set_size(800, 600, WEBVIEW_HINT_NONE);
  w.bind("open_in_editor", [](const std::string &req) -> std::string {
    const auto file = webview::detail::json_parse(req, "", 0);
    std::system(("gimp '" + file + "' &").c_str());  // expect: handler/command-injection
    return "true";
  });
  w.navigate("file:///opt/viewer/ui/index.html");
  w.run();
  return 0;
}
