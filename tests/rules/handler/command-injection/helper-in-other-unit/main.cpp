// The handler is here, the shell is in another file that knows the window as well.
#include "app.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("print_file", [&window](const std::string &req) -> std::string {
    const std::string file = webview::detail::json_parse(req, "", 0);
    return shop::run(window, {"lp", "-d", "receipts", file}) ? "true" : "false";
  });
  window.run();
}
