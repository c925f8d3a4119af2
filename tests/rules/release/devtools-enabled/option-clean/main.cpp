// Whoever starts the program decides.
#include <cstdlib>
#include <cstring>

#include "webview/webview.h"

int main(int argc, char **argv) {
  const bool wanted = argc > 1 && std::strcmp(argv[1], "--devtools") == 0;
  webview::webview first(wanted, nullptr);
  webview::webview second(std::getenv("DEVTOOLS") != nullptr, nullptr);
  first.run();
}
