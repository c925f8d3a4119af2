#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    bool wanted = false;
    nlohmann::json::parse(request)[0].get_to(wanted);
    system(wanted ? "date" : "true");
    return "";
  });
  window.run();
}
