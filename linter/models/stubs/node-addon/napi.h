/* Own declarations of node-addon-api, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_NAPI_H
#define BRIDGELINT_STUB_NAPI_H

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

#include "node_api.h"

#define NODE_API_MODULE(name, function)                          \
  napi_value register_##name(napi_env env, napi_value exports);  \
  napi_value register_##name(napi_env env, napi_value exports) { \
    return function(Napi::Env(env), Napi::Object(env, exports)); \
  }

namespace Napi {

class Value;
class Object;
class Function;
class CallbackInfo;

class Env {
 public:
  Env(napi_env env);
  operator napi_env() const;
  Object Global() const;
  Value Undefined() const;
  Value Null() const;
  Value RunScript(const char* script) const;
  Value RunScript(const std::string& script) const;
};

class Value {
 public:
  Value();
  Value(napi_env env, napi_value value);
  operator napi_value() const;
  bool IsEmpty() const;
  bool IsUndefined() const;
  bool IsNull() const;
  bool IsBoolean() const;
  bool IsNumber() const;
  bool IsString() const;
  bool IsArray() const;
  bool IsObject() const;
  bool IsFunction() const;
  bool IsBuffer() const;
  Napi::Env Env() const;
  template <typename T>
  T As() const {
    return T();
  }
  Value ToBoolean() const;
  class Number ToNumber() const;
  class String ToString() const;
  Object ToObject() const;
};

class Boolean : public Value {
 public:
  static Boolean New(napi_env env, bool value);
  operator bool() const;
  bool Value() const;
};
class Number : public Value {
 public:
  static Number New(napi_env env, double value);
  operator int32_t() const;
  operator uint32_t() const;
  operator int64_t() const;
  operator double() const;
  int32_t Int32Value() const;
  uint32_t Uint32Value() const;
  int64_t Int64Value() const;
  double DoubleValue() const;
};
class Name : public Value {};
class Symbol : public Name {
 public:
  static Symbol New(napi_env env, const char* description = nullptr);
  static Symbol WellKnown(napi_env env, const std::string& name);
};
class String : public Name {
 public:
  static String New(napi_env env, const char* text);
  static String New(napi_env env, const std::string& text);
  static String New(napi_env env, const char16_t* text);
  static String New(napi_env env, const std::u16string& text);
  operator std::string() const;
  operator std::u16string() const;
  std::string Utf8Value() const;
  std::u16string Utf16Value() const;
};
class Array;
class Object : public Value {
 public:
  Array GetPropertyNames() const;
  Object();
  Object(napi_env env, napi_value value);
  static Object New(napi_env env);
  template <typename Key, typename T>
  bool Set(Key key, const T& value) const {
    (void)key;
    (void)value;
    return true;
  }
  Napi::Value Get(const char* name) const;
  Napi::Value Get(const std::string& name) const;
  Napi::Value Get(uint32_t index) const;
  Napi::Value Get(const Napi::Value& key) const;
  template <typename Key>
  class PropertyLValue {
   public:
    operator Napi::Value() const;
    template <typename T>
    PropertyLValue& operator=(T value) {
      (void)value;
      return *this;
    }
  };
  PropertyLValue<std::string> operator[](const char* name);
  PropertyLValue<std::string> operator[](const std::string& name);
  PropertyLValue<uint32_t> operator[](uint32_t index);
  PropertyLValue<Napi::Value> operator[](const Napi::Value& index) const;
  Napi::Value operator[](const char* name) const;
  Napi::Value operator[](const std::string& name) const;
  Napi::Value operator[](uint32_t index) const;
  bool Has(const char* name) const;
  bool Has(const std::string& name) const;
};
class Array : public Object {
 public:
  static Array New(napi_env env, size_t length = 0);
  uint32_t Length() const;
};
template <typename T>
class Buffer : public Object {
 public:
  static Buffer New(napi_env env, size_t length);
  static Buffer Copy(napi_env env, const T* data, size_t length);
  T* Data() const;
  size_t Length() const;
};
class ArrayBuffer : public Object {
 public:
  static ArrayBuffer New(napi_env env, size_t length);
  void* Data() const;
  size_t ByteLength() const;
};
class TypedArray : public Object {
 public:
  uint8_t ElementSize() const;
  size_t ElementLength() const;
  size_t ByteOffset() const;
  size_t ByteLength() const;
};
template <typename T>
class TypedArrayOf : public TypedArray {
 public:
  static TypedArrayOf New(napi_env env, size_t length);
  T& operator[](size_t index);
  const T& operator[](size_t index) const;
  T* Data();
  const T* Data() const;
};
typedef TypedArrayOf<int8_t> Int8Array;
typedef TypedArrayOf<uint8_t> Uint8Array;
typedef TypedArrayOf<int32_t> Int32Array;
typedef TypedArrayOf<uint32_t> Uint32Array;
typedef TypedArrayOf<float> Float32Array;
typedef TypedArrayOf<double> Float64Array;
class Promise : public Object {
 public:
  class Deferred {
   public:
    static Deferred New(napi_env env);
    explicit Deferred(napi_env env);
    Napi::Promise Promise() const;
    Napi::Env Env() const;
    void Resolve(napi_value value) const;
    void Reject(napi_value value) const;
  };
};

class CallbackInfo {
 public:
  Napi::Env Env() const;
  Value NewTarget() const;
  bool IsConstructCall() const;
  size_t Length() const;
  const Value operator[](size_t index) const;
  Value This() const;
  void* Data() const;
};

class Function : public Object {
 public:
  Function();
  using VoidCallback = void (*)(const CallbackInfo& info);
  using Callback = Value (*)(const CallbackInfo& info);
  template <VoidCallback callback>
  static Function New(napi_env env, const char* name = nullptr, void* data = nullptr) {
    (void)env, (void)name, (void)data;
    return {};
  }
  template <Callback callback>
  static Function New(napi_env env, const char* name = nullptr, void* data = nullptr) {
    (void)env, (void)name, (void)data;
    return {};
  }
  template <typename Callable>
  static Function New(napi_env env, Callable callback, const char* name = nullptr,
                      void* data = nullptr) {
    (void)env, (void)callback, (void)name, (void)data;
    return {};
  }
  template <typename Callable>
  static Function New(napi_env env, Callable callback, const std::string& name,
                      void* data = nullptr) {
    (void)env, (void)callback, (void)name, (void)data;
    return {};
  }
  Napi::Value Call(const std::initializer_list<napi_value>& given) const;
};

class Error : public std::exception {
 public:
  static Error New(napi_env env, const char* message);
  static Error New(napi_env env, const std::string& message);
  void ThrowAsJavaScriptException() const;
};
class TypeError : public Error {
 public:
  static TypeError New(napi_env env, const char* message);
};
class RangeError : public Error {
 public:
  static RangeError New(napi_env env, const char* message);
};

template <typename T>
class Reference {
 public:
  template <typename... Values>
  Napi::Value Call(Values&&... values) const;
  Napi::Value Call(const std::initializer_list<napi_value>& values) const;
  T Value() const;
  void Reset();
  void Unref();
};
using FunctionReference = Reference<Function>;
using ObjectReference = Reference<Object>;

struct PropertyDescriptor {
  template <typename Callable>
  static PropertyDescriptor Function(Napi::Env env, Napi::Object object, const char* name,
                                     Callable callback) {
    (void)env, (void)object, (void)name, (void)callback;
    return {};
  }
};

template <typename T>
class InstanceWrap {
 public:
  struct PropertyDescriptor {};
  static PropertyDescriptor InstanceMethod(const char* name,
                                           Value (T::*method)(const CallbackInfo&),
                                           int attributes = 0, void* data = nullptr) {
    (void)name, (void)method, (void)attributes, (void)data;
    return {};
  }
  static PropertyDescriptor InstanceMethod(const char* name, void (T::*method)(const CallbackInfo&),
                                           int attributes = 0, void* data = nullptr) {
    (void)name, (void)method, (void)attributes, (void)data;
    return {};
  }
  static PropertyDescriptor InstanceMethod(Symbol name, Value (T::*method)(const CallbackInfo&),
                                           int attributes = 0, void* data = nullptr) {
    (void)name, (void)method, (void)attributes, (void)data;
    return {};
  }
  static PropertyDescriptor InstanceMethod(Symbol name, void (T::*method)(const CallbackInfo&),
                                           int attributes = 0, void* data = nullptr) {
    (void)name, (void)method, (void)attributes, (void)data;
    return {};
  }
  template <Value (T::*method)(const CallbackInfo&)>
  static PropertyDescriptor InstanceMethod(const char* name, int attributes = 0,
                                           void* data = nullptr) {
    (void)name, (void)attributes, (void)data;
    return {};
  }
  template <void (T::*method)(const CallbackInfo&)>
  static PropertyDescriptor InstanceMethod(const char* name, int attributes = 0,
                                           void* data = nullptr) {
    (void)name, (void)attributes, (void)data;
    return {};
  }
  template <Value (T::*getter)(const CallbackInfo&),
            void (T::*setter)(const CallbackInfo&, const Value&)>
  static PropertyDescriptor InstanceAccessor(const char* name, int attributes = 0,
                                             void* data = nullptr) {
    (void)name, (void)attributes, (void)data;
    return {};
  }
  template <Value (T::*getter)(const CallbackInfo&)>
  static PropertyDescriptor InstanceAccessor(const char* name, int attributes = 0,
                                             void* data = nullptr) {
    (void)name, (void)attributes, (void)data;
    return {};
  }
  static PropertyDescriptor InstanceAccessor(const char* name,
                                             Value (T::*getter)(const CallbackInfo&),
                                             void (T::*setter)(const CallbackInfo&, const Value&),
                                             int attributes = 0, void* data = nullptr) {
    (void)name, (void)getter, (void)setter, (void)attributes, (void)data;
    return {};
  }
};
template <typename T>
class ObjectWrap : public InstanceWrap<T> {
 public:
  ObjectWrap(const CallbackInfo& info);
  using Base = InstanceWrap<T>;
  static Function DefineClass(
      Napi::Env env, const char* name,
      const std::initializer_list<typename Base::PropertyDescriptor>& properties,
      void* data = nullptr);
  static typename Base::PropertyDescriptor StaticMethod(const char* name,
                                                        Value (*method)(const CallbackInfo&),
                                                        int attributes = 0, void* data = nullptr) {
    (void)name, (void)method, (void)attributes, (void)data;
    return {};
  }
  static typename Base::PropertyDescriptor StaticMethod(const char* name,
                                                        void (*method)(const CallbackInfo&),
                                                        int attributes = 0, void* data = nullptr) {
    (void)name, (void)method, (void)attributes, (void)data;
    return {};
  }
  static typename Base::PropertyDescriptor StaticAccessor(
      const char* name, Value (*getter)(const CallbackInfo&),
      void (*setter)(const CallbackInfo&, const Value&), int attributes = 0, void* data = nullptr) {
    (void)name, (void)getter, (void)setter, (void)attributes, (void)data;
    return {};
  }
  template <Value (*method)(const CallbackInfo&)>
  static typename Base::PropertyDescriptor StaticMethod(const char* name, int attributes = 0,
                                                        void* data = nullptr) {
    (void)name, (void)attributes, (void)data;
    return {};
  }
};

template <typename T>
class Addon : public InstanceWrap<T> {
 public:
  static Object Init(Env env, Object exports);

 protected:
  using AddonProp = typename InstanceWrap<T>::PropertyDescriptor;
  void DefineAddon(Object exports, const std::initializer_list<AddonProp>& properties);
  Object DefineProperties(Object object, const std::initializer_list<AddonProp>& properties);
};
#define NODE_API_ADDON(type)                                                    \
  napi_value register_addon(napi_env env, napi_value exports) {                 \
    return type::Init(Napi::Env(env), Napi::Object(env, exports));              \
  }
#define NODE_API_NAMED_ADDON(name, type) NODE_API_ADDON(type)

class AsyncWorker {
 public:
  virtual ~AsyncWorker();
  void Queue();
  void Cancel();
  void SuppressDestruct();
  Napi::Env Env() const;
  FunctionReference& Callback();
  virtual void OnExecute(Napi::Env env);

 protected:
  explicit AsyncWorker(const Function& callback);
  AsyncWorker(const Function& callback, const char* name);
  explicit AsyncWorker(Napi::Env env);
  AsyncWorker(Napi::Env env, const char* name);
  virtual void Execute() = 0;
  virtual void OnOK();
  virtual void OnError(const Error& error);
  void SetError(const std::string& error);
};
template <typename T>
class AsyncProgressWorker : public AsyncWorker {
 public:
  class ExecutionProgress {
   public:
    void Signal() const;
    void Send(const T* data, size_t count) const;
  };

 protected:
  explicit AsyncProgressWorker(const Function& callback);
  AsyncProgressWorker(const Function& callback, const char* resource_name);
  explicit AsyncProgressWorker(Napi::Env env);
  virtual void Execute(const ExecutionProgress& progress) = 0;
  virtual void OnProgress(const T* data, size_t count) = 0;

 private:
  void Execute() override;
};
template <typename T>
class AsyncProgressQueueWorker : public AsyncWorker {
 public:
  class ExecutionProgress {
   public:
    void Signal() const;
    void Send(const T* data, size_t count) const;
  };

 protected:
  explicit AsyncProgressQueueWorker(const Function& callback);
  explicit AsyncProgressQueueWorker(Napi::Env env);
  virtual void Execute(const ExecutionProgress& progress) = 0;
  virtual void OnProgress(const T* data, size_t count) = 0;

 private:
  void Execute() override;
};
class ThreadSafeFunction {
 public:
  template <typename... Values>
  static ThreadSafeFunction New(napi_env env, const Function& callback, Values&&... values);
  template <typename... Values>
  napi_status BlockingCall(Values... values) const;
  template <typename... Values>
  napi_status NonBlockingCall(Values... values) const;
  napi_status Acquire() const;
  napi_status Release() const;
  napi_status Abort() const;
};

}  // namespace Napi

#endif
