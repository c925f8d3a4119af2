// A rule's documentation for people: where it stands, and as Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/rule.h"

namespace bridgelint {

/// Which file an example of a rule's docs is, and whether it is the bad or the good one.
struct Example {
  std::string_view language;  ///< as Markdown viewers name it: "cpp", "html"
  std::string_view file;      ///< "main.cpp"
  bool bad = false;
};

/// Reads the info string of an example's fence, "<language> <file> bad|good". Nothing for others.
std::optional<Example> example_of(std::string_view info);

/// The rule's docs. Viewers drop all of a fence's info string but the language, so a line above
/// each example says what the rest says. Ends in one line break.
std::string docs_markdown(const Rule& rule);

/// The rule's section of the published list of rules.
std::string documentation_url(std::string_view rule);

}  // namespace bridgelint
