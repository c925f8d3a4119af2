#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "read files and addresses through entities in the XML",
    "Parse without entity substitution and external DTDs; they are off by default in libxml2."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"xml"}, words, report);
}

}  // namespace

extern const Rule rule_handler_xml_entities{
    .id = "handler/xml-entities",
    .summary = "XML of a page is parsed with external entities on.",
    .severity = Severity::warning,
    .cwe = {611},
    .docs = R"md(## Why
An external entity in the text makes the parser read a file, or fetch an address, and put its content where the page may see it.

## Example
```cpp main.cpp bad
#include <libxml/parser.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("import_xml", [](const std::string& request) {
    const std::string text = webview::detail::json_parse(request, "", 0);
    xmlDocPtr document = xmlReadMemory(text.data(), static_cast<int>(text.size()), "in.xml", nullptr,
                                       XML_PARSE_NOENT | XML_PARSE_DTDLOAD);
    return std::string(document != nullptr ? "true" : "false");
  });
  window.run();
}
```
```cpp main.cpp good
#include <libxml/parser.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("import_xml", [](const std::string& request) {
    const std::string text = webview::detail::json_parse(request, "", 0);
    xmlDocPtr document = xmlReadMemory(text.data(), static_cast<int>(text.size()), "in.xml", nullptr,
                                       XML_PARSE_NONET);
    return std::string(document != nullptr ? "true" : "false");
  });
  window.run();
}
```

## Instead
Leave `XML_PARSE_NOENT`, `XML_PARSE_DTDLOAD` and `XML_PARSE_XINCLUDE` out, and pass `XML_PARSE_NONET`. Parsers that know no external entities (pugixml, tinyxml2, RapidXML) are safe here.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. Whether Xerces or Poco were told elsewhere to leave entities alone is not seen.
)md",
    .check = check,
};

}  // namespace bridgelint
