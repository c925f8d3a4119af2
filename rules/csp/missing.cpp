#include <fmt/format.h>
#include <algorithm>

#include "check/rule.h"

namespace bridgelint {
namespace {

constexpr size_t most_related = 5;

// A folder of pages that no native code shows is a web site, whose server may send the policy.
bool is_webview_app(const FileFacts& facts) {
  return !facts.commands.empty() || !facts.navigations.empty() ||
         std::ranges::any_of(
             facts.calls, [](const FrontendCall& call) { return call.style == CallStyle::bridge; });
}

bool is_protected(const BridgeModel& model, const Page& page) {
  return std::ranges::any_of(model.policies_of(page),
                             [](const ContentPolicy* policy) { return !policy->report_only; });
}

// Whole documents count. A fragment in a file is a part of some other page; one in native code is
// handed to the window as it is, and counts where there is no whole document.
std::vector<const Page*> unprotected_pages(const BridgeModel& model) {
  const auto& pages = model.script_pages();
  const bool any_whole =
      std::ranges::any_of(pages, [](const Page* page) { return !page->fragment; });
  std::vector<const Page*> result;
  std::ranges::copy_if(pages, std::back_inserter(result), [&](const Page* page) {
    const bool counts = page->fragment ? !any_whole && page->embedded : true;
    return counts && !is_protected(model, *page);
  });
  return result;
}

std::string message(size_t others) {
  constexpr std::string_view text =
      "this page runs script next to native commands without a Content Security Policy";
  if (others == 0) return std::string(text);
  return fmt::format("{}, and so {} other{}", text,
                     others == 1 ? "does one" : fmt::format("do {}", others),
                     others == 1 ? "" : "s");
}

// What the page does today may be more than it should, so the policy is a proposal.
std::vector<Fix> fixes_of(const RuleContext& context, const Page& page) {
  if (page.head.file.empty() || page.embedded) return {};
  const auto policy = context.tightest_policy(page);
  if (!policy) return {};
  const Span start{page.head.file, page.head.begin, page.head.begin};
  const auto meta = fmt::format("{}<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
                                page.gap, *policy);
  return {{"Add the tightest policy under which the page works", Safety::review, {{start, meta}}}};
}

void check(const RuleContext& context, Reporter& report) {
  const BridgeModel& model = context.model;
  if (!is_webview_app(model.facts())) return;
  const auto pages = unprotected_pages(model);
  if (pages.empty()) return;
  Finding& finding = report.report(pages[0]->at, message(pages.size() - 1));
  finding.advice =
      "Start the head with <meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'self'; object-src 'none'; base-uri 'none'\">.";
  finding.fixes = fixes_of(context, *pages[0]);
  for (size_t i = 1; i < pages.size() && i <= most_related; ++i) {
    finding.related.push_back({pages[i]->at, "this page has none either"});
  }
  for (const ContentPolicy* policy : model.policies_of(*pages[0])) {
    finding.related.push_back({policy->at, "this policy only reports and stops nothing"});
  }
}

}  // namespace

extern const Rule rule_csp_missing{
    .id = "csp/missing",
    .summary = "A page that runs script beside native commands has no Content Security Policy.",
    .severity = Severity::warning,
    .cwe = {693},
    .fixes = true,
    .docs = R"md(## Why
In a browser, injected script can steal a session; beside a bridge it can call native functions. A Content Security Policy is the second lock: even where markup gets in unescaped, its script does not run and its data cannot leave. Without a policy everything may run and load from everywhere.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.navigate("file:///index.html");
  window.run();
}
```
```html index.html bad
<!doctype html>
<html>
  <head><title>Notes</title></head>
  <body><script src="app.js"></script></body>
</html>
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.navigate("file:///index.html");
  window.run();
}
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```

## Instead
Put the policy into each page as the first element of its head, or send it as a header with every page. Start with `default-src 'self'` and add what breaks. For one page, where its files tell all that it loads, the finding's fix adds the tightest policy that lets it work; `bridgelint csp generate` prints the same with a reason for each source.

## Limits
One finding speaks for all pages of an app. A page without script is not reported, nor is a folder of pages without any native side. A header that a server sends is seen only where it is part of what bridgelint reads.
)md",
    .check = check,
};

}  // namespace bridgelint
