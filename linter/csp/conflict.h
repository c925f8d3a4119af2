// Two policies of one page: what one allows and the other forbids stays forbidden.
#pragma once

#include <string>
#include <vector>

#include "csp/policy.h"

namespace bridgelint::csp {

struct Conflict {
  std::string source;  ///< as written in the first policy
  Range at;            ///< its place there
  Range other;         ///< the name of the directive of the second policy that forbids it
};

/// The hosts and schemes of `policy` from which `other` lets nothing be loaded that `policy` names
/// them for. `'self'`, `*`, nonces, hashes and keywords are not compared.
std::vector<Conflict> conflicts(const Policy& policy, const Policy& other);

}  // namespace bridgelint::csp
