// Network tools; the handlers are members that std::bind ties to their object.
#include <cstdlib>
#include <functional>
#include <string>

#include "webview/webview.h"

class NetworkTools {
 public:
  explicit NetworkTools(webview::webview &window) : window_(window) {
    using namespace std::placeholders;
    window_.bind("ping", std::bind(&NetworkTools::ping, this, _1));
    window_.bind("trace", std::bind_front(&NetworkTools::trace, this));
    window_.bind("lookup", std::bind(&NetworkTools::lookup, this, _1, _2, _3), nullptr);
    window_.bind("speed", [this](const std::string &) { return speed(); });
  }

 private:
  std::string ping(const std::string &req) {
    const std::string host = webview::detail::json_parse(req, "", 0);
    const std::string command = "ping -c 4 " + host;
    return std::to_string(std::system(command.c_str()));  // expect: handler/command-injection
  }

  std::string trace(const std::string &req) {
    const std::string command = "traceroute " + req.substr(2, req.size() - 4);
    return std::to_string(std::system(command.c_str()));  // expect: handler/command-injection
  }

  void lookup(const std::string &id, const std::string &req, void *) {
    const std::string command = "dig +short " + webview::detail::json_parse(req, "", 0);
    const int status = std::system(command.c_str());  // expect: handler/command-injection
    window_.resolve(id, status, "");
  }

  std::string speed() {
    const std::string command = std::string("iperf3 -c ") + server_;
    return std::to_string(std::system(command.c_str()));
  }

  webview::webview &window_;
  std::string server_ = "speed.example.org";
};

int main() {
  webview::webview window(false, nullptr);
  NetworkTools tools(window);
  window.run();
}
