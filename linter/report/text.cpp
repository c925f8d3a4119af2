// The report for people, on a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/frame.h"
#include "report/places.h"
#include "report/unicode.h"
#include "report/writers.h"

namespace bridgelint {
namespace {

constexpr size_t most_related = 4;
constexpr size_t most_problems = 10;
constexpr size_t most_files = 5;

/// What the pieces of one report share.
struct Printer {
  Sources sources;
  const ReportStyle& style;
  std::string out = {};

  std::string paint(std::string_view text, Ink ink) const {
    return bridgelint::paint(text, ink, style.color);
  }
};

Ink ink_of(Severity severity) {
  if (severity == Severity::error) return Ink::error;
  return severity == Severity::warning ? Ink::warning : Ink::note;
}

std::string counted(size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

int digits(Printer& printer, const Span& span) {
  const auto place = printer.sources.place(span);
  return place ? static_cast<int>(std::to_string(place->begin.line).size()) : 1;
}

void print_place(Printer& printer, const Span& span, const FrameStyle& frame) {
  const std::string indent(static_cast<size_t>(frame.number_width), ' ');
  printer.out +=
      fmt::format("{}{} {}\n", indent, printer.paint("-->", Ink::note), printer.sources.link(span));
  const bool bare_file = span.begin == 0 && span.end == 0;
  const SourceText* text = bare_file ? nullptr : printer.sources.file(span.file);
  if (text == nullptr || !printer.sources.place(span)) return;
  printer.out += code_frame(*text, span, frame);
}

void print_header(Printer& printer, std::string_view kind, Ink ink, std::string_view message) {
  printer.out += printer.paint(kind, ink) +
                 printer.paint(fmt::format(": {}", printable(message)), Ink::strong) + "\n";
}

void print_related(Printer& printer, const Finding& finding, FrameStyle frame) {
  frame.mark = '-';
  frame.ink = Ink::note;
  const auto shown = std::min(finding.related.size(), most_related);
  for (size_t i = 0; i < shown; ++i) {
    printer.out += fmt::format("{}: {}\n", printer.paint("note", Ink::strong),
                               printable(finding.related[i].text));
    print_place(printer, finding.related[i].at, frame);
  }
  if (shown < finding.related.size()) {
    printer.out += fmt::format("{}: and {}\n", printer.paint("note", Ink::strong),
                               counted(finding.related.size() - shown, "more place"));
  }
}

void print_path(Printer& printer, const Finding& finding) {
  if (finding.path.empty()) return;
  printer.out += fmt::format("{}: how the data gets there\n", printer.paint("path", Ink::strong));
  const auto number_width = std::to_string(finding.path.size()).size();
  for (size_t i = 0; i < finding.path.size(); ++i) {
    const Step& step = finding.path[i];
    const auto number = printer.paint(fmt::format("{:>{}}.", i + 1, number_width), Ink::note);
    printer.out +=
        fmt::format("  {} {}: {}\n", number, printer.sources.link(step.at), printable(step.text));
    const SourceText* text = printer.sources.file(step.at.file);
    if (text == nullptr || !printer.sources.place(step.at)) continue;
    const std::string indent(number_width + 4, ' ');
    const int room = printer.style.width - static_cast<int>(indent.size()) - 2;
    printer.out += fmt::format("{}{} {}\n", indent, printer.paint("|", Ink::note),
                               excerpt(*text, step.at, room, printer.style.color));
  }
}

void print_remark(Printer& printer, const FrameStyle& frame, std::string_view name, Ink ink,
                  std::string_view text) {
  const std::string indent(static_cast<size_t>(frame.number_width) + 1, ' ');
  printer.out += fmt::format("{}{} {}: {}\n", indent, printer.paint("=", Ink::note),
                             printer.paint(name, ink), printable(text));
}

void print_finding(Printer& printer, const Finding& finding) {
  FrameStyle frame{
      .width = printer.style.width, .ink = ink_of(finding.severity), .color = printer.style.color};
  frame.number_width = digits(printer, finding.at);
  for (size_t i = 0; i < std::min(finding.related.size(), most_related); ++i) {
    frame.number_width = std::max(frame.number_width, digits(printer, finding.related[i].at));
  }
  const auto kind = fmt::format("{}[{}]", name_of(finding.severity), finding.rule);
  print_header(printer, kind, frame.ink, finding.message);
  print_place(printer, finding.at, frame);
  print_related(printer, finding, frame);
  print_path(printer, finding);
  if (!finding.advice.empty()) print_remark(printer, frame, "help", Ink::good, finding.advice);
  if (finding.confidence != Confidence::high) {
    print_remark(printer, frame, "confidence", Ink::strong, name_of(finding.confidence));
  }
  printer.out += "\n";
}

void print_config_problem(Printer& printer, const Problem& problem) {
  const FrameStyle frame{.width = printer.style.width,
                         .number_width = digits(printer, problem.at),
                         .color = printer.style.color};
  print_header(printer, "error[config]", Ink::error, problem.message);
  if (!problem.at.empty()) print_place(printer, problem.at, frame);
  printer.out += "\n";
}

std::set<std::string, std::less<>> print_problems(Printer& printer, const Report& report) {
  std::set<std::string, std::less<>> files;
  size_t count = 0;
  for (const auto& problem : report.problems) {
    if (problem.kind == ProblemKind::config || ++count > most_problems) continue;
    files.insert(problem.at.file);
    const bool note = problem.kind == ProblemKind::note;
    const auto place = problem.at.empty() ? "" : printer.sources.link(problem.at) + ": ";
    printer.out += fmt::format(
        "{}: {}{}\n",
        note ? printer.paint("note", Ink::note) : printer.paint("incomplete", Ink::warning), place,
        printable(problem.message));
  }
  if (count > most_problems) {
    printer.out += fmt::format("and {}; `--format json` has them all\n",
                               counted(count - most_problems, "more problem"));
  }
  if (count > 0) printer.out += "\n";
  return files;
}

std::string findings_line(const Printer& printer, const Report& report, const Counts& counts) {
  if (report.findings.empty()) return printer.paint("No findings", Ink::good) + ".\n";
  std::string line = counted(report.findings.size(), "finding") + ":";
  const char* separator = " ";
  for (size_t i = severities; i-- > 0;) {
    if (counts.findings[i] == 0) continue;
    const auto severity = static_cast<Severity>(i);
    line += separator;
    line += printer.paint(counted(counts.findings[i], name_of(severity)), ink_of(severity));
    separator = ", ";
  }
  return line + ".\n";
}

// What was not read completely stands apart, since it decides how far "no findings" can be trusted.
std::string files_line(const Report& report, const Counts& counts) {
  std::string line = counted(report.coverage.size(), "file");
  const char* separator = ": ";
  for (size_t i = 0; i < coverage_kinds; ++i) {
    if (counts.files[i] == 0) continue;
    line +=
        fmt::format("{}{} {}", separator, counts.files[i], name_of(static_cast<CoverageKind>(i)));
    separator = ", ";
  }
  return line + ".\n";
}

// Names the files that no problem has named yet.
void print_incomplete(Printer& printer, const Report& report,
                      const std::set<std::string, std::less<>>& named) {
  size_t count = 0;
  for (const auto& file : report.coverage) {
    if (file.kind != CoverageKind::partial && file.kind != CoverageKind::failed) continue;
    if (named.contains(file.file) || ++count > most_files) continue;
    const auto reason = file.reason.empty() ? "" : ": " + printable(file.reason);
    printer.out += fmt::format("  {} {}{}\n", printer.paint(name_of(file.kind), Ink::warning),
                               printable(file.file), reason);
  }
  if (count > most_files) {
    printer.out += fmt::format("  and {}; `--format json` has them all\n",
                               counted(count - most_files, "more file"));
  }
}

void print_summary(Printer& printer, const Report& report) {
  const auto named = print_problems(printer, report);
  const Counts counts = count(report);
  printer.out += findings_line(printer, report, counts);
  printer.out += files_line(report, counts);
  print_incomplete(printer, report, named);
  if (report.rules_off > 0) {
    printer.out +=
        fmt::format("{} switched off by the policy.\n", counted(report.rules_off, "rule"));
  }
  if (report.stopped) {
    printer.out += printer.paint("Stopped before the analysis was done", Ink::warning) +
                   ": findings may be missing.\n";
  }
  if (!report.findings.empty()) {
    printer.out += fmt::format("`bridgelint explain {}` says why, and what to do instead.\n",
                               report.findings.front().rule);
  }
}

}  // namespace

std::string write_text(const Report& report, const ReportStyle& style) {
  Printer printer{Sources(report), style};
  for (const auto& problem : report.problems) {
    if (problem.kind == ProblemKind::config) print_config_problem(printer, problem);
  }
  for (const auto& finding : report.findings) print_finding(printer, finding);
  if (!style.quiet) print_summary(printer, report);
  return printer.out;
}

}  // namespace bridgelint
