/* Own declarations of webview/webview's API, written for analysis; not the library's code.
 *
 * One shape serves every version from 2020 on: classes are laid out as in 0.11 and later, where
 * bind, eval, init, navigate and set_html belong to webview::detail::engine_base. Code written for
 * older versions names webview::webview and finds the same members through the base class.
 *
 * The C API of 0.1.x cannot share a translation unit with that (`struct webview` against
 * `namespace webview`), so it is chosen by the macros that only its users define.
 *
 * Stubs include each other through the search path, so that one may stand in for a single header of
 * an incomplete installation. */
#ifndef BRIDGELINT_STUB_WEBVIEW_H
#define BRIDGELINT_STUB_WEBVIEW_H

#if defined(WEBVIEW_IMPLEMENTATION) || defined(WEBVIEW_WINAPI)
#include "webview/legacy.h"
#else
#include "webview/api.h"

#if defined(__cplusplus) && !defined(WEBVIEW_HEADER)
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace webview {

using dispatch_fn_t = std::function<void()>;

class error_info {
 public:
  error_info() = default;
  error_info(webview_error_t code, const std::string& message = {}) noexcept;
  webview_error_t code() const;
  const std::string& message() const;
};

class exception : public std::exception {
 public:
  exception() = default;
  exception(const error_info& error) noexcept;
  exception(webview_error_t code, const std::string& message = {}) noexcept;
  const error_info& error() const;
  const char* what() const noexcept override;
};

namespace detail {

// Converts to the value, because until 0.10 the calls returned the value itself.
template <typename T, typename Error, typename Exception>
class basic_result {
 public:
  basic_result() = default;
  basic_result(T given) : held{given} {}
  basic_result(Error) {}
  const T& value() const { return held; }
  const Error& error() const { return failure; }
  bool ok() const { return true; }
  bool has_value() const { return true; }
  bool has_error() const { return false; }
  void ensure_ok() {}
  operator T() const { return held; }

 private:
  T held{};
  Error failure{};
};

template <typename Error, typename Exception>
class basic_result<void, Error, Exception> {
 public:
  basic_result() = default;
  basic_result(Error) {}
  const Error& error() const { return failure; }
  bool ok() const { return true; }
  bool has_error() const { return false; }
  void ensure_ok() {}

 private:
  Error failure{};
};

std::string json_escape(const std::string& s, bool add_quotes = true);
std::string json_parse(const std::string& s, const std::string& key, const int index);
int json_unescape(const char* s, size_t n, char* out);

}  // namespace detail

template <typename T>
using result = detail::basic_result<T, error_info, exception>;
using noresult = detail::basic_result<void, error_info, exception>;

std::string json_escape(const std::string& s);
std::string json_parse(const std::string& s, const std::string& key, const int index);

namespace detail {

class engine_base {
 public:
  explicit engine_base(bool owns_window);
  virtual ~engine_base();

  using binding_t = std::function<void(std::string, std::string, void*)>;
  using sync_binding_t = std::function<std::string(std::string)>;

  noresult bind(const std::string& name, sync_binding_t fn);
  noresult bind(const std::string& name, binding_t fn, void* arg);
  noresult unbind(const std::string& name);
  noresult resolve(const std::string& id, int status, const std::string& result);

  noresult eval(const std::string& js);
  noresult init(const std::string& js);
  noresult navigate(const std::string& url);
  noresult set_html(const std::string& html);

  noresult dispatch(std::function<void()> f);
  noresult run();
  noresult terminate();
  noresult set_size(int width, int height, int hints);
  noresult set_title(const std::string& title);
  result<void*> browser_controller();
  result<void*> widget();
  result<void*> window();
};

class gtk_webkit_engine : public engine_base {
 public:
  gtk_webkit_engine(bool debug = false, void* window = nullptr);
};

class cocoa_wkwebview_engine : public engine_base {
 public:
  cocoa_wkwebview_engine(bool debug = false, void* window = nullptr);
};

class win32_edge_engine : public engine_base {
 public:
  win32_edge_engine(bool debug = false, void* window = nullptr);
};

}  // namespace detail

// Before mid-2022 the backends stood in this namespace.
using detail::cocoa_wkwebview_engine;
using detail::gtk_webkit_engine;
using detail::win32_edge_engine;

#if defined(WEBVIEW_COCOA) || defined(__APPLE__)
using browser_engine = detail::cocoa_wkwebview_engine;
#elif defined(WEBVIEW_EDGE) || defined(_WIN32)
using browser_engine = detail::win32_edge_engine;
#else
using browser_engine = detail::gtk_webkit_engine;
#endif

using webview = browser_engine;

}  // namespace webview
#endif
#endif
#endif
