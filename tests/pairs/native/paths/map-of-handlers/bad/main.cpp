#include <cstdlib>
#include <functional>
#include <map>
#include <string>

#include "webview.h"

class Router {
 public:
  Router() {
    routes_["ping"] = [](const std::string& host) {
      system(("ping " + host).c_str());  // expect: handler/command-injection
    };
  }
  void dispatch(const std::string& name, const std::string& argument) {
    const auto route = routes_.find(name);
    if (route != routes_.end()) route->second(argument);
  }

 private:
  std::map<std::string, std::function<void(const std::string&)>> routes_;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Router router;
    router.dispatch("ping", request);
    return "";
  });
  window.run();
}
