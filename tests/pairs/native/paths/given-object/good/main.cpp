#include <napi.h>

#include <cstdlib>
#include <string>

class Unpacker : public Napi::AsyncWorker {
 public:
  Unpacker(Napi::Function& done, std::string archive)
      : Napi::AsyncWorker(done), archive_(std::move(archive)) {}
  void Execute() override {
    system(archive_.c_str());
  }

 private:
  std::string archive_;
};

Napi::Value unpack(const Napi::CallbackInfo& info) {
  auto done = info[1].As<Napi::Function>();
  auto* worker = new Unpacker(done, "tar xf assets.tar");
  worker->Queue();
  return info.Env().Undefined();
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  exports.Set("unpack", Napi::Function::New(env, unpack));
  return exports;
}
NODE_API_MODULE(addon, init)
