#pragma once
#include <functional>
#include <string>

#include "webview/webview.h"

class View {
 public:
  using Handler = std::function<std::string(std::string)>;
  void set(const std::string& name, Handler handler);
  void attach();

 private:
  std::string name_;
  Handler handler_;
  webview::webview* view_ = nullptr;
};
