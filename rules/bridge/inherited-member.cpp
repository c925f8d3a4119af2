#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <utility>

#include "check/rule.h"

namespace bridgelint {
namespace {

struct Inherited {
  const ExposedCommand* first = nullptr;
  std::set<std::string> objects;
  std::set<std::string> members;
};

std::string member_of(const ExposedCommand& command) {
  const std::string& name = command.name.value;
  const auto dot = name.rfind('.');
  return dot == std::string::npos ? name : name.substr(dot + 1);
}

std::string list(const std::set<std::string>& names) {
  std::string result;
  size_t shown = 0;
  for (const std::string& name : names) {
    if (shown == 3) return result + fmt::format(" and {} more", names.size() - shown);
    result += (shown++ == 0 ? "" : ", ") + quoted(name);
  }
  return result;
}

void check(const RuleContext& context, Reporter& report) {
  // Objects that one registration gives to pages, in a loop say, are one finding.
  std::map<std::pair<Span, std::string>, Inherited> found;
  for (const ExposedCommand& command : context.model.facts().commands) {
    if (command.object.empty() || command.inherited_from.empty()) continue;
    Inherited& inherited = found[{command.at, command.inherited_from}];
    if (inherited.first == nullptr) inherited.first = &command;
    inherited.objects.insert(command.object);
    inherited.members.insert(member_of(command));
  }
  for (const auto& [key, inherited] : found) {
    const ExposedCommand& first = *inherited.first;
    const auto verb = inherited.objects.size() == 1 ? "gives pages members that it inherits"
                                                    : "give pages members that they inherit";
    Finding& finding =
        report.report(first.at, fmt::format("{} {} from {}: {}", list(inherited.objects), verb,
                                            quoted(first.inherited_from), list(inherited.members)));
    finding.advice =
        "Expose a small object of its own, whose class has only what pages are meant to call.";
    doubt_tier(finding, first.tier);
  }
}

}  // namespace

extern const Rule rule_bridge_inherited_member{
    .id = "bridge/inherited-member",
    .summary = "An object given to pages hands out members of its base classes as well.",
    .severity = Severity::note,
    .cwe = {749},
    .docs = R"md(## Why
Where a whole object is given to a page, so are the members of its base classes. Of a `QObject` that is `deleteLater()`, with which a page takes the object from under the program's feet; of a widget, everything that can be done to a window. Nobody who reads the class sees them.

## Example
```cpp main.cpp bad
#include <QObject>
#include <QWebChannel>

class Widget : public QObject {
  Q_OBJECT
 public slots:
  void close();
};

class Bridge : public Widget {
  Q_OBJECT
 public slots:
  void save();
};

void expose(QWebChannel* channel, Bridge* bridge) {
  channel->registerObject("bridge", bridge);
}
```
```cpp main.cpp good
#include <webview.h>

#include <string>

void expose(webview::webview& window) {
  window.bind("save", [](const std::string&) -> std::string { return "true"; });
}
```

## Instead
Give pages an object of its own that derives from nothing but what the framework demands, and has exactly the members that pages are meant to call.

## Limits
`deleteLater` of Qt cannot be taken away from an object; the finding is a note for that reason. Members whose class is not declared in what was read are not known.
)md",
    .check = check,
};

}  // namespace bridgelint
