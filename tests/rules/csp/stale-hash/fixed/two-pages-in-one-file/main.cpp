#include "webview/webview.h"

// Each page's policy names the other page's script.
constexpr const char* start_page = R"(<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; script-src 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='">
<script>start()</script>
</head></html>)";

constexpr const char* stop_page = R"(<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; script-src 'sha256-+cxkFLprM1p+UYdsltwfzLJhu4c0AWgWWM2wCE77y2Q='">
<script>stop()</script>
</head></html>)";

int main() {
  webview::webview first(false, nullptr);
  first.set_html(start_page);
  webview::webview second(false, nullptr);
  second.set_html(stop_page);
  first.run();
}
