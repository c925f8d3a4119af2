#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "webview/webview.h"

int main() {
  std::ifstream in("commands.json");
  const auto commands = nlohmann::json::parse(in);
  webview::webview w(false, nullptr);
  w.bind("version", [](const std::string &) { return std::string("\"1.0\""); });
  for (const auto &command : commands) {
    const auto name = command.at("name").get<std::string>();
    const auto reply = command.at("reply").dump();
    w.bind(name, [reply](const std::string &) { return reply; });  // expect: bridge/dynamic-name
  }
  w.run();
}
