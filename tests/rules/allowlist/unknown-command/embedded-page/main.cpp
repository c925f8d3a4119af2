// The page stands in the program.
#include "webview/webview.h"

constexpr const auto html = R"html(<!doctype html>
<html>
  <head><title>Counter</title></head>
  <body>
    <button id="up">+</button>
    <output id="value">0</output>
    <script type="module">
      const value = document.getElementById('value');
      document.getElementById('up').addEventListener('click', async () => {
        value.textContent = await window.count(1);
        await window.reset_count(); // expect: allowlist/unknown-command
      });
    </script>
  </body>
</html>)html";

int main() {
  long count = 0;
  webview::webview w(false, nullptr);
  w.bind("count", [&](const std::string &) { return std::to_string(++count); });
  w.set_html(html);
  w.run();
}
