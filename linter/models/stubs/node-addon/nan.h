/* Own declarations of nan, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_NAN_H
#define BRIDGELINT_STUB_NAN_H

#include <string>

#include "node.h"

#define NAN_METHOD(name) void name(const Nan::FunctionCallbackInfo<v8::Value>& info)
#define NAN_MODULE_INIT(name) void name(v8::Local<v8::Object> target)
#define NAN_EXPORT(target, function) Nan::Export(target, #function, function)

namespace Nan {

template <typename T>
class ReturnValue {
 public:
  template <typename S>
  void Set(const v8::Local<S>& value) const;
  void Set(bool value) const;
  void Set(double value) const;
  void Set(int32_t value) const;
  void Set(uint32_t value) const;
};
template <typename T>
class FunctionCallbackInfo {
 public:
  ReturnValue<T> GetReturnValue() const;
  v8::Isolate* GetIsolate() const;
  v8::Local<v8::Object> Holder() const;
  v8::Local<v8::Object> This() const;
  v8::Local<v8::Value> Data() const;
  bool IsConstructCall() const;
  int Length() const;
  v8::Local<v8::Value> operator[](int index) const;
};
using FunctionCallback = void (*)(const FunctionCallbackInfo<v8::Value>& info);
using NAN_METHOD_RETURN_TYPE = void;

template <typename T>
using Maybe = v8::Maybe<T>;
template <typename T>
using MaybeLocal = v8::MaybeLocal<T>;
template <typename T>
class Persistent {
 public:
  Persistent();
  template <typename S>
  explicit Persistent(v8::Local<S> value);
  void Reset();
  template <typename S>
  void Reset(const v8::Local<S>& value);
};

class HandleScope {
 public:
  HandleScope();
};
class EscapableHandleScope {
 public:
  EscapableHandleScope();
  template <typename T>
  v8::Local<T> Escape(v8::Local<T> value);
};
class Utf8String {
 public:
  explicit Utf8String(v8::Local<v8::Value> from);
  int length() const;
  char* operator*();
  const char* operator*() const;
};
class Callback {
 public:
  explicit Callback(const v8::Local<v8::Function>& function);
  v8::Local<v8::Value> Call(int count, v8::Local<v8::Value> arguments[]) const;
};
class AsyncWorker {
 public:
  explicit AsyncWorker(Callback* callback, const char* name = "");
  virtual ~AsyncWorker();
  virtual void Execute() = 0;
  virtual void HandleOKCallback();

 protected:
  Callback* callback;
};
class ObjectWrap {
 public:
  template <typename T>
  static T* Unwrap(v8::Local<v8::Object> object);

 protected:
  void Wrap(v8::Local<v8::Object> object);
};
void AsyncQueueWorker(AsyncWorker* worker);

v8::Local<v8::Context> GetCurrentContext();
v8::MaybeLocal<v8::String> New(const char* text, int length = -1);
v8::MaybeLocal<v8::String> New(const std::string& text);
v8::Local<v8::Boolean> New(bool value);
v8::Local<v8::Integer> New(int32_t value);
v8::Local<v8::Number> New(double value);
template <typename T>
v8::Local<T> New();
template <typename T>
v8::Local<T> New(FunctionCallback callback, v8::Local<v8::Value> data = v8::Local<v8::Value>()) {
  (void)callback, (void)data;
  return {};
}
template <typename T>
v8::MaybeLocal<T> New(const char* text);
template <typename T>
v8::MaybeLocal<T> New(const std::string& text);
template <typename T>
v8::Local<T> New(const Persistent<T>& value);

v8::Maybe<bool> Set(v8::Local<v8::Object> object, v8::Local<v8::Value> key,
                    v8::Local<v8::Value> value);
v8::Maybe<bool> Set(v8::Local<v8::Object> object, uint32_t index, v8::Local<v8::Value> value);
v8::MaybeLocal<v8::Value> Get(v8::Local<v8::Object> object, v8::Local<v8::Value> key);
v8::MaybeLocal<v8::Function> GetFunction(v8::Local<v8::FunctionTemplate> type);
template <typename T>
v8::MaybeLocal<T> To(v8::Local<v8::Value> value);
template <typename T>
v8::Maybe<T> To(v8::Local<v8::Value> value);
template <typename T>
void SetMethod(v8::Local<T> target, const char* name, FunctionCallback callback,
               v8::Local<v8::Value> data = v8::Local<v8::Value>()) {
  (void)target, (void)name, (void)callback, (void)data;
}
inline void SetPrototypeMethod(v8::Local<v8::FunctionTemplate> target, const char* name,
                               FunctionCallback callback,
                               v8::Local<v8::Value> data = v8::Local<v8::Value>()) {
  (void)target, (void)name, (void)callback, (void)data;
}
inline void Export(v8::Local<v8::Object> target, const char* name, FunctionCallback callback) {
  (void)target, (void)name, (void)callback;
}
void ThrowError(const char* message);
void ThrowTypeError(const char* message);
void ThrowRangeError(const char* message);

}  // namespace Nan

#endif
