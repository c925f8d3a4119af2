// A page with its policies, shown as `bridgelint csp predict` and `generate` do.
#include "extract/web/browse/browse.h"

#include <algorithm>

#include "csp/policy.h"
#include "memory_reader.h"

namespace {
using namespace bridgelint;

void check(const browse::PageResult& result, std::string_view page) {
  const auto lines = static_cast<uint32_t>(std::ranges::count(page, '\n')) + 1;
  for (const auto& violation : result.violations) {
    if (violation.file == "page.html" && violation.line > lines) std::abort();
  }
}

}  // namespace

// The first line is the policy that comes as a header, the rest the page, and a script of its own.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto end = std::min(bytes.find('\n'), size);
  const auto page = bytes.substr(std::min(end + 1, size));
  fuzz::MemoryReader files;
  files.add("/p/page.html", page);
  files.add("/p/app.js", page);
  const std::string policy(bytes.substr(0, end));
  const browse::PageInput input{.reader = files,
                                .folder = "/p",
                                .page = "page.html",
                                .policies = {policy},
                                .report_policies = {policy},
                                .all_policies = {},
                                .needs = true};
  const auto result = browse::browse_page(input);
  check(result, page);
  // What is generated is a policy as it was meant, and the page works under it.
  const auto tightest = browse::tightest_policy(result.needs, true);
  if (!csp::parse(tightest).problems.empty()) std::abort();
  return 0;
}
