#include <fmt/format.h>

#include "rules/csp/unprotected.h"

namespace bridgelint {
namespace {

constexpr size_t most_related = 5;

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

Finding& report_slot(Reporter& report, const PolicySlot& slot, const Page& page, size_t others) {
  Finding& finding =
      report.report(slot.at, fmt::format("{} is not set, so the app's pages run script next to "
                                         "native commands without a Content Security Policy",
                                         quoted(slot.key)));
  const auto policy = first_policy(slot);
  finding.advice = fmt::format("Set {} to {} and add what the pages need besides.",
                               quoted(slot.key), quoted(policy));
  if (!slot.replaced.file.empty()) {
    finding.fixes = {{"Set a strict policy to start from",
                      Safety::review,
                      {{slot.replaced, slot.before + policy + slot.after}}}};
  }
  finding.related.push_back({page.at, others == 0 ? "this page" : "this page and others"});
  return finding;
}

Finding& report_page(const RuleContext& context, Reporter& report,
                     const std::vector<const Page*>& pages) {
  Finding& finding = report.report(pages[0]->at, message(pages.size() - 1));
  finding.advice =
      "Start the head with <meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'self'; object-src 'none'; base-uri 'none'\">.";
  finding.fixes = fixes_of(context, *pages[0]);
  for (size_t i = 1; i < pages.size() && i <= most_related; ++i) {
    finding.related.push_back({pages[i]->at, "this page has none either"});
  }
  return finding;
}

void check(const RuleContext& context, Reporter& report) {
  const BridgeModel& model = context.model;
  if (!is_webview_app(model.facts())) return;
  const auto pages = unprotected_pages(model);
  if (pages.empty()) return;
  const PolicySlot* slot = slot_of(model.facts(), *pages[0]);
  Finding& finding = slot != nullptr ? report_slot(report, *slot, *pages[0], pages.size() - 1)
                                     : report_page(context, report, pages);
  for (const ContentPolicy* policy : model.policies_of(*pages[0])) {
    finding.related.push_back({policy->at, policy->void_because.empty()
                                               ? "this policy only reports and stops nothing"
                                               : policy->void_because});
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
Where the framework sends a policy that stands in its settings, the finding stands there, and its fix sets a strict one to start from. Elsewhere, put the policy into each page as the first element of its head, or send it as a header with every page. Start with `default-src 'self'` and add what breaks. For one page, where its files tell all that it loads, the finding's fix adds the tightest policy that lets it work; `bridgelint csp generate` prints the same with a reason for each source.

## Limits
One finding speaks for all pages of an app. A page without script is not reported, nor is a folder of pages without any native side. A header that the app's native code or main script sends is seen, also when its text is computed; one that a server elsewhere sends is not.
)md",
    .check = check,
};

}  // namespace bridgelint
