#include <spawn.h>
#include <sys/wait.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "commands.h"

extern char** environ;

namespace disk {
namespace {

using nlohmann::json;

void start(std::string program) {
  char* arguments[] = {program.data(), nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) == 0) {
    waitpid(child, nullptr, 0);
  }
}

json read_tools(const std::filesystem::path& settings) {
  std::ifstream in(settings);
  json tools = json::parse(in, nullptr, false);
  return tools.is_array() ? tools : json::array();
}

}  // namespace

void bind_tools(webui::window& window, const std::filesystem::path& settings) {
  for (const json& tool : read_tools(settings)) {
    const std::string button = tool.value("button", "");
    const std::string program = tool.value("program", "");
    const auto run = [program](webui::window::event*) { start(program); };
    window.bind(button, run);  // expect: bridge/dynamic-name
  }
}

}  // namespace disk
