/* Own declarations of the C API of webview 0.1.x, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBVIEW_LEGACY_H
#define BRIDGELINT_STUB_WEBVIEW_LEGACY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct webview;

typedef void (*webview_external_invoke_cb_t)(struct webview* w, const char* arg);
typedef void (*webview_dispatch_fn)(struct webview* w, void* arg);

/* The order of the fields is the library's: C++ code of that time initialises by position. */
struct webview {
  const char* url;
  const char* title;
  int width;
  int height;
  int resizable;
  int debug;
  webview_external_invoke_cb_t external_invoke_cb;
  struct webview_priv {
    void* window;
  } priv;
  void* userdata;
};

enum webview_dialog_type {
  WEBVIEW_DIALOG_TYPE_OPEN = 0,
  WEBVIEW_DIALOG_TYPE_SAVE = 1,
  WEBVIEW_DIALOG_TYPE_ALERT = 2
};

#define WEBVIEW_DIALOG_FLAG_FILE (0 << 0)
#define WEBVIEW_DIALOG_FLAG_DIRECTORY (1 << 0)
#define WEBVIEW_DIALOG_FLAG_INFO (1 << 1)
#define WEBVIEW_DIALOG_FLAG_WARNING (2 << 1)
#define WEBVIEW_DIALOG_FLAG_ERROR (3 << 1)
#define WEBVIEW_DIALOG_FLAG_ALERT_MASK (3 << 1)

int webview(const char* title, const char* url, int width, int height, int resizable);
int webview_init(struct webview* w);
int webview_loop(struct webview* w, int blocking);
int webview_eval(struct webview* w, const char* js);
int webview_inject_css(struct webview* w, const char* css);
void webview_set_title(struct webview* w, const char* title);
void webview_set_fullscreen(struct webview* w, int fullscreen);
void webview_set_color(struct webview* w, uint8_t r, uint8_t g, uint8_t b, uint8_t a);
void webview_dialog(struct webview* w, enum webview_dialog_type dlgtype, int flags,
                    const char* title, const char* arg, char* result, size_t resultsz);
void webview_dispatch(struct webview* w, webview_dispatch_fn fn, void* arg);
void webview_terminate(struct webview* w);
void webview_exit(struct webview* w);
void webview_debug(const char* format, ...);
void webview_print_log(const char* s);

#ifdef __cplusplus
}
#endif
#endif
