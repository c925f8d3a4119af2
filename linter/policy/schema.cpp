#include <nlohmann/json.hpp>

#include "policy/fragment.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

Json list_of_strings(std::string_view description) {
  return {{"description", description}, {"type", "array"}, {"items", {{"type", "string"}}}};
}

Json option_schema(const RuleOption& option) {
  Json schema = {{"description", option.docs}};
  if (const bool* flag = std::get_if<bool>(&option.standard)) {
    schema["type"] = "boolean";
    schema["default"] = *flag;
  } else if (const int64_t* number = std::get_if<int64_t>(&option.standard)) {
    schema["type"] = "integer";
    schema["default"] = *number;
  } else {
    schema["type"] = "array";
    schema["items"] = {{"type", "string"}};
    schema["default"] = std::get<std::vector<std::string>>(option.standard);
  }
  return schema;
}

Json rule_schema(std::string_view description, const std::vector<RuleOption>& options) {
  Json properties = {{"level", {{"$ref", "#/$defs/level"}}}};
  for (const RuleOption& option : options) {
    properties[std::string(option.name)] = option_schema(option);
  }
  const Json table = {
      {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  return {{"description", description},
          {"anyOf", Json::array({Json{{"$ref", "#/$defs/level"}}, table})}};
}

Json rules_schema(std::span<const Rule* const> rules) {
  Json properties = Json::object();
  properties["*"] = rule_schema("Every rule.", {});
  std::string_view family;
  for (const Rule* rule : rules) {
    const std::string_view of_rule = rule->id.substr(0, rule->id.find('/'));
    if (of_rule != family) {
      family = of_rule;
      const std::string name(family);
      properties[name + "/*"] = rule_schema("Every rule of the family " + name + ".", {});
    }
    properties[std::string(rule->id)] = rule_schema(rule->summary, rule->options);
  }
  return {{"description",
           "How each rule runs: a level, or a table with `level` and the rule's options. An exact "
           "name wins over `family/*`, and that over `*`."},
          {"type", "object"},
          {"properties", properties},
          {"additionalProperties", false}};
}

Json extends_schema() {
  const Json preset = {{"enum", preset_names()}};
  return {{"description", "The presets this policy starts from; a later one wins."},
          {"default", "recommended"},
          {"anyOf", Json::array({preset, Json{{"type", "array"}, {"items", preset}}})}};
}

Json allowlist_schema() {
  Json commands = list_of_strings("The commands that a page may call.");
  commands["items"]["minLength"] = 1;
  commands["uniqueItems"] = true;
  return {{"description",
           "What the page may ask of the program. Without this table nothing counts "
           "as not allowed."},
          {"type", "object"},
          {"properties", {{"commands", commands}}},
          {"required", Json::array({"commands"})},
          {"additionalProperties", false}};
}

}  // namespace

std::string policy_schema(std::span<const Rule* const> rules) {
  std::vector<const Rule*> sorted(rules.begin(), rules.end());
  std::ranges::sort(sorted, {}, &Rule::id);
  Json schema;
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = "bridgelint.toml";
  schema["description"] = "The policy of a project that bridgelint checks.";
  schema["type"] = "object";
  schema["properties"] = {
      {"version", {{"description", "The version of this file's format."}, {"const", 1}}},
      {"extends", extends_schema()},
      {"audience",
       {{"description", "Who reads the findings: rules for a further audience are off."},
        {"enum", audience_names()}}},
      {"include", list_of_strings("Globs of the files to read; everything when empty.")},
      {"exclude", list_of_strings("Globs of the files not to read.")},
      {"rules", rules_schema(sorted)},
      {"allowlist", allowlist_schema()},
      {"models",
       {{"description",
         "The project's own bridge, sources, sinks and sanitizers: `[[models.framework]]`, "
         "`[[models.sink]]`, `[[models.sanitizer]]` and others, with the keys of linter/models."},
        {"type", "object"}}}};
  schema["required"] = Json::array({"version"});
  schema["additionalProperties"] = false;
  schema["$defs"] = {
      {"level", {{"description", "How a finding counts."}, {"enum", level_names()}}}};
  return schema.dump(2) + "\n";
}

}  // namespace bridgelint
