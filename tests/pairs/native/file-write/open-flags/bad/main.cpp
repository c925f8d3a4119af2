#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

#include "webview.h"

static void on_save(const char* id, const char* req, void* arg) {
  const int file = open(req, O_WRONLY | O_CREAT, 0600);  // expect: handler/file-write
  close(file);
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "save", on_save, window);
  webview_run(window);
}
