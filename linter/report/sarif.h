// Parts of the SARIF writer. Only its .cpp files include this.
#pragma once

#include <nlohmann/json.hpp>

#include "report/writers.h"

namespace bridgelint {

nlohmann::ordered_json sarif_rule(const Rule& rule);

}  // namespace bridgelint
