#include <crow.h>

#include "webview.h"

void configure(crow::SimpleApp& app);

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/health")([](const crow::request& question) {
    return question.get_header_value("Host") == "app" ? "ok" : "";
  });
  configure(app);
  auto done = app.run_async();
  webview::webview window(false, nullptr);
  window.navigate("file:///opt/app/index.html");
  window.run();
}
