#include "command_names.h"
#include "webview/webview.h"

namespace {

std::string nothing(const std::string &) {
  return "null";
}

const std::string base = "notes";

}  // namespace

int main() {
  webview::webview w(false, nullptr);
  w.bind(command::load, nothing);
  w.bind(std::string(command::save), nothing);
  w.bind(command::drop, nothing);  // expect: allowlist/unlisted-command
  w.bind(command::wipe, nothing);  // expect: allowlist/unlisted-command
  w.bind(command::fill, nothing);
  w.bind(APP_PREFIX "export", nothing);
  w.bind(APP_PREFIX CMD_RENAME, nothing);  // expect: allowlist/unlisted-command
  w.bind(base + ".import", nothing);  // expect: allowlist/unlisted-command
  w.bind(std::string("notes.") + "print", nothing);
  w.run();
}
