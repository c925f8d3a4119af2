/* Own declarations of WebUI's C API, written for analysis; not the library's code.
 * Covers 2.3.0 to 2.5.0-beta at once: what a version lacks does no harm to its users. */
#ifndef BRIDGELINT_STUB_WEBUI_H
#define BRIDGELINT_STUB_WEBUI_H

/* The library's header brings these along, and applications lean on it. */
#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

#define WEBUI_VERSION "2.5.0"
#define WEBUI_MAX_IDS UINT16_MAX
#define WEBUI_MAX_ARG (16)
#ifndef WEBUI_EXPORT
#define WEBUI_EXPORT extern
#endif

#ifdef __cplusplus
extern "C" {
#endif

enum webui_browser {
  NoBrowser = 0,
  AnyBrowser = 1,
  Chrome,
  Firefox,
  Edge,
  Safari,
  Chromium,
  Opera,
  Brave,
  Vivaldi,
  Epic,
  Yandex,
  ChromiumBased,
  Webview
};

enum webui_runtime { None = 0, Deno, NodeJS, Bun };

/* The last two existed in 2.3 alone, with values that are used otherwise today. */
enum webui_event {
  WEBUI_EVENT_DISCONNECTED = 0,
  WEBUI_EVENT_CONNECTED,
  WEBUI_EVENT_MOUSE_CLICK,
  WEBUI_EVENT_NAVIGATION,
  WEBUI_EVENT_CALLBACK,
  WEBUI_EVENT_MULTI_CONNECTION,
  WEBUI_EVENT_UNWANTED_CONNECTION
};

typedef enum {
  show_wait_connection = 0,
  ui_event_blocking,
  folder_monitor,
  multi_client,
  use_cookies,
  asynchronous_response
} webui_config;

enum webui_logger_level {
  WEBUI_LOGGER_LEVEL_DEBUG = 0,
  WEBUI_LOGGER_LEVEL_INFO,
  WEBUI_LOGGER_LEVEL_ERROR
};

/* The union of the fields of all versions; `data` is of 2.3, `cookies` of 2.5. */
typedef struct webui_event_t {
  size_t window;
  size_t event_type;
  char* element;
  size_t event_number;
  size_t bind_id;
  size_t client_id;
  size_t connection_id;
  char* cookies;
  char* data;
} webui_event_t;

size_t webui_new_window(void);
size_t webui_new_window_id(size_t window_number);
size_t webui_get_new_window_id(void);
size_t webui_bind(size_t window, const char* element, void (*func)(webui_event_t* e));
void webui_set_context(size_t window, const char* element, void* context);
void* webui_get_context(webui_event_t* e);

bool webui_show(size_t window, const char* content);
bool webui_show_client(webui_event_t* e, const char* content);
bool webui_show_browser(size_t window, const char* content, size_t browser);
bool webui_show_wv(size_t window, const char* content);
const char* webui_start_server(size_t window, const char* content);
void webui_navigate(size_t window, const char* url);
void webui_navigate_client(webui_event_t* e, const char* url);
void webui_open_url(const char* url);
const char* webui_get_url(size_t window);

void webui_run(size_t window, const char* script);
void webui_run_client(webui_event_t* e, const char* script);
bool webui_script(size_t window, const char* script, size_t timeout, char* buffer,
                  size_t buffer_length);
bool webui_script_client(webui_event_t* e, const char* script, size_t timeout, char* buffer,
                         size_t buffer_length);
void webui_send_raw(size_t window, const char* function, const void* raw, size_t size);
void webui_send_raw_client(webui_event_t* e, const char* function, const void* raw, size_t size);

size_t webui_get_count(webui_event_t* e);
long long int webui_get_int_at(webui_event_t* e, size_t index);
long long int webui_get_int(webui_event_t* e);
double webui_get_float_at(webui_event_t* e, size_t index);
double webui_get_float(webui_event_t* e);
const char* webui_get_string_at(webui_event_t* e, size_t index);
const char* webui_get_string(webui_event_t* e);
bool webui_get_bool_at(webui_event_t* e, size_t index);
bool webui_get_bool(webui_event_t* e);
size_t webui_get_size_at(webui_event_t* e, size_t index);
size_t webui_get_size(webui_event_t* e);
void webui_return_int(webui_event_t* e, long long int n);
void webui_return_float(webui_event_t* e, double f);
void webui_return_string(webui_event_t* e, const char* s);
void webui_return_bool(webui_event_t* e, bool b);
void webui_return_http(size_t window, const void* response, int length);

void webui_set_public(size_t window, bool status);
void webui_set_multi_access(size_t window, bool status);
void webui_set_config(webui_config option, bool status);
void webui_set_event_blocking(size_t window, bool status);
void webui_set_custom_parameters(size_t window, char* params);
void webui_set_runtime(size_t window, size_t runtime);
bool webui_set_root_folder(size_t window, const char* path);
bool webui_set_default_root_folder(const char* path);
void webui_set_browser_folder(const char* path);
void webui_set_profile(size_t window, const char* name, const char* path);
void webui_set_proxy(size_t window, const char* proxy_server);
bool webui_set_port(size_t window, size_t port);
size_t webui_get_port(size_t window);
size_t webui_get_free_port(void);
bool webui_set_tls_certificate(const char* certificate_pem, const char* private_key_pem);
void webui_set_file_handler(size_t window,
                            const void* (*handler)(const char* filename, int* length));
void webui_set_file_handler_window(size_t window,
                                   const void* (*handler)(size_t window, const char* filename,
                                                          int* length));
void webui_set_close_handler_wv(size_t window, bool (*close_handler)(size_t window));
void webui_set_logger(void (*func)(size_t level, const char* log, void* user_data),
                      void* user_data);
size_t webui_get_last_error_number();
const char* webui_get_last_error_message();

void webui_wait(void);
bool webui_wait_async(void);
void webui_close(size_t window);
void webui_close_client(webui_event_t* e);
void webui_destroy(size_t window);
void webui_exit(void);
void webui_clean(void);
bool webui_is_shown(size_t window);
void webui_minimize(size_t window);
void webui_maximize(size_t window);
void webui_focus(size_t window);
void webui_set_kiosk(size_t window, bool status);
void webui_set_hide(size_t window, bool status);
void webui_set_frameless(size_t window, bool status);
void webui_set_transparent(size_t window, bool status);
void webui_set_resizable(size_t window, bool status);
void webui_set_high_contrast(size_t window, bool status);
bool webui_is_high_contrast(void);
void webui_set_size(size_t window, unsigned int width, unsigned int height);
void webui_set_minimum_size(size_t window, unsigned int width, unsigned int height);
void webui_set_position(size_t window, unsigned int x, unsigned int y);
void webui_set_center(size_t window);
void webui_set_icon(size_t window, const char* icon, const char* icon_type);
void webui_set_timeout(size_t second);
void webui_delete_profile(size_t window);
void webui_delete_all_profiles(void);
bool webui_browser_exist(size_t browser);
size_t webui_get_best_browser(size_t window);
size_t webui_get_parent_process_id(size_t window);
size_t webui_get_child_process_id(size_t window);
void* webui_get_hwnd(size_t window);
void* webui_win32_get_hwnd(size_t window);

const char* webui_get_mime_type(const char* file);
char* webui_encode(const char* str);
char* webui_decode(const char* str);
void* webui_malloc(size_t size);
void webui_free(void* ptr);
void webui_memcpy(void* dest, void* src, size_t count);

size_t webui_interface_bind(size_t window, const char* element,
                            void (*func)(size_t window, size_t event_type, char* element,
                                         size_t event_number, size_t bind_id));
size_t webui_interface_get_bind_id(size_t window, const char* element);
size_t webui_interface_get_window_id(size_t window);
bool webui_interface_is_app_running(void);
const char* webui_interface_get_string_at(size_t window, size_t event_number, size_t index);
long long int webui_interface_get_int_at(size_t window, size_t event_number, size_t index);
double webui_interface_get_float_at(size_t window, size_t event_number, size_t index);
bool webui_interface_get_bool_at(size_t window, size_t event_number, size_t index);
size_t webui_interface_get_size_at(size_t window, size_t event_number, size_t index);
void webui_interface_set_response(size_t window, size_t event_number, const char* response);
void webui_interface_set_response_file_handler(size_t window, const void* response, int length);
bool webui_interface_show_client(size_t window, size_t event_number, const char* content);
void webui_interface_close_client(size_t window, size_t event_number);
void webui_interface_navigate_client(size_t window, size_t event_number, const char* url);
void webui_interface_run_client(size_t window, size_t event_number, const char* script);
bool webui_interface_script_client(size_t window, size_t event_number, const char* script,
                                   size_t timeout, char* buffer, size_t buffer_length);
void webui_interface_send_raw_client(size_t window, size_t event_number, const char* function,
                                     const void* raw, size_t size);

#ifdef __cplusplus
}
#endif
#endif
