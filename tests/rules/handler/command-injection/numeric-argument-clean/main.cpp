// A number carries no shell syntax.
#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webui.hpp"

namespace {

void set_brightness(webui::window::event *e) {
  const long long percent = e->get_int(0);
  std::system(("brightnessctl set " + std::to_string(percent) + "%").c_str());
}

void kill_process(webui::window::event *e) {
  const int pid = std::stoi(e->get_string(0));
  const std::string command = "kill " + std::to_string(pid);
  std::system(command.c_str());
}

void renice(webui::window::event *e) {
  const std::string text = e->get_string(0);
  int pid = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), pid);
  if (read.ec != std::errc{}) return;
  char command[64];
  std::snprintf(command, sizeof(command), "renice 10 -p %d", pid);
  std::system(command);
}

void mute(webui::window::event *e) {
  const bool on = e->get_bool(0);
  std::system(on ? "amixer set Master mute" : "amixer set Master unmute");
}

void repeat(webui_event_t *e) {
  const auto options = nlohmann::json::parse(webui_get_string(e));
  const std::size_t count = options.size();
  std::system(("seq " + std::to_string(count)).c_str());
}

}  // namespace

int main() {
  webui::window window;
  window.bind("set_brightness", set_brightness);
  window.bind("kill_process", kill_process);
  window.bind("renice", renice);
  window.bind("mute", mute);
  webui_bind(1, "repeat", repeat);
  window.show("index.html");
  webui::wait();
}
