#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "base/platform.h"
#include "cli/commands.h"
#include "engine/answers.h"
#include "facts/shard.h"
#include "report/relocate.h"
#include "report/report.h"

namespace bridgelint {
namespace {

int fail(const std::string& message) {
  fmt::print(stderr, "bridgelint: {}\n", message);
  return exit_usage;
}

// Findings that bridgelint itself is not sure of inform, but do not stop a build.
bool above_bar(const Finding& finding, const std::optional<Severity>& bar) {
  return bar && finding.severity >= *bar && finding.confidence >= Confidence::medium;
}

bool is_incomplete(const Report& report) {
  const auto unread = [](const Coverage& coverage) {
    return coverage.kind == CoverageKind::partial || coverage.kind == CoverageKind::failed;
  };
  const auto unsolved = [](const Problem& problem) {
    return problem.kind == ProblemKind::incomplete;
  };
  return std::ranges::any_of(report.coverage, unread) ||
         std::ranges::any_of(report.problems, unsolved);
}

int exit_code_of(const Report& report, const CheckArguments& arguments) {
  const auto wrong = [](const Problem& problem) { return problem.kind == ProblemKind::config; };
  if (std::ranges::any_of(report.problems, wrong)) return exit_usage;
  if (arguments.strict_coverage && is_incomplete(report)) return exit_incomplete;
  const auto counts = [&](const Finding& finding) { return above_bar(finding, arguments.fail_on); };
  return std::ranges::any_of(report.findings, counts) ? exit_findings : exit_clean;
}

ReportStyle style_of(const OutputArguments& output, bool quiet) {
  return {.color = wants_color(output), .quiet = quiet, .width = terminal_width()};
}

// The folder that a format's places are counted from. Those who put findings on a pull request
// count from the repository, in which the project may be one of several; a terminal opens what is
// named from where it stands; data is named as the project's own settings name it.
std::string seen_from(const std::string& root, Format format) {
  if (format == Format::sarif || format == Format::github) return repository_of(root);
  const auto here = normalize_path(".");
  return format == Format::text && relative_to(root, here) != root ? here : root;
}

std::string written(const Report& report, Format format, const ReportStyle& style) {
  const auto folder = seen_from(report.root, format);
  if (folder == report.root) return write_report(report, format, style);
  return write_report(relocated(report, folder), format, style);
}

Answer work_out(EngineOptions options, std::shared_ptr<const FileReader> disk, Format format,
                const ReportStyle& style, const CheckArguments& arguments) {
  options.once = true;
  Engine engine(std::move(options), std::move(disk));
  const auto report = analyze(engine, arguments.analysis.quiet);
  return {written(*report, format, style), exit_code_of(*report, arguments)};
}

// All that an answer depends on beside what is read.
Digest recipe_of(const EngineOptions& options, Format format, const ReportStyle& style,
                 const CheckArguments& arguments) {
  Hasher hasher;
  for (const auto& text :
       {options.root, options.config.value_or(""), options.build_dir.value_or(""),
        options.resource_dir, seen_from(options.root, format), normalize_path(".")}) {
    hasher.add(text);
  }
  for (const auto& path : options.paths) hasher.add(path);
  const auto fail_on = arguments.fail_on ? static_cast<uint64_t>(*arguments.fail_on) + 1 : 0;
  for (const uint64_t number :
       {static_cast<uint64_t>(options.paths.size()), static_cast<uint64_t>(format), fail_on,
        static_cast<uint64_t>(arguments.strict_coverage), static_cast<uint64_t>(style.color),
        static_cast<uint64_t>(style.quiet), static_cast<uint64_t>(style.width)}) {
    hasher.add(number);
  }
  return hasher.finish();
}

// The answer of the run before, where nothing has changed since; else a new one, which is kept.
Answer answer_of(const EngineOptions& options, Format format, const ReportStyle& style,
                 const CheckArguments& arguments) {
  auto disk = std::make_shared<DiskReader>();
  if (options.cache_dir.empty()) return work_out(options, disk, format, style, arguments);
  const auto file = answer_file(options.cache_dir, options.root);
  const auto recipe = recipe_of(options, format, style, arguments);
  if (auto known = find_answer(file, recipe, *disk)) return std::move(*known);
  const auto watching = std::make_shared<WatchingReader>(std::move(disk), options.root);
  auto answer = work_out(options, watching, format, style, arguments);
  keep_answer(file, recipe, *watching, answer);
  return answer;
}

}  // namespace

int run_check(const CheckArguments& arguments) {
  const auto format = format_named(arguments.output.format);
  if (!format) return fail("unknown format `" + arguments.output.format + "`");
  std::string error;
  auto options = engine_options(arguments.analysis, error);
  if (!options) return fail(error);
  const auto style = style_of(arguments.output, arguments.analysis.quiet);
  const auto answer = answer_of(*options, *format, style, arguments);
  return write_output(arguments.output, answer.output, answer.exit_code);
}

int run_map(const AnalysisArguments& analysis, const OutputArguments& output) {
  constexpr std::string_view names[] = {"text", "json", "mermaid"};
  const auto format = std::ranges::find(names, output.format);
  if (format == std::end(names)) return fail("unknown map format `" + output.format + "`");
  std::string error;
  auto options = engine_options(analysis, error);
  if (!options) return fail(error);
  Engine engine(std::move(*options));
  const auto report = analyze(engine, analysis.quiet);
  const auto kind = static_cast<MapFormat>(format - std::begin(names));
  return write_output(output, write_map(*report, kind, style_of(output, analysis.quiet)),
                      exit_clean);
}

int run_facts(const AnalysisArguments& analysis, const OutputArguments& output) {
  std::string error;
  auto options = engine_options(analysis, error);
  if (!options) return fail(error);
  Engine engine(std::move(*options));
  const auto report = analyze(engine, analysis.quiet);
  const FileFacts& facts = report->model->facts();
  return write_output(output, output.format == "binary" ? write_shard(facts) : facts_to_json(facts),
                      exit_clean);
}

}  // namespace bridgelint
