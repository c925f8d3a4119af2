#include "registry.h"
#include "webview/webview.h"

void add_tools();

std::vector<Command> &all_commands() {
  static std::vector<Command> commands;
  return commands;
}

int main() {
  webview::webview window(false, nullptr);
  add_tools();
  for (const auto &command : all_commands()) window.bind(command.name, command.run);
  window.run();
}
