#include <cstring>

#include "webview.h"

extern "C" int g_app_info_launch_default_for_uri(const char*, void*, void**);

static void on_open(const char* id, const char* req, void* arg) {
  if (strncmp(req, "https://", 8) != 0) return;
  g_app_info_launch_default_for_uri(req, nullptr, nullptr);
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "open", on_open, window);
  webview_run(window);
}
