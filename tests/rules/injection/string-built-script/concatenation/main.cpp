#include <string>

#include "webview/webview.h"

namespace {

void show_error(webview::webview &w, const std::string &text) {
  w.eval("showError('" + text + "')");  // expect: injection/string-built-script
}

void show_file(webview::webview &w, const std::string &path) {
  w.eval("openFile(\"" + path + "\", true);");  // expect: injection/string-built-script
}

void show_user(webview::webview &w, const std::string &user) {
  const std::string script = "window.user = {name: `" + user + "`};";
  w.init(script);  // expect: injection/string-built-script
}

void show_theme(webview::webview &w, const std::string &theme) {
  w.eval(std::string("setTheme(") + theme + ")");  // expect: injection/string-built-script
}

}  // namespace

int main(int argc, char **argv) {
  webview::webview w(false, nullptr);
  const std::string argument = argc > 1 ? argv[1] : "";
  show_error(w, argument);
  show_file(w, argument);
  show_user(w, argument);
  show_theme(w, argument);
  w.run();
}
