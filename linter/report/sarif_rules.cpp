// Rules as SARIF's `reportingDescriptor`s, with the properties that GitHub code scanning reads.
// https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "check/docs.h"
#include "report/sarif.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

// Flaws through which an attacker's own code or commands run in the native process.
constexpr std::array<uint32_t, 5> code_execution{77, 78, 94, 95, 502};

// CVSS-like, in the middle of GitHub's bands: critical above 9, high from 7, medium from 4.
std::string_view security_severity(const Rule& rule) {
  const bool executes = std::ranges::any_of(rule.cwe, [](uint32_t cwe) {
    return std::ranges::find(code_execution, cwe) != code_execution.end();
  });
  if (rule.severity == Severity::error) return executes ? "9.3" : "8.0";
  return rule.severity == Severity::warning ? "5.5" : "2.5";
}

std::string_view problem_severity(Severity severity) {
  return severity == Severity::note ? "recommendation" : name_of(severity);
}

// "handler/command-injection" becomes "HandlerCommandInjection".
std::string pascal_case(std::string_view id) {
  std::string name;
  bool upper = true;
  for (const char c : id) {
    if (c == '/' || c == '-') {
      upper = true;
      continue;
    }
    name += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    upper = false;
  }
  return name;
}

Json tags(const Rule& rule) {
  // GitHub keeps ten tags, so the ones it gives a meaning come first.
  Json tags = Json::array({"security"});
  for (const uint32_t cwe : rule.cwe) tags.push_back(fmt::format("external/cwe/cwe-{:03}", cwe));
  tags.push_back(rule.id.substr(0, rule.id.find('/')));
  return tags;
}

// GitHub cuts both descriptions at 1024 characters.
std::string first_paragraph(std::string_view docs) {
  constexpr size_t limit = 1000;
  while (docs.starts_with('\n')) docs.remove_prefix(1);
  if (docs.starts_with("## ")) docs.remove_prefix(std::min(docs.find('\n'), docs.size()));
  while (docs.starts_with('\n')) docs.remove_prefix(1);
  std::string text(docs.substr(0, docs.find("\n\n")));
  std::ranges::replace(text, '\n', ' ');
  while (text.ends_with(' ')) text.pop_back();
  return text.size() > limit ? std::string() : text;
}

}  // namespace

Json sarif_rule(const Rule& rule) {
  const auto why = first_paragraph(rule.docs);
  const auto full = why.empty() ? std::string(rule.summary) : why;
  const auto plain_help = fmt::format("{}\n\n{}", rule.summary, rule.docs);
  return {{"id", rule.id},
          {"name", pascal_case(rule.id)},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", full}}},
          {"helpUri", documentation_url(rule.id)},
          {"help",
           {{"text", plain_help},
            {"markdown", fmt::format("{}\n\n{}", rule.summary, docs_markdown(rule))}}},
          {"defaultConfiguration", {{"level", name_of(rule.severity)}}},
          {"properties",
           {{"tags", tags(rule)},
            {"precision", name_of(rule.confidence)},
            {"problem.severity", problem_severity(rule.severity)},
            {"security-severity", security_severity(rule)}}}};
}

}  // namespace bridgelint
