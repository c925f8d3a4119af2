// A scanner front end with the usual small helpers between the page and the shell.
#include <cstdlib>
#include <string>
#include <string_view>

#include "webview/webview.h"

namespace {

std::string unquoted(std::string_view json) {
  json.remove_prefix(2);
  json.remove_suffix(2);
  return std::string(json);
}

std::string in_quotes(const std::string &text) {
  return '"' + text + '"';
}

std::string scan_command(const std::string &device, const std::string &file) {
  return "scanimage --device-name=" + in_quotes(device) + " --format=png > " + in_quotes(file);
}

bool run(const std::string &command) {
  return std::system(command.c_str()) == 0;  // expect: handler/command-injection
}

bool run_fixed(const char *command) {
  return std::system(command) == 0;
}

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  window.bind("scan", [](const std::string &req) -> std::string {
    return run(scan_command("genesys:libusb", unquoted(req))) ? "true" : "false";
  });
  window.bind("list_devices", [](const std::string &) -> std::string {
    return run_fixed("scanimage --list-devices > devices.txt") ? "true" : "false";
  });
  window.run();
}
