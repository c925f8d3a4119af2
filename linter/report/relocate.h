// The same report as seen from a folder further up.
#pragma once

#include <string>

#include "engine/engine.h"

namespace bridgelint {

/// A copy whose files are named from `folder`, an absolute path at or above the report's root, with
/// that as its root. Fingerprints stay. For the writers: `model` and `policy` keep the old names.
/// Shares `source` with the report and lives no longer than it.
Report relocated(const Report& report, const std::string& folder);

}  // namespace bridgelint
