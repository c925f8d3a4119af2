#include <cstdlib>
#include <memory>
#include <string>

#include "webview/webview.h"

struct Action {
  virtual ~Action() = default;
  virtual void perform(const std::string& argument) = 0;
};

struct Run : Action {
  void perform(const std::string& argument) override {
    std::system(argument.c_str());  // expect: handler/command-injection
  }
};

struct Note : Action {
  void perform(const std::string& argument) override { last = argument; }
  std::string last;
};

int main() {
  webview::webview w(false, nullptr);
  w.bind("act", [](const std::string& request) {
    std::unique_ptr<Action> action = std::make_unique<Note>();
    action.reset(new Run);
    action->perform(request);
    return std::string();
  });
  w.run();
}
