#include <cstdlib>

#include "app.h"

namespace shop {

bool run(webview::webview &window, const std::vector<std::string> &words) {
  std::string line;
  for (const std::string &word : words) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  const bool done = std::system(line.c_str()) == 0;  // expect: handler/command-injection
  window.eval(done ? "finished()" : "failed()");
  return done;
}

}  // namespace shop
