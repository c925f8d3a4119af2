#include <boost/archive/text_iarchive.hpp>
#include <sstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("restore", [](const std::string& req) -> std::string {
    std::istringstream data(webview::detail::json_parse(req, "", 0));
    boost::archive::text_iarchive archive(data);  // expect: handler/deserialisation
    int count = 0;
    archive >> count;
    return "true";
  });
  window.run();
}
