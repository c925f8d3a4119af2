#include <fmt/format.h>
#include <algorithm>

#include "check/rule.h"

namespace bridgelint {
namespace {

constexpr uint32_t argument_injection = 88;

bool is_guarded(const Flow& flow) {
  return std::ranges::any_of(flow.guards, [](const Guard& guard) { return guard.counts; });
}

// Sinks that start a program without a shell carry CWE-88 beside CWE-78.
bool through_shell(const Flow& flow) {
  return std::ranges::find(flow.cwe, argument_injection) == flow.cwe.end();
}

std::string message(const Flow& flow) {
  return fmt::format("{} reaches {}, so a page can {}",
                     flow.source.empty() ? "data of a page" : flow.source, quoted(flow.sink),
                     through_shell(flow) ? "run shell commands of its own"
                                         : "choose the program that runs, or its arguments");
}

void relate(const Flow& flow, Finding& finding) {
  for (const ExposedCommand* command : flow.commands) {
    const bool named = command->name.is_exact() && !command->catch_all;
    finding.related.push_back(
        {command->name_at, fmt::format("a page gets here through {}",
                                       named ? quoted(command->name.value) : "this command")});
  }
  for (const Guard& guard : flow.guards) {
    finding.related.push_back({guard.at, "this check is not enough: " + guard.what});
  }
}

void check(const RuleContext& context, Reporter& report) {
  for (const Flow* flow : context.model.flows("command")) {
    if (is_guarded(*flow)) continue;
    Finding& finding = report.report(flow->at, message(*flow));
    finding.cwe = flow->cwe;
    finding.path = flow->steps;
    finding.advice =
        through_shell(*flow)
            ? "Start the program without a shell, with the page's data as an argument of its own, "
              "after a check against what is allowed."
            : "Start a program that is fixed in the code, and check the page's data against a "
              "fixed list before it becomes an argument.";
    relate(*flow, finding);
    if (flow->commands.empty()) doubt(finding, "how a page gets here could not be worked out");
  }
}

}  // namespace

extern const Rule rule_handler_command_injection{
    .id = "handler/command-injection",
    .summary = "Data of a page becomes part of a command that the program runs.",
    .severity = Severity::error,
    .cwe = {78},
    .docs = R"md(## Why
A shell reads `;`, `|`, `$(...)` and quotes as instructions. If the text of a page becomes part of a command line, a page can append a command of its own, and it runs with the rights of the user. Quotes around the text do not help: the text can close them. Without a shell the danger is smaller, but who chooses the program, or adds an option to it, still decides what runs.

## Example
```cpp main.cpp bad
#include <cstdlib>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("open_folder", [](const std::string& request) {
    const std::string command = "xdg-open \"" + request + "\"";
    std::system(command.c_str());
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <cstdlib>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("open_folder", [](const std::string& request) {
    if (request == "[\"downloads\"]") std::system("xdg-open ~/Downloads");
    return std::string("true");
  });
  window.run();
}
```

## Instead
Let the page choose from what the program offers: a number or a name that is looked up in a fixed list. Where free text is needed, start the program directly (`posix_spawn`, `CreateProcess` with a fixed program, an argument vector) and hand the text over as one argument after `--`.

## Limits
The path is followed through locals, containers, string building, and functions of the same program; data that goes through a file, a database or another process is lost, and so is what one command stores for another one, or hands to a stored `std::function`. Code for another platform is not followed. A check counts as a guard when it compares with fixed values; a search for forbidden characters does not.
)md",
    .check = check,
};

}  // namespace bridgelint
