// Every caller of the project's own function names its command.
#include <functional>
#include <string>

#include "webui.hpp"

namespace {

class Panel {
 public:
  using Action = std::function<void(webui::window::event *)>;

  void on(const std::string &name, Action action) { window_.bind(name, std::move(action)); }
  void show() { window_.show("index.html"); }

 private:
  webui::window window_;
};

void bind_all(Panel &panel, const char *suffix) {
  panel.on(std::string("up_") + suffix, [](webui::window::event *) {});
  panel.on(std::string("down_") + suffix, [](webui::window::event *) {});
}

}  // namespace

int main() {
  Panel panel;
  panel.on("lights", [](webui::window::event *) {});
  bind_all(panel, "left");
  bind_all(panel, "right");
  panel.show();
  webui::wait();
}
