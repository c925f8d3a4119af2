#include "extract/config/config_extractor.h"

#include <algorithm>

#include "base/json.h"
#include "base/value.h"
#include "extract/config/policy_file.h"

namespace bridgelint {
namespace {

void add_allowlist(const Value& file, FileFacts& facts) {
  const Value* table = file.find("allowlist");
  const Value* commands = table == nullptr ? nullptr : table->find("commands");
  if (commands == nullptr || commands->as_array() == nullptr) return;
  facts.allowlists.push_back({table->at});
  for (const Value& entry : *commands->as_array()) {
    const std::string* name = entry.as_string();
    if (name == nullptr || name->empty()) continue;
    if (std::ranges::find(facts.grants, *name, &Grant::command) != facts.grants.end()) continue;
    facts.grants.push_back({*name, entry.at});
  }
}

Coverage failed(const Unit& unit, std::string reason) {
  return {unit.file, CoverageKind::failed, std::move(reason)};
}

// A framework's file: when it cannot be parsed, its policy is not known, and the user is told.
void read_policy_file(const PolicyFileModel& model, const Unit& unit, std::string_view bytes,
                      FileFacts& facts) {
  std::vector<Problem> problems;
  const bool toml = unit.language == Language::toml;
  const Value file =
      toml ? parse_toml(unit.file, bytes, problems) : parse_json(unit.file, bytes, problems);
  for (Problem& problem : problems) problem.kind = ProblemKind::incomplete;
  if (!problems.empty()) {
    facts.coverage.push_back(failed(unit, toml ? "not valid TOML" : "not valid JSON"));
    facts.problems = std::move(problems);
    return;
  }
  add_policy(model, file, bytes, facts);
  facts.coverage.push_back({unit.file, CoverageKind::semantic, ""});
}

}  // namespace

FileFacts ConfigExtractor::extract(const Unit& unit, const ExtractContext& context) const {
  FileFacts facts;
  const FileContent content = context.files.read(unit.path);
  if (!content) {
    facts.coverage.push_back(failed(unit, "cannot be read: " + content.error));
    return facts;
  }
  facts.reads.push_back({unit.file, digest_of(*content.bytes)});
  if (const PolicyFileModel* model = context.models.policy_file(unit.file)) {
    read_policy_file(*model, unit, *content.bytes, facts);
    return facts;
  }
  std::vector<Problem> problems;
  const Value file = parse_toml(unit.file, *content.bytes, problems);
  if (!problems.empty()) {
    facts.coverage.push_back(failed(unit, "not valid TOML"));
    return facts;
  }
  add_allowlist(file, facts);
  facts.coverage.push_back({unit.file, CoverageKind::semantic, ""});
  return facts;
}

}  // namespace bridgelint
