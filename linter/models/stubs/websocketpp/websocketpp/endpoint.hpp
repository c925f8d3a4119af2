/* Own declarations of WebSocket++'s server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBSOCKETPP_ENDPOINT_HPP
#define BRIDGELINT_STUB_WEBSOCKETPP_ENDPOINT_HPP

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace websocketpp {

namespace lib {

using std::bind;
using std::condition_variable;
using std::error_code;
using std::function;
using std::lock_guard;
using std::make_shared;
using std::mutex;
using std::ref;
using std::shared_ptr;
using std::static_pointer_cast;
using std::thread;
using std::unique_lock;
using std::weak_ptr;

namespace placeholders {
using std::placeholders::_1;
using std::placeholders::_2;
using std::placeholders::_3;
}  // namespace placeholders

namespace asio {

using std::error_code;

class io_service {
 public:
  size_t run();
  void stop();
  template <class Function>
  void post(Function function);
  template <class Function>
  void dispatch(Function function);
};

namespace ip {

class address {
 public:
  static address from_string(const std::string& text);
  std::string to_string() const;
};

class tcp {
 public:
  static tcp v4();
  static tcp v6();
  class endpoint {
   public:
    endpoint();
    endpoint(const tcp& protocol, uint16_t port);
    endpoint(const ip::address& address, uint16_t port);
    ip::address address() const;
    uint16_t port() const;
  };
};

}  // namespace ip
}  // namespace asio
}  // namespace lib

using connection_hdl = lib::weak_ptr<void>;

namespace log {
using level = uint32_t;
struct alevel {
  static const level none = 0, connect = 1, disconnect = 2, control = 4, frame_header = 8,
                     frame_payload = 16, message_header = 32, message_payload = 64, endpoint = 128,
                     debug_handshake = 256, debug_close = 512, devel = 1024, app = 2048,
                     http = 4096, fail = 8192, access_core = 12291, all = 0xffffffff;
};
struct elevel {
  static const level none = 0, devel = 1, library = 2, info = 4, warn = 8, rerror = 16, fatal = 32,
                     all = 0xffffffff;
};
}  // namespace log

namespace close::status {
using value = uint16_t;
inline constexpr value normal = 1000, going_away = 1001, protocol_error = 1002,
                       policy_violation = 1008, message_too_big = 1009;
}  // namespace close::status

namespace frame::opcode {
enum value { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };
}  // namespace frame::opcode

namespace http::status_code {
enum value {
  ok = 200,
  bad_request = 400,
  forbidden = 403,
  not_found = 404,
  internal_server_error = 500
};
}  // namespace http::status_code

class uri {
 public:
  const std::string& get_host() const;
  const std::string& get_resource() const;
  std::string get_query() const;
  std::string str() const;
};
using uri_ptr = lib::shared_ptr<uri>;

namespace config {
struct asio {};
struct asio_tls {};
}  // namespace config

template <class Config>
class message {
 public:
  using ptr = lib::shared_ptr<message>;
  const std::string& get_payload() const;
  std::string& get_raw_payload();
  const std::string& get_header() const;
  frame::opcode::value get_opcode() const;
};

template <class Config>
class connection {
 public:
  using ptr = lib::shared_ptr<connection>;
  using message_ptr = typename message<Config>::ptr;
  void set_open_handler(lib::function<void(connection_hdl)> handler);
  void set_close_handler(lib::function<void(connection_hdl)> handler);
  void set_fail_handler(lib::function<void(connection_hdl)> handler);
  void set_http_handler(lib::function<void(connection_hdl)> handler);
  void set_validate_handler(lib::function<bool(connection_hdl)> handler);
  void set_message_handler(lib::function<void(connection_hdl, message_ptr)> handler);
  lib::error_code send(const std::string& payload,
                       frame::opcode::value opcode = frame::opcode::text);
  lib::error_code send(const void* payload, size_t size,
                       frame::opcode::value opcode = frame::opcode::binary);
  lib::error_code send(message_ptr message);
  void close(close::status::value code, const std::string& reason);
  void close(close::status::value code, const std::string& reason, lib::error_code& error);
  bool get_secure() const;
  const std::string& get_host() const;
  const std::string& get_resource() const;
  uint16_t get_port() const;
  uri_ptr get_uri() const;
  const std::string& get_origin() const;
  const std::string& get_subprotocol() const;
  const std::vector<std::string>& get_requested_subprotocols() const;
  const std::string& get_request_header(const std::string& key) const;
  const std::string& get_request_body() const;
  std::string get_remote_endpoint() const;
  void set_status(http::status_code::value code);
  void set_status(http::status_code::value code, const std::string& text);
  void set_body(const std::string& value);
  void append_header(const std::string& key, const std::string& value);
  void replace_header(const std::string& key, const std::string& value);
  void remove_header(const std::string& key);
  void select_subprotocol(const std::string& value);
};

namespace transport::asio {

template <class Config>
class endpoint {
 public:
  void init_asio();
  void init_asio(lib::error_code& error);
  void init_asio(lib::asio::io_service* service);
  void init_asio(lib::asio::io_service* service, lib::error_code& error);
  void set_listen_backlog(int backlog);
  void set_reuse_addr(bool value);
  lib::asio::io_service& get_io_service();
  lib::asio::ip::tcp::endpoint get_local_endpoint(lib::error_code& error);
  void listen(const lib::asio::ip::tcp::endpoint& address);
  void listen(const lib::asio::ip::tcp::endpoint& address, lib::error_code& error);
  template <class InternetProtocol>
  void listen(const InternetProtocol& protocol, uint16_t port);
  void listen(uint16_t port);
  void listen(uint16_t port, lib::error_code& error);
  void listen(const std::string& host, const std::string& service);
  void listen(const std::string& host, const std::string& service, lib::error_code& error);
  void stop_listening();
  void stop_listening(lib::error_code& error);
  bool is_listening() const;
  size_t run();
  size_t run_one();
  size_t poll();
  void stop();
  void reset();
  bool stopped() const;
  void start_perpetual();
  void stop_perpetual();
  lib::shared_ptr<void> set_timer(long duration,
                                  lib::function<void(const lib::error_code&)> handler);
};

}  // namespace transport::asio

template <class Connection, class Config>
class endpoint : public transport::asio::endpoint<Config> {
 public:
  using connection_ptr = typename Connection::ptr;
  using message_ptr = typename Connection::message_ptr;
  void set_user_agent(const std::string& agent);
  void set_access_channels(log::level channels);
  void clear_access_channels(log::level channels);
  void set_error_channels(log::level channels);
  void clear_error_channels(log::level channels);
  void set_open_handler(lib::function<void(connection_hdl)> handler);
  void set_close_handler(lib::function<void(connection_hdl)> handler);
  void set_fail_handler(lib::function<void(connection_hdl)> handler);
  void set_http_handler(lib::function<void(connection_hdl)> handler);
  void set_validate_handler(lib::function<bool(connection_hdl)> handler);
  void set_message_handler(lib::function<void(connection_hdl, message_ptr)> handler);
  void set_max_message_size(size_t size);
  void send(connection_hdl to, const std::string& payload, frame::opcode::value opcode);
  void send(connection_hdl to, const std::string& payload, frame::opcode::value opcode,
            lib::error_code& error);
  void send(connection_hdl to, const void* payload, size_t size, frame::opcode::value opcode);
  void send(connection_hdl to, message_ptr message);
  void close(connection_hdl to, close::status::value code, const std::string& reason);
  void close(connection_hdl to, close::status::value code, const std::string& reason,
             lib::error_code& error);
  void ping(connection_hdl to, const std::string& payload);
  connection_ptr get_con_from_hdl(connection_hdl handle);
  connection_ptr get_con_from_hdl(connection_hdl handle, lib::error_code& error);
};

}  // namespace websocketpp

#endif
