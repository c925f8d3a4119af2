#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "check/rule.h"

namespace bridgelint {
namespace {

bool is_loopback(std::string_view host) {
  constexpr std::string_view own[] = {"localhost", "127.0.0.1", "[::1]"};
  return std::ranges::any_of(own, [&](std::string_view name) {
    return host.starts_with(name) &&
           (host.size() == name.size() || host.find_first_of(":/?#", name.size()) == name.size());
  });
}

// Names that belong to nobody, by which programs call what they provide themselves.
bool is_reserved(std::string_view host) {
  host = host.substr(0, host.find_first_of(":/?#"));
  constexpr std::string_view endings[] = {".localhost", ".example", ".test", ".invalid", ".local"};
  return host.find('.') == std::string_view::npos ||
         std::ranges::any_of(endings, [&](std::string_view end) { return host.ends_with(end); });
}

// An address on another machine, if the known part of it says so.
bool is_remote(const Text& target) {
  if (target.known == Known::unknown) return false;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!target.value.starts_with(scheme)) continue;
    const auto host = std::string_view(target.value).substr(scheme.size());
    return !host.empty() && !is_loopback(host) && !is_reserved(host);
  }
  return false;
}

std::string_view folder_of(const Span& at) {
  const auto slash = at.file.rfind('/');
  return slash == std::string::npos ? std::string_view()
                                    : std::string_view(at.file).substr(0, slash);
}

bool is_within(std::string_view folder, std::string_view outer) {
  return outer.empty() || folder == outer ||
         (folder.starts_with(outer) && folder[outer.size()] == '/');
}

// What a window of this framework exposes. Programs that lie side by side have nothing to do with
// each other, so that both places must be in one folder or one below the other.
const ExposedCommand* exposed_to(const FileFacts& facts, const Navigation& navigation) {
  const ExposedCommand* result = nullptr;
  for (const ExposedCommand& command : facts.commands) {
    if (command.framework != navigation.framework || command.origin_known) continue;
    if (command.at.file == navigation.at.file) return &command;
    const auto here = folder_of(navigation.at);
    const auto there = folder_of(command.at);
    if (is_within(here, there) || is_within(there, here)) result = &command;
  }
  return result;
}

bool has_gate(const FileFacts& facts, const std::string& framework) {
  return std::ranges::any_of(facts.gates, [&](const NavigationGate& gate) {
    return gate.framework == framework && gate.counts;
  });
}

void check(const RuleContext& context, Reporter& report) {
  const auto& facts = context.model.facts();
  for (const Navigation& navigation : facts.navigations) {
    if (navigation.kind == NavigationKind::html || !is_remote(navigation.target)) continue;
    if (context.model.is_own_address(navigation.target.value)) continue;
    const ExposedCommand* command = exposed_to(facts, navigation);
    if (command == nullptr || has_gate(facts, navigation.framework)) continue;
    Finding& finding = report.report(
        navigation.at,
        fmt::format("a page of another machine ({}) is loaded into a window, and what the program "
                    "exposes to pages stays within its reach",
                    quoted(navigation.target.value)));
    finding.related.push_back({command->at, "exposed to every page of such a window"});
    finding.advice =
        "Ship the page with the program; open remote pages in the user's browser, or in a window "
        "without native functions.";
    doubt(finding, "it may be a window of its own, to which nothing is exposed");
  }
}

}  // namespace

extern const Rule rule_bridge_remote_navigation{
    .id = "bridge/remote-navigation",
    .summary = "A remote page is loaded where native functions are exposed.",
    .severity = Severity::warning,
    .cwe = {829, 346},
    .docs = R"md(## Why
In most frameworks exposed functions belong to the window, not to a page: they stay when the window goes elsewhere, and the handler cannot tell who calls. A remote page in that window calls them all, and so does whoever takes over its server, a script it loads from elsewhere, or the network on the way.

## Example
```cpp main.cpp bad
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("quit", [](const std::string&) -> std::string { std::exit(0); });
  window.navigate("https://app.bridgelint.org/");
  window.run();
}
```
```cpp main.cpp good
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("quit", [](const std::string&) -> std::string { std::exit(0); });
  window.set_html("<!doctype html><title>App</title><button onclick='quit()'>Quit</button>");
  window.run();
}
```

## Instead
Ship the pages with the program. Where remote pages must be shown, show them in a window of their own to which nothing is exposed, and let a gate refuse every other address in the window that has the functions.

## Limits
Addresses that are worked out at run time are not reported, nor are those of the own machine, which are usually a development server. Which window a command belongs to is not followed. A gate counts when it refuses by comparing the address.
)md",
    .check = check,
};

}  // namespace bridgelint
