/* Own declarations of webview/webview's C API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBVIEW_API_H
#define BRIDGELINT_STUB_WEBVIEW_API_H

#include <stddef.h>

/* Macros that an application's own code uses or tests. */
#ifndef WEBVIEW_API
#define WEBVIEW_API
#endif
#define WEBVIEW_VERSION_MAJOR 0
#define WEBVIEW_VERSION_MINOR 12
#define WEBVIEW_VERSION_PATCH 0
#define WEBVIEW_VERSION_PRE_RELEASE ""
#define WEBVIEW_VERSION_BUILD_METADATA ""
#define WEBVIEW_VERSION_NUMBER "0.12.0"

#ifdef __cplusplus
extern "C" {
#endif

typedef void* webview_t;

typedef struct {
  unsigned int major;
  unsigned int minor;
  unsigned int patch;
} webview_version_t;

typedef struct {
  webview_version_t version;
  char version_number[32];
  char pre_release[48];
  char build_metadata[48];
} webview_version_info_t;

typedef enum {
  WEBVIEW_ERROR_MISSING_DEPENDENCY = -5,
  WEBVIEW_ERROR_CANCELED = -4,
  WEBVIEW_ERROR_INVALID_STATE = -3,
  WEBVIEW_ERROR_INVALID_ARGUMENT = -2,
  WEBVIEW_ERROR_UNSPECIFIED = -1,
  WEBVIEW_ERROR_OK = 0,
  WEBVIEW_ERROR_DUPLICATE = 1,
  WEBVIEW_ERROR_NOT_FOUND = 2
} webview_error_t;

#define WEBVIEW_SUCCEEDED(error) ((int)(error) >= 0)
#define WEBVIEW_FAILED(error) ((int)(error) < 0)

typedef enum {
  WEBVIEW_NATIVE_HANDLE_KIND_UI_WINDOW,
  WEBVIEW_NATIVE_HANDLE_KIND_UI_WIDGET,
  WEBVIEW_NATIVE_HANDLE_KIND_BROWSER_CONTROLLER
} webview_native_handle_kind_t;

typedef enum {
  WEBVIEW_HINT_NONE,
  WEBVIEW_HINT_MIN,
  WEBVIEW_HINT_MAX,
  WEBVIEW_HINT_FIXED
} webview_hint_t;

webview_t webview_create(int debug, void* window);
webview_error_t webview_destroy(webview_t w);
webview_error_t webview_run(webview_t w);
webview_error_t webview_terminate(webview_t w);
webview_error_t webview_dispatch(webview_t w, void (*fn)(webview_t w, void* arg), void* arg);
void* webview_get_window(webview_t w);
void* webview_get_native_handle(webview_t w, webview_native_handle_kind_t kind);
webview_error_t webview_set_title(webview_t w, const char* title);
/* An int takes the hints of every version: macros until 0.10, an enumeration since. */
webview_error_t webview_set_size(webview_t w, int width, int height, int hints);
webview_error_t webview_navigate(webview_t w, const char* url);
webview_error_t webview_set_html(webview_t w, const char* html);
webview_error_t webview_init(webview_t w, const char* js);
webview_error_t webview_eval(webview_t w, const char* js);
webview_error_t webview_bind(webview_t w, const char* name,
                             void (*fn)(const char* id, const char* req, void* arg), void* arg);
webview_error_t webview_unbind(webview_t w, const char* name);
webview_error_t webview_return(webview_t w, const char* id, int status, const char* result);
const webview_version_info_t* webview_version(void);

#ifdef __cplusplus
}
#endif
#endif
