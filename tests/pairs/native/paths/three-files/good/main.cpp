#include <cstdlib>
#include <string>

#include "start.h"
#include "tasks.h"
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    start(prepare(request));
    return "";
  });
  window.run();
}
