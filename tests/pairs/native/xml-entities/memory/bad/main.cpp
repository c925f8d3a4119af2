#include <libxml/parser.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("import", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    xmlReadMemory(text.data(), static_cast<int>(text.size()), "in.xml", nullptr, XML_PARSE_NOENT);  // expect: handler/xml-entities
    return "true";
  });
  window.run();
}
