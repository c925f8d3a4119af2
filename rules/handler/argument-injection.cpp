#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "give the program that is started options of its own",
    "Put `--` in front of the argument, or a fixed beginning such as `./` or `--name=`."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"argument"}, words, report);
}

}  // namespace

extern const Rule rule_handler_argument_injection{
    .id = "handler/argument-injection",
    .summary = "Data of a page becomes an argument that may be read as an option.",
    .severity = Severity::note,
    .cwe = {88},
    .docs = R"md(## Why
Without a shell, an argument stays one argument. But one that begins with `-` is an option to most programs, and many have options that run other programs or write files: `git clone --upload-pack=…`, `tar --to-command=…`, `ssh -oProxyCommand=…`.

## Example
```cpp main.cpp bad
#include <string>
#include <unistd.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("clone", [](const std::string& request) {
    const std::string url = webview::detail::json_parse(request, "", 0);
    if (fork() == 0) execlp("git", "git", "clone", url.c_str(), nullptr);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>
#include <unistd.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("clone", [](const std::string& request) {
    const std::string url = webview::detail::json_parse(request, "", 0);
    if (fork() == 0) execlp("git", "git", "clone", "--", url.c_str(), nullptr);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Write `--` before arguments of the page, where the program understands it; put `./` in front of names of files; refuse text that begins with `-`.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. Which programs and options are harmful is not known to the rule, nor whether the argument in front takes this one as its value.
)md",
    .check = check,
};

}  // namespace bridgelint
