/* Own declarations of the part of V8's API that native addons call, written for analysis; not V8's
 * code. */
#ifndef BRIDGELINT_STUB_V8_H
#define BRIDGELINT_STUB_V8_H

#include <cstddef>
#include <cstdint>

namespace v8 {

class Array;
class Context;
class Data;
class External;
class Function;
class Object;
class Signature;
class String;
class Value;

template <typename T>
class Local {
 public:
  Local();
  template <typename S>
  Local(Local<S> other);
  T* operator->() const;
  T* operator*() const;
  bool IsEmpty() const;
  template <typename S>
  static Local<T> Cast(Local<S> other);
  template <typename S>
  Local<S> As() const;
};
template <typename T>
class MaybeLocal {
 public:
  MaybeLocal();
  template <typename S>
  MaybeLocal(Local<S> other);
  bool IsEmpty() const;
  Local<T> ToLocalChecked();
  template <typename S>
  bool ToLocal(Local<S>* out) const;
};
template <typename T>
class Maybe {
 public:
  T FromJust() const;
  T FromMaybe(const T& otherwise) const;
  T ToChecked() const;
  bool IsJust() const;
  bool IsNothing() const;
  void Check() const;
};
template <typename T>
class Persistent {
 public:
  Persistent();
  void Reset();
  template <typename S>
  void Reset(class Isolate* isolate, const Local<S>& other);
};
template <typename T>
using Global = Persistent<T>;

class Isolate {
 public:
  static Isolate* GetCurrent();
  Local<Context> GetCurrentContext();
  Local<Value> ThrowException(Local<Value> exception);
};
class HandleScope {
 public:
  explicit HandleScope(Isolate* isolate);
};
class EscapableHandleScope : public HandleScope {
 public:
  explicit EscapableHandleScope(Isolate* isolate);
  template <typename T>
  Local<T> Escape(Local<T> value);
};
class Context {
 public:
  Local<Object> Global();
};

class Data {};
class Value : public Data {
 public:
  bool IsUndefined() const;
  bool IsNull() const;
  bool IsBoolean() const;
  bool IsNumber() const;
  bool IsInt32() const;
  bool IsUint32() const;
  bool IsString() const;
  bool IsArray() const;
  bool IsObject() const;
  bool IsFunction() const;
  MaybeLocal<String> ToString(Local<Context> context) const;
  MaybeLocal<Object> ToObject(Local<Context> context) const;
  Maybe<double> NumberValue(Local<Context> context) const;
  Maybe<int64_t> IntegerValue(Local<Context> context) const;
  Maybe<int32_t> Int32Value(Local<Context> context) const;
  Maybe<uint32_t> Uint32Value(Local<Context> context) const;
  bool BooleanValue(Isolate* isolate) const;
};
class Primitive : public Value {};
class Name : public Primitive {};
class Boolean : public Primitive {
 public:
  static Local<Boolean> New(Isolate* isolate, bool value);
  bool Value() const;
};
class Number : public Primitive {
 public:
  static Local<Number> New(Isolate* isolate, double value);
  double Value() const;
};
class Integer : public Number {
 public:
  static Local<Integer> New(Isolate* isolate, int32_t value);
  int64_t Value() const;
};
enum class NewStringType { kNormal, kInternalized };
class String : public Name {
 public:
  static MaybeLocal<String> NewFromUtf8(Isolate* isolate, const char* text,
                                        NewStringType type = NewStringType::kNormal,
                                        int length = -1);
  int Length() const;
  int Utf8Length(Isolate* isolate) const;
  class Utf8Value {
   public:
    Utf8Value(Isolate* isolate, Local<v8::Value> value);
    char* operator*();
    const char* operator*() const;
    int length() const;
  };
};

enum PropertyAttribute { None = 0, ReadOnly = 1, DontEnum = 2, DontDelete = 4 };
class Object : public Value {
 public:
  static Local<Object> New(Isolate* isolate);
  Maybe<bool> Set(Local<Context> context, Local<Value> key, Local<Value> value);
  Maybe<bool> Set(Local<Context> context, uint32_t index, Local<Value> value);
  MaybeLocal<Value> Get(Local<Context> context, Local<Value> key);
  MaybeLocal<Value> Get(Local<Context> context, uint32_t index);
  void SetInternalField(int index, Local<Data> value);
};
class Array : public Object {
 public:
  static Local<Array> New(Isolate* isolate, int length = 0);
  uint32_t Length() const;
};

template <typename T>
class ReturnValue {
 public:
  template <typename S>
  void Set(const Local<S> value);
  void Set(bool value);
  void Set(double value);
  void Set(int32_t value);
  void Set(uint32_t value);
  void SetNull();
  void SetUndefined();
};
template <typename T>
class FunctionCallbackInfo {
 public:
  int Length() const;
  Local<Value> operator[](int index) const;
  Local<Object> This() const;
  Local<Object> Holder() const;
  bool IsConstructCall() const;
  Local<Value> Data() const;
  Isolate* GetIsolate() const;
  ReturnValue<T> GetReturnValue() const;
};
using FunctionCallback = void (*)(const FunctionCallbackInfo<Value>& info);

class Function : public Object {
 public:
  static MaybeLocal<Function> New(Local<Context> context, FunctionCallback callback,
                                  Local<Value> data = Local<Value>(), int length = 0);
  MaybeLocal<Value> Call(Local<Context> context, Local<Value> receiver, int count,
                         Local<Value> arguments[]);
  MaybeLocal<Object> NewInstance(Local<Context> context, int count, Local<Value> arguments[]) const;
};
class Template : public Data {
 public:
  void Set(Local<Name> name, Local<Data> value, PropertyAttribute attributes = None);
  void Set(Isolate* isolate, const char* name, Local<Data> value,
           PropertyAttribute attributes = None);
};
class ObjectTemplate : public Template {
 public:
  void SetInternalFieldCount(int value);
};
class FunctionTemplate : public Template {
 public:
  static Local<FunctionTemplate> New(Isolate* isolate, FunctionCallback callback = nullptr,
                                     Local<Value> data = Local<Value>(),
                                     Local<Signature> signature = Local<Signature>(),
                                     int length = 0);
  MaybeLocal<Function> GetFunction(Local<Context> context);
  Local<ObjectTemplate> InstanceTemplate();
  Local<ObjectTemplate> PrototypeTemplate();
  void SetClassName(Local<String> name);
};

class Exception {
 public:
  static Local<Value> Error(Local<String> message);
  static Local<Value> TypeError(Local<String> message);
  static Local<Value> RangeError(Local<String> message);
};

}  // namespace v8

#endif
