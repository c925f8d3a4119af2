// The page stands in the program.
#include "webview/webview.h"

constexpr const auto html = R"html(<!doctype html>
<html>
  <head><title>Search</title></head>
  <body>
    <input id="words">
    <ul id="hits"></ul>
    <script>
      const words = document.getElementById('words');
      words.addEventListener('change', async () => {
        const hits = await window.search(words.value);
        document.getElementById('hits').innerHTML = hits.map((hit) => '<li>' + hit).join(''); // expect: frontend/dangerous-html
      });
    </script>
  </body>
</html>)html";

int main() {
  webview::webview w(false, nullptr);
  w.bind("search", [](const std::string &) { return std::string("[]"); });
  w.init("window.onload = () => { document.body.innerHTML += location.hash; };");  // expect: frontend/dangerous-html
  w.set_html(html);
  w.run();
}
