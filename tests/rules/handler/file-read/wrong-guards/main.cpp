#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits.h>
#include <stdlib.h>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

static const fs::path root = "/srv/notes";

static bool has_good_name(const fs::path& path) {
  return path.extension() == ".txt";
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (!text.starts_with("/srv/notes/")) return "null";
    std::ifstream file(text);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = root / text;
    if (!path.string().starts_with(root.string() + "/")) return "null";
    std::ifstream file(path);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = fs::weakly_canonical(root / text);
    if (path.string().rfind(root.string(), 0) != 0) return "null";
    std::ifstream file(path);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = (root / text).lexically_normal();
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    if (end != root.end()) return "null";
    std::ifstream file(path);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_4", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (text.find("..") != std::string::npos) return "null";
    std::ifstream file(root / text);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_5", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = root / text;
    if (!has_good_name(path)) return "null";
    std::ifstream file(path);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_6", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = fs::weakly_canonical(root / text);
    if (path.string().rfind("/srv/notes/", 0) != 0) return "null";
    std::ifstream file("/srv/other/" + text);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_7", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = fs::weakly_canonical(root / text);
    std::ifstream file(path);  // expect: handler/file-read
    if (path.string().rfind("/srv/notes/", 0) != 0) return "null";
    return "true";
  });
  window.run();
}
