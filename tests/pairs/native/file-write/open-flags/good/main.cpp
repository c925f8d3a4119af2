#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

#include "webview.h"

static void on_save(const char* id, const char* req, void* arg) {
  char name[32];
  const int number = atoi(req);
  const char digits[] = "0123456789";
  name[0] = digits[number % 10];
  name[1] = 0;
  const int file = open(name, O_WRONLY | O_CREAT, 0600);
  close(file);
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "save", on_save, window);
  webview_run(window);
}
