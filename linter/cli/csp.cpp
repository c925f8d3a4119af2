#include "cli/csp.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "csp/evaluate.h"
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

Json judgement_json(const csp::Judgement& judgement) {
  Json entry{{"type", judgement.type},
             {"severity", judgement.severity},
             {"directive", judgement.directive}};
  if (!judgement.value.empty()) entry["value"] = judgement.value;
  if (judgement.at.end > judgement.at.begin) {
    entry["begin"] = judgement.at.begin;
    entry["end"] = judgement.at.end;
  }
  return entry;
}

Json judgements_json(const std::vector<csp::Judgement>& judgements) {
  Json list = Json::array();
  for (const auto& judgement : judgements) list.push_back(judgement_json(judgement));
  return list;
}

Json judge_json(const std::string& text, const CspArguments& arguments) {
  const csp::Policy policy = csp::parse(text);
  const auto delivery = arguments.meta ? csp::Delivery::meta : csp::Delivery::header;
  auto findings = csp::evaluate(policy);
  if (arguments.strict) {
    for (auto& more : csp::evaluate_strict(policy)) findings.push_back(std::move(more));
  }
  Json entry{{"policy", text}, {"findings", judgements_json(findings)}};
  if (!arguments.strict) entry["strict"] = judgements_json(csp::evaluate_strict(policy));
  entry["reporting"] = judgements_json(csp::evaluate_reporting(policy));
  entry["app"] = judgements_json(csp::evaluate_webview(policy, delivery));
  return entry;
}

/// The policies of a JSON file: an array of texts or of objects with `policy`, or such an array as
/// `policies` of an object.
std::vector<std::string> policies_of(const Json& file) {
  const Json& list = file.is_object() && file.contains("policies") ? file["policies"] : file;
  std::vector<std::string> result;
  for (const Json& entry : list) {
    if (entry.is_string()) result.push_back(entry);
    if (entry.is_object() && entry.contains("policy") && entry["policy"].is_string()) {
      result.push_back(entry["policy"]);
    }
  }
  return result;
}

Json needs_json(const std::vector<browse::Need>& needs) {
  Json list = Json::array();
  for (const auto& need : needs) {
    Json entry;
    if (!need.directive.empty()) entry = {{"directive", need.directive}, {"source", need.source}};
    entry["reason"] = need.reason;
    if (need.line > 0) {
      entry["file"] = need.file;
      entry["line"] = need.line;
    }
    list.push_back(std::move(entry));
  }
  return list;
}

std::string need_text(const browse::Need& need) {
  const std::string place = need.line > 0 ? fmt::format("{}:{} ", need.file, need.line) : "";
  return fmt::format("{} {}: {}{}", need.directive, need.source, place, need.reason);
}

int write_json(const CspArguments& arguments, const Json& json) {
  const auto text = json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  return write_output(arguments.output, text, exit_clean);
}

}  // namespace

int run_csp_generate(const CspArguments& arguments) {
  const DiskReader reader;
  auto input = page_input(arguments, reader);
  if (!input) return exit_usage;
  input->needs = true;
  const auto result = browse::browse_page(*input);
  const std::string policy = browse::tightest_policy(result.needs, arguments.header);
  if (arguments.output.format == "json") {
    return write_json(arguments, {{"policy", policy},
                                  {"sources", needs_json(result.needs)},
                                  {"unresolved", needs_json(result.unresolved)},
                                  {"complete", result.complete}});
  }
  std::string text = policy + "\n";
  for (const auto& need : result.needs) text += "\n" + need_text(need);
  for (const auto& open : result.unresolved) {
    text += fmt::format("\nnot known: {}:{} uses {}; allow it by hand if it is needed", open.file,
                        open.line, open.reason);
  }
  if (!result.complete) text += "\nnot complete: the page does more than is followed";
  return write_output(arguments.output, text + "\n", exit_clean);
}

int run_csp_judge(const CspArguments& arguments) {
  if (arguments.list.empty()) return write_json(arguments, judge_json(arguments.policy, arguments));
  const auto content = DiskReader().read(normalize_path(arguments.list));
  const Json file = content ? Json::parse(*content.bytes, nullptr, false) : Json();
  if (file.is_discarded() || (!file.is_array() && !file.is_object())) {
    fmt::print(stderr, "bridgelint: `{}` is no JSON list of policies\n", arguments.list);
    return exit_usage;
  }
  Json list = Json::array();
  for (const auto& text : policies_of(file)) list.push_back(judge_json(text, arguments));
  return write_json(arguments, list);
}

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
  return write_json(arguments, list);
}

}  // namespace bridgelint
