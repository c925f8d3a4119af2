#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "check/rule.h"

namespace bridgelint {
namespace {

// A page in a window of the program's own; a server without one is a server.
bool shows_pages(const FileFacts& facts, const std::string& server) {
  const auto own = [&](const auto& fact) { return fact.framework != server; };
  return std::ranges::any_of(facts.commands, own) || std::ranges::any_of(facts.navigations, own) ||
         std::ranges::any_of(facts.scripts, own);
}

void check(const RuleContext& context, Reporter& report) {
  const auto& facts = context.model.facts();
  std::map<std::string, const ServerRoute*> first;
  for (const ServerRoute& route : facts.routes) {
    if (!route.scheme && !route.handler_id.empty()) first.emplace(route.framework, &route);
  }
  for (const auto& [framework, route] : first) {
    if (!shows_pages(facts, framework)) continue;
    Finding& finding = report.report(
        route->at,
        "a local server answers the page with native code: every program and web site on the "
        "machine can reach it, where the webview's own bridge is the page's alone");
    finding.advice = "Expose the functions through the webview's bridge or a custom scheme.";
    doubt(finding, "the server may be meant for others than the page");
  }
}

}  // namespace

extern const Rule rule_server_bridge_server{
    .id = "server/bridge-server",
    .summary = "A local server does what the webview's own bridge is for.",
    .severity = Severity::note,
    .cwe = {668},
    .docs = R"md(## Why
A server on the loopback address is open to every program on the machine, of every user, and to every web site in every browser. The bridge of the webview is not: only pages in that window reach it. What a server offers the page it offers to all of them, unless it finds out for itself who asks.

## Example
```cpp main.cpp bad
#include "httplib.h"
#include "webview.h"

void save(const std::string& text);

int main() {
  httplib::Server server;
  server.Post("/save", [](const httplib::Request& question, httplib::Response&) {
    save(question.body);
  });
  server.listen("127.0.0.1", 8080);
  webview::webview window(false, nullptr);
  window.navigate("http://127.0.0.1:8080/");
  window.run();
}
```
```cpp main.cpp good
#include "webview.h"

void save(const std::string& text);

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& request) -> std::string {
    save(request);
    return "true";
  });
  window.run();
}
```

## Instead
Expose the functions through the webview's bridge, and serve files through a custom scheme.

## Limits
Whether the page is the one that uses the server is not worked out: a program that shows a page and has a server with handlers of its own is reported once.
)md",
    .check = check,
};

}  // namespace bridgelint
