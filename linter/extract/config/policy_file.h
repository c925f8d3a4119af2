// Content Security Policies that stand in a framework's configuration file.
#pragma once

#include <string_view>

#include "base/value.h"
#include "extract/extractor.h"

namespace bridgelint {

/// Adds the policy of a file that was read into `root`, as `model` says where it stands; `bytes`
/// are the file's. A policy may be a text, or a table of directives whose values are texts or
/// lists of texts. Without one nothing is added.
void add_policy(const PolicyFileModel& model, const Value& root, std::string_view bytes,
                FileFacts& facts);

}  // namespace bridgelint
