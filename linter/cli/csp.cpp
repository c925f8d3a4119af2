#include "cli/csp.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "extract/web/browse/browse.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

/// The page as a server of its folder shows it; nothing, with a message, when it cannot be read.
std::optional<browse::PageInput> page_input(const CspArguments& arguments,
                                            const FileReader& reader) {
  const std::string path = normalize_path(arguments.page);
  if (!reader.stamp(path)) {
    fmt::print(stderr, "bridgelint: there is no page `{}`\n", arguments.page);
    return std::nullopt;
  }
  const std::string folder =
      arguments.root.empty() ? parent_path(path) : normalize_path(arguments.root);
  std::string page = relative_to(path, folder);
  if (page == path) {
    fmt::print(stderr, "bridgelint: `{}` is not below `{}`\n", arguments.page, arguments.root);
    return std::nullopt;
  }
  browse::PageInput input{reader, folder, std::move(page), arguments.origin, {}, {}, {}};
  input.policies = arguments.policies;
  input.report_policies = arguments.report_policies;
  input.all_policies = arguments.all_policies;
  return input;
}

Json violation_json(const browse::Violation& violation) {
  Json entry{{"directive", violation.directive}, {"blocked", violation.blocked}};
  if (violation.line > 0) {
    entry["file"] = violation.file;
    entry["line"] = violation.line;
  }
  entry["disposition"] = violation.report_only ? "report" : "enforce";
  return entry;
}

}  // namespace

int run_csp_predict(const CspArguments& arguments) {
  const DiskReader reader;
  const auto input = page_input(arguments, reader);
  if (!input) return exit_usage;
  const auto result = browse::browse_page(*input);
  if (!result.complete) {
    fmt::print(stderr,
               "bridgelint: the page does more than is followed; the list is not complete\n");
  }
  Json list = Json::array();
  for (const auto& violation : result.violations) list.push_back(violation_json(violation));
  const auto text = list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  return write_output(arguments.output, text, exit_clean);
}

}  // namespace bridgelint
