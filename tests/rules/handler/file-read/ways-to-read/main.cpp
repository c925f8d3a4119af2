#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::ifstream file(text);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::ifstream file;
    file.open(text);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::fstream file(text, std::ios::in);  // expect: handler/file-read
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::FILE* file = std::fopen(text.c_str(), "rb");  // expect: handler/file-read
    if (file != nullptr) std::fclose(file);
    return "true";
  });
  window.bind("command_4", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const int file = ::open(text.c_str(), O_RDONLY);  // expect: handler/file-read
    (void)file;
    return "true";
  });
  window.bind("command_5", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::ifstream file(std::filesystem::path("notes") / (text + ".txt"));  // expect: handler/file-read
    return "true";
  });
  window.run();
}
