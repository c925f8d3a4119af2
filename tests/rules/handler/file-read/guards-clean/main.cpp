#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits.h>
#include <optional>
#include <stdexcept>
#include <stdlib.h>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

static const fs::path root = "/srv/notes";

static bool is_inside(const fs::path& folder, const fs::path& path) {
  const fs::path full = fs::weakly_canonical(path);
  return std::equal(folder.begin(), folder.end(), full.begin());
}

static void require_inside(const fs::path& path) {
  const fs::path rel = fs::relative(path, root);
  if (rel.empty() || *rel.begin() == "..") throw std::runtime_error("outside");
}

static std::optional<fs::path> resolve(const std::string& name) {
  const fs::path full = fs::weakly_canonical(root / name);
  const auto found = std::mismatch(root.begin(), root.end(), full.begin(), full.end());
  if (found.first != root.end()) return std::nullopt;
  return full;
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = fs::weakly_canonical(root / text);
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    if (end != root.end()) return "null";
    std::ifstream file(path);
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = root / text;
    if (!is_inside(root, path)) return "null";
    std::ifstream file(path);
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = root / text;
    require_inside(path);
    std::ifstream file(path);
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const auto path = resolve(text);
    if (!path) return "null";
    std::ifstream file(*path);
    return "true";
  });
  window.bind("command_4", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = fs::weakly_canonical(root / text);
    const fs::path rel = path.lexically_relative(root);
    if (rel.empty() || rel.begin()->string() == "..") return "null";
    std::ifstream file(path);
    return "true";
  });
  window.bind("command_5", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path path = root / text;
    const std::string rel = fs::relative(path, root).string();
    if (rel.rfind("..", 0) == 0) return "null";
    std::ifstream file(path);
    return "true";
  });
  window.bind("command_6", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const std::string path = fs::canonical(root / text).string();
    const std::string prefix = root.string() + "/";
    if (path.compare(0, prefix.size(), prefix) != 0) return "null";
    std::ifstream file(path);
    return "true";
  });
  window.bind("command_7", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const std::string path = fs::canonical(root / text).string();
    if (path.substr(0, 11) != "/srv/notes/") return "null";
    std::ifstream file("notes.txt");
    return "true";
  });
  window.bind("command_8", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    char full[PATH_MAX];
    if (realpath(text.c_str(), full) == nullptr) return "null";
    if (strncmp(full, "/srv/notes/", 11) != 0) return "null";
    std::ifstream file(full);
    return "true";
  });
  window.bind("command_9", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (text.find_first_of("/\\") != std::string::npos) return "null";
    std::ifstream file(root / text);
    return "true";
  });
  window.bind("command_10", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const fs::path name = text;
    if (name.filename() != name) return "null";
    std::ifstream file(root / name);
    return "true";
  });
  window.run();
}
