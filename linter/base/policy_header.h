// The HTTP headers that carry a Content Security Policy (https://www.w3.org/TR/CSP3/#csp-header).
#pragma once

#include <cstdint>
#include <string_view>

namespace bridgelint {

enum class PolicyHeader : uint8_t { none, enforced, report_only };

/// Which of the two headers `name` is, in any case.
PolicyHeader policy_header(std::string_view name);

/// Whether the name of one of them stands anywhere in `bytes`.
bool mentions_policy_header(std::string_view bytes);

}  // namespace bridgelint
