// One command stores what another one runs.
#include <cstdlib>
#include <string>

#include "webview/webview.h"

class Settings {
 public:
  void set_shell(const std::string &req) { shell_ = webview::detail::json_parse(req, "", 0); }
  void set_volume(const std::string &req) {
    volume_ = std::stoi(webview::detail::json_parse(req, "", 0));
  }
  int start_shell() const { return std::system(shell_.c_str()); }  // expect: handler/command-injection
  int apply_volume() const {
    return std::system(("amixer set Master " + std::to_string(volume_)).c_str());
  }
  int start_editor() const { return std::system(editor_.c_str()); }

 private:
  std::string shell_ = "/bin/sh";
  std::string editor_ = "vi";
  int volume_ = 50;
};

int main() {
  Settings settings;
  webview::webview window(false, nullptr);
  window.bind("set_shell", [&](const std::string &req) -> std::string {
    settings.set_shell(req);
    return "true";
  });
  window.bind("set_volume", [&](const std::string &req) -> std::string {
    settings.set_volume(req);
    return "true";
  });
  window.bind("start_shell", [&](const std::string &) { return std::to_string(settings.start_shell()); });
  window.bind("apply_volume", [&](const std::string &) { return std::to_string(settings.apply_volume()); });
  window.bind("start_editor", [&](const std::string &) { return std::to_string(settings.start_editor()); });
  window.run();
}
