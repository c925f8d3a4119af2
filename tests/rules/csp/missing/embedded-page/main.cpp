// The page stands in the program.
#include "webview/webview.h"

constexpr const char *page = R"html(
<!DOCTYPE html>
<html>
  <head> <!-- expect: csp/missing -->
    <title>Counter</title>
    <script>
      const add = () => window.count(1).then((value) => { document.title = value; });
    </script>
  </head>
  <body><button onclick="add()">+</button></body>
</html>
)html";

int main() {
  long count = 0;
  webview::webview w(false, nullptr);
  w.bind("count", [&](const std::string &) { return std::to_string(++count); });
  w.set_html(page);
  w.run();
}
