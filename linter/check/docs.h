// A rule's documentation for viewers of Markdown.
#pragma once

#include <string>

#include "check/rule.h"

namespace bridgelint {

/// The rule's summary and docs. The fences of its examples name the language, as viewers want, and
/// a line above each says which file it is and whether it is the bad or the good one.
std::string docs_markdown(const Rule& rule);

}  // namespace bridgelint
