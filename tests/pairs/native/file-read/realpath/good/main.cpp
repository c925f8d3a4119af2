#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits.h>

#include "webview.h"

static void on_load(const char* id, const char* req, void* arg) {
  char path[PATH_MAX];
  if (realpath(req, path) == nullptr || strncmp(path, "/srv/notes/", 11) != 0) return;
  int file = open(path, O_RDONLY);
  (void)file;
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "load", on_load, window);
  webview_run(window);
}
