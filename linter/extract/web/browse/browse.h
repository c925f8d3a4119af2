// What a page does when a browser shows it, as far as its files tell: everything it loads, runs
// inline, compiles or inserts, put to the Content Security Policies in force.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/files.h"
#include "csp/policy.h"

namespace bridgelint::browse {

/// Something that a policy does not let through.
struct Violation {
  std::string directive;  ///< the effective directive: "script-src-elem"
  /// `inline`, `eval`, `wasm-eval`, `trusted-types-sink`, `trusted-types-policy`, a scheme, or the
  /// address; addresses of the page's own origin are relative to it.
  std::string blocked;
  std::string file;   ///< as seen from the page's folder; empty when not known
  uint32_t line = 0;  ///< from 1; 0 when not known
  bool report_only = false;

  auto operator<=>(const Violation&) const = default;
};

/// Something that the page needs from a policy.
struct Need {
  std::string directive;
  std::string source;  ///< a source expression: "'self'", "https://a.example", "'sha256-…'"
  std::string reason;  ///< what needs it: "loads app.js"
  std::string file;
  uint32_t line = 0;

  auto operator<=>(const Need&) const = default;
};

struct PageInput {
  const FileReader& reader;
  std::string folder;  ///< absolute; the server's root
  std::string page;    ///< the document, relative to the folder
  std::string origin = "http://localhost:8765";
  std::vector<std::string> policies;         ///< header of documents; each may be a list
  std::vector<std::string> report_policies;  ///< Content-Security-Policy-Report-Only
  std::vector<std::string> all_policies;     ///< header of every response
  /// Look for what the page needs: its policies are passed over, and functions that nothing seems
  /// to call are called.
  bool needs = false;
};

struct PageResult {
  std::vector<Violation> violations;  ///< sorted
  std::vector<Need> needs;            ///< sorted; the first place of each source
  std::vector<Need> unresolved;       ///< loads whose address is not known
  bool complete = true;               ///< the bound of work was not reached
};

PageResult browse_page(const PageInput& input);

/// One policy out of all needs: everything else is closed. What can only be sent as a header is
/// part of it when `header` says so.
std::string tightest_policy(const std::vector<Need>& needs, bool header);

}  // namespace bridgelint::browse
