// The tightest policy under which a page still works.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bridgelint::csp {

/// A source that something on the page needs.
struct NeededSource {
  std::string directive;  ///< "script-src-elem"
  std::string source;     ///< "'self'", "https://a.example", "'sha256-…'"
};

/// One policy out of all needs: everything else is closed, also forms, frames and the base. What
/// can only be sent as a header (frame-ancestors) is part of it when `header` says so.
std::string generate(const std::vector<NeededSource>& needs, bool header);

}  // namespace bridgelint::csp
