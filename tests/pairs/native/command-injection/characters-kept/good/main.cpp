#include "webview/webview.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>
#include <string>

static std::string plain(const std::string& text) {
  std::string out;
  for (const unsigned char c : text) out += std::isalnum(c) ? static_cast<char>(c) : '_';
  return out;
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("erased", [](const std::string& req) -> std::string {
    std::string text = req;
    text.erase(
        std::remove_if(text.begin(), text.end(), [](unsigned char c) { return !std::isalnum(c); }),
        text.end());
    system(("open " + text).c_str());
    return "";
  });
  w.bind("copied", [](const std::string& req) -> std::string {
    std::string text;
    std::copy_if(req.begin(), req.end(), std::back_inserter(text),
                 [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    system(("open " + text).c_str());
    return "";
  });
  w.bind("replaced", [](const std::string& req) -> std::string {
    std::string text = req;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return !((c >= 'a' && c <= 'z') || c == '-'); },
        '_');
    system(("open " + text).c_str());
    return "";
  });
  w.bind("chosen", [](const std::string& req) -> std::string {
    std::string text;
    for (const char c : req) {
      if (std::isdigit((unsigned char)c)) text.push_back(c);
    }
    system(("kill " + text).c_str());
    return "";
  });
  w.bind("mapped", [](const std::string& req) -> std::string {
    system(("open " + plain(req)).c_str());
    return "";
  });
  w.run();
}
