#include <array>

#include "base/version.h"
#include "report/location_json.h"
#include "report/map.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

Json name_json(const Text& name) {
  constexpr std::array<std::string_view, 3> known{"exact", "prefix", "unknown"};
  return {{"value", name.value}, {"known", known[static_cast<size_t>(name.known)]}};
}

Json locations(Sources& sources, const std::vector<Span>& spans) {
  Json json = Json::array();
  for (const auto& span : spans) json.push_back(location_json(sources, span));
  return json;
}

Json flow_json(Sources& sources, const Flow& flow) {
  Json json{{"kind", flow.sink_kind},
            {"sink", flow.sink},
            {"source", flow.source},
            {"cwe", flow.cwe},
            {"location", location_json(sources, flow.at)},
            {"path", Json::array()},
            {"guards", Json::array()}};
  for (const auto& step : flow.steps) {
    json["path"].push_back({{"text", step.text}, {"location", location_json(sources, step.at)}});
  }
  for (const auto& guard : flow.guards) {
    json["guards"].push_back({{"what", guard.what},
                              {"counts", guard.counts},
                              {"location", location_json(sources, guard.at)}});
  }
  return json;
}

Json command_json(Sources& sources, const MapCommand& entry) {
  const ExposedCommand& command = *entry.command;
  Json json{{"name", name_json(command.name)},
            {"catch_all", command.catch_all},
            {"framework", command.framework},
            {"exposed_at", location_json(sources, command.at)},
            {"removed_at", locations(sources, entry.removed_at)}};
  if (!command.handler.empty()) json["handler"] = location_json(sources, command.handler);
  json["grant"] = {{"state", name_of(entry.grant)}, {"at", locations(sources, entry.granted_at)}};
  json["callers"] = Json::array();
  for (const auto& caller : entry.callers) {
    json["callers"].push_back({{"caller", caller.name},
                               {"element", caller.element},
                               {"location", location_json(sources, caller.at)}});
  }
  json["reaches"] = Json::array();
  for (const auto* flow : entry.reaches) json["reaches"].push_back(flow_json(sources, *flow));
  return json;
}

Json route_json(Sources& sources, const MapRoute& entry) {
  const ServerRoute& route = *entry.route;
  Json json{{"path", name_json(route.path)},
            {"scheme", route.scheme},
            {"framework", route.framework},
            {"registered_at", location_json(sources, route.at)}};
  if (!route.data.empty()) json["data"] = route.data;
  if (!route.handler.empty()) json["handler"] = location_json(sources, route.handler);
  json["reaches"] = Json::array();
  for (const auto* flow : entry.reaches) json["reaches"].push_back(flow_json(sources, *flow));
  return json;
}

Json calls_json(Sources& sources, const std::vector<const FrontendCall*>& calls) {
  Json json = Json::array();
  for (const auto* call : calls) {
    json.push_back({{"command", name_json(call->command)},
                    {"caller", call->caller},
                    {"location", location_json(sources, call->at)}});
  }
  return json;
}

}  // namespace

std::string map_json(const Report& report, const AttackSurface& surface) {
  Sources sources(report);
  Json commands = Json::array();
  for (const auto& entry : surface.commands) commands.push_back(command_json(sources, entry));
  Json routes = Json::array();
  for (const auto& entry : surface.routes) routes.push_back(route_json(sources, entry));
  const Json json{{"version", 1},
                  {"tool", {{"name", "bridgelint"}, {"version", bridgelint_version()}}},
                  {"has_allowlist", surface.has_allowlist},
                  {"native_complete", surface.native_complete},
                  {"page_complete", surface.page_complete},
                  {"commands", commands},
                  {"routes", routes},
                  {"unanswered_calls", calls_json(sources, surface.unanswered)},
                  {"dynamic_calls", calls_json(sources, surface.dynamic)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bridgelint
