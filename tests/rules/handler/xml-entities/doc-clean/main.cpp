#include <libxml/parser.h>

#include "webui.h"

static void on_import(webui_event_t* e) {
  xmlReadDoc(reinterpret_cast<const xmlChar*>(webui_get_string_at(e, 0)), "", nullptr, XML_PARSE_NOBLANKS | XML_PARSE_NONET);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "import", on_import);
  webui_show(window, "index.html");
  webui_wait();
}
