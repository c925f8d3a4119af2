#include <fmt/format.h>

#include <set>

#include "base/files.h"
#include "cli/commands.h"

namespace bridgelint {
namespace {

// What the page calls today and native code answers: the narrowest allowlist that breaks nothing.
std::set<std::string> called_commands(const BridgeModel& model) {
  std::set<std::string> names;
  for (const auto& command : model.facts().commands) {
    if (!command.name.is_exact() || command.catch_all) continue;
    const auto& name = command.name.value;
    if (!model.callers(name).empty() || !model.triggers(name).empty()) names.insert(name);
  }
  return names;
}

std::string toml_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string config_text(const std::set<std::string>& commands) {
  std::string text =
      "# What bridgelint expects of this project.\n"
      "version = 1\n"
      "extends = \"recommended\"\n"
      "\n"
      "# The native commands a page may call. Everything else that native code exposes is "
      "reported.\n"
      "[allowlist]\n"
      "commands = [\n";
  for (const auto& command : commands) text += "  " + toml_string(command) + ",\n";
  return text + "]\n";
}

}  // namespace

int run_init(const InitArguments& arguments) {
  std::string error;
  const auto options = engine_options(arguments.analysis, error);
  if (!options) {
    fmt::print(stderr, "bridgelint: {}\n", error);
    return exit_usage;
  }
  const auto path = join_path(options->root, "bridgelint.toml");
  if (!arguments.force && DiskReader().stamp(path)) {
    fmt::print(stderr, "bridgelint: {} exists; --force replaces it\n", path);
    return exit_usage;
  }
  Engine engine(*options);
  const auto report = analyze(engine, arguments.analysis.quiet);
  const auto commands = called_commands(*report->model);
  error = write_atomically(path, config_text(commands));
  if (!error.empty()) {
    fmt::print(stderr, "bridgelint: {}\n", error);
    return exit_usage;
  }
  fmt::print("{}: {} of {} exposed commands are called by a page and now allowed.\n", path,
             commands.size(), report->model->facts().commands.size());
  if (report->model->has_dynamic_calls()) {
    fmt::print("Some calls compute the command's name: add what they may call by hand.\n");
  }
  return exit_clean;
}

}  // namespace bridgelint
