#include <cstdlib>
#include <map>
#include <string>

#include "webview.h"

struct App {
  void run(const std::string& text) {
    system(text.c_str());  // expect: handler/command-injection
  }
  using Method = void (App::*)(const std::string&);
  std::map<std::string, Method> methods{{"run", &App::run}};
  void call(const std::string& name, const std::string& text) { (this->*methods.at(name))(text); }
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    App app;
    app.call("run", request);
    return "";
  });
  window.run();
}
