#include "check/rule.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const Setting& setting : context.model.facts().settings) {
    if (setting.key != "cors-origin" || setting.debug_only) continue;
    if (!setting.value.is_exact() || setting.value.value != "*") continue;
    Finding& finding = report.report(
        setting.at, "every web site that the user visits may read the answers of this server");
    finding.advice =
        "Name the one origin that the program's own pages have, or leave the header out.";
  }
}

}  // namespace

extern const Rule rule_server_wildcard_cors{
    .id = "server/wildcard-cors",
    .summary = "A local server lets every web site read its answers.",
    .severity = Severity::warning,
    .cwe = {942, 346},
    .docs = R"md(## Why
A browser sends requests to a server on the own machine for any web site that asks, but hands the answers over only to sites that the server allows. `Access-Control-Allow-Origin: *` allows all of them: whatever the program's server tells its page, it tells every site in every browser of the machine.

## Example
```cpp main.cpp bad
#include "httplib.h"

int main() {
  httplib::Server server;
  server.Get("/notes", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_header("Access-Control-Allow-Origin", "*");
    answer.set_content("[]", "application/json");
  });
  server.listen("127.0.0.1", 8080);
}
```
```cpp main.cpp good
#include "httplib.h"

int main() {
  httplib::Server server;
  server.Get("/notes", [](const httplib::Request& question, httplib::Response& answer) {
    if (question.get_header_value("Origin") != "http://127.0.0.1:8080") return;
    answer.set_content("[]", "application/json");
  });
  server.listen("127.0.0.1", 8080);
}
```

## Instead
Serve the page from the same server, so that no such header is needed. Otherwise name the page's origin, and ask for a token that no other page can know.

## Limits
Only the value as written in the call is looked at. Headers that a configuration file or a list of default headers sets are not.
)md",
    .check = check,
};

}  // namespace bridgelint
