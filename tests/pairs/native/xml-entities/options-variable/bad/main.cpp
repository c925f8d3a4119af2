#include <libxml/parser.h>
#include <string>

#include "webui.hpp"

static void on_import(webui::window::event* e) {
  const int options = XML_PARSE_NOENT | XML_PARSE_NOERROR;
  const std::string text = e->get_string(0);
  xmlReadMemory(text.data(), static_cast<int>(text.size()), "in.xml", nullptr, options);  // expect: handler/xml-entities
}

int main() {
  webui::window window;
  window.bind("import", on_import);
  window.show("index.html");
  webui::wait();
}
