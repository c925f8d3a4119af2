#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const SecretUse& secret : context.model.facts().secrets) {
    Finding& finding =
        report.report(secret.at, secret.certain ? fmt::format("this looks like a {}", secret.kind)
                                                : fmt::format("this may be a {}", secret.kind));
    finding.advice = "Take it out, revoke it, and let a server of yours make the call.";
    if (secret.certain) continue;
    finding.severity = Severity::note;
    finding.confidence = Confidence::medium;
    finding.message += "; only its form and its name say so";
  }
}

}  // namespace

extern const Rule rule_frontend_secret_in_code{
    .id = "frontend/secret-in-code",
    .summary = "A key or password stands in code that ships with the app.",
    .severity = Severity::error,
    .cwe = {798, 312},
    .docs = R"md(## Why
Everything that ships with a desktop app can be read by everyone who has it: the page's scripts lie on the disk as they are. A key in them is public from the first release on, and stays so in every copy.

## Example
```js api.js bad
const token = 'ghp_k3JqV9sTzR1mWb7YxNc5LdPf2HgA8uEoQi4B';

export const headers = { Authorization: `Bearer ${token}` };
```
```js api.js good
export async function headers() {
  return { Authorization: `Bearer ${await window.session_token()}` };
}
```

## Instead
Revoke the key. Keep it on a server of yours that makes the call, or ask the user to sign in and keep what they get in the system's key store.

## Limits
Known are the forms that issuers publish for this purpose. Other strings are reported as notes, when they are random and given to a name like `apiSecret`. Keys that are meant to be public (of maps, of Firebase) have the form of secret ones.
)md",
    .check = check,
};

}  // namespace bridgelint
