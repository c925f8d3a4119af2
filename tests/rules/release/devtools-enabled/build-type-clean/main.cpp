#include "webview/webview.h"

#ifndef NDEBUG
constexpr bool with_tools = true;
#else
constexpr bool with_tools = false;
#endif

int main() {
  webview::webview first(with_tools, nullptr);
#ifdef NDEBUG
  webview::webview second(false, nullptr);
#else
  webview::webview second(true, nullptr);
#endif
  webview::webview third(
#ifdef _DEBUG
      true,
#else
      false,
#endif
      nullptr);
  first.run();
}
