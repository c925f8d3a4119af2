#include "sample.h"

#include <stdexcept>

namespace bridgelint::test {
namespace {

constexpr const char* native = R"~(#include <cstdlib>

static void run_tool(const std::string& command) {
	std::system(command.c_str());
}

void bind_commands(webview::webview& window) {
  window.bind("export_notes", [](const std::string& request) {
    run_tool("zip " + request);
    return std::string("true");
  });
  window.bind("dump_state", [](const std::string&) { return state(); });
}
)~";

constexpr const char* page = R"~(async function save() {
  await window.export_notes(name.value);
  status.textContent = "💾 saved"; await window.rename_note(id);
}
)~";

constexpr const char* config = R"~([allowlist]
commands = ["export_notes"]
colour = true
)~";

}  // namespace

Span find(const Files& files, const std::string& file, const std::string& text,
          const std::string& after) {
  const std::string& bytes = files.at(file);
  const auto from = bytes.find(after);
  const auto at = bytes.find(text, from);
  if (from == std::string::npos || at == std::string::npos) throw std::runtime_error(text);
  return {file, static_cast<uint32_t>(at), static_cast<uint32_t>(at + text.size())};
}

Report report_over(const std::shared_ptr<const Files>& files) {
  Report report;
  report.source = [files](const std::string& name) {
    const auto file = files->find(name);
    return file == files->end() ? std::string_view() : std::string_view(file->second);
  };
  report.model = std::make_shared<BridgeModel>(FileFacts{});
  return report;
}

std::shared_ptr<const Files> notes_files() {
  return std::make_shared<Files>(
      Files{{"src/main.cpp", native}, {"ui/app.js", page}, {"bridgelint.toml", config}});
}

FileFacts notes_facts(const Files& files) {
  const Span sink = find(files, "src/main.cpp", "std::system(command.c_str())");
  const Span lambda = find(files, "src/main.cpp", "[](const std::string& request)");
  FileFacts facts;
  ExposedCommand save;
  save.name = Text::exact("export_notes");
  save.framework = "webview";
  save.at = find(files, "src/main.cpp", "window.bind(\"export_notes\"");
  save.handler = lambda;
  save.handler_id = "lambda";
  save.untrusted = {0};
  ExposedCommand dump;
  dump.name = Text::exact("dump_state");
  dump.framework = "webview";
  dump.at = find(files, "src/main.cpp", "window.bind(\"dump_state\"");
  facts.commands = {save, dump};

  LocalFlow flow;
  flow.to.kind = EndpointKind::sink;
  flow.to.name = "command";
  flow.to.detail = "system";
  flow.to.cwe = {78};
  flow.to.at = sink;
  flow.steps = {{sink, "passed to `system`"}};
  FunctionSummary handler;
  handler.id = "lambda";
  handler.name = "lambda";
  handler.at = lambda;
  handler.flows = {flow};
  facts.functions = {handler};

  FrontendCall call;
  call.command = Text::exact("export_notes");
  call.style = CallStyle::window_member;
  call.framework = "webview";
  call.caller = "save";
  call.at = find(files, "ui/app.js", "window.export_notes(name.value)");
  FrontendCall gone = call;
  gone.command = Text::exact("rename_note");
  gone.at = find(files, "ui/app.js", "window.rename_note(id)");
  facts.calls = {call, gone};
  facts.grants = {{"export_notes", find(files, "bridgelint.toml", "\"export_notes\"")}};
  facts.allowlists = {{find(files, "bridgelint.toml", "[allowlist]")}};
  return facts;
}

Report notes_report() {
  const auto files = notes_files();
  Report report = report_over(files);
  report.model = std::make_shared<BridgeModel>(notes_facts(*files));
  const Span sink = find(*files, "src/main.cpp", "std::system(command.c_str())");

  Finding injection;
  injection.rule = "handler/command-injection";
  injection.severity = Severity::error;
  injection.at = sink;
  injection.message = "The page's argument of `export_notes` reaches `system`, which runs a shell";
  injection.path = {
      {find(*files, "ui/app.js", "window.export_notes(name.value)"), "`save` calls `export_notes`"},
      {find(*files, "src/main.cpp", "request)"), "arrives as `request`"},
      {sink, "passed to `system`"}};
  injection.advice = "start the program with an argument list instead of a command line";
  injection.cwe = {78};
  injection.fingerprint = "11aa";

  Finding unlisted;
  unlisted.rule = "allowlist/unlisted-command";
  unlisted.severity = Severity::warning;
  unlisted.at = find(*files, "src/main.cpp", "\"dump_state\"");
  unlisted.message = "`dump_state` is exposed, but the allowlist does not name it";
  unlisted.related = {{find(*files, "bridgelint.toml", "[\"export_notes\"]"), "the allowlist"}};
  Span list_end = find(*files, "bridgelint.toml", "[\"export_notes\"]");
  list_end.begin = --list_end.end;
  unlisted.fixes = {{"Allow `dump_state`", Safety::review, {{list_end, ", \"dump_state\""}}}};
  unlisted.fingerprint = "22bb";

  Finding gone;
  gone.rule = "allowlist/unknown-command";
  gone.severity = Severity::note;
  gone.confidence = Confidence::low;
  gone.at = find(*files, "ui/app.js", "window.rename_note(id)");
  gone.message = "Nothing exposes `rename_note`, though not all C++ could be read";
  gone.fixes = {{"Elsewhere", Safety::safe, {{{"not/read.js", 0, 1}, ""}}}};
  gone.fingerprint = "33cc";

  report.findings = {injection, unlisted, gone};
  report.problems = {{ProblemKind::incomplete, "cannot find `missing.h`",
                      find(*files, "src/main.cpp", "#include <cstdlib>")},
                     {ProblemKind::config, "unknown key `colour` in [allowlist]",
                      find(*files, "bridgelint.toml", "colour")}};
  report.coverage = {{"bridgelint.toml", CoverageKind::semantic, ""},
                     {"src/main.cpp", CoverageKind::partial, "2 errors"},
                     {"src/other.cpp", CoverageKind::failed, "permission denied"},
                     {"ui/app.js", CoverageKind::syntactic, ""}};
  report.rules_off = 2;
  return report;
}

}  // namespace bridgelint::test
