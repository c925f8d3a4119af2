#include "engine/engine.h"

#include <algorithm>

#include "base/platform.h"
#include "check/run.h"
#include "engine/extraction.h"
#include "engine/page_policies.h"
#include "engine/sources.h"
#include "facts/merge.h"
#include "models/models.h"

namespace bridgelint {
namespace {

std::vector<std::string> values_of(const std::vector<Sourced<std::string>>& items) {
  std::vector<std::string> values;
  for (const auto& item : items) values.push_back(item.value);
  return values;
}

// The rules that run, each at its level; how many the policy switched off goes to `off`.
std::vector<RuleRun> runs_of(const Policy& policy, size_t& off) {
  std::vector<RuleRun> runs;
  for (const Rule* rule : all_rules()) {
    const Level level = policy.level_of(*rule);
    if (level == Level::off) {
      ++off;
      continue;
    }
    RuleRun run{rule, static_cast<Severity>(static_cast<int>(level) - 1), {}};
    if (const auto found = policy.rules.find(rule->id); found != policy.rules.end()) {
      for (const auto& option : found->second.options) {
        run.options.push_back({option.value.first, option.value.second});
      }
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

bool selected(const std::string& file, const std::vector<std::string>& paths) {
  if (paths.empty()) return true;
  return std::ranges::any_of(paths, [&](const std::string& path) {
    return path == "." || file == path || file.starts_with(path + "/");
  });
}

/// The settings as they stand in the project, or why they could not be read; empty without any.
struct PolicyText {
  bool read = false;
  std::string text;

  bool operator==(const PolicyText&) const = default;
};

Policy policy_of(const std::string& file, const PolicyText& settings) {
  if (settings.read) return compile_policy(file, settings.text, all_rules());
  Policy policy = default_policy(all_rules());
  if (!settings.text.empty()) {
    policy.problems.push_back(
        {ProblemKind::config, "the configuration cannot be read: " + settings.text, {file, 0, 0}});
  }
  return policy;
}

void tell_limits(const BridgeModel& model, std::vector<Problem>& problems) {
  if (model.flows_cut_short()) {
    problems.push_back({ProblemKind::incomplete,
                        "the search for data flows ended before all were found: the program is too "
                        "large for its budget",
                        {}});
  }
  if (model.flows_left_kept()) {
    problems.push_back({ProblemKind::note,
                        "data is followed through two variables that outlive a call, one after the "
                        "other; this program also hands it on to a third",
                        {}});
  }
}

}  // namespace

struct Engine::State {
  explicit State(EngineOptions wanted)
      : options(std::move(wanted)), extractors(options.resource_dir) {}

  EngineOptions options;
  std::shared_ptr<OverlayReader> files;
  Models models;
  std::vector<Problem> model_problems;
  Extractors extractors;
  Cache cache;
  bool cache_loaded = false;
  std::optional<PagePolicies> policies;
  PolicyText policy_text;
  std::shared_ptr<const Policy> policy;  ///< what `policy_text` says

  std::string config_path() const {
    return options.config ? *options.config : join_path(options.root, "bridgelint.toml");
  }
  /// Read anew only when its text has changed.
  std::shared_ptr<const Policy> read_policy(std::string& config_file);
  std::optional<Models> own_models(const Policy& policy, std::vector<Problem>& problems) const;
  void load_cache();
  void save_cache(std::vector<Problem>& problems);
};

std::shared_ptr<const Policy> Engine::State::read_policy(std::string& config_file) {
  const std::string path = config_path();
  const bool absent = !options.config && !files->stamp(path);
  const auto content = absent ? FileContent{} : files->read(path);
  if (content) config_file = path;
  PolicyText text{static_cast<bool>(content), content ? *content.bytes : content.error};
  if (policy && text == policy_text) return policy;
  policy_text = std::move(text);
  const std::string file = relative_to(path, options.root);
  policy = std::make_shared<const Policy>(policy_of(file, policy_text));
  return policy;
}

// With what the project's settings add; nothing when they add nothing.
std::optional<Models> Engine::State::own_models(const Policy& policy,
                                                std::vector<Problem>& problems) const {
  if (!policy.models) return std::nullopt;
  Models all = models;
  add_project_models(all, *policy.models, problems);
  return all;
}

void Engine::State::load_cache() {
  if (cache_loaded || options.cache_dir.empty()) return;
  cache_loaded = true;
  const auto content = DiskReader().read(cache_file(options.cache_dir, options.root));
  if (content) cache.load(*content.bytes);
}

void Engine::State::save_cache(std::vector<Problem>& problems) {
  if (options.cache_dir.empty() || !cache.changed()) return;
  const auto error = write_atomically(cache_file(options.cache_dir, options.root), cache.save());
  if (error.empty()) return cache.saved();
  problems.push_back({ProblemKind::note, "the cache is not kept: " + error, {}});
}

Engine::Engine(EngineOptions options, std::shared_ptr<const FileReader> disk)
    : state_(std::make_unique<State>(std::move(options))) {
  use_large_pages();
  state_->files = std::make_shared<OverlayReader>(std::move(disk));
  state_->models = load_models(state_->model_problems);
  state_->policies.emplace(state_->files, state_->options.root);
}

Engine::~Engine() = default;

void Engine::set(const std::string& path, std::string text) {
  state_->files->set(path, std::move(text));
}

void Engine::drop(const std::string& path) {
  state_->files->drop(path);
}

std::shared_ptr<const Report> Engine::analyze(std::stop_token stop, const Progress& progress) {
  State& state = *state_;
  const EngineOptions& options = state.options;
  auto report = std::make_shared<Report>();
  report->root = options.root;
  ExtractionSettings settings{
      options.root,         "",           options.build_dir.value_or(""),
      options.resource_dir, options.jobs, !options.once || !options.cache_dir.empty()};
  report->policy = state.read_policy(settings.config_file);

  std::vector<Problem> model_problems = state.model_problems;
  const auto own_models = state.own_models(*report->policy, model_problems);
  const Models& models = own_models ? *own_models : state.models;
  const CachingReader files(*state.files);
  const Inputs inputs = find_inputs(files, options.root, values_of(report->policy->include),
                                    values_of(report->policy->exclude), models);
  state.load_cache();
  state.cache.begin_run();
  Extraction extraction =
      extract_facts(inputs, settings, models, state.extractors, files, state.cache, stop, progress);
  report->stopped = stop.stop_requested();
  report->units_from_cache = extraction.from_cache;
  report->units_read = extraction.read;

  FileFacts facts = merge(std::move(extraction.parts));
  report->coverage = facts.coverage;
  report->problems = facts.problems;
  report->model = std::make_shared<BridgeModel>(std::move(facts), options.jobs);
  tell_limits(*report->model, report->problems);
  if (!report->stopped) {
    state.cache.end_run();
    state.save_cache(report->problems);
  }

  const auto sources = std::make_shared<SourceStore>(state.files, options.root);
  report->source = [sources](const std::string& file) { return sources->bytes(file); };
  report->findings =
      run_rules(*report->model, runs_of(*report->policy, report->rules_off), options.jobs,
                report->source, [&](const Page& page) { return state.policies->tightest(page); });
  std::erase_if(report->findings,
                [&](const Finding& finding) { return !selected(finding.at.file, options.paths); });

  auto& problems = report->problems;
  problems.insert(problems.end(), report->policy->problems.begin(), report->policy->problems.end());
  problems.insert(problems.end(), model_problems.begin(), model_problems.end());
  problems.insert(problems.end(), inputs.problems.begin(), inputs.problems.end());
  std::ranges::sort(problems);
  return report;
}

}  // namespace bridgelint
