// What the window is given is no whole page; the policy counts all the same.
#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("tick", [](const std::string &) { return std::string("1"); });
  w.set_html(R"(<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">  <!-- expect: csp/unsafe-inline -->
<title>Tick</title>
<script>setInterval(() => window.tick(), 1000)</script>)");
  w.run();
}
