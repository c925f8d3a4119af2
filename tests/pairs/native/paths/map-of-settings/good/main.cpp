#include <cstdlib>
#include <map>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::map<std::string, std::string> settings{{"shell", "sh"}};
    settings["title"] = request;
    system(settings.at("shell").c_str());
    return "";
  });
  window.run();
}
