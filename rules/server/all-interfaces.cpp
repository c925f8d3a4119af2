#include <fmt/format.h>
#include <algorithm>

#include "check/rule.h"

namespace bridgelint {
namespace {

bool is_every_interface(const Text& address) {
  constexpr std::string_view names[] = {"", "*", "+", "0", "0.0.0.0", "::", "[::]", "::0"};
  return address.is_exact() && std::ranges::find(names, address.value) != std::end(names);
}

// A program without pages may be a server by trade; that it is reached from outside is then its
// use.
bool shows_pages(const FileFacts& facts) {
  return !facts.commands.empty() || !facts.navigations.empty() || !facts.scripts.empty();
}

// The webview's own server serves its pages and nothing else.
bool is_the_pages_own(const FileFacts& facts, const LocalServer& server) {
  const auto same = [&](const auto& fact) { return fact.framework == server.framework; };
  return std::ranges::any_of(facts.commands, same) || std::ranges::any_of(facts.navigations, same);
}

void check(const RuleContext& context, Reporter& report) {
  const auto& facts = context.model.facts();
  for (const LocalServer& server : facts.servers) {
    if (!is_every_interface(server.address) || !shows_pages(facts)) continue;
    const std::string address =
        server.address.value.empty() ? "" : fmt::format(" ({})", quoted(server.address.value));
    Finding& finding = report.report(
        server.at,
        fmt::format("the program's server listens on every network interface{}", address));
    finding.advice =
        "Let it listen on `127.0.0.1`, and ask for a secret token where others must "
        "reach it.";
    if (!is_the_pages_own(facts, server)) doubt(finding, "it may be meant for other machines");
  }
}

}  // namespace

extern const Rule rule_server_all_interfaces{
    .id = "server/all-interfaces",
    .summary = "A local server can be reached from the network.",
    .severity = Severity::error,
    .cwe = {1327},
    .docs = R"md(## Why
A server that a program starts for its own page answers everybody who can reach the machine, unless it is told to listen on the loopback address alone: others in the same café, other containers, a neighbour's script. What stands behind it are the program's native functions, as a rule without a password.

## Example
```cpp main.cpp bad
#include "webui.hpp"

int main() {
  webui::window window;
  window.set_public(true);
  window.show("index.html");
  webui::wait();
}
```
```cpp main.cpp good
#include "webui.hpp"

int main() {
  webui::window window;
  window.show("index.html");
  webui::wait();
}
```

## Instead
Listen on `127.0.0.1` or `::1`. If the page must be open to other machines, let each request carry a secret that was exchanged beforehand, and use TLS.

## Limits
An address that is computed is not reported. Some libraries listen everywhere by default in one version and not in another; the rule follows the current one.
)md",
    .check = check,
};

}  // namespace bridgelint
