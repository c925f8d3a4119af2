#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::ofstream file(text);  // expect: handler/file-write
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::fstream file(text, std::ios::out | std::ios::trunc);  // expect: handler/file-write
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const char* mode = "ab";
    std::FILE* file = std::fopen(text.c_str(), mode);  // expect: handler/file-write
    if (file != nullptr) std::fclose(file);
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const int file = ::open(text.c_str(), O_RDWR | O_CREAT, 0600);  // expect: handler/file-write
    (void)file;
    return "true";
  });
  window.bind("command_4", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    mkdir(text.c_str(), 0700);  // expect: handler/file-write
    return "true";
  });
  window.bind("command_5", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::filesystem::rename("draft.txt", text);  // expect: handler/file-write
    return "true";
  });
  window.bind("command_6", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::filesystem::create_directories("notes/" + text);  // expect: handler/file-write
    return "true";
  });
  window.run();
}
