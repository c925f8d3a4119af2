#include <fmt/format.h>

#include <algorithm>

#include "report/frame.h"
#include "report/map.h"
#include "report/places.h"
#include "report/unicode.h"

namespace bridgelint {
namespace {

struct Printer {
  Sources sources;
  const ReportStyle& style;
  std::string out = {};

  std::string paint(std::string_view text, Ink ink) const {
    return bridgelint::paint(text, ink, style.color);
  }
  // The first of several lines carries the label, the others stand below it.
  void row(std::string_view label, std::string_view text) {
    out += fmt::format("  {}{}\n", paint(fmt::format("{:<10}", label), Ink::dim), text);
  }
};

Ink ink_of(GrantState state) {
  if (state == GrantState::allowed) return Ink::good;
  return state == GrantState::denied ? Ink::error : Ink::warning;
}

std::string grant_text(Printer& printer, const MapCommand& entry) {
  std::string text = printer.paint(name_of(entry.grant), ink_of(entry.grant));
  for (size_t i = 0; i < entry.granted_at.size(); ++i) {
    text += (i == 0 ? " at " : ", ") + printer.sources.link(entry.granted_at[i]);
  }
  if (entry.grant == GrantState::unresolved) text += ": the name is computed";
  return text;
}

std::string place_and_name(Printer& printer, const Span& at, const std::string& name) {
  const auto link = printer.sources.link(at);
  return name.empty() ? link : fmt::format("{} in {}", link, printable(name));
}

std::string flow_text(Printer& printer, const Flow& flow) {
  std::string text = fmt::format("{} at {}", printable(flow.sink), printer.sources.link(flow.at));
  text += fmt::format(" ({}", flow.sink_kind);
  for (const uint32_t cwe : flow.cwe) text += fmt::format(", CWE-{}", cwe);
  text += ")";
  for (const auto& guard : flow.guards) {
    text +=
        fmt::format(", {} {}", guard.counts ? "guarded:" : "not guarded:", printable(guard.what));
  }
  return text;
}

void print_reaches(Printer& printer, const std::vector<const Flow*>& flows) {
  for (size_t i = 0; i < flows.size(); ++i) {
    printer.row(i == 0 ? "reaches" : "", flow_text(printer, *flows[i]));
  }
  printer.out += "\n";
}

void print_command(Printer& printer, const MapCommand& entry) {
  const ExposedCommand& command = *entry.command;
  printer.out += fmt::format("{}  ({})\n", printer.paint(printable(entry.name), Ink::strong),
                             printable(command.framework));
  printer.row("exposed", printer.sources.link(command.at));
  for (const auto& at : entry.removed_at) printer.row("removed", printer.sources.link(at));
  printer.row("handler", command.handler.empty() ? printer.paint("not found", Ink::warning)
                                                 : printer.sources.link(command.handler));
  printer.row("grant", grant_text(printer, entry));
  if (entry.callers.empty()) printer.row("called", "nowhere in the pages that were read");
  for (size_t i = 0; i < entry.callers.size(); ++i) {
    const auto& caller = entry.callers[i];
    const auto text = caller.element ? printer.sources.link(caller.at) + " by the element's id"
                                     : place_and_name(printer, caller.at, caller.name);
    printer.row(i == 0 ? "called" : "", text);
  }
  print_reaches(printer, entry.reaches);
}

void print_route(Printer& printer, const MapRoute& entry) {
  const ServerRoute& route = *entry.route;
  const bool request = route.data.empty();
  const auto* kind = !request ? "" : route.scheme ? ", a custom scheme" : ", a route of a server";
  printer.out += fmt::format("{}  ({}{})\n", printer.paint(printable(entry.path), Ink::strong),
                             printable(route.framework), kind);
  printer.row(request ? "answered" : "taken", printer.sources.link(route.at));
  printer.row("handler", route.handler.empty() ? printer.paint("not found", Ink::warning)
                                               : printer.sources.link(route.handler));
  print_reaches(printer, entry.reaches);
}

void print_calls(Printer& printer, std::string_view title,
                 const std::vector<const FrontendCall*>& calls) {
  if (calls.empty()) return;
  printer.out += printer.paint(title, Ink::strong) + "\n";
  size_t widest = 0;
  for (const auto* call : calls) {
    widest = std::max(widest, static_cast<size_t>(width_of(printable(shown_name(call->command)))));
  }
  // One long name does not push the places of all others off the screen.
  widest = std::min<size_t>(widest, 30);
  for (const auto* call : calls) {
    const auto name = printable(shown_name(call->command));
    const auto width = static_cast<size_t>(width_of(name));
    const std::string blanks(width < widest ? widest - width : 0, ' ');
    printer.out +=
        fmt::format("  {}{}  {}\n", name, blanks, place_and_name(printer, call->at, call->caller));
  }
  printer.out += "\n";
}

std::string headline(const AttackSurface& surface) {
  const auto number = [&surface](GrantState state) {
    return std::ranges::count(surface.commands, state, &MapCommand::grant);
  };
  const auto total = surface.commands.size();
  auto title = fmt::format("{} command{} exposed to the pages", total, total == 1 ? "" : "s");
  const auto requests = std::ranges::count_if(
      surface.routes, [](const MapRoute& entry) { return entry.route->data.empty(); });
  if (requests > 0) {
    title += fmt::format(", {} route{} answered", requests, requests == 1 ? "" : "s");
  }
  if (const auto others = std::ssize(surface.routes) - requests; others > 0) {
    title +=
        fmt::format(", data of a page taken in {} other place{}", others, others == 1 ? "" : "s");
  }
  if (!surface.has_allowlist) return title + "; no allowlist limits them";
  return fmt::format("{}: {} allowed, {} not allowed, {} unresolved", title,
                     number(GrantState::allowed), number(GrantState::denied),
                     number(GrantState::unresolved));
}

}  // namespace

std::string map_text(const Report& report, const AttackSurface& surface, const ReportStyle& style) {
  Printer printer{Sources(report), style};
  printer.out += headline(surface) + ".\n\n";
  for (const auto& entry : surface.commands) print_command(printer, entry);
  for (const auto& entry : surface.routes) print_route(printer, entry);
  print_calls(printer, "Calls that nothing answers", surface.unanswered);
  print_calls(printer, "Calls of a computed command, which may be any", surface.dynamic);
  if (!surface.native_complete) {
    printer.out += "Not all C++ was read completely: there may be more commands.\n";
  }
  if (!surface.page_complete) {
    printer.out += "Not all pages were read completely: there may be more calls.\n";
  }
  return printer.out;
}

}  // namespace bridgelint
