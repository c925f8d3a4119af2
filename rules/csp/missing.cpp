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
                             [](const ContentPolicy* policy) { return policy->is_enforced(); });
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

// The settings in which the page's policy should stand: the app's own before what is laid over
// them.
const PolicySlot* slot_of(const FileFacts& facts, const Page& page) {
  const PolicySlot* best = nullptr;
  for (const PolicySlot& slot : facts.policy_slots) {
    if (!is_below(page.id, slot.folders)) continue;
    if (best == nullptr || slot.at.file.size() < best->at.file.size()) best = &slot;
  }
  return best;
}

// A first policy for the pages of a framework that sends one for them.
std::string first_policy(const PolicySlot& slot) {
  std::string policy = "default-src 'self'";
  for (const std::string& need : slot.needs) {
    const auto name = std::min(need.find(' '), need.size());
    policy += "; " + need.substr(0, name) + " 'self'" + need.substr(name);
  }
  return policy + "; object-src 'none'; base-uri 'none'; form-action 'none'";
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
Where the framework sends a policy that stands in its settings (`app.security.csp` of Tauri), the finding stands there, and its fix sets a strict one to start from. Elsewhere, put the policy into each page as the first element of its head, or send it as a header with every page. Start with `default-src 'self'` and add what breaks. For one page, where its files tell all that it loads, the finding's fix adds the tightest policy that lets it work; `bridgelint csp generate` prints the same with a reason for each source.

## Limits
One finding speaks for all pages of an app. A page without script is not reported, nor is a folder of pages without any native side. A header that the app's native code or main script sends is seen, also when its text is computed; one that a server elsewhere sends is not.
)md",
    .check = check,
};

}  // namespace bridgelint
