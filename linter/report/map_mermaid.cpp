// https://mermaid.js.org/syntax/flowchart.html
#include <fmt/format.h>

#include <map>
#include <set>

#include "base/hash.h"
#include "report/map.h"
#include "report/places.h"
#include "report/unicode.h"

namespace bridgelint {
namespace {

// Labels are quoted, so that brackets and words such as "end" mean nothing. What could still end
// the quotes, start a comment, a Markdown string or markup is written as an entity, which begins
// with "#".
std::string label(std::string_view text) {
  constexpr std::string_view special = "\"#&<>`\\%;";
  std::string out;
  for (const char c : printable(text)) {
    if (special.find(c) != std::string_view::npos) {
      out += fmt::format("#{};", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out;
}

// The name in letters, digits and "_"; a digest tells names apart that would look the same then.
std::string node_id(std::string_view kind, const std::string& what) {
  std::string id = fmt::format("{}_", kind);
  bool changed = false;
  for (const char c : what) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    changed = changed || !plain;
    id += plain ? c : '_';
  }
  return changed ? fmt::format("{}_{}", id, digest_of(what).hex().substr(0, 8)) : id;
}

/// Statements of the chart, each once and in a fixed order.
struct Chart {
  Sources sources;
  std::set<std::string> nodes = {};
  std::set<std::string> edges = {};
  std::set<std::string> classes = {};
  std::map<Span, std::string> handler_keys = {};
  std::map<std::string, std::map<Span, size_t>> sink_keys = {};

  std::string node(std::string_view kind, const std::string& what, std::string_view shape_begin,
                   std::string_view text, std::string_view shape_end) {
    const auto id = node_id(kind, what);
    nodes.insert(fmt::format("  {}{}\"{}\"{}\n", id, shape_begin, text, shape_end));
    return id;
  }
  std::string page(const std::string& file) { return node("page", file, "[", label(file), "]"); }
  void edge(const std::string& from, std::string_view arrow, const std::string& to) {
    edges.insert(fmt::format("  {} {} {}\n", from, arrow, to));
  }
};

std::string_view class_of(GrantState state) {
  if (state == GrantState::allowed) return "allowed";
  return state == GrantState::denied ? "denied" : "open";
}

// Two registrations under one certain name are one command.
std::string command_key(const MapCommand& entry) {
  const ExposedCommand& command = *entry.command;
  if (command.name.is_exact() && !command.catch_all) return command.framework + "_" + entry.name;
  return fmt::format("{} {} in {}", command.framework, entry.name, command.at.file);
}

// A handler is named after the first command it serves, since its place moves with every edit.
std::string draw_handler(Chart& chart, const MapCommand& entry) {
  const ExposedCommand& command = *entry.command;
  const Span& at = command.handler.empty() ? command.at : command.handler;
  const auto& key = chart.handler_keys.try_emplace(at, command_key(entry)).first->second;
  return chart.node("handler", key, "[", label(chart.sources.link(at)), "]");
}

// A sink is named after its kind and file, and numbered in the order they are met.
std::string draw_sink(Chart& chart, const Flow& flow) {
  auto& keys = chart.sink_keys[fmt::format("{} {} in {}", flow.sink_kind, flow.sink, flow.at.file)];
  const auto number = keys.try_emplace(flow.at, keys.size() + 1).first->second;
  const auto text = label(flow.sink) + "<br/>" + label(chart.sources.link(flow.at));
  const auto key = fmt::format("{}_{} {}", flow.sink, number, flow.at.file);
  const auto id = chart.node("sink", flow.sink_kind + "_" + key, "{{", text, "}}");
  chart.classes.insert(fmt::format("  class {} sink\n", id));
  return id;
}

void draw_command(Chart& chart, const MapCommand& entry) {
  const bool certain = entry.command->name.is_exact() && !entry.command->catch_all;
  const auto id = chart.node("command", command_key(entry), "([", label(entry.name), "])");
  chart.classes.insert(fmt::format("  class {} {}\n", id, class_of(entry.grant)));
  for (const auto& caller : entry.callers) {
    chart.edge(chart.page(caller.at.file), certain ? "-->" : "-.->", id);
  }
  const auto handler = draw_handler(chart, entry);
  chart.edge(id, "-->", handler);
  for (const auto* flow : entry.reaches) chart.edge(handler, "-->", draw_sink(chart, *flow));
}

void draw_route(Chart& chart, const MapRoute& entry) {
  const ServerRoute& route = *entry.route;
  const auto key = fmt::format("{}_{} in {}", route.framework, entry.path, route.at.file);
  const auto id = chart.node("route", key, "([", label(entry.path), "])");
  chart.classes.insert(fmt::format("  class {} open\n", id));
  for (const auto* flow : entry.reaches) chart.edge(id, "-->", draw_sink(chart, *flow));
}

void draw_unanswered(Chart& chart, const FrontendCall& call) {
  const auto name = shown_name(call.command);
  const auto id = chart.node("missing", name, "([", label(name), "])");
  chart.classes.insert(fmt::format("  class {} missing\n", id));
  chart.edge(chart.page(call.at.file), "-.->", id);
}

}  // namespace

std::string map_mermaid(const Report& report, const AttackSurface& surface) {
  Chart chart{Sources(report)};
  for (const auto& entry : surface.commands) draw_command(chart, entry);
  for (const auto& entry : surface.routes) draw_route(chart, entry);
  for (const auto* call : surface.unanswered) draw_unanswered(chart, *call);
  std::string out = "flowchart LR\n";
  for (const auto* statements : {&chart.nodes, &chart.edges, &chart.classes}) {
    for (const auto& statement : *statements) out += statement;
  }
  out +=
      "  classDef allowed stroke:#2da44e\n"
      "  classDef denied stroke:#cf222e,stroke-width:3px\n"
      "  classDef open stroke:#bf8700\n"
      "  classDef missing stroke:#cf222e,stroke-dasharray:4\n"
      "  classDef sink stroke:#8250df,stroke-width:2px\n";
  return out;
}

}  // namespace bridgelint
