#pragma once

#include <functional>
#include <string>

#include "webview/webview.h"

namespace app {

using Handler = std::function<std::string(const std::string &)>;

class Bridge {
 public:
  explicit Bridge(webview::webview &window) : window_(window) {}
  void expose(std::string name, Handler handler);

 private:
  void add(std::string name, Handler handler);

  webview::webview &window_;
};

}  // namespace app
