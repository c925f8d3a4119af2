// Every way people put a command line together.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <vector>

#include "webui.hpp"

namespace {

void with_append(webui::window::event *e) {
  std::string command("convert ");
  command.append(e->get_string(0)).append(" out.png");
  std::system(command.c_str());  // expect: handler/command-injection
}

void with_insert(webui::window::event *e) {
  std::string command = "convert  out.png";
  command.insert(8, e->get_string(0));
  std::system(command.c_str());  // expect: handler/command-injection
}

void with_replace(webui::window::event *e) {
  std::string command = "convert FILE out.png";
  const std::size_t at = command.find("FILE");
  command.replace(at, 4, e->get_string(0));
  std::system(command.data());  // expect: handler/command-injection
}

void with_push_back(webui::window::event *e) {
  std::string command = "convert ";
  for (const char c : e->get_string(0)) {
    if (c != '\n') command.push_back(c);
  }
  std::system(command.c_str());  // expect: handler/command-injection
}

void with_stream(webui::window::event *e) {
  std::ostringstream command;
  command << "convert -quality " << e->get_int(1) << ' ' << e->get_string(0) << " out.png";
  std::system(command.str().c_str());  // expect: handler/command-injection
}

void with_fmt(webui::window::event *e) {
  const std::string file = e->get_string(0);
  const auto command = fmt::format("convert {} -resize {}% out.png", file, 50);
  std::system(command.c_str());  // expect: handler/command-injection
}

void with_snprintf(webui::window::event *e) {
  const std::string file = e->get_string(0);
  char command[256];
  std::snprintf(command, sizeof(command), "convert %s out.png", file.c_str());
  std::system(command);  // expect: handler/command-injection
}

void with_strcat(webui::window::event *e) {
  char command[256] = "convert ";
  std::strcat(command, e->get_string(0).c_str());
  std::system(command);  // expect: handler/command-injection
}

void with_vector(webui::window::event *e) {
  std::vector<std::string> words{"convert"};
  words.push_back(e->get_string(0));
  words.emplace_back("out.png");
  std::string command;
  for (const auto &word : words) command += word + " ";
  std::system(command.c_str());  // expect: handler/command-injection
}

void with_number(webui::window::event *e) {
  std::ostringstream command;
  command << "convert -quality " << e->get_int(0) << " in.png out.png";
  std::system(command.str().c_str());
}

}  // namespace

int main() {
  webui::window window;
  window.bind("append", with_append);
  window.bind("insert", with_insert);
  window.bind("replace", with_replace);
  window.bind("push_back", with_push_back);
  window.bind("stream", with_stream);
  window.bind("fmt", with_fmt);
  window.bind("snprintf", with_snprintf);
  window.bind("strcat", with_strcat);
  window.bind("vector", with_vector);
  window.bind("number", with_number);
  window.show("index.html");
  webui::wait();
}
