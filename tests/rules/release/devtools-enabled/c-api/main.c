#include "webview/webview.h"

#ifdef _WIN32
int WINAPI WinMain(HINSTANCE instance, HINSTANCE previous, LPSTR line, int show) {
#else
int main(void) {
#endif
  webview_t w = webview_create(1, NULL); /* expect: release/devtools-enabled */
  webview_t settings = webview_create(0, NULL);
  webview_set_title(w, "Tools");
  webview_run(w);
  webview_destroy(w);
  webview_destroy(settings);
  return 0;
}
