/* Own declarations of Crow's server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CROW_H
#define BRIDGELINT_STUB_CROW_H

#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <initializer_list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#define CROW_ROUTE(app, url) app.template route<crow::black_magic::get_parameter_tag(url)>(url)
#define CROW_BP_ROUTE(blueprint, url) \
  blueprint.new_rule_tagged<crow::black_magic::get_parameter_tag(url)>(url)
#define CROW_WEBSOCKET_ROUTE(app, url)                      \
  app.route<crow::black_magic::get_parameter_tag(url)>(url) \
      .websocket<std::remove_reference<decltype(app)>::type>(&app)
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
#define CROW_BP_CATCHALL_ROUTE(blueprint) blueprint.catchall_rule()
#define CROW_LOG_CRITICAL crow::logger()
#define CROW_LOG_ERROR crow::logger()
#define CROW_LOG_WARNING crow::logger()
#define CROW_LOG_INFO crow::logger()
#define CROW_LOG_DEBUG crow::logger()

namespace crow {

enum class LogLevel { Debug, Info, Warning, Error, Critical };

class logger {
 public:
  template <class Value>
  logger& operator<<(const Value& value);
};

enum class HTTPMethod { Delete, Get, Head, Post, Put, Options, Patch };

namespace black_magic {
constexpr uint64_t get_parameter_tag(const char*) {
  return 0;
}
}  // namespace black_magic

using ci_map = std::unordered_multimap<std::string, std::string>;

class query_string {
 public:
  char* get(const std::string& name) const;
  char* pop(const std::string& name);
  std::vector<char*> get_list(const std::string& name, bool use_brackets = true) const;
  std::unordered_map<std::string, std::string> get_dict(const std::string& name) const;
  std::vector<std::string> keys() const;
};

struct request {
  HTTPMethod method;
  std::string raw_url;
  std::string url;
  query_string url_params;
  ci_map headers;
  std::string body;
  std::string remote_ip_address;
  void* middleware_context;
  void add_header(std::string key, std::string value);
  const std::string& get_header_value(const std::string& key) const;
  const query_string get_body_params() const;
};

struct returnable {
  std::string content_type;
  virtual std::string dump() const = 0;
  virtual ~returnable() = default;
};

struct response {
  int code = 200;
  std::string body;
  ci_map headers;
  response();
  explicit response(int code);
  response(std::string body);
  response(int code, std::string body);
  response(returnable&& value);
  response(returnable& value);
  response(int code, returnable&& value);
  response(int code, returnable& value);
  response(std::string content_type, std::string body);
  response(int code, std::string content_type, std::string body);
  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  const std::string& get_header_value(const std::string& key);
  void redirect(const std::string& location);
  void redirect_perm(const std::string& location);
  void moved(const std::string& location);
  void moved_perm(const std::string& location);
  void write(const std::string& body_part);
  void end();
  void end(const std::string& body_part);
  bool is_completed() const noexcept;
  void clear();
  void set_static_file_info(std::string path, std::string content_type = "");
  void set_static_file_info_unsafe(std::string path, std::string content_type = "");
};

namespace json {

enum class type : char { Null, False, True, Number, String, List, Object, Function };

class rvalue {
 public:
  explicit operator bool() const noexcept;
  explicit operator int64_t() const;
  explicit operator std::string() const;
  type t() const;
  int64_t i() const;
  uint64_t u() const;
  double d() const;
  bool b() const;
  std::string s() const;
  bool has(const char* key) const;
  bool has(const std::string& key) const;
  size_t size() const;
  std::vector<std::string> keys() const;
  std::vector<rvalue> lo() const;
  const rvalue* begin() const;
  const rvalue* end() const;
  const std::string& key() const;
  const rvalue& operator[](const char* key) const;
  const rvalue& operator[](const std::string& key) const;
  const rvalue& operator[](size_t index) const;
};

rvalue load(const char* text, size_t size);
rvalue load(const char* text);
rvalue load(const std::string& text);

class wvalue : public returnable {
 public:
  wvalue();
  template <class Value>
  wvalue(const Value& value);
  wvalue(std::initializer_list<std::pair<const std::string, wvalue>> members);
  template <class Value>
  wvalue& operator=(const Value& value);
  wvalue& operator[](const std::string& key);
  wvalue& operator[](unsigned index);
  std::string dump() const override;
};

}  // namespace json

namespace websocket {

struct connection {
  virtual void send_binary(std::string message) = 0;
  virtual void send_text(std::string message) = 0;
  virtual void send_ping(std::string message) = 0;
  virtual void send_pong(std::string message) = 0;
  virtual void close(const std::string& message = "quit", uint16_t status_code = 1000) = 0;
  virtual std::string get_remote_ip() = 0;
  virtual std::string get_subprotocol() const = 0;
  virtual ~connection() = default;
  void userdata(void* data);
  void* userdata();
};

}  // namespace websocket

template <class App>
class WebSocketRule {
 public:
  WebSocketRule& max_payload(uint64_t max_payload);
  WebSocketRule& subprotocols(const std::vector<std::string>& subprotocols);
  template <class Function>
  WebSocketRule& onopen(Function) {
    return *this;
  }
  template <class Function>
  WebSocketRule& onmessage(Function) {
    return *this;
  }
  template <class Function>
  WebSocketRule& onclose(Function) {
    return *this;
  }
  template <class Function>
  WebSocketRule& onerror(Function) {
    return *this;
  }
  template <class Function>
  WebSocketRule& onaccept(Function) {
    return *this;
  }
};

template <class Rule>
struct RuleParameterTraits {
  template <class App>
  WebSocketRule<App>& websocket(App* app);
  Rule& name(std::string name) noexcept;
  template <class... Methods>
  Rule& methods(HTTPMethod method, Methods... methods);
  template <class App, class... Middlewares>
  Rule& middlewares();
};

class DynamicRule : public RuleParameterTraits<DynamicRule> {
 public:
  template <class Function>
  void operator()(Function) {}
  template <class Function>
  void operator()(std::string, Function&&) {}
};

template <class... Arguments>
class TaggedRule : public RuleParameterTraits<TaggedRule<Arguments...>> {
 public:
  template <class Function>
  void operator()(Function&&) {}
  template <class Function>
  void operator()(std::string, Function&&) {}
};

class CatchallRule {
 public:
  template <class Function>
  void operator()(Function&&) {}
};

class Blueprint {
 public:
  explicit Blueprint(const std::string& prefix);
  Blueprint(const std::string& prefix, const std::string& static_dir);
  void register_blueprint(Blueprint& blueprint);
  DynamicRule& new_rule_dynamic(const std::string& rule);
  template <uint64_t Tag>
  TaggedRule<>& new_rule_tagged(const std::string& rule);
  CatchallRule& catchall_rule();
};

template <class... Middlewares>
class Crow {
 public:
  Crow();
  DynamicRule& route_dynamic(const std::string& rule);
  template <uint64_t Tag>
  TaggedRule<>& route(const std::string& rule);
  CatchallRule& catchall_route();
  Crow& websocket_max_payload(uint64_t max_payload);
  Crow& signal_clear();
  Crow& signal_add(int signal_number);
  Crow& port(uint16_t port);
  uint16_t port() const;
  Crow& timeout(uint8_t timeout);
  Crow& server_name(std::string server_name);
  Crow& bindaddr(std::string bindaddr);
  std::string bindaddr();
  Crow& local_socket_path(std::string path);
  Crow& multithreaded();
  Crow& concurrency(unsigned concurrency);
  Crow& loglevel(LogLevel level);
  Crow& register_blueprint(Blueprint& blueprint);
  template <class Function>
  Crow& exception_handler(Function&&) {
    return *this;
  }
  template <class Duration, class Function>
  Crow& tick(Duration, Function) {
    return *this;
  }
  Crow& ssl_file(const std::string& certificate, const std::string& key);
  Crow& ssl_file(const std::string& pem);
  void validate();
  void run();
  std::future<void> run_async();
  void stop();
  template <class Middleware>
  Middleware& get_middleware();
};

template <class... Middlewares>
using App = Crow<Middlewares...>;
using SimpleApp = Crow<>;

struct CORSRules {
  CORSRules& origin(const std::string& origin);
  template <class... Methods>
  CORSRules& methods(HTTPMethod method, Methods... methods);
  template <class... Headers>
  CORSRules& headers(const std::string& header, Headers... headers);
  CORSRules& max_age(int max_age);
  CORSRules& allow_credentials();
  CORSRules& prefix(const std::string& prefix);
};

struct CORSHandler {
  CORSRules& global();
  CORSRules& prefix(const std::string& prefix);
};

}  // namespace crow

crow::HTTPMethod operator""_method(const char* text, size_t size);

#endif
