#include <napi.h>

#include <cstdlib>

static Napi::Value open(const Napi::CallbackInfo& info) {
  const std::string path = info[0].As<Napi::String>().Utf8Value();
  const std::string command = "xdg-open " + path;
  return Napi::Number::New(info.Env(), std::system(command.c_str()));  // expect: handler/command-injection
}

static Napi::Object init(Napi::Env env, Napi::Object exports) {
  exports.Set("open", Napi::Function::New(env, open));
  return exports;
}

NODE_API_MODULE(addon, init)
