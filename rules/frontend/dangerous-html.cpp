#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

void report_known(const BridgeModel& model, const DomWrite& write, Reporter& report) {
  std::string source = write.source;
  if (!write.command.empty()) source += fmt::format(" ({})", quoted(write.command));
  Finding& finding =
      report.report(write.at, fmt::format("{} reaches {} as markup, so that script in it can run",
                                          source, quoted(write.sink)));
  finding.path = write.steps;
  finding.advice = "Set `textContent`, build elements, or clean the markup with a sanitizer first.";
  for (const ExposedCommand* command : model.exact_handlers(write.command)) {
    finding.related.push_back({command->name_at, "the command that replies"});
  }
}

void report_unknown(const DomWrite& write, Reporter& report) {
  Finding& finding = report.report(
      write.at, fmt::format("{} is given markup whose origin is not known", quoted(write.sink)));
  finding.severity = Severity::note;
  finding.confidence = Confidence::low;
  finding.path = write.steps;
  finding.advice = "Set `textContent` or build elements, unless the markup is the program's own.";
}

void check(const RuleContext& context, Reporter& report) {
  const bool unknown_too = context.flag("unknown-sources");
  for (const DomWrite& write : context.model.facts().writes) {
    if (write.kind != "html") continue;
    if (!write.source.empty()) {
      report_known(context.model, write, report);
    } else if (unknown_too) {
      report_unknown(write, report);
    }
  }
}

}  // namespace

extern const Rule rule_frontend_dangerous_html{
    .id = "frontend/dangerous-html",
    .summary = "A page turns data into markup.",
    .severity = Severity::warning,
    .cwe = {79},
    .options = {{"unknown-sources", true,
                 "Also report markup whose origin is not known, as notes of low confidence."}},
    .docs = R"md(## Why
`innerHTML` and its relatives parse their text: `<img src=x onerror=...>` in a note's title becomes an element, and its handler runs. In a webview that script stands beside the bridge and can call native functions. A reply of the program's own is no safer than what it was read from: file names, documents, answers of a server.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```js app.js bad
async function show(id) {
  const note = await window.load_note(id);
  document.getElementById('preview').innerHTML = note.body;
}
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```js app.js good
async function show(id) {
  const note = await window.load_note(id);
  document.getElementById('preview').textContent = note.body;
}
```

## Instead
Set `textContent` where text is meant. Where markup is meant, clean it right before the write with a sanitizer such as DOMPurify, and let a Content Security Policy be the second lock.

## Limits
Data is followed within a script and through the replies of commands; what comes out of a store or another module may count as unknown. Constant markup is not reported. Text that becomes code (`eval`, a timer given a string) is not the subject of this rule.
)md",
    .check = check,
};

}  // namespace bridgelint
