#include <cstdlib>
#include <memory>
#include <string>

#include "webview.h"

struct Action {
  virtual ~Action() = default;
  virtual void run(const std::string& argument) = 0;
};
struct Shell : Action {
  void run(const std::string& argument) override {
    system(argument.c_str());  // expect: handler/command-injection
  }
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const std::unique_ptr<Action> action = std::make_unique<Shell>();
    action->run(request);
    return "";
  });
  window.run();
}
