#include "support/fixtures.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "extract/cpp/cpp_extractor.h"

namespace bridgelint::test {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> folders;
  if (!fs::exists(folder)) return folders;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  return folders;
}

std::string entry_of(const std::string& file, size_t line, const std::string& rule) {
  return file + ":" + std::to_string(line) + " " + rule;
}

// The expectations with this keyword in all files of a fixture.
Expectations read_expectations(const Fixture& fixture, const std::string& keyword) {
  const std::regex inline_form("\\b" + keyword + R"(: ([a-z-]+/[a-z-]+))");
  const std::regex listed_form(R"(^(\d+) ([a-z-]+/[a-z-]+)$)");
  Expectations result;
  for (const auto& entry : fs::recursive_directory_iterator(fixture.folder)) {
    if (!entry.is_regular_file()) continue;
    auto file = fs::relative(entry.path(), fixture.folder).generic_string();
    const bool listed = file.ends_with(".expect");
    if (listed) file.resize(file.size() - std::string(".expect").size());
    std::ifstream stream(entry.path());
    size_t number = 0;
    for (std::string line; std::getline(stream, line);) {
      ++number;
      std::smatch match;
      if (listed) {
        if (keyword == "expect" && std::regex_match(line, match, listed_form)) {
          result.insert(entry_of(file, std::stoul(match[1]), match[2]));
        }
        continue;
      }
      for (std::string rest = line; std::regex_search(rest, match, inline_form);
           rest = match.suffix()) {
        result.insert(entry_of(file, number, match[1]));
      }
    }
  }
  return result;
}

}  // namespace

std::vector<Fixture> rule_fixtures() {
  std::vector<Fixture> fixtures;
  for (const auto& family : folders_in(fs::path(PROJECT_ROOT) / "tests/rules")) {
    for (const auto& rule : folders_in(family)) {
      const auto id = family.filename().string() + "/" + rule.filename().string();
      for (const auto& folder : folders_in(rule)) {
        if (folder.filename() == "fixed") continue;
        const auto fixed = rule / "fixed" / folder.filename();
        fixtures.push_back({id + "/" + folder.filename().string(), id, folder.generic_string(),
                            fs::exists(fixed) ? fixed.generic_string() : ""});
      }
    }
  }
  return fixtures;
}

std::vector<Fixture> app_fixtures() {
  std::vector<Fixture> fixtures;
  for (const auto& folder : folders_in(fs::path(PROJECT_ROOT) / "tests/apps")) {
    fixtures.push_back({folder.filename().string(), "", folder.generic_string(), ""});
  }
  return fixtures;
}

Expectations expected(const Fixture& fixture) {
  return read_expectations(fixture, "expect");
}

Expectations expected_missing(const Fixture& fixture) {
  return read_expectations(fixture, "expect-missing");
}

EngineOptions options_for(const std::string& root) {
  EngineOptions options;
  options.root = normalize_path(root);
  options.resource_dir = find_resource_dir(DiskReader(), "", "").path;
  return options;
}

std::shared_ptr<const Report> analyze_folder(const std::string& folder) {
  return Engine(options_for(folder)).analyze();
}

Expectations found(const Report& report, const std::string& rule) {
  Expectations result;
  for (const auto& finding : report.findings) {
    if (!rule.empty() && finding.rule != rule) continue;
    const LineIndex lines(report.source(finding.at.file));
    result.insert(entry_of(finding.at.file, lines.position(finding.at.begin).line, finding.rule));
  }
  return result;
}

std::string difference(const Expectations& wanted, const Expectations& found) {
  std::ostringstream text;
  std::vector<std::string> only;
  std::ranges::set_difference(wanted, found, std::back_inserter(only));
  for (const auto& entry : only) text << "missing: " << entry << "\n";
  only.clear();
  std::ranges::set_difference(found, wanted, std::back_inserter(only));
  for (const auto& entry : only) text << "unexpected: " << entry << "\n";
  return text.str();
}

}  // namespace bridgelint::test
