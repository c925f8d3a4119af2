// How addons of Node expose functions: by the C++ wrapper, the C API, nan and V8 itself.
#include <algorithm>
#include <catch2/catch.hpp>

#include "project.h"

using namespace bridgelint::test;  // NOLINT: tests only
namespace bl = bridgelint;

TEST_CASE("a handler may be a template argument") {
  const auto facts = read_main(R"src(#include <napi.h>
class Poller : public Napi::ObjectWrap<Poller> {
 public:
  explicit Poller(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Poller>(info) {}
  static void Init(Napi::Env env) {
    DefineClass(env, "Poller",
                {InstanceMethod<&Poller::Poll>("poll"), StaticMethod<&Poller::New>("make"),
                 InstanceAccessor("rate", &Poller::GetRate, &Poller::SetRate)});
  }
  static Napi::Value New(const Napi::CallbackInfo& info);
  Napi::Value Poll(const Napi::CallbackInfo& info);
  Napi::Value GetRate(const Napi::CallbackInfo& info);
  void SetRate(const Napi::CallbackInfo& info, const Napi::Value& value);
};
)src");
  CHECK(names(facts) == Names{"Poller", "make", "poll", "rate"});
  for (const auto& [name, method] :
       {std::pair("make", "New"), std::pair("poll", "Poll"), std::pair("rate", "SetRate")}) {
    INFO(name);
    REQUIRE(command(facts, name) != nullptr);
    CHECK(command(facts, name)->handler_id.find(method) != std::string::npos);
  }
}

TEST_CASE("rows of a struct in an array, in a function or outside") {
  const auto facts = read_main(R"src(#include <node_api.h>
napi_value save(napi_env, napi_callback_info);
napi_value load(napi_env, napi_callback_info);
static napi_property_descriptor kept[] = {{"save", 0, save, 0, 0, 0, napi_default, 0}};
napi_value start(napi_env env, napi_value exports) {
  napi_property_descriptor made[] = {
      {.utf8name = "load", .method = load, .attributes = napi_default},
      {"version", nullptr, nullptr, nullptr, nullptr, nullptr, napi_default, nullptr}};
  napi_define_properties(env, exports, 1, kept);
  napi_define_properties(env, exports, 2, made);
  return exports;
}
)src");
  CHECK(names(facts) == Names{"load", "save"});
}

TEST_CASE("functions of an addon under the name that a script knows") {
  const auto facts = read_main(R"src(#include <napi.h>
Napi::Value Save(const Napi::CallbackInfo& info);
Napi::Value Load(const Napi::CallbackInfo& info);
Napi::Value Make(const Napi::CallbackInfo& info) {
  return Napi::Function::New(info.Env(), Load, "loader");
}
class Store : public Napi::ObjectWrap<Store> {
 public:
  static Napi::Object Init(Napi::Env env, Napi::Object exports) {
    Napi::Function type = DefineClass(env, "Store", {InstanceMethod("get", &Store::Get)});
    exports.Set("Store", type);
    return exports;
  }
  Store(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Store>(info) {}
  Napi::Value Get(const Napi::CallbackInfo& info);
};
class Plugin : public Napi::Addon<Plugin> {
 public:
  Plugin(Napi::Env env, Napi::Object exports) {
    DefineAddon(exports, {InstanceMethod("hello", &Plugin::Hello)});
  }
  Napi::Value Hello(const Napi::CallbackInfo& info);
};
Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports["save"] = Napi::Function::New(env, Save, "SaveIt");
  exports.Set("make", Napi::Function::New(env, Make));
  exports.Set("version", Napi::String::New(env, "1"));
  return Store::Init(env, exports);
}
)src");
  CHECK(names(facts) == Names{"Store", "get", "hello", "loader", "make", "save"});
  REQUIRE(command(facts, "Store") != nullptr);
  CHECK(command(facts, "Store")->untrusted == std::vector<uint32_t>{0});
}

TEST_CASE("a function that the C API made in place is named by the property it becomes") {
  const auto facts = read_main(R"src(#include <node_api.h>
napi_value Save(napi_env, napi_callback_info);
napi_value Load(napi_env, napi_callback_info);
static napi_value Init(napi_env env, napi_value exports) {
  napi_value save, load, version;
  napi_create_function(env, nullptr, 0, Save, nullptr, &save);
  napi_set_named_property(env, exports, "save", save);
  napi_create_string_utf8(env, "1", NAPI_AUTO_LENGTH, &version);
  napi_set_named_property(env, exports, "version", version);
  napi_create_function(env, "load", NAPI_AUTO_LENGTH, Load, nullptr, &load);
  return load;
}
)src");
  CHECK(names(facts) == Names{"load", "save"});
}

TEST_CASE("functions of an addon by nan and by V8 itself") {
  const auto facts = read_main(R"src(#include <nan.h>
NAN_METHOD(Save) {}
void Load(const v8::FunctionCallbackInfo<v8::Value>& info) {}
void Poll(const Nan::FunctionCallbackInfo<v8::Value>& info) {}
NAN_MODULE_INIT(Init) {
  v8::Isolate* isolate = v8::Isolate::GetCurrent();
  v8::Local<v8::FunctionTemplate> type = Nan::New<v8::FunctionTemplate>(Poll);
  Nan::SetPrototypeMethod(type, "poll", Poll);
  NAN_EXPORT(target, Save);
  target->Set(Nan::GetCurrentContext(), Nan::New("load").ToLocalChecked(),
              v8::FunctionTemplate::New(isolate, Load)
                  ->GetFunction(Nan::GetCurrentContext())
                  .ToLocalChecked());
  Nan::Set(target, Nan::New("other").ToLocalChecked(),
           Nan::GetFunction(Nan::New<v8::FunctionTemplate>(Poll)).ToLocalChecked());
  Nan::Set(target, Nan::New("version").ToLocalChecked(), Nan::New(1));
}
)src");
  CHECK(names(facts) == Names{"Save", "load", "other", "poll"});
}
