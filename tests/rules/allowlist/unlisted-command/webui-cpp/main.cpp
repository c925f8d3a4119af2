#include "webui.hpp"

class Player {
 public:
  Player() {
    window_.bind("play", this, &Player::play);
    window_.bind("remove_file", this, &Player::remove_file);  // expect: allowlist/unlisted-command
    window_.bind("exit", [](webui::window::event *) { webui::exit(); });
    window_.bind("eject", &Player::eject);  // expect: allowlist/unlisted-command
    // Every event of every element: there is no name to list.
    window_.bind("", [](webui::window::event *e) { e->get_number(); });
  }
  void show() { window_.show("index.html"); }

 private:
  void play(webui::window::event *e) { e->return_bool(true); }
  void remove_file(webui::window::event *e) { e->return_bool(false); }
  static void eject(webui::window::event *) {}

  webui::window window_;
};

int main() {
  Player player;
  player.show();
  webui::wait();
}
