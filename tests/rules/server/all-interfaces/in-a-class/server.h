#pragma once

#include <string>

#include "webui.hpp"

class Server {
 public:
  explicit Server(bool open_to_all) : open_to_all_(open_to_all) {}
  void start(const std::string &page);

 private:
  webui::window window_;
  bool open_to_all_;
};
