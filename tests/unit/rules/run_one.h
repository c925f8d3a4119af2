// Runs one rule over facts that a test has written down.
#pragma once

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "check/run.h"
#include "facts/merge.h"

namespace bridgelint::test {

inline std::vector<Finding> run_one(std::string_view id, const FileFacts& facts,
                                    std::vector<RuleContext::SetOption> options = {}) {
  const Rule* rule = find_rule(id);
  REQUIRE(rule != nullptr);
  const BridgeModel model(merge({facts}));
  const std::vector<RuleRun> runs = {{rule, rule->severity, std::move(options)}};
  const auto no_source = [](const std::string&) { return std::string_view{}; };
  const auto no_policy = [](const Page&) { return std::optional<std::string>(); };
  return run_rules(model, runs, 1, no_source, no_policy);
}

/// "file:begin severity/confidence message", one a line.
inline std::string listed(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += fmt::format("{}:{} {}/{} {}\n", finding.at.file, finding.at.begin,
                        name_of(finding.severity), name_of(finding.confidence), finding.message);
  }
  return text;
}

/// "file:begin text" of the related places, one a line.
inline std::string related(const Finding& finding) {
  std::string text;
  for (const Related& place : finding.related) {
    text += fmt::format("{}:{} {}\n", place.at.file, place.at.begin, place.text);
  }
  return text;
}

inline ExposedCommand command(Text name, uint32_t at) {
  ExposedCommand command;
  command.name = std::move(name);
  command.framework = "fw";
  command.at = {"main.cpp", at, at + 50};
  command.name_at = {"main.cpp", at + 5, at + 10};
  return command;
}

inline ExposedCommand command(const char* name, uint32_t at) {
  return command(Text::exact(name), at);
}

inline FrontendCall call(const char* name, uint32_t at, CallStyle style = CallStyle::bridge) {
  FrontendCall call;
  call.command = Text::exact(name);
  call.style = style;
  call.at = {"app.js", at, at + 20};
  call.name_at = {"app.js", at + 2, at + 8};
  return call;
}

inline Grant grant(const char* name, uint32_t at) {
  return {name, {"bridgelint.toml", at, at + 6}};
}

}  // namespace bridgelint::test
