#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "check/rule.h"

namespace bridgelint {
namespace {

struct Switch {
  std::string_view key;
  std::string_view what;
};
constexpr Switch switches[] = {
    {"web-security-off", "pages may read other sites' data: the same-origin policy is off"},
    {"universal-file-access", "a page from a file may read every site and every file"},
    {"certificate-errors-ignored", "pages are loaded from servers whose certificate is wrong"},
    {"no-sandbox", "pages run outside the sandbox that holds a taken-over renderer"},
};
constexpr Switch arguments[] = {
    {"--disable-web-security", "pages may read other sites' data: the same-origin policy is off"},
    {"--allow-file-access-from-files", "a page from a file may read every other file"},
    {"--ignore-certificate-errors", "pages are loaded from servers whose certificate is wrong"},
    {"--no-sandbox", "pages run outside the sandbox that holds a taken-over renderer"},
};

bool is_on(const Text& value) {
  constexpr std::string_view off[] = {"false", "0", ""};
  return value.is_exact() && std::ranges::find(off, value.value) == std::end(off);
}

// The switch stands in the part of the command line that is known, as a word of its own.
bool has_argument(const Text& value, std::string_view argument) {
  if (value.known == Known::unknown) return false;
  const auto at = value.value.find(argument);
  if (at == std::string::npos) return false;
  const auto end = at + argument.size();
  return end == value.value.size() || value.value[end] == ' ' || value.value[end] == '=';
}

std::string_view what_is_off(const Setting& setting) {
  const bool command_line = setting.key == "browser-arguments";
  for (const Switch& known : switches) {
    if (setting.key == known.key && is_on(setting.value)) return known.what;
  }
  for (const Switch& known : arguments) {
    if (command_line && has_argument(setting.value, known.key)) return known.what;
  }
  return {};
}

void check(const RuleContext& context, Reporter& report) {
  for (const Setting& setting : context.model.facts().settings) {
    if (setting.debug_only) continue;
    const auto what = what_is_off(setting);
    if (what.empty()) continue;
    Finding& finding = report.report(setting.at, std::string(what));
    finding.advice =
        "Leave the browser's protection on; serve the page's files through a custom scheme.";
  }
}

}  // namespace

extern const Rule rule_release_web_security_disabled{
    .id = "release/web-security-disabled",
    .summary = "A protection of the browser is switched off.",
    .severity = Severity::error,
    .cwe = {693, 346, 295},
    .docs = R"md(## Why
The same-origin policy, the sandbox of the renderer and the check of certificates are what the browser itself holds against a hostile page. Such switches are mostly set to get over an error in development, and go out with the release: then one foreign script in the page reads the user's files or other sites' data, or somebody on the network is the server.

## Example
```c main.c bad
#include "webui.h"

int main() {
  size_t window = webui_new_window();
  webui_set_custom_parameters(window, "--disable-web-security");
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
```
```c main.c good
#include "webui.h"

int main() {
  size_t window = webui_new_window();
  webui_set_custom_parameters(window, "--disable-extensions");
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
```

## Instead
Serve the page's files through a custom scheme or the framework's own resources, so that they have an origin. Let requests to other servers go through native code that knows where they may go.

## Limits
Switches that depend on the build type are not reported, nor are values that are worked out at run time.
)md",
    .check = check,
};

}  // namespace bridgelint
