#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "hand the program objects of its own making",
    "Send JSON, and read the members you need from it with their types checked."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"deserialisation"}, words, report);
}

}  // namespace

extern const Rule rule_handler_deserialisation{
    .id = "handler/deserialisation",
    .summary = "Data of a page is read as objects of the program.",
    .severity = Severity::warning,
    .cwe = {502},
    .docs = R"md(## Why
Archives that restore objects trust what they read: lengths, types, pointers and indices come from the page, and readers of such formats are written for data of their own making.

## Example
```cpp main.cpp bad
#include <boost/archive/text_iarchive.hpp>
#include <sstream>
#include <string>

#include "webview.h"

struct Note {
  int size = 0;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("restore", [](const std::string& request) {
    std::istringstream data(webview::detail::json_parse(request, "", 0));
    boost::archive::text_iarchive archive(data);
    Note note;
    archive >> note.size;
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>

#include "webview.h"

struct Note {
  int size = 0;
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("restore", [](const std::string& request) {
    Note note;
    note.size = std::stoi(webview::detail::json_parse(request, "", 0));
    return std::string(note.size < 100 ? "true" : "false");
  });
  window.run();
}
```

## Instead
Use a format that carries plain values only (JSON), and check lengths and ranges while you take them over. Where an archive must come back from the page, sign it on the native side and check the signature first.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. Parsing JSON is not reported, nor are formats with a schema such as protobuf.
)md",
    .check = check,
};

}  // namespace bridgelint
