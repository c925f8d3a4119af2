// The command line: arguments in, one subcommand out.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <map>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/csp.h"

namespace bridgelint {
namespace {

void add_analysis(CLI::App& command, AnalysisArguments& arguments) {
  command.add_option("paths", arguments.paths, "Files or folders to report on (default: .)");
  command.add_option("--config", arguments.config, "Use this bridgelint.toml")
      ->check(CLI::ExistingFile);
  command.add_option("-p,--build-dir", arguments.build_dir,
                     "Folder with compile_commands.json (default: searched for)");
  command.add_option("-j,--jobs", arguments.jobs, "Threads to use (default: one per core)");
  command.add_option("--cache-dir", arguments.cache_dir, "Keep the cache here");
  command.add_flag("--no-cache", arguments.no_cache, "Read everything anew, keep nothing");
  command.add_option("--resource-dir", arguments.resource_dir,
                     "Folder of Clang's builtin headers (holds include/stddef.h)");
  command.add_flag("-q,--quiet", arguments.quiet, "Findings only: no progress, no summary");
}

void add_output(CLI::App& command, OutputArguments& output, const std::string& formats) {
  command.add_option("-f,--format", output.format, "Output format: " + formats)
      ->capture_default_str();
  command.add_option("-o,--output", output.file, "Write to this file");
  const std::map<std::string, ColorMode> modes{
      {"auto", ColorMode::automatic}, {"always", ColorMode::always}, {"never", ColorMode::never}};
  command.add_option("--color", output.color, "Colours: auto, always or never")
      ->transform(CLI::CheckedTransformer(modes))
      ->type_name("WHEN");
}

void add_check(CLI::App& app, CheckArguments& arguments, std::string& fail_on) {
  auto* check = app.add_subcommand("check", "Check a project");
  add_analysis(*check, arguments.analysis);
  add_output(*check, arguments.output, "text, json, sarif or github");
  check
      ->add_option("--fail-on", fail_on,
                   "Exit with 1 for findings of at least this severity and medium confidence: "
                   "note, warning, error or never")
      ->check(CLI::IsMember({"note", "warning", "error", "never"}))
      ->capture_default_str();
  check->add_flag("--strict-coverage", arguments.strict_coverage,
                  "Exit with 4 when something could not be read completely");
}

void add_page(CLI::App& command, CspArguments& arguments) {
  command.add_option("page", arguments.page, "The page, an HTML file")->required();
  command.add_option("--root", arguments.root, "The server's root (default: the page's folder)");
  command.add_option("--origin", arguments.origin, "The page's origin, which 'self' means")
      ->capture_default_str();
  command.add_option("-o,--output", arguments.output.file, "Write to this file");
}

CLI::App* add_init(CLI::App& app, InitArguments& arguments) {
  auto* init =
      app.add_subcommand("init", "Write a bridgelint.toml that allows what the page calls today");
  add_analysis(*init, arguments.analysis);
  init->add_flag("--force", arguments.force, "Replace an existing bridgelint.toml");
  return init;
}

CLI::App* add_csp(CLI::App& app, CspArguments& arguments) {
  auto* csp = app.add_subcommand("csp", "What a Content Security Policy does to a page");
  csp->require_subcommand(1);
  auto* predict = csp->add_subcommand("predict", "List what the page's policies block, as JSON");
  add_page(*predict, arguments);
  const auto many = CLI::MultiOptionPolicy::TakeAll;
  predict->add_option("--csp", arguments.policies, "Policy in the header of documents")
      ->allow_extra_args(false)
      ->multi_option_policy(many);
  predict->add_option("--csp-report-only", arguments.report_policies, "Likewise, that only reports")
      ->allow_extra_args(false)
      ->multi_option_policy(many);
  predict->add_option("--csp-all", arguments.all_policies, "Policy in the header of all responses")
      ->allow_extra_args(false)
      ->multi_option_policy(many);
  auto* generate =
      csp->add_subcommand("generate", "Print the tightest policy under which the page still works");
  add_page(*generate, arguments);
  generate->add_flag("--header", arguments.header, "It will be sent as a header, not as a meta");
  generate->add_option("-f,--format", arguments.output.format, "Output format: text or json")
      ->check(CLI::IsMember({"text", "json"}));
  auto* judge = csp->add_subcommand("judge", "Say what is weak about a policy, as JSON");
  auto* policy = judge->add_option("policy", arguments.policy, "The policy's text");
  judge->add_option("--list", arguments.list, "A JSON file with a list of policies instead")
      ->excludes(policy);
  judge->add_flag("--meta", arguments.meta, "It stands in a meta element, not in a header");
  judge->add_flag("--strict", arguments.strict, "Also ask for what a strict policy needs");
  judge->add_option("-o,--output", arguments.output.file, "Write to this file");
  return csp;
}

int run_csp(const CLI::App& csp, const CspArguments& arguments) {
  if (csp.got_subcommand("generate")) return run_csp_generate(arguments);
  if (csp.got_subcommand("judge")) return run_csp_judge(arguments);
  return run_csp_predict(arguments);
}

std::optional<Severity> severity_named(const std::string& name) {
  if (name == "never") return std::nullopt;
  if (name == "note") return Severity::note;
  return name == "error" ? Severity::error : Severity::warning;
}

int run(int argc, char** argv) {
  CLI::App app{"Checks desktop apps whose window is a web page and whose backend is C++."};
  app.set_version_flag("--version", "bridgelint " + std::string(bridgelint_version()));
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 clean, 1 findings at or above the bar, 2 usage or configuration error,\n"
      "3 internal error, 4 incomplete analysis (with --strict-coverage).");

  CheckArguments check;
  std::string fail_on = "warning";
  add_check(app, check, fail_on);

  AnalysisArguments analysis;
  OutputArguments output;
  auto* map = app.add_subcommand("map", "Show the attack surface: what a page can call");
  add_analysis(*map, analysis);
  add_output(*map, output, "text, json or mermaid");
  auto* facts = app.add_subcommand("facts", "Print what was read, before any rule");
  add_analysis(*facts, analysis);
  OutputArguments facts_output{.format = "json", .file = {}};
  add_output(*facts, facts_output, "json or binary");

  InitArguments init;
  const auto* init_command = add_init(app, init);

  std::string id;
  auto* explain = app.add_subcommand("explain", "Print a rule's documentation");
  explain->add_option("rule", id, "The rule's id, family/name")->required();
  auto* rules = app.add_subcommand("rules", "List the rules");
  add_output(*rules, output, "text, json or markdown");
  auto* models = app.add_subcommand("models", "List the frameworks and sinks that are known");
  add_output(*models, output, "text or json");
  std::string which;
  auto* schema = app.add_subcommand("schema", "Print a JSON Schema: policy or report");
  schema->add_option("which", which)->required()->check(CLI::IsMember({"policy", "report"}));
  auto* lsp = app.add_subcommand("lsp", "Serve an editor over standard input and output");
  add_analysis(*lsp, analysis);

  CspArguments csp;
  const auto* csp_command = add_csp(app, csp);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_clean : exit_usage;
  }
  check.fail_on = severity_named(fail_on);
  if (*map) return run_map(analysis, output);
  if (*facts) return run_facts(analysis, facts_output);
  if (*init_command) return run_init(init);
  if (*explain) return run_explain(id, output);
  if (*rules) return run_rules(output);
  if (*models) return run_models(output);
  if (*schema) return run_schema(which);
  if (*lsp) return run_lsp(analysis);
  if (*csp_command) return run_csp(*csp_command, csp);
  return run_check(check);
}

}  // namespace
}  // namespace bridgelint

int main(int argc, char** argv) {
  try {
    return bridgelint::run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bridgelint: internal error: {}\n", error.what());
  } catch (...) {
    fmt::print(stderr, "bridgelint: internal error\n");
  }
  return bridgelint::exit_internal;
}
