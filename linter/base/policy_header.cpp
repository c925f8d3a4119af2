#include "base/policy_header.h"

#include "base/text.h"

namespace bridgelint {
namespace {

constexpr std::string_view enforced = "content-security-policy";
constexpr std::string_view report_only = "content-security-policy-report-only";

}  // namespace

PolicyHeader policy_header(std::string_view name) {
  if (name.size() != enforced.size() && name.size() != report_only.size()) {
    return PolicyHeader::none;
  }
  const auto lower = lower_ascii(name);
  if (lower == enforced) return PolicyHeader::enforced;
  return lower == report_only ? PolicyHeader::report_only : PolicyHeader::none;
}

bool mentions_policy_header(std::string_view bytes) {
  // "-S" is rare in code, whatever the case of the rest.
  for (size_t at = bytes.find('-'); at != std::string_view::npos; at = bytes.find('-', at + 1)) {
    if (at < 7 || (bytes.substr(at, 2) != "-S" && bytes.substr(at, 2) != "-s")) continue;
    if (lower_ascii(bytes.substr(at - 7, enforced.size())) == enforced) return true;
  }
  return false;
}

}  // namespace bridgelint
