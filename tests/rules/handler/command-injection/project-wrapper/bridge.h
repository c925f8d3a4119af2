#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "webview/webview.h"

/// The commands of this program take parsed arguments and answer with JSON.
class Bridge {
 public:
  using json = nlohmann::json;

  explicit Bridge(webview::webview &window) : window_(window) {}

  template <typename Action>
  void on(const std::string &name, Action action) {
    window_.bind(name, [action](const std::string &request) {
      return json(action(json::parse(request))).dump();
    });
  }

  void on_text(const std::string &name, std::function<std::string(const std::string &)> action) {
    window_.bind(name, [action = std::move(action)](const std::string &request) {
      return action(request);
    });
  }

 private:
  webview::webview &window_;
};
