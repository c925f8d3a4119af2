#include <algorithm>
#include <fstream>
#include <string>

#include "webview.h"

static bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const std::string id = webview::detail::json_parse(req, "", 0);
    if (!std::all_of(id.begin(), id.end(), is_id_character)) return "null";
    std::ifstream file("notes/" + id + ".txt");
    return "true";
  });
  window.run();
}
