#include "report/map.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace bridgelint {
namespace {

std::string shown_name(const ExposedCommand& command) {
  return command.catch_all ? "*" : shown_name(command.name);
}

// A call by name lands at a computed command only when nothing is exposed under exactly that name.
// Plain function calls count for a command with a known start alone, else every call of the page
// would be listed.
bool may_call(const BridgeModel& model, const FrontendCall& call, const ExposedCommand& command) {
  if (!call.command.is_exact() || !model.exact_handlers(call.command.value).empty()) return false;
  if (command.catch_all) return call.style == CallStyle::bridge;
  if (call.style != CallStyle::bridge && command.name.value.empty()) return false;
  return command.name.may_be(call.command.value);
}

void sort_by_place(std::vector<const FrontendCall*>& calls) {
  std::ranges::sort(calls, [](const FrontendCall* a, const FrontendCall* b) {
    return std::tie(a->at, *a) < std::tie(b->at, *b);
  });
}

void sort_by_sink(std::vector<const Flow*>& flows) {
  std::ranges::sort(flows, [](const Flow* a, const Flow* b) {
    return std::tie(a->at, a->sink_kind, a->sink) < std::tie(b->at, b->sink_kind, b->sink);
  });
}

std::vector<MapCaller> callers_of(const BridgeModel& model, const ExposedCommand& command) {
  std::vector<MapCaller> callers;
  if (command.name.is_exact() && !command.catch_all) {
    for (const auto* call : model.callers(command.name.value)) {
      callers.push_back({call->at, call->caller, false});
    }
    for (const auto* trigger : model.triggers(command.name.value)) {
      callers.push_back({trigger->at, "", true});
    }
  } else {
    for (const auto& call : model.facts().calls) {
      if (may_call(model, call, command)) callers.push_back({call.at, call.caller, false});
    }
  }
  std::ranges::sort(callers);
  return callers;
}

void set_grant(const BridgeModel& model, MapCommand& entry) {
  const ExposedCommand& command = *entry.command;
  if (!model.has_allowlist()) return;
  if (command.catch_all || !command.name.is_exact()) {
    entry.grant = GrantState::unresolved;
    return;
  }
  for (const auto* grant : model.grants(command.name.value)) entry.granted_at.push_back(grant->at);
  std::ranges::sort(entry.granted_at);
  entry.grant = entry.granted_at.empty() ? GrantState::denied : GrantState::allowed;
}

MapCommand describe(const BridgeModel& model, const ExposedCommand& command) {
  MapCommand entry;
  entry.command = &command;
  entry.name = shown_name(command);
  set_grant(model, entry);
  entry.callers = callers_of(model, command);
  entry.reaches = model.flows_of(command);
  sort_by_sink(entry.reaches);
  for (const auto& removed : model.facts().removed) {
    if (command.name.is_exact() && removed.name == command.name) {
      entry.removed_at.push_back(removed.at);
    }
  }
  return entry;
}

MapRoute describe(const BridgeModel& model, const ServerRoute& route) {
  const bool everything = route.path.is_exact() && route.path.value.empty();
  const auto name = everything ? "*" : shown_name(route.path);
  MapRoute entry{&route, route.data.empty() ? name : route.data, model.flows_of(route)};
  sort_by_sink(entry.reaches);
  return entry;
}

}  // namespace

AttackSurface attack_surface(const BridgeModel& model) {
  AttackSurface surface;
  surface.has_allowlist = model.has_allowlist();
  surface.native_complete = model.native_complete();
  surface.page_complete = model.page_complete();
  for (const auto& command : model.facts().commands) {
    surface.commands.push_back(describe(model, command));
  }
  std::ranges::sort(surface.commands, [](const MapCommand& a, const MapCommand& b) {
    return std::tie(a.name, a.command->framework, a.command->at, *a.command) <
           std::tie(b.name, b.command->framework, b.command->at, *b.command);
  });
  for (const auto& route : model.facts().routes) surface.routes.push_back(describe(model, route));
  std::ranges::sort(surface.routes, [](const MapRoute& a, const MapRoute& b) {
    return std::tie(a.path, a.route->framework, a.route->at, *a.route) <
           std::tie(b.path, b.route->framework, b.route->at, *b.route);
  });
  surface.unanswered = model.unanswered_calls();
  sort_by_place(surface.unanswered);
  for (const auto& call : model.facts().calls) {
    if (!call.command.is_exact() && call.style == CallStyle::bridge) {
      surface.dynamic.push_back(&call);
    }
  }
  sort_by_place(surface.dynamic);
  return surface;
}

std::string_view name_of(GrantState state) {
  constexpr std::array<std::string_view, 4> names{"allowed", "not allowed", "no allowlist",
                                                  "unresolved"};
  return names[static_cast<size_t>(state)];
}

std::string shown_name(const Text& name) {
  if (name.is_exact()) return name.value;
  return name.value.empty() ? "<computed>" : name.value + "*";
}

std::string write_map(const Report& report, MapFormat format, const ReportStyle& style) {
  const auto surface = report.model ? attack_surface(*report.model) : AttackSurface{};
  switch (format) {
    case MapFormat::text:
      return map_text(report, surface, style);
    case MapFormat::json:
      return map_json(report, surface);
    case MapFormat::mermaid:
      return map_mermaid(report, surface);
  }
  return {};
}

}  // namespace bridgelint
