/* Own declarations of saucer's API, written for analysis; not the library's code.
 *
 * Classes are laid out as in release 8, where basic_smartview derives from webview. What older
 * releases have under another shape (constructors, a window that is the view) is added where one
 * class can hold both. */
#ifndef BRIDGELINT_STUB_SAUCER_WEBVIEW_HPP
#define BRIDGELINT_STUB_SAUCER_WEBVIEW_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <format>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coco/coco.hpp"

namespace saucer {

namespace fs = std::filesystem;

struct error {
  std::string message() const;
};

// Stands for std::expected, which not every standard library at hand has.
template <typename T>
struct result {
  T& value();
  const T& value() const;
  T& operator*();
  const T& operator*() const;
  T* operator->();
  const T* operator->() const;
  bool has_value() const;
  explicit operator bool() const;
  template <typename U>
  T value_or(U&&) const;
  template <typename Function>
  result transform_error(Function&&) const {
    return {};
  }
};

struct cstring_view {
  cstring_view(const char* text) noexcept;
  cstring_view(const std::string& text) noexcept;
  operator std::string_view() const noexcept;
  const char* c_str() const noexcept;
};

enum class launch : std::uint8_t { sync, async };
enum class policy : std::uint8_t { allow, block };
enum class state : std::uint8_t { started, finished };
enum class status : std::uint8_t { handled, unhandled };

struct size {
  int w, h;
};
struct position {
  int x, y;
};
struct bounds {
  int x, y, w, h;
};
struct color {
  std::uint8_t r, g, b, a;
};

struct application {
  struct options {
    std::string id;
    std::optional<int> argc;
    std::optional<char**> argv;
    bool quit_on_last_window_closed{true};
  };
  static result<application> create(const options& given);
  int run(std::function<coco::stray(application*)> start);
  template <bool Wait = true>
  void run() const {}
  coco::future<void> finish();
  void quit();
  void post(std::function<void()> callback) const;
  template <typename Callback, typename... Ts>
  auto invoke(Callback&& callback, Ts&&... given) const {
    return std::forward<Callback>(callback)(std::forward<Ts>(given)...);
  }
};

struct window {
  static result<std::shared_ptr<window>> create(application* app);
  void show();
  void hide();
  void close();
  void focus();
  void start_drag();
  bool visible() const;
  void set_title(cstring_view title);
  void set_size(saucer::size size);
  void set_min_size(saucer::size size);
  void set_max_size(saucer::size size);
  void set_size(int width, int height);
  void set_resizable(bool on);
  void set_decorations(bool on);
  void set_maximized(bool on);
  void set_minimized(bool on);
  void set_fullscreen(bool on);
  void set_always_on_top(bool on);
};

struct url {
  std::string string() const;
  fs::path path() const;
  std::string scheme() const;
  std::optional<std::string> host() const;
  std::optional<std::size_t> port() const;
  bool operator==(const url&) const;
  bool operator==(std::string_view) const;
  static result<url> parse(cstring_view input);
  static result<url> from(const fs::path& file);
};

struct navigation {
  saucer::url url() const;
  bool new_window() const;
  bool redirection() const;
  bool user_initiated() const;
};

namespace permission {
struct request {
  saucer::url url() const;
  void accept(bool) const;
};
}  // namespace permission

template <typename T, typename E = std::string_view>
struct executor {
  std::function<void(T)> resolve;
  std::function<void(E)> reject;
};
template <typename E>
struct executor<void, E> {
  std::function<void()> resolve;
  std::function<void(E)> reject;
};

struct stash {
  const std::uint8_t* data() const;
  std::size_t size() const;
  std::string_view str() const;
  static stash from(std::vector<std::uint8_t> data);
  static stash from_str(std::string data);
  static stash view_str(std::string_view data);
};

struct embedded_file {
  stash content;
  std::string mime;
};

namespace scheme {
enum class error : std::int16_t { not_found = 404, invalid = 400, denied = 401, failed = -1 };
struct response {
  stash data;
  std::string mime;
  std::map<std::string, std::string> headers;
  int status{200};
};
struct request {
  saucer::url url() const;
  std::string method() const;
  stash content() const;
  std::map<std::string, std::string> headers() const;
};
using executor = saucer::executor<response, error>;
}  // namespace scheme

struct script {
  enum class time : std::uint8_t { creation, ready };
  std::string code;
  time run_at;
  bool no_frames{true};
  bool clearable{true};
};

struct webview {
  struct options {
    std::shared_ptr<saucer::window> window;
    bool attributes{true};
    bool persistent_cookies{true};
    bool hardware_acceleration{true};
    std::optional<fs::path> storage_path;
    std::optional<std::string> user_agent;
    std::set<std::string> browser_flags;
  };
  enum class event : std::uint8_t {
    permission,
    fullscreen,
    dom_ready,
    navigated,
    navigate,
    message,
    request,
    favicon,
    title,
    load,
  };

  static result<webview> create(const options& given);
  saucer::window& parent() const;
  saucer::url url() const;
  std::string page_title() const;
  bool dev_tools() const;
  bool context_menu() const;
  void set_url(const saucer::url& url);
  void set_url(cstring_view url);
  void set_html(cstring_view html);
  void set_dev_tools(bool on);
  void set_context_menu(bool on);
  void set_force_dark(bool on);
  void set_background(color color);
  void reset_bounds();
  void set_bounds(saucer::bounds bounds);
  void back();
  void forward();
  void reload();
  void serve(fs::path file);
  void embed(std::unordered_map<std::string, embedded_file> files);
  void unembed();
  void unembed(const fs::path& file);
  void execute(cstring_view code);
  std::size_t inject(const script& script);
  void uninject();
  void uninject(std::size_t id);
  template <typename T>
  void handle_scheme(const std::string& name, T&& handler) {
    (void)name;
    (void)handler;
  }
  void remove_scheme(const std::string& name);
  static void register_scheme(const std::string& name);
  template <event Event, typename T>
  std::size_t on(T&& listener) {
    (void)listener;
    return 0;
  }
  template <event Event, typename T>
  void once(T&& callback) {
    (void)callback;
  }
  void off(event event);
  void off(event event, std::size_t id);
};

}  // namespace saucer

#endif
