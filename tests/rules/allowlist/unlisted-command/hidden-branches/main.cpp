// Code that is not compiled here is compiled somewhere.
#include "webview/webview.h"

namespace {

std::string nothing(const std::string &) {
  return "null";
}

}  // namespace

int main() {
  webview::webview w(false, nullptr);
  w.bind("open", nothing);
#ifdef SHOP_DEVELOPER
  w.bind("reload_prices", nothing);  // expect: allowlist/unlisted-command
#endif
#if defined(_WIN32)
  w.bind("registry_get", nothing);  // expect: allowlist/unlisted-command
#elif defined(__APPLE__)
  w.bind("dock_badge", nothing);
#endif
#if 0
  w.bind("old_import", nothing);
#endif
  w.run();
}
