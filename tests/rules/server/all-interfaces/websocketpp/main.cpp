#include "bridge.h"
#include "webview.h"

void Bridge::run(unsigned short port) {
  server_.listen(websocketpp::lib::asio::ip::tcp::v4(), port);  // expect: server/all-interfaces
  server_.start_accept();
  server_.run();
}

int main() {
  webview::webview window(false, nullptr);
  Bridge bridge;
  bridge.run(9002);
  window.navigate("file:///opt/app/index.html");
  window.run();
}
