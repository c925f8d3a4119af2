#include "commands.h"

int main() {
  webview::webview window(false, nullptr);
  app::Bridge bridge(window);
  add_commands(bridge);
  window.run();
}
