#include <crow.h>

#include <cstdlib>

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/run/<string>").methods("POST"_method)(
      [](const crow::request& request, std::string tool) {
        auto message = crow::json::load(request.body);
        if (!message) return crow::response(400);
        std::system(message["command"].s().c_str());  // expect: handler/command-injection
        std::system(tool.c_str());                     // expect: handler/command-injection
        return crow::response(200);
      });
  CROW_WEBSOCKET_ROUTE(app, "/events")
      .onmessage([](crow::websocket::connection&, const std::string& text, bool) {
        std::system(text.c_str());  // expect: handler/command-injection
      });
  app.bindaddr("127.0.0.1").port(8080).run();
}
