// The attack surface as plain values, from which the three map writers print.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace bridgelint {

enum class GrantState : uint8_t {
  allowed,       ///< the allowlist names it
  denied,        ///< there is an allowlist, and it does not
  no_allowlist,  ///< everything is allowed
  unresolved,    ///< the name is computed, so no entry can be matched with it
};

struct MapCaller {
  Span at;
  std::string name;      ///< the calling function or handler; may be empty
  bool element = false;  ///< no call: an element of that id triggers the command

  auto operator<=>(const MapCaller&) const = default;
};

struct MapCommand {
  const ExposedCommand* command = nullptr;
  std::string name;  ///< as people read it: "save", "file_*", "<computed>", "*" when it takes all
  GrantState grant = GrantState::no_allowlist;
  std::vector<Span> granted_at;
  std::vector<MapCaller> callers;    ///< those that may be, when the name is computed; by place
  std::vector<const Flow*> reaches;  ///< sorted by sink
  std::vector<Span> removed_at;      ///< calls that take it away again
};

/// What answers requests of pages, of a local server or a custom scheme.
struct MapRoute {
  const ServerRoute* route = nullptr;
  std::string path;                  ///< as people read it: "/api/run", "<computed>", "*"
  std::vector<const Flow*> reaches;  ///< sorted by sink
};

struct AttackSurface {
  std::vector<MapCommand> commands;             ///< sorted by name, framework, place
  std::vector<MapRoute> routes;                 ///< sorted by path, framework, place
  std::vector<const FrontendCall*> unanswered;  ///< calls that no command answers
  std::vector<const FrontendCall*> dynamic;     ///< calls whose command is computed
  bool has_allowlist = false;
  bool native_complete = true;
  bool page_complete = true;
};

AttackSurface attack_surface(const BridgeModel& model);

std::string_view name_of(GrantState state);
/// "save", "file_*", "<computed>".
std::string shown_name(const Text& name);

std::string map_text(const Report& report, const AttackSurface& surface, const ReportStyle& style);
std::string map_json(const Report& report, const AttackSurface& surface);
/// A flowchart: page → command → handler → sink. Node names come from what a node is, so they stay
/// while others come and go.
std::string map_mermaid(const Report& report, const AttackSurface& surface);

}  // namespace bridgelint
