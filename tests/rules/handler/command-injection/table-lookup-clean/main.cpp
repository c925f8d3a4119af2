// The page's word is a key; what runs is the program's own value.
#include <cstdlib>
#include <map>
#include <string>
#include <unordered_map>

#include "webview/webview.h"

namespace {

enum class Tool { terminal, editor, none };

Tool tool_named(const std::string &name) {
  if (name == "terminal") return Tool::terminal;
  if (name == "editor") return Tool::editor;
  return Tool::none;
}

const std::map<std::string, std::string> reports{
    {"disk", "df -h"},
    {"memory", "free -m"},
    {"users", "who"},
};

}  // namespace

int main() {
  const std::unordered_map<std::string, const char *> actions{
      {"lock", "loginctl lock-session"},
      {"logout", "loginctl terminate-session self"},
  };
  webview::webview window(false, nullptr);
  window.bind("report", [](const std::string &req) -> std::string {
    const auto found = reports.find(webview::detail::json_parse(req, "", 0));
    if (found == reports.end()) return "null";
    return std::to_string(std::system(found->second.c_str()));
  });
  window.bind("act", [&actions](const std::string &req) -> std::string {
    const auto name = webview::detail::json_parse(req, "", 0);
    if (!actions.contains(name)) return "null";
    return std::to_string(std::system(actions.at(name)));
  });
  window.bind("tool", [](const std::string &req) -> std::string {
    switch (tool_named(webview::detail::json_parse(req, "", 0))) {
      case Tool::terminal:
        return std::to_string(std::system("x-terminal-emulator &"));
      case Tool::editor:
        return std::to_string(std::system("x-text-editor &"));
      case Tool::none:
        break;
    }
    return "null";
  });
  window.run();
}
