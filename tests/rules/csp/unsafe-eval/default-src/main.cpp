#include "webui.hpp"

constexpr auto page = R"html(<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta content="default-src 'self' 'unsafe-eval'" http-equiv="content-security-policy"> <!-- expect: csp/unsafe-eval -->
    <script src="webui.js"></script>
  </head>
</html>)html";

int main() {
  webui::window window;
  window.show(page);
  webui::wait();
}
