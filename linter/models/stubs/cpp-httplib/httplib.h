/* Own declarations of cpp-httplib's server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_HTTPLIB_H
#define BRIDGELINT_STUB_HTTPLIB_H

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace httplib {

using Headers = std::multimap<std::string, std::string>;
using Params = std::multimap<std::string, std::string>;
using Match = std::smatch;

struct FormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;
};
using MultipartFormData = FormData;

class DataSink {
 public:
  std::function<bool(const char* data, size_t size)> write;
  std::function<void()> done;
};

struct Request {
  std::string method;
  std::string path;
  Params params;
  Headers headers;
  std::string body;
  std::string remote_addr;
  int remote_port = -1;
  std::string local_addr;
  std::string version;
  std::string target;
  std::multimap<std::string, FormData> files;
  Match matches;
  std::unordered_map<std::string, std::string> path_params;
  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, const char* otherwise = "",
                               size_t id = 0) const;
  size_t get_header_value_count(const std::string& key) const;
  bool has_param(const std::string& key) const;
  std::string get_param_value(const std::string& key, size_t id = 0) const;
  size_t get_param_value_count(const std::string& key) const;
  bool is_multipart_form_data() const;
  bool has_file(const std::string& key) const;
  FormData get_file_value(const std::string& key) const;
};

struct Response {
  std::string version;
  int status = -1;
  std::string reason;
  Headers headers;
  std::string body;
  void set_header(const std::string& key, const std::string& value);
  void set_redirect(const std::string& url, int status = 302);
  void set_content(const char* text, size_t size, const std::string& type);
  void set_content(const std::string& text, const std::string& type);
  void set_content_provider(size_t length, const std::string& type,
                            std::function<bool(size_t, size_t, DataSink&)> provider,
                            std::function<void(bool)> releaser = {});
  void set_file_content(const std::string& path);
  void set_file_content(const std::string& path, const std::string& type);
};

namespace ws {
class WebSocket {
 public:
  bool send(const std::string& text);
  bool read(std::string& text);
};
}  // namespace ws

class Server {
 public:
  using Handler = std::function<void(const Request&, Response&)>;
  enum class HandlerResponse { Handled, Unhandled };
  using HandlerWithResponse = std::function<HandlerResponse(const Request&, Response&)>;
  using WebSocketHandler = std::function<void(const Request&, ws::WebSocket&)>;
  using ExceptionHandler = std::function<void(const Request&, Response&, std::exception_ptr)>;

  Server();
  virtual ~Server();
  virtual bool is_valid() const;
  Server& Get(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, Handler handler);
  Server& Put(const std::string& pattern, Handler handler);
  Server& Patch(const std::string& pattern, Handler handler);
  Server& Delete(const std::string& pattern, Handler handler);
  Server& Options(const std::string& pattern, Handler handler);
  Server& WebSocket(const std::string& pattern, WebSocketHandler handler);
  bool set_base_dir(const std::string& folder, const std::string& mount = std::string());
  bool set_mount_point(const std::string& mount, const std::string& folder,
                       Headers headers = Headers());
  bool remove_mount_point(const std::string& mount);
  Server& set_error_handler(Handler handler);
  Server& set_exception_handler(ExceptionHandler handler);
  Server& set_pre_routing_handler(HandlerWithResponse handler);
  Server& set_post_routing_handler(Handler handler);
  Server& set_logger(std::function<void(const Request&, const Response&)> logger);
  Server& set_default_headers(Headers headers);
  Server& set_payload_max_length(size_t length);
  Server& set_read_timeout(time_t seconds, time_t microseconds = 0);
  Server& set_keep_alive_max_count(size_t count);
  bool bind_to_port(const std::string& host, int port, int flags = 0);
  int bind_to_any_port(const std::string& host, int flags = 0);
  bool listen_after_bind();
  bool listen(const std::string& host, int port, int flags = 0);
  bool is_running() const;
  void wait_until_ready() const;
  void stop();
};

class SSLServer : public Server {
 public:
  SSLServer(const char* certificate, const char* key);
};

class Result {
 public:
  operator bool() const;
  const Response& operator*() const;
  const Response* operator->() const;
};
class Client {
 public:
  explicit Client(const std::string& address);
  Client(const std::string& host, int port);
  Result Get(const std::string& path);
  Result Get(const std::string& path, const Headers& headers);
  Result Post(const std::string& path, const std::string& body, const std::string& type);
  void set_follow_location(bool on);
  void enable_server_certificate_verification(bool on);
};
using SSLClient = Client;

namespace detail {
std::string encode_url(const std::string& text);
std::string decode_url(const std::string& text, bool plus);
}  // namespace detail

}  // namespace httplib

#endif
