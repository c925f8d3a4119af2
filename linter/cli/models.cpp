// `bridgelint models`: what is known about APIs, before any project adds to it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "models/models.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

Json framework_json(const FrameworkModel& framework) {
  return {{"id", framework.id},
          {"name", framework.name},
          {"headers", framework.headers},
          {"callerKnown", framework.origin_known},
          {"commands", framework.commands.size()},
          {"routes", framework.routes.size()},
          {"sources", framework.getters.size() + framework.fields.size()},
          {"scripts", framework.scripts.size()},
          {"navigations", framework.navigations.size()},
          {"settings", framework.settings.size()},
          {"servers", framework.servers.size()},
          {"origins", framework.origins.size()},
          {"gates", framework.gates.size()},
          {"frontends", framework.frontends.size()}};
}

// Kind of sink → how many functions are known.
std::map<std::string, size_t> sink_counts(const Models& models) {
  std::map<std::string, size_t> counts;
  for (const auto& sink : models.sinks) counts[sink.kind] += sink.function.names.size();
  return counts;
}

std::string models_json(const Models& models) {
  auto frameworks = Json::array();
  for (const auto& framework : models.frameworks) frameworks.push_back(framework_json(framework));
  return Json{{"version", 1}, {"frameworks", frameworks}, {"sinks", sink_counts(models)}}.dump(2) +
         "\n";
}

std::string models_text(const Models& models) {
  std::string text = "frameworks and servers\n";
  for (const auto& framework : models.frameworks) {
    text += fmt::format("  {:<16} {}{}\n", framework.id, framework.name,
                        framework.origin_known ? "; a handler can learn who calls" : "");
  }
  text += "sinks, and how many functions are known\n";
  for (const auto& [kind, count] : sink_counts(models)) {
    text += fmt::format("  {:<16} {}\n", kind, count);
  }
  return text +
         "A project adds its own in bridgelint.toml: [[models.framework]], [[models.sink]].\n";
}

}  // namespace

int run_models(const OutputArguments& output) {
  std::vector<Problem> problems;
  Models models = load_models(problems);
  std::ranges::sort(models.frameworks, {}, &FrameworkModel::id);
  if (output.format == "json") return write_output(output, models_json(models), exit_clean);
  if (output.format == "text") return write_output(output, models_text(models), exit_clean);
  fmt::print(stderr, "bridgelint: unknown format `{}`\n", output.format);
  return exit_usage;
}

}  // namespace bridgelint
