#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

/// Whether pages that this policy speaks of have one that is enforced.
bool has_enforced(const FileFacts& facts, const ContentPolicy& policy) {
  return std::ranges::any_of(facts.policies, [&](const ContentPolicy& other) {
    return other.is_enforced() && (applies_with(other, policy) || other.page.empty());
  });
}

std::string advice_for(const ContentPolicy& policy) {
  if (policy.report_only) {
    return policy.page.empty()
               ? "Send it as `Content-Security-Policy` too, once it reports nothing."
               : "Name it `Content-Security-Policy`, once nothing breaks.";
  }
  return "Move it to the start of the head.";
}

void report_void(const FileFacts& facts, const ContentPolicy& policy, Reporter& report) {
  // One that only reports, beside one that is enforced, is a trial.
  const bool trial = policy.void_because.empty() && has_enforced(facts, policy);
  if (trial) return;
  const auto why = policy.void_because.empty() ? "it only reports, and no other is enforced"
                                               : policy.void_because;
  Finding& finding = report.report(policy.at, "this policy stops nothing: " + why);
  finding.advice = advice_for(policy);
}

/// Whether this script element loads from another host.
bool is_remote(const FileFacts& facts, const Span& at) {
  return std::ranges::any_of(facts.links, [&](const PageLink& link) {
    return link.kind == LinkKind::script && link.at == at;
  });
}

void report_early(const FileFacts& facts, const ContentPolicy& policy, Reporter& report) {
  const auto remote =
      std::ranges::find_if(policy.early, [&](const Span& at) { return is_remote(facts, at); });
  const bool foreign = remote != policy.early.end();
  Finding& finding = report.report(
      policy.at, foreign ? "a script of another host stands before this policy, which does not "
                           "bind it"
                         : "a script stands before this policy, which does not bind it");
  if (!foreign) finding.severity = Severity::note;
  finding.related.push_back({foreign ? *remote : policy.early.front(), "this script"});
  finding.advice = "Make the policy the first element of the head.";
}

void check(const RuleContext& context, Reporter& report) {
  const FileFacts& facts = context.model.facts();
  for (const ContentPolicy& policy : facts.policies) {
    // What stands in settings for development is meant for it.
    if (policy.delivery == PolicyDelivery::config) continue;
    if (!policy.is_enforced()) {
      report_void(facts, policy, report);
    } else if (!policy.early.empty()) {
      report_early(facts, policy, report);
    }
  }
}

}  // namespace

extern const Rule rule_csp_not_enforced{
    .id = "csp/not-enforced",
    .summary = "A policy stands where browsers pass over it, or comes too late for a script.",
    .severity = Severity::warning,
    .cwe = {693},
    .docs = R"md(## Why
A Content Security Policy in a meta element counts from where it stands, and only in the head. One in the body, one that only reports, or one that is only sent for trial looks like protection and is none; scripts that stand before it are not bound by it.

## Example
```html index.html bad
<!doctype html>
<html>
  <head><title>Notes</title></head>
  <body>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; form-action 'none'">
    <script src="app.js"></script>
  </body>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; form-action 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```

## Instead
Make the policy the first element of the head, or send it as a header with every page. Keep a report-only header for trying out a stricter policy beside the one in force.

## Limits
A script of the app itself before the policy is a note, since it says what its author wrote; one that another host sends is a warning. A meta element in a `<template>` or a comment is no policy at all and not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
