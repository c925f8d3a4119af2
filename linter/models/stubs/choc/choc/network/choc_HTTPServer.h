/* Own declarations of choc's HTTP server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_HTTPSERVER_H
#define BRIDGELINT_STUB_CHOC_HTTPSERVER_H

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace choc::network {

struct HTTPRequest {
  std::string_view method;
  std::string_view path;
  std::string_view postData;
  std::map<std::string_view, std::string_view> headers;
};

struct HTTPContent {
  std::optional<std::string> content;
  std::optional<std::filesystem::path> file;
  std::optional<std::string> mimeType;
  operator bool() const;
  static HTTPContent forContent(std::string content);
  static HTTPContent forHTML(std::string html);
  static HTTPContent forFile(std::filesystem::path file);
};

class HTTPServer {
 public:
  struct ClientInstance {
    ClientInstance() = default;
    virtual ~ClientInstance() = default;
    virtual HTTPContent getHTTPContent(const HTTPRequest& request) = 0;
    virtual void upgradedToWebSocket(std::string_view path) = 0;
    virtual void handleWebSocketMessage(std::string_view message) = 0;
    bool sendWebSocketMessage(std::string message);
  };
  using CreateClientInstanceFn = std::function<std::shared_ptr<ClientInstance>()>;
  using HandleErrorFn = std::function<void(const std::string&)>;
  HTTPServer();
  ~HTTPServer();
  bool open(std::string_view IPAddress, uint16_t portNumber, uint32_t numThreads,
            CreateClientInstanceFn create, HandleErrorFn failed);
  void close();
  bool isOpen() const;
  std::string getHost() const;
  uint16_t getPort() const;
  std::string getAddress() const;
  std::string getHTTPAddress() const;
  std::string getWebSocketAddress() const;
};

}  // namespace choc::network

#endif
