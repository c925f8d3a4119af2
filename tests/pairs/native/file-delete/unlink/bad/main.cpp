#include <cstring>
#include <unistd.h>

#include "webview.h"

static void on_forget(const char* id, const char* req, void* arg) {
  unlink(req);  // expect: handler/file-delete
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "forget", on_forget, window);
  webview_run(window);
}
