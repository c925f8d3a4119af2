// CEF's values, browser, frames and messages: what its handlers speak of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace base {

struct BindResult {};
template <class Signature>
class OnceCallback;
template <class Result, class... Values>
class OnceCallback<Result(Values...)> {
 public:
  OnceCallback();
  OnceCallback(const BindResult& bound);
  Result Run(Values... values) &&;
  bool is_null() const;
};
template <class Signature>
class RepeatingCallback;
template <class Result, class... Values>
class RepeatingCallback<Result(Values...)> {
 public:
  RepeatingCallback();
  RepeatingCallback(const BindResult& bound);
  Result Run(Values... values) const;
  bool is_null() const;
};
using OnceClosure = OnceCallback<void()>;
using RepeatingClosure = RepeatingCallback<void()>;
using Closure = RepeatingClosure;
template <class... Values>
BindResult BindOnce(Values&&... values);
template <class... Values>
BindResult BindRepeating(Values&&... values);
template <class... Values>
BindResult Bind(Values&&... values);
template <class T>
T* Unretained(T* object);
template <class T>
T* Owned(T* object);

}  // namespace base

#ifndef OVERRIDE
#define OVERRIDE override
#endif
#ifndef DISALLOW_COPY_AND_ASSIGN
#define DISALLOW_COPY_AND_ASSIGN(type) \
  type(const type&) = delete;          \
  void operator=(const type&) = delete
#endif
#define IMPLEMENT_REFCOUNTING(type)        \
 public:                                   \
  void AddRef() const override {}          \
  bool Release() const override {          \
    return true;                           \
  }                                        \
  bool HasOneRef() const override {        \
    return true;                           \
  }                                        \
  bool HasAtLeastOneRef() const override { \
    return true;                           \
  }                                        \
                                           \
 private:                                  \
  int ref_count_ = 0
#define IMPLEMENT_REFCOUNTING_DELETE_ON_UIT(type) IMPLEMENT_REFCOUNTING(type)
#define IMPLEMENT_LOCKING(type)
#define IMPLEMENT_NO_REFCOUNTING(type) IMPLEMENT_REFCOUNTING(type)
#define CEF_REQUIRE_UI_THREAD()
#define CEF_REQUIRE_IO_THREAD()
#define CEF_REQUIRE_FILE_THREAD()
#define CEF_REQUIRE_RENDERER_THREAD()
#define REQUIRE_UI_THREAD()
#define REQUIRE_IO_THREAD()
#define REQUIRE_FILE_THREAD()
#ifndef DCHECK
#define DCHECK(condition) static_cast<void>(condition)
#endif
#ifndef NOTREACHED
#define NOTREACHED() static_cast<void>(0)
#endif

typedef int64_t int64;
typedef uint64_t uint64;
typedef int32_t int32;
typedef uint32_t uint32;
typedef char16_t char16;
typedef uint32_t cef_color_t;
typedef unsigned long CefWindowHandle;
typedef int cef_errorcode_t;
typedef int cef_window_open_disposition_t;

class CefBaseRefCounted {
 public:
  virtual void AddRef() const = 0;
  virtual bool Release() const = 0;
  virtual bool HasOneRef() const = 0;
  virtual bool HasAtLeastOneRef() const = 0;

 protected:
  virtual ~CefBaseRefCounted() {}
};
typedef CefBaseRefCounted CefBase;

template <class T>
class CefRefPtr {
 public:
  CefRefPtr() = default;
  CefRefPtr(std::nullptr_t) {}
  CefRefPtr(T* pointer) : pointer_(pointer) {}
  template <class U>
  CefRefPtr(const CefRefPtr<U>& other) : pointer_(other.get()) {}
  CefRefPtr(const CefRefPtr&) = default;
  CefRefPtr& operator=(const CefRefPtr&) = default;
  CefRefPtr& operator=(T* pointer) {
    pointer_ = pointer;
    return *this;
  }
  T* get() const { return pointer_; }
  T* operator->() const { return pointer_; }
  T& operator*() const { return *pointer_; }
  operator T*() const { return pointer_; }
  void reset() { pointer_ = nullptr; }
  void swap(CefRefPtr& other);

 private:
  T* pointer_ = nullptr;
};
template <class T>
using CefRawPtr = T*;
template <class T>
using CefOwnPtr = std::unique_ptr<T>;

class CefString {
 public:
  CefString();
  CefString(const char* text);
  CefString(const wchar_t* text);
  CefString(const char16_t* text);
  CefString(const std::string& text);
  CefString(const std::wstring& text);
  CefString(const std::u16string& text);
  CefString(void* raw);
  CefString& operator=(const char* text);
  CefString& operator=(const wchar_t* text);
  CefString& operator=(const std::string& text);
  CefString& operator=(const std::wstring& text);
  operator std::string() const;
  operator std::wstring() const;
  std::string ToString() const;
  std::wstring ToWString() const;
  std::u16string ToString16() const;
  const char16_t* c_str() const;
  size_t length() const;
  size_t size() const;
  bool empty() const;
  int compare(const CefString& other) const;
  void clear();
  bool FromString(const std::string& text);
  bool FromASCII(const char* text);
  bool FromWString(const std::wstring& text);
  void Attach(void* raw, bool owner);
  bool operator<(const CefString& other) const;
  bool operator<=(const CefString& other) const;
  bool operator>(const CefString& other) const;
  bool operator>=(const CefString& other) const;
  bool operator==(const CefString& other) const;
  bool operator!=(const CefString& other) const;
};

enum cef_process_id_t { PID_BROWSER, PID_RENDERER };
typedef cef_process_id_t CefProcessId;
enum cef_thread_id_t { TID_UI, TID_FILE, TID_IO, TID_RENDERER, TID_FILE_USER_BLOCKING };
typedef cef_thread_id_t CefThreadId;
enum cef_state_t { STATE_DEFAULT, STATE_ENABLED, STATE_DISABLED };
enum cef_v8_propertyattribute_t {
  V8_PROPERTY_ATTRIBUTE_NONE = 0,
  V8_PROPERTY_ATTRIBUTE_READONLY = 1,
  V8_PROPERTY_ATTRIBUTE_DONTENUM = 2,
  V8_PROPERTY_ATTRIBUTE_DONTDELETE = 4
};

class CefBinaryValue;
class CefBinaryBuffer;
class CefBrowser;
class CefBrowserHost;
class CefCallback;
class CefClient;
class CefCommandLine;
class CefDictionaryValue;
class CefFrame;
class CefListValue;
class CefRequest;
class CefRequestContext;
class CefResponse;
class CefV8Context;
class CefV8Value;
class CefValue;

struct CefRect {
  CefRect();
  CefRect(int x, int y, int width, int height);
  int x, y, width, height;
};
struct CefSize {
  int width, height;
};
struct CefPoint {
  int x, y;
};
struct CefScreenInfo {
  float device_scale_factor;
};
struct CefKeyEvent {
  int type;
  uint32_t modifiers;
  int windows_key_code;
  int native_key_code;
};
struct CefMouseEvent {
  int x, y;
  uint32_t modifiers;
};
struct CefPopupFeatures {};
struct CefCursorInfo {};
struct CefDraggableRegion {};
struct CefAudioParameters {};

struct _cef_settings_t {
  int no_sandbox;
  int multi_threaded_message_loop;
  int external_message_pump;
  int windowless_rendering_enabled;
  int command_line_args_disabled;
  int log_severity;
  int remote_debugging_port;
  int uncaught_exception_stack_size;
  int ignore_certificate_errors;
  int persist_session_cookies;
  int single_process;
  int pack_loading_disabled;
  CefString browser_subprocess_path, framework_dir_path, main_bundle_path, cache_path,
      root_cache_path, user_data_path, user_agent, user_agent_product, product_version, locale,
      log_file, javascript_flags, resources_dir_path, locales_dir_path, accept_language_list;
  cef_color_t background_color;
};
class CefSettings : public _cef_settings_t {
 public:
  CefSettings();
};
struct _cef_browser_settings_t {
  int windowless_frame_rate;
  cef_state_t remote_fonts, javascript, javascript_close_windows, javascript_access_clipboard,
      javascript_dom_paste, image_loading, local_storage, databases, webgl, plugins, web_security,
      file_access_from_file_urls, universal_access_from_file_urls;
  cef_color_t background_color;
  CefString default_encoding;
};
class CefBrowserSettings : public _cef_browser_settings_t {
 public:
  CefBrowserSettings();
};
class CefWindowInfo {
 public:
  CefWindowInfo();
  void SetAsChild(CefWindowHandle parent, const CefRect& bounds);
  void SetAsPopup(CefWindowHandle parent, const CefString& name);
  void SetAsWindowless(CefWindowHandle parent);
  CefRect bounds;
  CefString window_name;
  uint32_t style, ex_style;
  bool windowless_rendering_enabled, shared_texture_enabled, external_begin_frame_enabled;
  CefWindowHandle parent_window, window;
};
class CefMainArgs {
 public:
  CefMainArgs();
  CefMainArgs(void* instance);
  CefMainArgs(int argc, char** argv);
};

class CefListValue : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefListValue> Create();
  virtual size_t GetSize() = 0;
  virtual bool SetSize(size_t size) = 0;
  virtual int GetType(size_t index) = 0;
  virtual CefRefPtr<CefValue> GetValue(size_t index) = 0;
  virtual bool GetBool(size_t index) = 0;
  virtual int GetInt(size_t index) = 0;
  virtual double GetDouble(size_t index) = 0;
  virtual CefString GetString(size_t index) = 0;
  virtual CefRefPtr<CefBinaryValue> GetBinary(size_t index) = 0;
  virtual CefRefPtr<CefDictionaryValue> GetDictionary(size_t index) = 0;
  virtual CefRefPtr<CefListValue> GetList(size_t index) = 0;
  virtual bool SetNull(size_t index) = 0;
  virtual bool SetValue(size_t index, CefRefPtr<CefValue> value) = 0;
  virtual bool SetBool(size_t index, bool value) = 0;
  virtual bool SetInt(size_t index, int value) = 0;
  virtual bool SetDouble(size_t index, double value) = 0;
  virtual bool SetString(size_t index, const CefString& value) = 0;
  virtual bool SetBinary(size_t index, CefRefPtr<CefBinaryValue> value) = 0;
  virtual bool SetDictionary(size_t index, CefRefPtr<CefDictionaryValue> value) = 0;
  virtual bool SetList(size_t index, CefRefPtr<CefListValue> value) = 0;
};
class CefDictionaryValue : public virtual CefBaseRefCounted {
 public:
  typedef std::vector<CefString> KeyList;
  static CefRefPtr<CefDictionaryValue> Create();
  virtual size_t GetSize() = 0;
  virtual bool HasKey(const CefString& key) = 0;
  virtual bool GetKeys(KeyList& keys) = 0;
  virtual int GetType(const CefString& key) = 0;
  virtual CefRefPtr<CefValue> GetValue(const CefString& key) = 0;
  virtual bool GetBool(const CefString& key) = 0;
  virtual int GetInt(const CefString& key) = 0;
  virtual double GetDouble(const CefString& key) = 0;
  virtual CefString GetString(const CefString& key) = 0;
  virtual CefRefPtr<CefBinaryValue> GetBinary(const CefString& key) = 0;
  virtual CefRefPtr<CefDictionaryValue> GetDictionary(const CefString& key) = 0;
  virtual CefRefPtr<CefListValue> GetList(const CefString& key) = 0;
  virtual bool SetValue(const CefString& key, CefRefPtr<CefValue> value) = 0;
  virtual bool SetBool(const CefString& key, bool value) = 0;
  virtual bool SetInt(const CefString& key, int value) = 0;
  virtual bool SetDouble(const CefString& key, double value) = 0;
  virtual bool SetString(const CefString& key, const CefString& value) = 0;
  virtual bool SetDictionary(const CefString& key, CefRefPtr<CefDictionaryValue> value) = 0;
  virtual bool SetList(const CefString& key, CefRefPtr<CefListValue> value) = 0;
};
class CefValue : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefValue> Create();
  virtual int GetType() = 0;
  virtual bool GetBool() = 0;
  virtual int GetInt() = 0;
  virtual double GetDouble() = 0;
  virtual CefString GetString() = 0;
  virtual CefRefPtr<CefDictionaryValue> GetDictionary() = 0;
  virtual CefRefPtr<CefListValue> GetList() = 0;
  virtual bool SetString(const CefString& value) = 0;
};
class CefBinaryValue : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefBinaryValue> Create(const void* data, size_t size);
  virtual size_t GetSize() = 0;
  virtual size_t GetData(void* buffer, size_t size, size_t offset) = 0;
};
class CefBinaryBuffer : public virtual CefBaseRefCounted {
 public:
  virtual const void* GetData() const = 0;
  virtual size_t GetSize() const = 0;
};
enum cef_value_type_t {
  VTYPE_INVALID,
  VTYPE_NULL,
  VTYPE_BOOL,
  VTYPE_INT,
  VTYPE_DOUBLE,
  VTYPE_STRING,
  VTYPE_BINARY,
  VTYPE_DICTIONARY,
  VTYPE_LIST
};
typedef cef_value_type_t CefValueType;

class CefProcessMessage : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefProcessMessage> Create(const CefString& name);
  virtual bool IsValid() = 0;
  virtual CefRefPtr<CefProcessMessage> Copy() = 0;
  virtual CefString GetName() = 0;
  virtual CefRefPtr<CefListValue> GetArgumentList() = 0;
};

class CefFrame : public virtual CefBaseRefCounted {
 public:
  virtual bool IsValid() = 0;
  virtual void LoadRequest(CefRefPtr<CefRequest> request) = 0;
  virtual void LoadURL(const CefString& url) = 0;
  virtual void LoadString(const CefString& text, const CefString& url) = 0;
  virtual void ExecuteJavaScript(const CefString& code, const CefString& script_url,
                                 int start_line) = 0;
  virtual bool IsMain() = 0;
  virtual bool IsFocused() = 0;
  virtual CefString GetName() = 0;
  virtual CefString GetIdentifier() = 0;
  virtual CefRefPtr<CefFrame> GetParent() = 0;
  virtual CefString GetURL() = 0;
  virtual CefRefPtr<CefBrowser> GetBrowser() = 0;
  virtual CefRefPtr<CefV8Context> GetV8Context() = 0;
  virtual void SendProcessMessage(CefProcessId target, CefRefPtr<CefProcessMessage> message) = 0;
};

class CefBrowser : public virtual CefBaseRefCounted {
 public:
  virtual bool IsValid() = 0;
  virtual CefRefPtr<CefBrowserHost> GetHost() = 0;
  virtual bool CanGoBack() = 0;
  virtual void GoBack() = 0;
  virtual bool CanGoForward() = 0;
  virtual void GoForward() = 0;
  virtual bool IsLoading() = 0;
  virtual void Reload() = 0;
  virtual void ReloadIgnoreCache() = 0;
  virtual void StopLoad() = 0;
  virtual int GetIdentifier() = 0;
  virtual bool IsSame(CefRefPtr<CefBrowser> that) = 0;
  virtual bool IsPopup() = 0;
  virtual CefRefPtr<CefFrame> GetMainFrame() = 0;
  virtual CefRefPtr<CefFrame> GetFocusedFrame() = 0;
  virtual bool SendProcessMessage(CefProcessId target, CefRefPtr<CefProcessMessage> message) = 0;
};

class CefBrowserHost : public virtual CefBaseRefCounted {
 public:
  static bool CreateBrowser(const CefWindowInfo& window, CefRefPtr<CefClient> client,
                            const CefString& url, const CefBrowserSettings& settings,
                            CefRefPtr<CefDictionaryValue> extra_info,
                            CefRefPtr<CefRequestContext> context);
  static bool CreateBrowser(const CefWindowInfo& window, CefRefPtr<CefClient> client,
                            const CefString& url, const CefBrowserSettings& settings,
                            CefRefPtr<CefRequestContext> context);
  static CefRefPtr<CefBrowser> CreateBrowserSync(const CefWindowInfo& window,
                                                 CefRefPtr<CefClient> client, const CefString& url,
                                                 const CefBrowserSettings& settings,
                                                 CefRefPtr<CefDictionaryValue> extra_info,
                                                 CefRefPtr<CefRequestContext> context);
  static CefRefPtr<CefBrowser> CreateBrowserSync(const CefWindowInfo& window,
                                                 CefRefPtr<CefClient> client, const CefString& url,
                                                 const CefBrowserSettings& settings,
                                                 CefRefPtr<CefRequestContext> context);
  virtual CefRefPtr<CefBrowser> GetBrowser() = 0;
  virtual void CloseBrowser(bool force) = 0;
  virtual bool TryCloseBrowser() = 0;
  virtual void SetFocus(bool focus) = 0;
  virtual CefWindowHandle GetWindowHandle() = 0;
  virtual CefRefPtr<CefClient> GetClient() = 0;
  virtual CefRefPtr<CefRequestContext> GetRequestContext() = 0;
  virtual double GetZoomLevel() = 0;
  virtual void SetZoomLevel(double level) = 0;
  virtual void ShowDevTools(const CefWindowInfo& window, CefRefPtr<CefClient> client,
                            const CefBrowserSettings& settings, const CefPoint& inspect) = 0;
  virtual void WasResized() = 0;
  virtual void WasHidden(bool hidden) = 0;
  virtual bool SendDevToolsMessage(const void* message, size_t size) = 0;
  virtual int ExecuteDevToolsMethod(int id, const CefString& method,
                                    CefRefPtr<CefDictionaryValue> parameters) = 0;
};

class CefRequest : public virtual CefBaseRefCounted {
 public:
  typedef std::multimap<CefString, CefString> HeaderMap;
  static CefRefPtr<CefRequest> Create();
  virtual CefString GetURL() = 0;
  virtual void SetURL(const CefString& url) = 0;
  virtual CefString GetMethod() = 0;
  virtual CefString GetReferrerURL() = 0;
  virtual CefString GetHeaderByName(const CefString& name) = 0;
  virtual void GetHeaderMap(HeaderMap& map) = 0;
  virtual void SetHeaderMap(const HeaderMap& map) = 0;
};
class CefResponse : public virtual CefBaseRefCounted {
 public:
  virtual int GetStatus() = 0;
  virtual void SetStatus(int status) = 0;
  virtual void SetStatusText(const CefString& text) = 0;
  virtual CefString GetMimeType() = 0;
  virtual void SetMimeType(const CefString& type) = 0;
  virtual void SetHeaderByName(const CefString& name, const CefString& value, bool overwrite) = 0;
};
class CefCallback : public virtual CefBaseRefCounted {
 public:
  virtual void Continue() = 0;
  virtual void Cancel() = 0;
};
typedef CefCallback CefRequestCallback;

class CefV8Handler;
class CefV8Accessor;
class CefV8Interceptor;
typedef std::vector<CefRefPtr<CefV8Value>> CefV8ValueList;

class CefV8Context : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefV8Context> GetCurrentContext();
  static CefRefPtr<CefV8Context> GetEnteredContext();
  virtual bool IsValid() = 0;
  virtual CefRefPtr<CefBrowser> GetBrowser() = 0;
  virtual CefRefPtr<CefFrame> GetFrame() = 0;
  virtual CefRefPtr<CefV8Value> GetGlobal() = 0;
  virtual bool Enter() = 0;
  virtual bool Exit() = 0;
  virtual bool IsSame(CefRefPtr<CefV8Context> that) = 0;
  virtual bool Eval(const CefString& code, const CefString& script_url, int start_line,
                    CefRefPtr<CefV8Value>& result, CefRefPtr<class CefV8Exception>& exception) = 0;
};
class CefV8Exception : public virtual CefBaseRefCounted {
 public:
  virtual CefString GetMessage() = 0;
};
class CefV8Handler : public virtual CefBaseRefCounted {
 public:
  virtual bool Execute(const CefString& name, CefRefPtr<CefV8Value> object,
                       const CefV8ValueList& arguments, CefRefPtr<CefV8Value>& retval,
                       CefString& exception) = 0;
};
class CefV8Accessor : public virtual CefBaseRefCounted {
 public:
  virtual bool Get(const CefString& name, const CefRefPtr<CefV8Value> object,
                   CefRefPtr<CefV8Value>& retval, CefString& exception) = 0;
  virtual bool Set(const CefString& name, const CefRefPtr<CefV8Value> object,
                   const CefRefPtr<CefV8Value> value, CefString& exception) = 0;
};
class CefV8Value : public virtual CefBaseRefCounted {
 public:
  typedef cef_v8_propertyattribute_t PropertyAttribute;
  static CefRefPtr<CefV8Value> CreateUndefined();
  static CefRefPtr<CefV8Value> CreateNull();
  static CefRefPtr<CefV8Value> CreateBool(bool value);
  static CefRefPtr<CefV8Value> CreateInt(int32_t value);
  static CefRefPtr<CefV8Value> CreateUInt(uint32_t value);
  static CefRefPtr<CefV8Value> CreateDouble(double value);
  static CefRefPtr<CefV8Value> CreateString(const CefString& value);
  static CefRefPtr<CefV8Value> CreateObject(CefRefPtr<CefV8Accessor> accessor);
  static CefRefPtr<CefV8Value> CreateObject(CefRefPtr<CefV8Accessor> accessor,
                                            CefRefPtr<CefV8Interceptor> interceptor);
  static CefRefPtr<CefV8Value> CreateArray(int length);
  static CefRefPtr<CefV8Value> CreateFunction(const CefString& name,
                                              CefRefPtr<CefV8Handler> handler);
  virtual bool IsValid() = 0;
  virtual bool IsUndefined() = 0;
  virtual bool IsNull() = 0;
  virtual bool IsBool() = 0;
  virtual bool IsInt() = 0;
  virtual bool IsUInt() = 0;
  virtual bool IsDouble() = 0;
  virtual bool IsString() = 0;
  virtual bool IsObject() = 0;
  virtual bool IsArray() = 0;
  virtual bool IsFunction() = 0;
  virtual bool GetBoolValue() = 0;
  virtual int32_t GetIntValue() = 0;
  virtual uint32_t GetUIntValue() = 0;
  virtual double GetDoubleValue() = 0;
  virtual CefString GetStringValue() = 0;
  virtual bool HasValue(const CefString& key) = 0;
  virtual bool HasValue(int index) = 0;
  virtual CefRefPtr<CefV8Value> GetValue(const CefString& key) = 0;
  virtual CefRefPtr<CefV8Value> GetValue(int index) = 0;
  virtual bool SetValue(const CefString& key, CefRefPtr<CefV8Value> value,
                        PropertyAttribute attribute) = 0;
  virtual bool SetValue(int index, CefRefPtr<CefV8Value> value) = 0;
  virtual bool GetKeys(std::vector<CefString>& keys) = 0;
  virtual int GetArrayLength() = 0;
  virtual CefString GetFunctionName() = 0;
  virtual CefRefPtr<CefV8Handler> GetFunctionHandler() = 0;
  virtual CefRefPtr<CefV8Value> ExecuteFunction(CefRefPtr<CefV8Value> object,
                                                const CefV8ValueList& arguments) = 0;
  virtual CefRefPtr<CefV8Value> ExecuteFunctionWithContext(CefRefPtr<CefV8Context> context,
                                                           CefRefPtr<CefV8Value> object,
                                                           const CefV8ValueList& arguments) = 0;
};
bool CefRegisterExtension(const CefString& extension_name, const CefString& javascript_code,
                          CefRefPtr<CefV8Handler> handler);
