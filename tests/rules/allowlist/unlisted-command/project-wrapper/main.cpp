// The project has its own way to expose a function.
#include <functional>
#include <iostream>
#include <string>

#include "webview/webview.h"

namespace {

class Shell {
 public:
  explicit Shell(webview::webview &window) : window_(window) {}

  void expose(const std::string &name, std::function<std::string(const std::string &)> action) {
    window_.bind(name, [name, action = std::move(action)](const std::string &request) {
      std::clog << name << '\n';
      return action(request);
    });
  }

 private:
  webview::webview &window_;
};

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  Shell shell(window);
  shell.expose("list_albums", [](const std::string &) { return std::string("[]"); });
  shell.expose("delete_album", [](const std::string &) { return std::string("0"); });  // expect: allowlist/unlisted-command
  window.run();
}
