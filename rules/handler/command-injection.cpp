#include <algorithm>

#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr uint32_t argument_injection = 88;

constexpr FlowWords through_shell{
    "run shell commands of its own",
    "Start the program without a shell, with the page's data as an argument of its own, after a "
    "check against what is allowed."};
constexpr FlowWords without_shell{
    "choose the program that runs, or its arguments",
    "Start a program that is fixed in the code, and check the page's data against a fixed list "
    "before it becomes an argument."};

// Sinks that start a program without a shell carry CWE-88 beside CWE-78.
bool has_shell(const Flow& flow) {
  return std::ranges::find(flow.cwe, argument_injection) == flow.cwe.end();
}

void check(const RuleContext& context, Reporter& report) {
  for (const Flow* flow : context.model.flows("command")) {
    report_flow(*flow, has_shell(*flow) ? through_shell : without_shell, report);
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
The path is followed through locals, containers, string building, and functions of the same program; data that goes through a file, a database, a window message or another process is lost. A list of arguments is a command where a shell or an interpreter is among its fixed texts with the option for a script: `{"sh", "-c", text}`. A check counts as a guard when it compares with fixed values; a search for forbidden characters does not.
)md",
    .check = check,
};

}  // namespace bridgelint
