// Our own declarations of Ultralight's C++ API and of the part of JavaScriptCore's C API that its
// users call, as far as a reader of such code needs them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>

typedef const struct OpaqueJSContext* JSContextRef;
typedef struct OpaqueJSContext* JSGlobalContextRef;
typedef struct OpaqueJSString* JSStringRef;
typedef const struct OpaqueJSValue* JSValueRef;
typedef struct OpaqueJSValue* JSObjectRef;
typedef unsigned JSPropertyAttributes;
enum { kJSPropertyAttributeNone = 0 };
typedef JSValueRef (*JSObjectCallAsFunctionCallback)(JSContextRef context, JSObjectRef function,
                                                     JSObjectRef self, size_t count,
                                                     const JSValueRef arguments[],
                                                     JSValueRef* exception);
typedef JSValueRef (*JSObjectGetPropertyCallback)(JSContextRef context, JSObjectRef object,
                                                  JSStringRef name, JSValueRef* exception);
typedef bool (*JSObjectSetPropertyCallback)(JSContextRef context, JSObjectRef object,
                                            JSStringRef name, JSValueRef value,
                                            JSValueRef* exception);
typedef void (*JSObjectInitializeCallback)(JSContextRef context, JSObjectRef object);
typedef void (*JSObjectFinalizeCallback)(JSObjectRef object);
typedef bool (*JSObjectHasPropertyCallback)(JSContextRef context, JSObjectRef object,
                                            JSStringRef name);
typedef JSObjectRef (*JSObjectCallAsConstructorCallback)(JSContextRef context,
                                                         JSObjectRef constructor, size_t count,
                                                         const JSValueRef arguments[],
                                                         JSValueRef* exception);
typedef struct OpaqueJSClass* JSClassRef;
typedef unsigned JSClassAttributes;
enum { kJSClassAttributeNone = 0 };
typedef struct {
  const char* name;
  JSObjectGetPropertyCallback getProperty;
  JSObjectSetPropertyCallback setProperty;
  JSPropertyAttributes attributes;
} JSStaticValue;
typedef struct {
  const char* name;
  JSObjectCallAsFunctionCallback callAsFunction;
  JSPropertyAttributes attributes;
} JSStaticFunction;
typedef struct {
  int version;
  JSClassAttributes attributes;
  const char* className;
  JSClassRef parentClass;
  const JSStaticValue* staticValues;
  const JSStaticFunction* staticFunctions;
  JSObjectInitializeCallback initialize;
  JSObjectFinalizeCallback finalize;
  JSObjectHasPropertyCallback hasProperty;
  JSObjectGetPropertyCallback getProperty;
  JSObjectSetPropertyCallback setProperty;
  void* deleteProperty;
  void* getPropertyNames;
  JSObjectCallAsFunctionCallback callAsFunction;
  JSObjectCallAsConstructorCallback callAsConstructor;
  void* hasInstance;
  void* convertToType;
} JSClassDefinition;
extern const JSClassDefinition kJSClassDefinitionEmpty;
JSClassRef JSClassCreate(const JSClassDefinition* definition);
void JSClassRelease(JSClassRef type);
JSObjectRef JSObjectMake(JSContextRef context, JSClassRef type, void* data);
void* JSObjectGetPrivate(JSObjectRef object);
JSValueRef JSObjectGetProperty(JSContextRef context, JSObjectRef object, JSStringRef name,
                               JSValueRef* exception);
JSStringRef JSStringCreateWithUTF8CString(const char* text);
void JSStringRelease(JSStringRef text);
size_t JSStringGetMaximumUTF8CStringSize(JSStringRef text);
size_t JSStringGetUTF8CString(JSStringRef text, char* buffer, size_t size);
JSStringRef JSValueToStringCopy(JSContextRef context, JSValueRef value, JSValueRef* exception);
double JSValueToNumber(JSContextRef context, JSValueRef value, JSValueRef* exception);
bool JSValueToBoolean(JSContextRef context, JSValueRef value);
JSValueRef JSValueMakeString(JSContextRef context, JSStringRef text);
JSValueRef JSValueMakeNull(JSContextRef context);
JSValueRef JSValueMakeUndefined(JSContextRef context);
JSObjectRef JSContextGetGlobalObject(JSContextRef context);
JSObjectRef JSObjectMakeFunctionWithCallback(JSContextRef context, JSStringRef name,
                                             JSObjectCallAsFunctionCallback callback);
void JSObjectSetProperty(JSContextRef context, JSObjectRef object, JSStringRef name,
                         JSValueRef value, JSPropertyAttributes attributes, JSValueRef* exception);
JSValueRef JSEvaluateScript(JSContextRef context, JSStringRef script, JSObjectRef self,
                            JSStringRef source, int line, JSValueRef* exception);

namespace ultralight {

template <class T>
class RefPtr {
 public:
  RefPtr() = default;
  RefPtr(T* pointer) : pointer_(pointer) {}
  RefPtr(std::nullptr_t) {}
  T* get() const { return pointer_; }
  T* operator->() const { return pointer_; }
  T& operator*() const { return *pointer_; }
  explicit operator bool() const { return pointer_ != nullptr; }

 private:
  T* pointer_ = nullptr;
};

class String8 {
 public:
  const char* data() const;
  size_t length() const;
};
class String {
 public:
  String();
  String(const char* text);
  String(const char* text, size_t size);
  String(const char16_t* text, size_t size);
  String8& utf8();
  const String8& utf8() const;
  bool empty() const;
  bool operator==(const String& other) const;
};
class JSString {
 public:
  JSString();
  JSString(const char* text);
  JSString(const String& text);
  operator String() const;
};

class JSObject;
class JSValue {
 public:
  JSValue();
  JSValue(bool value);
  JSValue(int value);
  JSValue(double value);
  JSValue(const char* value);
  JSValue(const String& value);
  JSValue(JSString value);
  JSValue(const JSObject& value);
  bool IsNull() const;
  bool IsString() const;
  bool IsNumber() const;
  bool IsObject() const;
  bool ToBoolean() const;
  double ToNumber() const;
  int64_t ToInteger() const;
  JSString ToString() const;
  JSObject ToObject() const;
  operator bool() const;
  operator double() const;
  operator JSString() const;
  operator String() const;
  operator JSObject() const;
};
class JSArgs {
 public:
  JSArgs();
  JSArgs(const std::initializer_list<JSValue>& values);
  JSValue operator[](size_t position);
  const JSValue operator[](size_t position) const;
  bool empty() const;
  size_t size() const;
  JSValue* data();
};
typedef std::function<void(const JSObject&, const JSArgs&)> JSCallback;
typedef std::function<JSValue(const JSObject&, const JSArgs&)> JSCallbackWithRetval;
#define BindJSCallback(fn) \
  (ultralight::JSCallback) std::bind(fn, this, std::placeholders::_1, std::placeholders::_2)
#define BindJSCallbackWithRetval(fn) \
  (ultralight::JSCallbackWithRetval) \
      std::bind(fn, this, std::placeholders::_1, std::placeholders::_2)

class JSPropertyValue : public JSValue {
 public:
  JSPropertyValue& operator=(const JSValue& value);
  JSPropertyValue& operator=(const JSCallback& callback);
  JSPropertyValue& operator=(const JSCallbackWithRetval& callback);
};
class JSObject {
 public:
  JSObject();
  JSObject(JSObjectRef object);
  JSPropertyValue operator[](JSString name) const;
  bool HasProperty(JSString name) const;
};
class JSFunction {
 public:
  JSValue operator()(const JSArgs& arguments) const;
  bool IsValid() const;
};
JSContextRef SetJSContext(JSContextRef context);
JSContextRef GetJSContext();
JSObject JSGlobalObject();
JSValue JSEval(const JSString& script);

class JSContext {
 public:
  JSContextRef ctx();
  operator JSContextRef();
};
class View;
class LoadListener {
 public:
  virtual ~LoadListener() = default;
  virtual void OnBeginLoading(View*, uint64_t, bool, const String&) {}
  virtual void OnFinishLoading(View*, uint64_t, bool, const String&) {}
  virtual void OnFailLoading(View*, uint64_t, bool, const String&, const String&, const String&,
                             int) {}
  virtual void OnWindowObjectReady(View*, uint64_t, bool, const String&) {}
  virtual void OnDOMReady(View*, uint64_t, bool, const String&) {}
};
class ViewListener {
 public:
  virtual ~ViewListener() = default;
  virtual void OnChangeTitle(View*, const String&) {}
  virtual void OnChangeURL(View*, const String&) {}
};
class View {
 public:
  virtual String url() = 0;
  virtual String title() = 0;
  virtual void LoadHTML(const String& html, const String& url = "", bool add = false) = 0;
  virtual void LoadURL(const String& url) = 0;
  virtual RefPtr<JSContext> LockJSContext() = 0;
  virtual String EvaluateScript(const String& script, String* exception = nullptr) = 0;
  virtual void set_load_listener(LoadListener* listener) = 0;
  virtual void set_view_listener(ViewListener* listener) = 0;
};
struct Config {
  String cache_path, resource_path_prefix, user_stylesheet;
};
struct ViewConfig {
  bool is_accelerated, is_transparent, enable_images, enable_javascript;
  double initial_device_scale;
};
class Renderer {
 public:
  static RefPtr<Renderer> Create();
  virtual RefPtr<View> CreateView(uint32_t width, uint32_t height, const ViewConfig& config,
                                  void* session) = 0;
  virtual void Update() = 0;
  virtual void Render() = 0;
};
class WindowListener {
 public:
  virtual ~WindowListener() = default;
  virtual void OnClose(class Window*) {}
  virtual void OnResize(class Window*, uint32_t, uint32_t) {}
};
class Window {
 public:
  static RefPtr<Window> Create(void* monitor, uint32_t width, uint32_t height, bool fullscreen,
                               unsigned flags);
  virtual void SetTitle(const char* title) = 0;
  virtual uint32_t width() const = 0;
  virtual uint32_t height() const = 0;
  virtual void set_listener(WindowListener* listener) = 0;
};
class Overlay {
 public:
  static RefPtr<Overlay> Create(RefPtr<Window> window, uint32_t width, uint32_t height, int x,
                                int y);
  static RefPtr<Overlay> Create(RefPtr<Window> window, RefPtr<View> view, int x, int y);
  virtual RefPtr<View> view() = 0;
  virtual void Resize(uint32_t width, uint32_t height) = 0;
};
class AppListener {
 public:
  virtual ~AppListener() = default;
  virtual void OnUpdate() {}
};
class App {
 public:
  static RefPtr<App> Create();
  virtual void* main_monitor() = 0;
  virtual RefPtr<Renderer> renderer() = 0;
  virtual void set_listener(AppListener* listener) = 0;
  virtual void Run() = 0;
  virtual void Quit() = 0;
};

}  // namespace ultralight
