// Checks that look like guards and are none.
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "webui.hpp"

namespace {

const std::set<std::string> viewers{"feh", "eog"};

// `$(...)`, backquotes and line breaks get through.
void forbidden_character(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (file.find(';') != std::string::npos || file.find('|') != std::string::npos) return;
  std::system(("feh " + file).c_str());  // expect: handler/command-injection
}

void forbidden_characters(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (file.find_first_of(";|&`") != std::string::npos) return;
  std::system(("feh " + file).c_str());  // expect: handler/command-injection
}

void only_length(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (file.empty() || file.size() > 255) return;
  std::system(("feh " + file).c_str());  // expect: handler/command-injection
}

// The rest of the text is free.
void only_beginning(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (!file.starts_with("/home/")) return;
  std::system(("feh " + file).c_str());  // expect: handler/command-injection
}

void only_existing(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (!std::filesystem::exists(file)) return;
  std::system(("feh '" + file + "'").c_str());  // expect: handler/command-injection
}

// The first is checked, the second is used.
void other_variable(webui::window::event *e) {
  const std::string viewer = e->get_string(0);
  const std::string file = e->get_string(1);
  if (!viewers.contains(viewer)) return;
  std::system((viewer + " " + file).c_str());  // expect: handler/command-injection
}

// The check logs and goes on.
void no_consequence(webui::window::event *e) {
  const std::string viewer = e->get_string(0);
  if (!viewers.contains(viewer)) {
    e->run_client("console.warn('unknown viewer')");
  }
  std::system(viewer.c_str());  // expect: handler/command-injection
}

void inverted(webui::window::event *e) {
  const std::string viewer = e->get_string(0);
  if (viewers.contains(viewer)) return;
  std::system(viewer.c_str());  // expect: handler/command-injection
}

// A match somewhere in the text is none of the whole.
void pattern_somewhere(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (!std::regex_search(file, std::regex("[a-z]+\\.png"))) return;
  std::system(("feh " + file).c_str());  // expect: handler/command-injection
}

void pattern_of_anything(webui::window::event *e) {
  const std::string file = e->get_string(0);
  if (!std::regex_match(file, std::regex(".*\\.png"))) return;
  std::system(("feh " + file).c_str());  // expect: handler/command-injection
}

}  // namespace

int main() {
  webui::window window;
  window.bind("forbidden_character", forbidden_character);
  window.bind("forbidden_characters", forbidden_characters);
  window.bind("only_length", only_length);
  window.bind("only_beginning", only_beginning);
  window.bind("only_existing", only_existing);
  window.bind("other_variable", other_variable);
  window.bind("no_consequence", no_consequence);
  window.bind("inverted", inverted);
  window.bind("pattern_somewhere", pattern_somewhere);
  window.bind("pattern_of_anything", pattern_of_anything);
  window.show("index.html");
  webui::wait();
}
