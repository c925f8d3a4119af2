// Own declarations of WebUI's C++ API, written for analysis; not the library's code.
// Members of 2.4 and later stand beside those of 2.3, whose handlers take a webui::event.
#ifndef BRIDGELINT_STUB_WEBUI_HPP
#define BRIDGELINT_STUB_WEBUI_HPP

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "webui.h"

namespace webui {

enum : int { DISCONNECTED = 0, CONNECTED = 1, MOUSE_CLICK = 2, NAVIGATION = 3, CALLBACKS = 4 };

class window;

// 2.3 only.
struct event {
  webui::window& window;
  unsigned int event_type;
  std::string element;
  std::string data;
  unsigned int event_number;
  event(webui::window& window_obj) : window(window_obj) {}
};

class window {
 public:
  class event : public webui_event_t {
   public:
    class handler {
     public:
      using callback_t = std::function<void(event*)>;
    };

    size_t get_count();
    long long int get_int(size_t index = 0);
    double get_float(size_t index = 0);
    size_t get_size(size_t index = 0);
    std::string get_string(size_t index = 0);
    std::string_view get_string_view(size_t index = 0);
    bool get_bool(size_t index = 0);
    std::string_view get_element() const;
    size_t get_type() const;
    size_t get_number() const;
    size_t number() const;
    webui::window& get_window();
    void* get_context();

    bool script_client(const std::string_view script, unsigned int timeout, char* buffer,
                       size_t buffer_length);
    void run_client(const std::string_view script);
    void send_raw_client(const std::string_view function, const void* raw, size_t size);
    void navigate_client(const std::string_view url);
    bool show_client(const std::string_view s);
    void close_client();

    void return_int(long long int n);
    void return_float(double f);
    void return_string(const std::string_view s);
    void return_bool(bool b);
  };

  window();
  ~window();

  void bind(const std::string_view element, event::handler::callback_t func);
  template <typename T>
  void bind(const std::string_view, T*, void (T::*)(event*)) {}
  void bind(std::string element, void (*func)(webui::event* e));

  bool show(const std::string_view content = "") const;
  bool show_browser(const std::string_view content = "", unsigned int browser = AnyBrowser) const;
  bool show_wv(const std::string_view content) const;
  std::string_view start_server(const std::string_view content = "") const;
  void navigate(const std::string_view url) const;
  std::string_view get_url() const;
  void run(const std::string_view script) const;
  bool script(const std::string_view script, unsigned int timeout, char* buffer,
              size_t buffer_length) const;
  void send_raw(const std::string_view function, const void* raw, size_t size) const;

  void set_public(bool status) const;
  void set_multi_access(bool status) const;
  void set_event_blocking(bool status) const;
  void set_custom_parameters(char* params) const;
  void set_runtime(unsigned int runtime) const;
  bool set_root_folder(const std::string_view path) const;
  void set_file_handler(const void* (*handler)(const char* filename, int* length)) const;
  void set_file_handler_window(const void* (*handler)(size_t window, const char* filename,
                                                      int* length)) const;
  void set_close_handler_wv(bool (*close_handler)(size_t window)) const;
  void set_profile(const std::string_view name = {""}, const std::string_view path = {""}) const;
  void set_proxy(const std::string_view proxy_server = {""}) const;
  bool set_port(size_t port) const;
  size_t get_port() const;
  void set_context(const std::string_view element, void* context) const;

  void close() const;
  void destroy() const;
  void focus() const;
  bool is_shown() const;
  void minimize();
  void maximize();
  void set_center() const;
  void set_frameless(bool status) const;
  void set_hide(bool status) const;
  void set_high_contrast(bool status) const;
  void set_icon(const std::string_view icon, const std::string_view icon_type) const;
  void set_kiosk(bool status) const;
  void set_minimum_size(unsigned int width, unsigned int height) const;
  void set_position(unsigned int x, unsigned int y) const;
  void set_resizable(bool status) const;
  void set_size(unsigned int width, unsigned int height) const;
  void set_transparent(bool status) const;
  void delete_profile() const;
  size_t get_best_browser() const;
  size_t get_parent_process_id() const;
  size_t get_child_process_id() const;
  void* get_hwnd() const;
  void* win32_get_hwnd() const;

  // 2.3 only.
  long long int get_int(webui::event* e);
  std::string get_string(webui::event* e);
  bool get_bool(webui::event* e);
  void return_int(webui::event* e, long long int n);
  void return_string(webui::event* e, std::string s);
  void return_bool(webui::event* e, bool b);
};

void wait();
bool wait_async();
void exit();
void clean();
bool is_app_running();
void open_url(const std::string_view url);
bool set_default_root_folder(const std::string_view path);
void set_browser_folder(const std::string_view path);
bool browser_exist(unsigned int browser);
bool is_high_contrast();
void set_timeout(unsigned int second);
void set_config(webui_config option, bool status);
void set_logger(void (*func)(size_t level, const char* log, void* user_data),
                void* user_data = nullptr);
bool set_tls_certificate(const std::string_view certificate_pem,
                         const std::string_view private_key_pem);
void delete_all_profiles();
size_t get_free_port();
size_t get_new_window_id();
size_t get_last_error_number();
std::string_view get_last_error_message();
std::string get_mime_type(const std::string_view file);
std::string encode(const std::string_view str);
std::string decode(const std::string_view str);
void free(void* ptr);
void* malloc(size_t size);
void memcpy(void* dest, const void* src, size_t count);

}  // namespace webui
#endif
