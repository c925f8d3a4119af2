#include <crow.h>

#include "webview.h"

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/health")([](const crow::request& question) {
    return question.get_header_value("Host") == "app" ? "ok" : "";
  });
  app.bindaddr("0.0.0.0").port(8080);  // expect: server/all-interfaces
  auto done = app.run_async();
  webview::webview window(false, nullptr);
  window.navigate("file:///opt/app/index.html");
  window.run();
}
