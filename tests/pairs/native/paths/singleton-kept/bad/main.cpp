#include <cstdlib>
#include <string>

#include "webview.h"

class Settings {
 public:
  static Settings& instance() {
    static Settings settings;
    return settings;
  }
  void set_editor(const std::string& editor) { editor_ = editor; }
  const std::string& editor() const { return editor_; }

 private:
  std::string editor_ = "vi";
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("setEditor", [](const std::string& request) -> std::string {
    Settings::instance().set_editor(request);
    return "";
  });
  window.bind("edit", [](const std::string&) -> std::string {
    const std::string command = Settings::instance().editor() + " notes.txt";
    system(command.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
