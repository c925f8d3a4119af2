// The subcommands of the program. Each returns the process's exit code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "engine/engine.h"

namespace bridgelint {

enum ExitCode : int {
  exit_clean = 0,
  exit_findings = 1,    ///< findings at or above the bar
  exit_usage = 2,       ///< wrong arguments or configuration
  exit_internal = 3,    ///< bridgelint itself failed
  exit_incomplete = 4,  ///< --strict-coverage, and something could not be read
};

enum class ColorMode { automatic, always, never };

/// What the command line said, for all subcommands that analyse a project.
struct AnalysisArguments {
  std::vector<std::string> paths;
  std::string config;
  std::string build_dir;
  std::string cache_dir;
  std::string resource_dir;
  bool no_cache = false;
  unsigned jobs = 0;
  bool quiet = false;
};

struct OutputArguments {
  std::string format = "text";
  std::string file;  ///< empty = standard output
  ColorMode color = ColorMode::automatic;
};

struct CheckArguments {
  AnalysisArguments analysis;
  OutputArguments output;
  std::optional<Severity> fail_on = Severity::warning;  ///< nothing: findings never fail
  bool strict_coverage = false;
};

struct InitArguments {
  AnalysisArguments analysis;
  bool force = false;
};

int run_check(const CheckArguments& arguments);
int run_map(const AnalysisArguments& analysis, const OutputArguments& output);
int run_facts(const AnalysisArguments& analysis, const OutputArguments& output);
int run_init(const InitArguments& arguments);
int run_explain(const std::string& id, const OutputArguments& output);
int run_rules(const OutputArguments& output);
/// Lists the frameworks and the kinds of sink that are known, as text or JSON.
int run_models(const OutputArguments& output);
/// Prints the JSON Schema of "policy" (bridgelint.toml) or "report" (the JSON output).
int run_schema(const std::string& which);
int run_lsp(const AnalysisArguments& analysis);

/// rules/README.md: every rule's documentation, generated.
std::string rules_markdown();

/// Engine options for the paths given; a message and nothing when they make no sense.
std::optional<EngineOptions> engine_options(const AnalysisArguments& arguments, std::string& error);
/// The folder of the repository that the absolute path lies in; the path itself outside of any.
std::string repository_of(const std::string& path);
/// Runs the engine with a progress bar on a terminal.
std::shared_ptr<const Report> analyze(Engine& engine, bool quiet);
/// Writes to the file or standard output named; returns an exit code.
int write_output(const OutputArguments& output, const std::string& text, int exit_code);
bool wants_color(const OutputArguments& output);

}  // namespace bridgelint
