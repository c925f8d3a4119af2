// Only letters, digits and a few harmless signs get through.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <regex>
#include <string>

#include "webview/webview.h"

namespace {

bool is_name(const std::string &text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_';
  });
}

std::string first_argument(const std::string &req) {
  return webview::detail::json_parse(req, "", 0);
}

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  window.bind("install", [](const std::string &req) -> std::string {
    const std::string package = first_argument(req);
    if (!is_name(package)) return "false";
    return std::system(("pkexec apt-get install -y " + package).c_str()) == 0 ? "true" : "false";
  });
  window.bind("remove", [](const std::string &req) -> std::string {
    const std::string package = first_argument(req);
    static const std::regex pattern("[a-z0-9][a-z0-9.-]*");
    if (!std::regex_match(package, pattern)) return "false";
    return std::system(("pkexec apt-get remove -y " + package).c_str()) == 0 ? "true" : "false";
  });
  window.bind("show", [](const std::string &req) -> std::string {
    const std::string package = first_argument(req);
    constexpr const char *allowed = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    if (package.find_first_not_of(allowed) != std::string::npos) return "null";
    return std::system(("apt-cache show " + package).c_str()) == 0 ? "true" : "false";
  });
  window.run();
}
