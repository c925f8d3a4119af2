#include <cstdlib>
#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    char* copy = strdup(request.c_str());
    char* word = std::strtok(copy, ",");
    if (word != nullptr && std::strcmp(word, "date") == 0) system(word);
    std::free(copy);
    return "";
  });
  window.run();
}
