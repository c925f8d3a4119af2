#include <pthread.h>

#include <cstdlib>
#include <string>

#include "webview.h"

struct Window {
  std::string command;
  std::string icon;
};

static void* serve(void* given) {
  auto* window = static_cast<Window*>(given);
  system(window->icon.c_str());
  return nullptr;
}

int main() {
  webview::webview view(false, nullptr);
  static Window window;
  window.icon = "xdg-open icon.png";
  view.bind("serve", [&](const std::string& request) -> std::string {
    window.command = request;
    pthread_t thread;
    pthread_create(&thread, nullptr, &serve, &window);
    return "";
  });
  view.run();
}
