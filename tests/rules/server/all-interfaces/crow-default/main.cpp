#include <crow.h>

#include "webview.h"

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/health")([](const crow::request& question) {
    return question.get_header_value("Host") == "app" ? "ok" : "";
  });
  auto done = app.port(8080).multithreaded().run_async();  // expect: server/all-interfaces
  webview::webview window(false, nullptr);
  window.navigate("file:///opt/app/index.html");
  window.run();
}
