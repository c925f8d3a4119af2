#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const std::vector<size_t> sizes{1, request.size()};
    const auto sum = std::accumulate(sizes.begin(), sizes.end(), size_t{0});
    system(("head -c " + std::to_string(sum)).c_str());
    return "";
  });
  window.run();
}
