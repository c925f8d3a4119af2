#pragma once

#include <functional>
#include <string>
#include <vector>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/server.hpp>

// The page speaks to the program through a socket, instead of the webview's bridge.
class Bridge {
 public:
  using Server = websocketpp::server<websocketpp::config::asio>;

  Bridge() {
    server_.init_asio();
    server_.set_message_handler(websocketpp::lib::bind(&Bridge::on_message, this,
                                                       websocketpp::lib::placeholders::_1,
                                                       websocketpp::lib::placeholders::_2));
  }

  void run(unsigned short port);

 private:
  void on_message(websocketpp::connection_hdl, Server::message_ptr message) {
    for (const auto& handler : handlers_) handler(message->get_payload());
  }

  Server server_;
  std::vector<std::function<void(const std::string&)>> handlers_;
};
