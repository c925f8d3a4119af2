// What came from the page is gone by the time the command runs.
#include <cstdlib>
#include <fstream>
#include <string>

#include "webview/webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string &req) -> std::string {
    std::string text = webview::detail::json_parse(req, "", 0);
    std::ofstream("note.txt") << text;
    text = "sync note.txt";
    std::system(text.c_str());
    return "true";
  });
  window.bind("reload", [](const std::string &req) -> std::string {
    std::string command = "touch ";
    std::string argument = webview::detail::json_parse(req, "", 0);
    std::ofstream("last.txt") << argument;
    argument.clear();
    command += "reload.flag" + argument;
    std::system(command.c_str());
    return "true";
  });
  window.bind("archive", [](std::string req) -> std::string {
    req = "notes";
    std::system(("tar -czf archive.tgz " + req).c_str());
    return "true";
  });
  window.run();
}
