#include <cstdlib>
#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char* copy = static_cast<char*>(std::malloc(request.size() + 1));
    std::strcpy(copy, request.c_str());
    const std::string result = copy;
    std::free(copy);
    return result;
  });
  window.run();
}
