/* Own declarations of WebSocket++'s server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBSOCKETPP_SERVER_HPP
#define BRIDGELINT_STUB_WEBSOCKETPP_SERVER_HPP

#include <websocketpp/endpoint.hpp>

namespace websocketpp {

template <class Config>
class server : public endpoint<connection<Config>, Config> {
 public:
  using connection_type = connection<Config>;
  using connection_ptr = typename connection_type::ptr;
  using message_ptr = typename connection_type::message_ptr;
  connection_ptr get_connection();
  void start_accept();
  void start_accept(lib::error_code& error);
};

}  // namespace websocketpp

#endif
