#include <cstdio>
#include <cstdlib>

#include "webview.h"

static void on_ping(const char* id, const char* req, void* arg) {
  char line[256];
  snprintf(line, sizeof line, "ping -c 1 %s", req);
  system(line);  // expect: handler/command-injection
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "ping", on_ping, window);
  webview_run(window);
}
