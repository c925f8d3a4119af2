// The page chooses from what the program offers.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "webui.hpp"

namespace {

constexpr std::array<std::string_view, 3> themes{"light", "dark", "contrast"};
const std::set<std::string> services{"nginx", "postgresql", "redis"};

bool is_locale(const std::string &name) {
  static const std::unordered_set<std::string> known{"en_US", "de_DE", "fr_FR"};
  return known.contains(name);
}

void restart(webui::window::event *e) {
  const std::string service = e->get_string(0);
  if (services.count(service) == 0) return;
  std::system(("systemctl restart " + service).c_str());
}

void set_theme(webui::window::event *e) {
  const std::string theme = e->get_string(0);
  if (std::find(themes.begin(), themes.end(), theme) == themes.end()) {
    e->return_bool(false);
    return;
  }
  std::system(("./apply-theme " + theme).c_str());
}

void set_locale(webui::window::event *e) {
  const std::string name = e->get_string(0);
  if (!is_locale(name)) return;
  std::system(("localectl set-locale " + name).c_str());
}

void power(webui::window::event *e) {
  const std::string action = e->get_string(0);
  if (action != "suspend" && action != "reboot") return;
  std::system(("systemctl " + action).c_str());
}

void layout(webui::window::event *e) {
  const std::string keys = e->get_string(0);
  if (keys == "us" || keys == "de") {
    std::system(("setxkbmap " + keys).c_str());
  }
}

void log_level(webui_event_t *e) {
  const char *level = webui_get_string(e);
  char command[64];
  if (std::strcmp(level, "debug") != 0 && std::strcmp(level, "info") != 0) return;
  std::snprintf(command, sizeof command, "logctl level %s", level);
  std::system(command);
}

}  // namespace

int main() {
  webui::window window;
  window.bind("restart", restart);
  window.bind("set_theme", set_theme);
  window.bind("set_locale", set_locale);
  window.bind("power", power);
  window.bind("layout", layout);
  webui_bind(1, "log_level", log_level);
  window.show("index.html");
  webui::wait();
}
