#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const std::vector<std::string> words{"ls", request};
    const auto line =
        std::accumulate(words.begin(), words.end(), std::string(),
                        [](std::string all, const std::string& word) { return all + " " + word; });
    system(line.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
