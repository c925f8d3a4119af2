#include "extract/cpp/cpp_extractor.h"

#include <clang/AST/ASTContext.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "extract/cpp/clang_unit.h"
#include "extract/cpp/flow.h"
#include "extract/cpp/objective_c.h"
#include "extract/cpp/other_platforms.h"
#include "extract/cpp/places.h"
#include "extract/cpp/registrations.h"
#include "extract/cpp/shared_headers.h"
#include "extract/cpp/syntactic.h"
#include "extract/cpp/tiers.h"

namespace bridgelint {

namespace {

// What one run of Clang gave.
struct Reading {
  ParseOutcome outcome;
  FileFacts facts;
  Dismissed dismissed;
  std::vector<Variant> left_out;  ///< builds with code that was not read
};

Reading read_as_it_is(const ParseRequest& request) {
  Reading reading;
  const auto& context = request.context;
  reading.outcome =
      parse_unit(request, [&](clang::ASTContext& ast, const PreprocessorNotes& notes) {
        const Places places(ast.getSourceManager(), context.root, ast.getLangOpts(),
                            context.third_party);
        lower_objective_c(ast);
        auto found = find_registrations(ast, notes, context.models, places);
        reading.facts = std::move(found.facts);
        reading.dismissed = std::move(found.dismissed);
        if (context.stop.stop_requested()) return;
        const auto& sources = ast.getSourceManager();
        reading.left_out = platforms_left_out(notes, sources, places, context.models);
        if (request.unit.inferred) {
          std::ranges::move(options_left_out(notes, sources, places, context.models),
                            std::back_inserter(reading.left_out));
        }
        summarize_functions(ast, context.models, places, reading.facts, context.stop);
      });
  // What a crash left behind is not to be trusted.
  if (!reading.outcome.ran) reading.facts = {};
  return reading;
}

/// The same, with the bundled header that other units include as well read beforehand.
Reading read_with_clang(ParseRequest request, const std::string& header, SharedHeaders& shared) {
  const auto wish = SharedHeaders::wish_of(request, header);
  request.headers = shared.find(wish, request);
  if (request.headers) {
    Reading reading = read_as_it_is(request);
    if (reading.outcome.ran && !shared.contradicts(wish, reading.outcome)) return reading;
    if (request.context.stop.stop_requested()) return reading;
    request.headers = nullptr;
  }
  Reading reading = read_as_it_is(request);
  shared.learn(wish, reading.outcome);
  return reading;
}

// What another build has besides: its own registrations, and what its branches do with data. Where
// both readings saw a function, their flows are those of one function.
void add_variant(const Variant& variant, const ParseRequest& request, const std::string& header,
                 SharedHeaders& shared, FileFacts& facts) {
  const ParseRequest again{request.unit, request.context, request.resource_dir, request.replaced,
                           variant.arguments};
  Reading reading = read_with_clang(again, header, shared);
  if (!reading.outcome.ran) return;
  const auto add = [&](auto member) {
    auto& more = reading.facts.*member;
    std::ranges::move(more, std::back_inserter(facts.*member));
  };
  add(&FileFacts::commands);
  add(&FileFacts::removed);
  add(&FileFacts::wrappers);
  add(&FileFacts::channel_uses);
  add(&FileFacts::scripts);
  add(&FileFacts::documents);
  add(&FileFacts::navigations);
  if (!variant.optional) add(&FileFacts::settings);
  add(&FileFacts::origin_checks);
  add(&FileFacts::gates);
  add(&FileFacts::routes);
  add(&FileFacts::servers);
  add(&FileFacts::functions);
  facts.problems.push_back({ProblemKind::note, variant.note, Span{request.unit.file, 0, 0}});
}

size_t count_semantic(const FileFacts& facts) {
  const auto semantic = [](const auto& fact) { return fact.tier == Tier::semantic; };
  return static_cast<size_t>(std::ranges::count_if(facts.commands, semantic) +
                             std::ranges::count_if(facts.scripts, semantic)) +
         facts.navigations.size() + facts.settings.size();
}

bool is_better(const Reading& left, const Reading& right) {
  if (left.outcome.ran != right.outcome.ran) return left.outcome.ran;
  const auto left_found = count_semantic(left.facts);
  const auto right_found = count_semantic(right.facts);
  if (left_found != right_found) return left_found > right_found;
  return left.outcome.errors < right.outcome.errors;
}

// Programs have headers of these names, too ("webview.h"): a framework's own says more of it.
bool speaks_of(const FrameworkModel& framework, std::string_view bytes) {
  return std::ranges::any_of(framework.triggers, [&](const std::string& word) {
    const bool is_name = std::ranges::find(framework.headers, word) != framework.headers.end();
    return !is_name && bytes.find(word) != std::string_view::npos;
  });
}

// A framework's own header that does not compile here (its SDK is absent) hides its API; our
// declarations of the same API do not need the SDK.
std::map<std::string, std::string> replacements(const ParseOutcome& outcome,
                                                const ExtractContext& context) {
  std::map<std::string, std::string> result;
  for (const auto& [path, header] : outcome.broken_headers) {
    const auto known = framework_header(path, context.models);
    if (known.framework == nullptr || known.framework->stub.empty()) continue;
    const auto content = context.files.read(path);
    if (content && !speaks_of(*known.framework, *content.bytes)) continue;
    result[path] = fmt::format("#include \"{}/{}/{}\"\n", stub_root, known.framework->stub, header);
  }
  return result;
}

std::string partial_reason(const Unit& unit, const ParseOutcome& outcome) {
  std::string reason = outcome.first_error.empty() ? "it did not compile" : outcome.first_error;
  if (!outcome.missing.empty()) {
    reason += fmt::format("; not found: {}", fmt::join(outcome.missing, ", "));
  }
  if (unit.inferred) reason += "; there is no compile command for it, the flags are a guess";
  return reason;
}

Coverage coverage_of(const Unit& unit, const Reading& reading, bool found_by_syntax) {
  const auto& outcome = reading.outcome;
  if (!outcome.ran) return {unit.file, CoverageKind::syntactic, outcome.failure};
  if (outcome.errors == 0) return {unit.file, CoverageKind::semantic, {}};
  const bool useless = found_by_syntax && count_semantic(reading.facts) == 0 &&
                       reading.facts.commands.empty() && reading.facts.functions.empty();
  return {unit.file, useless ? CoverageKind::syntactic : CoverageKind::partial,
          partial_reason(unit, outcome)};
}

bool has_facts(const FileFacts& facts) {
  return !facts.commands.empty() || !facts.scripts.empty() || !facts.navigations.empty() ||
         !facts.settings.empty() || !facts.removed.empty();
}

template <typename Fact>
void sort_unique(std::vector<Fact>& facts) {
  std::ranges::sort(facts);
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
}

// A template is read once as written and once for each instantiation; the surest reading stays.
void keep_surest(std::vector<ExposedCommand>& commands) {
  std::erase_if(commands, [&](const ExposedCommand& command) {
    return std::ranges::any_of(commands, [&](const ExposedCommand& other) {
      return other.at == command.at && other.name_at == command.name_at &&
             other.tier > command.tier;
    });
  });
}

void keep_surest(std::vector<InjectedScript>& scripts) {
  std::erase_if(scripts, [&](const InjectedScript& script) {
    return std::ranges::any_of(scripts, [&](const InjectedScript& other) {
      return other.at == script.at && other.tier > script.tier;
    });
  });
}

void tidy(FileFacts& facts) {
  keep_surest(facts.commands);
  keep_surest(facts.scripts);
  sort_unique(facts.commands);
  sort_unique(facts.removed);
  sort_unique(facts.wrappers);
  sort_unique(facts.channel_uses);
  sort_unique(facts.scripts);
  sort_unique(facts.documents);
  sort_unique(facts.navigations);
  sort_unique(facts.settings);
  sort_unique(facts.origin_checks);
  sort_unique(facts.gates);
  sort_unique(facts.routes);
  sort_unique(facts.servers);
}

}  // namespace

CppExtractor::CppExtractor(CppOptions options)
    : options_(std::move(options)), shared_(std::make_unique<SharedHeaders>()) {}

CppExtractor::~CppExtractor() = default;

FileFacts CppExtractor::extract(const Unit& unit, const ExtractContext& context) const {
  const auto content = context.files.read(unit.path);
  FileFacts facts;
  if (!content) {
    facts.coverage.push_back({unit.file, CoverageKind::failed, content.error});
    facts.problems.push_back(
        {ProblemKind::incomplete, "cannot be read: " + content.error, Span{unit.file, 0, 0}});
    return facts;
  }
  SyntacticFacts syntactic =
      find_registrations_in_syntax(unit.file, *content.bytes, context.models);
  const bool found_by_syntax = has_facts(syntactic.facts);
  Reading reading;
  if (options_.resource_dir.empty()) {
    reading.outcome.failure = "Clang's builtin headers were not found";
  } else if (!context.stop.stop_requested()) {
    const ParseRequest request{unit, context, options_.resource_dir, {}};
    const auto header = SharedHeaders::header_of(unit, context.files, *content.bytes);
    reading = read_with_clang(request, header, *shared_);
    const auto replaced = replacements(reading.outcome, context);
    const bool uses_it = found_by_syntax || has_facts(reading.facts);
    if (!replaced.empty() && uses_it && !context.stop.stop_requested()) {
      const ParseRequest again{unit, context, options_.resource_dir, replaced};
      Reading second = read_with_clang(again, header, *shared_);
      if (is_better(second, reading)) reading = std::move(second);
    }
    for (const Variant& variant : reading.left_out) {
      if (context.stop.stop_requested() || !reading.outcome.ran) break;
      add_variant(variant, {unit, context, options_.resource_dir, replaced}, header, *shared_,
                  reading.facts);
    }
    if (!reading.outcome.ran) {
      facts.problems.push_back(
          {ProblemKind::incomplete, reading.outcome.failure, Span{unit.file, 0, 0}});
    }
  }
  Coverage coverage = coverage_of(unit, reading, found_by_syntax);
  auto problems = std::move(facts.problems);
  facts = std::move(reading.facts);
  std::ranges::move(problems, std::back_inserter(facts.problems));
  add_unconfirmed(std::move(syntactic), reading.dismissed, facts);
  for (auto& command : facts.commands) {
    const auto* framework = context.models.framework(command.framework);
    command.origin_known = framework != nullptr && framework->origin_known;
  }
  tidy(facts);
  facts.coverage.push_back(std::move(coverage));
  return facts;
}

}  // namespace bridgelint
