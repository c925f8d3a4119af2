// The handler is here, the shell is in another file.
#include "process.h"
#include "webview/webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("print_file", [](const std::string &req) -> std::string {
    const std::string file = webview::detail::json_parse(req, "", 0);
    return shop::run({"lp", "-d", "receipts", file}) ? "true" : "false";
  });
  window.bind("open_drawer", [](const std::string &) -> std::string {
    return shop::run_line("echo -e '\\033p' > /dev/usb/lp0") ? "true" : "false";
  });
  window.run();
}
