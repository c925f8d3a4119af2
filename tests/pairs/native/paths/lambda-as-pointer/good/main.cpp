#include <glib.h>

#include <cstdlib>

#include "webview.h"

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(
      window, "later",
      [](const char*, const char* request, void*) {
        g_idle_add(
            [](gpointer data) -> gboolean {
              system("date");
              g_free(data);
              return FALSE;
            },
            g_strdup(request));
      },
      nullptr);
  webview_run(window);
}
