#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "check/rule.h"

namespace bridgelint {
namespace {

struct Routes {
  const ServerRoute* first = nullptr;
  size_t count = 0;
};

bool has_check(const FileFacts& facts, const std::string& framework) {
  return std::ranges::any_of(
      facts.origin_checks, [&](const OriginCheck& check) { return check.framework == framework; });
}

// A server of a desktop program: it has a page, or listens for this machine alone. Others are
// meant for the network, and have other rules.
bool is_local(const FileFacts& facts, const std::string& framework) {
  if (!facts.commands.empty() || !facts.scripts.empty() || !facts.navigations.empty()) return true;
  return std::ranges::any_of(facts.servers, [&](const LocalServer& server) {
    const Text& address = server.address;
    return server.framework == framework && address.is_exact() &&
           (address.value.starts_with("127.") || address.value == "localhost" ||
            address.value == "::1" || address.value.find("://127.") != std::string::npos ||
            address.value.find("://localhost") != std::string::npos);
  });
}

std::string name_of_route(const ServerRoute& route) {
  return route.path.is_exact() && !route.path.value.empty() ? quoted(route.path.value)
                                                            : "every path";
}

void check(const RuleContext& context, Reporter& report) {
  const auto& facts = context.model.facts();
  std::map<std::string, Routes> servers;
  for (const ServerRoute& route : facts.routes) {
    if (route.scheme || route.handler_id.empty()) continue;
    Routes& routes = servers[route.framework];
    if (routes.first == nullptr) routes.first = &route;
    ++routes.count;
  }
  for (const auto& [framework, routes] : servers) {
    if (has_check(facts, framework) || !is_local(facts, framework)) continue;
    const std::string others =
        routes.count == 1 ? "" : fmt::format(" and {} other routes", routes.count - 1);
    Finding& finding = report.report(
        routes.first->at,
        fmt::format("the local server answers {}{} without looking at the Origin or Host header: "
                    "any web site in the user's browser can send these requests",
                    name_of_route(*routes.first), others));
    finding.advice =
        "Refuse requests whose Host or Origin is not the program's own, and ask for a token that "
        "only its page gets.";
    doubt(finding, "a check that a framework or a proxy makes is not seen");
  }
}

}  // namespace

extern const Rule rule_server_no_origin_check{
    .id = "server/no-origin-check",
    .summary = "A local server takes requests from any web site.",
    .severity = Severity::warning,
    .cwe = {352, 346, 350},
    .needs = Needs::native,
    .docs = R"md(## Why
The loopback address keeps other machines out, not other web sites: a browser sends their requests too. Without a look at `Origin`, a form on any page posts to the server; without a look at `Host`, a name whose address an attacker changes to 127.0.0.1 (DNS rebinding) reads the answers as well. Updaters, launchers and media servers have been taken over that way again and again.

## Example
```cpp main.cpp bad
#include "httplib.h"

void open_folder();

int main() {
  httplib::Server server;
  server.Post("/open", [](const httplib::Request&, httplib::Response&) { open_folder(); });
  server.listen("127.0.0.1", 8080);
}
```
```cpp main.cpp good
#include "httplib.h"

void open_folder();

int main() {
  httplib::Server server;
  server.Post("/open", [](const httplib::Request& question, httplib::Response& answer) {
    if (question.get_header_value("Origin") != "http://127.0.0.1:8080") {
      answer.status = 403;
      return;
    }
    open_folder();
  });
  server.listen("127.0.0.1", 8080);
}
```

## Instead
Use the webview's own bridge or a custom scheme, which no other program and no web site can reach. If it must be a server: compare `Host` and `Origin` with the program's own in one place for all routes, and ask for a random token that only the program's page gets.

## Limits
One test of a header anywhere counts for the whole server. Custom schemes of a webview are no server, and are not reported; nor are servers of programs that show no page and listen on more than the loopback address.
)md",
    .check = check,
};

}  // namespace bridgelint
