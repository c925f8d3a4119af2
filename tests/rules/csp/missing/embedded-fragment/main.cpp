// The window gets a fragment; the browser makes a whole page of it.
#include "webview/webview.h"

constexpr const auto html =
    R"html(<div><button id="up">+</button></div>  <!-- expect: csp/missing -->
<script>
  document.getElementById('up').addEventListener('click', () => window.count(1));
</script>)html";

int main() {
  webview::webview w(false, nullptr);
  w.bind("count", [](const std::string &) { return std::string("1"); });
  w.set_html(html);
  w.run();
}
