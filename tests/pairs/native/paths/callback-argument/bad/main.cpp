#include <cstdlib>
#include <functional>
#include <string>

#include "webview.h"

static void each_line(const std::string& text,
                      const std::function<void(const std::string&)>& visit) {
  size_t begin = 0;
  for (size_t end = text.find(','); end != std::string::npos; end = text.find(',', begin)) {
    visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const auto visit = [](const std::string& line) {
      system(line.c_str());  // expect: handler/command-injection
    };
    each_line(request, visit);
    return "";
  });
  window.run();
}
