#include "extract/web/web_extractor.h"

#include <algorithm>

#include "extract/web/call_data.h"
#include "extract/web/calls.h"
#include "extract/web/component.h"
#include "extract/web/dom_writes.h"
#include "extract/web/exposes.h"
#include "extract/web/flow.h"
#include "extract/web/imports.h"
#include "extract/web/links.h"
#include "extract/web/listeners.h"
#include "extract/web/modules.h"
#include "extract/web/page.h"
#include "extract/web/policy_headers.h"
#include "extract/web/pollution.h"
#include "extract/web/program.h"
#include "extract/web/readable.h"
#include "extract/web/rust_commands.h"
#include "extract/web/secrets.h"
#include "extract/web/values.h"

namespace bridgelint {
namespace {

/// Whether the names at the top of a script file are its own: it is an ES or a CommonJS module.
bool is_module(std::string_view file, const SyntaxTree& tree) {
  if (file.ends_with(".mjs") || file.ends_with(".cjs")) return true;
  const Node root = tree.root();
  for (Node next = root.first_named_child(); next; next = next.next_named_sibling()) {
    const Js kind = kind_of(next);
    if (kind == Js::import_statement || kind == Js::export_statement) return true;
  }
  return tree.bytes().find("module.exports") != std::string_view::npos;
}

/// Says where the first broken piece of each script is.
void report_errors(const Script& script, FileFacts& facts) {
  if (!script.tree.complete()) {
    facts.problems.push_back(
        {ProblemKind::incomplete, "this script is too broken to be read",
         script.text.place(0, static_cast<uint32_t>(script.text.text().size()))});
    return;
  }
  if (!script.tree.root().has_error()) return;
  for (uint32_t i = 0; i < script.tree.size(); ++i) {
    const Node node = script.tree.node(i);
    if (!node.is_error() && !node.is_missing()) continue;
    facts.problems.push_back(
        {ProblemKind::incomplete, "this does not parse; calls near it may be missed",
         script.text.place(node.begin(), std::min(node.end(), node.begin() + 40))});
    return;
  }
}

void read_program(Program& program, const std::string& file, bool page,
                  const ExtractContext& context, ModuleCache& cache, FileFacts& facts) {
  ImportResolver resolver(context, cache.resolved());
  program.read();
  load_modules(program, file, context, cache, resolver);
  for (const auto& script : program.scripts()) {
    if (!script.foreign) report_errors(script, facts);
  }
  const Values values(program);
  const Calls calls(values, context.models, page);
  PageFlow flow(values, calls, context.models);
  calls.report(facts, [&](const CommandCall& call) { return data_of(call, values, flow); });
  const bool entered = std::ranges::any_of(program.scripts(), [&](const Script& script) {
    return !script.foreign && cache.look_at(script.text.text(), context.models).interest.enters;
  });
  if (entered) report_handed_on(program, values, calls, flow, facts);
  report_imports(program, values, file, resolver, facts);
  report_dom_writes(program, values, context.models, flow, facts);
  report_pollution(program, values, flow, facts);
  report_exposed(program, values, calls, context.models, facts);
  report_policy_headers(program, values, context.models, facts);
  report_listeners(program, values, facts);
  report_links(program, values, file, facts);
  report_secrets(program, facts);
}

bool is_incomplete(const FileFacts& facts) {
  return std::ranges::any_of(facts.problems, [](const Problem& problem) {
    return problem.kind == ProblemKind::incomplete;
  });
}

std::string first_problem(const FileFacts& facts) {
  const auto found = std::ranges::find(facts.problems, ProblemKind::incomplete, &Problem::kind);
  return found->message;
}

FileFacts read_document(const MappedText& text, Language language, const std::string& id,
                        bool embedded, const ExtractContext& context, ModuleCache& cache) {
  FileFacts facts;
  Program program;
  const bool page = language == Language::html;
  if (page) {
    read_page(text, id, embedded, context, facts, program);
  } else if (language == Language::vue || language == Language::svelte) {
    read_component(text, language, context, program);
  } else {
    // JSX in a file named .ts and types in one named .js are mistakes of the name only.
    const Grammar grammar = grammar_of(language);
    const auto tree = embedded
                          ? std::make_shared<const SyntaxTree>(grammar, text.text(), context.stop)
                          : cache.tree(grammar, text.text(), id, context.stop);
    const bool module = is_module(id, *tree);
    if (module && !embedded) {
      program.add_read(cache.module(grammar, text.text(), id, context.stop));
    } else {
      program.add(std::make_shared<ParsedScript>(
          text, *tree, module ? ScriptKind::module : ScriptKind::classic));
    }
  }
  read_program(program, id, page || embedded, context, cache, facts);
  return facts;
}

}  // namespace

FileFacts WebExtractor::extract(const Unit& unit, const ExtractContext& context) const {
  const auto content = context.files.read(unit.path);
  const auto covered = [&](CoverageKind kind, std::string reason) {
    FileFacts facts;
    facts.coverage.push_back({unit.file, kind, std::move(reason)});
    if (content) facts.reads.push_back({unit.file, digest_of(*content.bytes)});
    return facts;
  };
  if (!content) {
    auto facts = covered(CoverageKind::failed, content.error);
    facts.problems.push_back({ProblemKind::incomplete, content.error, {unit.file, 0, 0}});
    return facts;
  }
  const std::string_view bytes = *content.bytes;
  if (auto reason = reason_to_skip(unit.file, bytes, unit.language, context.models.web);
      !reason.empty()) {
    auto facts = covered(CoverageKind::skipped, std::move(reason));
    for (auto& name : globals_of_library(bytes)) {
      facts.globals.push_back({std::move(name), {unit.file, 0, 0}, /*unread=*/true});
    }
    return facts;
  }
  if (auto reason = nothing_to_find(unit.file, bytes, unit.language, context.models);
      !reason.empty()) {
    return covered(CoverageKind::syntactic, std::move(reason));
  }
  FileFacts facts;
  if (unit.language == Language::rust) {
    read_rust_commands(unit.file, bytes, context.models, context.stop, facts);
  } else {
    auto plain = read_plain_module(unit.file, unit.language, bytes, context, *modules_);
    facts = plain ? std::move(*plain)
                  : read_document(MappedText::whole_file(unit.file, std::string(bytes)),
                                  unit.language, unit.file, false, context, *modules_);
  }
  facts.reads.push_back({unit.file, digest_of(bytes)});
  if (const auto bad = first_invalid_utf8(bytes); bad != std::string_view::npos) {
    const auto at = static_cast<uint32_t>(bad);
    facts.problems.push_back({ProblemKind::note, "this is not UTF-8", {unit.file, at, at + 1}});
  }
  const bool partial = is_incomplete(facts);
  facts.coverage.push_back({unit.file, partial ? CoverageKind::partial : CoverageKind::syntactic,
                            partial ? first_problem(facts) : ""});
  return facts;
}

FileFacts WebExtractor::extract_document(const MappedText& text, Language language,
                                         const std::string& page_id,
                                         const ExtractContext& context) const {
  return read_document(text, language, page_id, true, context, *modules_);
}

WebExtractor::WebExtractor() : modules_(std::make_unique<ModuleCache>()) {}

WebExtractor::~WebExtractor() = default;

}  // namespace bridgelint
