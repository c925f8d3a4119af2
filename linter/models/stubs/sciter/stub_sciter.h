// Our own declarations of Sciter's C and C++ API, as far as a reader of code that uses it needs
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#ifndef _WINDOWS_
typedef unsigned UINT;
typedef int SBOOL;
typedef const char* LPCSTR;
typedef const char16_t* LPCWSTR;
typedef unsigned char BYTE;
typedef const BYTE* LPCBYTE;
#endif
typedef void* HELEMENT;
typedef void* HWINDOW;
typedef char16_t WCHAR_STUB;

namespace aux {
struct chars {
  const char* start;
  size_t length;
};
chars chars_of(const char* text);
bool operator==(const chars& left, const chars& right);
struct wchars {
  const char16_t* start;
  size_t length;
};
}  // namespace aux
inline aux::chars const_chars(const char* text) {
  return {text, 0};
}

namespace sciter {

class value {
 public:
  value();
  value(bool);
  value(int);
  value(double);
  value(const char*);
  value(const char16_t*);
  value(const std::string&);
  value(const std::u16string&);
  template <class T>
  value(const std::vector<T>&) {}
  template <class T>
  T get() const {
    return T();
  }
  template <class T>
  T get(T fallback) const {
    return fallback;
  }
  int get(int fallback) const;
  std::u16string to_string() const;
  bool is_string() const;
  bool is_function() const;
  int length() const;
  value get_item(int index) const;
  value get_item(const char* name) const;
  value operator[](int index) const;
  value call(const value& first = value(), const value& second = value()) const;
};
using string = std::u16string;
using astring = std::string;

class event_handler_raw {
 public:
  virtual ~event_handler_raw() = default;
  virtual void attached(HELEMENT) {}
  virtual void detached(HELEMENT) {}
  virtual bool on_script_call(HELEMENT, LPCSTR, UINT, const value*, value&) { return false; }
};
class event_handler : public event_handler_raw {};
void attach_dom_event_handler(HWINDOW window, event_handler_raw* handler);

namespace dom {
class element {
 public:
  element(HELEMENT);
  static element root_element(HWINDOW window);
  value call_function(LPCSTR name, UINT count = 0, value* arguments = nullptr);
  value eval(const char16_t* script, size_t length);
  value eval(aux::wchars script);
  std::u16string text();
  void set_text(const char16_t* text);
};
}  // namespace dom

namespace om {
template <class Interface>
class asset {
 public:
  virtual ~asset() = default;
};
}  // namespace om

class window : public event_handler, public om::asset<window> {
 public:
  window(UINT flags, int frame = 0);
  bool load(const char16_t* url);
  bool load(aux::wchars url);
  void expand(bool maximize = false);
  HWINDOW get_hwnd();
  value call_function(LPCSTR name, const value& first = value());
};
namespace application {
void start();
int run();
}  // namespace application

}  // namespace sciter
typedef sciter::value SCITER_VALUE;
typedef sciter::value VALUE;

struct som_passport_t {
  uint64_t flags;
};
struct som_method_def_t {
  const char* name;
};
struct som_property_def_t {
  const char* name;
};
struct som_asset_t {};

bool SciterEval(HWINDOW window, const char16_t* script, UINT length, SCITER_VALUE* result);
bool SciterLoadFile(HWINDOW window, const char16_t* url);
bool SciterLoadHtml(HWINDOW window, const BYTE* html, UINT size, const char16_t* url);
bool SciterSetOption(HWINDOW window, UINT option, uintptr_t value);
bool SciterSetGlobalAsset(void* asset);

#define BEGIN_FUNCTION_MAP                                                                    \
  virtual bool on_script_call(HELEMENT he, LPCSTR name, UINT argc, const sciter::value* argv, \
                              sciter::value& retval) {                                        \
    aux::chars _name = aux::chars_of(name);
#define FUNCTION_V(name, method)    \
  if (const_chars(name) == _name) { \
    retval = method(argc, argv);    \
    return true;                    \
  }
#define FUNCTION_0(name, method)                 \
  if (const_chars(name) == _name && argc == 0) { \
    retval = method();                           \
    return true;                                 \
  }
#define FUNCTION_1(name, method)                 \
  if (const_chars(name) == _name && argc == 1) { \
    retval = method(argv[0]);                    \
    return true;                                 \
  }
#define FUNCTION_2(name, method)                 \
  if (const_chars(name) == _name && argc == 2) { \
    retval = method(argv[0], argv[1]);           \
    return true;                                 \
  }
#define FUNCTION_3(name, method)                 \
  if (const_chars(name) == _name && argc == 3) { \
    retval = method(argv[0], argv[1], argv[2]);  \
    return true;                                 \
  }
#define FUNCTION_4(name, method)                         \
  if (const_chars(name) == _name && argc == 4) {         \
    retval = method(argv[0], argv[1], argv[2], argv[3]); \
    return true;                                         \
  }
#define FUNCTION_5(name, method)                                  \
  if (const_chars(name) == _name && argc == 5) {                  \
    retval = method(argv[0], argv[1], argv[2], argv[3], argv[4]); \
    return true;                                                  \
  }
#define FUNCTION_6(name, method)                                           \
  if (const_chars(name) == _name && argc == 6) {                           \
    retval = method(argv[0], argv[1], argv[2], argv[3], argv[4], argv[5]); \
    return true;                                                           \
  }
#define CHAIN_FUNCTION_MAP(base) \
  if (base::on_script_call(he, name, argc, argv, retval)) return true;
#define END_FUNCTION_MAP \
  return false;          \
  }

#define SOM_PASSPORT_BEGIN(type)               \
  som_passport_t* asset_get_passport() const { \
    typedef type TC;                           \
    static som_passport_t st = {};
#define SOM_PASSPORT_BEGIN_EX(name, type) SOM_PASSPORT_BEGIN(type)
#define SOM_PASSPORT_END \
  return &st;            \
  }
#define SOM_PASSPORT_FLAGS(value) st.flags = value;
#define SOM_FUNC(name) (static_cast<void>(&TC::name), som_method_def_t{#name})
#define SOM_FUNC_EX(exposed, name) (static_cast<void>(&TC::name), som_method_def_t{#exposed})
#define SOM_PROP(name) \
  som_property_def_t { \
    #name              \
  }
#define SOM_PROP_EX(exposed, name) \
  som_property_def_t {             \
    #exposed                       \
  }
#define SOM_RO_PROP(name) \
  som_property_def_t {    \
    #name                 \
  }
#define SOM_RO_PROP_EX(exposed, name) \
  som_property_def_t {                \
    #exposed                          \
  }
#define SOM_VIRTUAL_PROP(name, getter, setter) \
  som_property_def_t {                         \
    #name                                      \
  }
#define SOM_RO_VIRTUAL_PROP(name, getter) \
  som_property_def_t {                    \
    #name                                 \
  }
#define SOM_FUNCS(...)                               \
  static som_method_def_t methods[] = {__VA_ARGS__}; \
  static_cast<void>(methods);
#define SOM_PROPS(...)                                    \
  static som_property_def_t properties[] = {__VA_ARGS__}; \
  static_cast<void>(properties);
