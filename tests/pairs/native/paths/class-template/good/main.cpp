#include <cstdlib>
#include <string>

#include "webview.h"

template <class T>
class Box {
 public:
  void put(T value) { value_ = std::move(value); }
  const T& get() const { return value_; }

 private:
  T value_;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Box<std::string> box;
    box.put(request.empty() ? "true" : "date");
    system(box.get().c_str());
    return "";
  });
  window.run();
}
