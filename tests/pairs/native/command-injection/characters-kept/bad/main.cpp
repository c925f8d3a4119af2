#include "webview/webview.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>
#include <string>

static std::string plain(const std::string& text) {
  std::string out;
  for (const unsigned char c : text) out += c == ' ' ? '_' : static_cast<char>(c);
  return out;
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("erased", [](const std::string& req) -> std::string {
    std::string text = req;
    text.erase(
        std::remove_if(text.begin(), text.end(), [](unsigned char c) { return std::isspace(c); }),
        text.end());
    system(("open " + text).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("copied", [](const std::string& req) -> std::string {
    std::string text;
    std::copy_if(req.begin(), req.end(), std::back_inserter(text),
                 [](unsigned char c) { return !std::isalnum(c); });
    system(("open " + text).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("replaced", [](const std::string& req) -> std::string {
    std::string text = req;
    std::replace_if(text.begin(), text.end(), [](char c) { return c == ';'; }, '_');
    system(("open " + text).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("chosen", [](const std::string& req) -> std::string {
    std::string text;
    for (const char c : req) {
      if (!std::isspace((unsigned char)c)) text.push_back(c);
    }
    system(("kill " + text).c_str());  // expect: handler/command-injection
    return "";
  });
  w.bind("mapped", [](const std::string& req) -> std::string {
    system(("open " + plain(req)).c_str());  // expect: handler/command-injection
    return "";
  });
  w.run();
}
