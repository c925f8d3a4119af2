#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

// Where data of the page can go: a frame and a request each carry it in their address.
constexpr std::string_view outward[] = {"connect-src", "frame-src"};

bool is_any_host(const csp::Source& source) {
  return source.kind == csp::SourceKind::wildcard || source.host == "*";
}

void add_outward(const csp::Policy& policy, std::vector<csp::Weakness>& found) {
  for (const std::string_view role : outward) {
    const csp::Directive* directive = csp::effective(policy, role);
    if (directive == nullptr) continue;
    for (const csp::Source& source : directive->sources) {
      const bool known = std::ranges::find(found, source.at, &csp::Weakness::at) != found.end();
      if (known || !is_any_host(source)) continue;
      found.push_back({csp::WeaknessKind::wildcard_source, csp::Grade::medium, directive->name,
                       source.text, "what the page holds can be sent to any host", source.at});
    }
  }
}

/// "blob:`, `data:` and 5 more".
std::string listed(const std::vector<csp::Weakness>& group) {
  std::string text = quoted(group[0].expression);
  const size_t shown = group.size() > 4 ? 3 : group.size();
  for (size_t i = 1; i < shown; ++i) {
    text += (i + 1 == group.size() ? " and " : ", ") + quoted(group[i].expression);
  }
  return shown < group.size() ? fmt::format("{} and {} more", text, group.size() - shown) : text;
}

/// What follows from several sources of one directive: "scripts may come from addresses …".
std::string reason_of(const std::vector<csp::Weakness>& group) {
  const std::string& first = group[0].reason;
  const auto same = [&](const csp::Weakness& weakness) { return weakness.reason == first; };
  if (std::ranges::all_of(group, same)) return first;
  return first.substr(0, first.find(" from ")) + " from addresses that anybody can make or own";
}

/// The sources of each directive in one weakness: the maintainer rewrites the list.
std::vector<csp::Weakness> grouped(std::vector<csp::Weakness> found) {
  std::ranges::sort(found, {}, &csp::Weakness::at);
  std::vector<std::vector<csp::Weakness>> groups;
  for (csp::Weakness& weakness : found) {
    const auto same = std::ranges::find_if(
        groups, [&](const auto& group) { return group[0].directive == weakness.directive; });
    auto& group = same == groups.end() ? groups.emplace_back() : *same;
    group.push_back(std::move(weakness));
  }
  std::vector<csp::Weakness> result;
  for (const auto& group : groups) {
    csp::Weakness& whole = result.emplace_back(group[0]);
    whole.at.end = group.back().at.end;
    whole.reason = reason_of(group);
    if (group.size() > 1) whole.expression = listed(group);
  }
  return result;
}

void check(const RuleContext& context, Reporter& report) {
  const auto find = [](const csp::Policy& policy, csp::Delivery delivery) {
    auto found = weaknesses_of(policy, delivery, csp::WeaknessKind::wildcard_source);
    add_outward(policy, found);
    return grouped(std::move(found));
  };
  report_weaknesses(context, report, find, [](Finding& finding, const csp::Weakness& weakness) {
    const bool one = !weakness.expression.starts_with('`');
    finding.advice = fmt::format("Replace {} by `'self'` or by the hosts that are needed.",
                                 one ? quoted(weakness.expression) : "these");
  });
}

}  // namespace

extern const Rule rule_csp_wildcard_source{
    .id = "csp/wildcard-source",
    .summary = "A policy allows code, or traffic, from and to every host.",
    .severity = Severity::warning,
    .cwe = {942},
    .docs = R"md(## Why
`*`, `https:`, `data:` and `*.com` name hosts that anybody can own. In a directive for scripts they let an attacker's file run beside the bridge; for plugins and `base-uri` they lead to the same. In `connect-src` and `frame-src`, a `*` lets a script that got in send away what it finds.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https:; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```

## Instead
Name the hosts, with their scheme: `https://api.example.org`. A page that is part of the program needs `'self'` and seldom more.

## Limits
For requests and frames only `*` is reported, not a scheme such as `https:`. Images, fonts, media and styles from everywhere are not reported. Beside `'strict-dynamic'`, hosts do not count for scripts. Where several policies apply to a page, the strictest decides: a weak one is reported only if none of the others makes it good. A policy that only reports is passed over.
)md",
    .check = check,
};

}  // namespace bridgelint
