#include <napi.h>

static Napi::Value add(const Napi::CallbackInfo& info) {
  Napi::Object result = Napi::Object::New(info.Env());
  result.Set("sum", Napi::Number::New(info.Env(), 1));
  return result;
}

static Napi::Object init(Napi::Env env, Napi::Object exports) {
  exports.Set("add", Napi::Function::New(env, add));
  exports.Set(Napi::String::New(env, "remove"), Napi::Function::New(env, add));  // expect: allowlist/unlisted-command
  exports.Set("replace", Napi::Function::New<add>(env));  // expect: allowlist/unlisted-command
  return exports;
}

NODE_API_MODULE(addon, init)
