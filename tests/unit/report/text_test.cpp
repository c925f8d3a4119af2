#include <catch2/catch.hpp>
#include <sstream>

#include "report/frame.h"
#include "report/unicode.h"
#include "sample.h"

using namespace bridgelint;

namespace {

std::string frame_of(const std::string& bytes, const std::string& marked, int width = 80) {
  const SourceText text{bytes, LineIndex(bytes)};
  const auto at = static_cast<uint32_t>(bytes.find(marked));
  FrameStyle style;
  style.width = width;
  return code_frame(text, {"a", at, at + static_cast<uint32_t>(marked.size())}, style);
}

std::string without_colors(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1B')
      i = text.find('m', i);
    else
      out += text[i];
  }
  return out;
}

int widest_line(const std::string& text) {
  std::istringstream lines(text);
  int widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, width_of(line));
  return widest;
}

constexpr const char* expected = R"~(error[config]: unknown key `colour` in [allowlist]
 --> bridgelint.toml:3:1
  |
3 | colour = true
  | ^^^^^^

error[handler/command-injection]: The page's argument of `export_notes` reaches `system`, which runs a shell
 --> src/main.cpp:4:2
  |
4 |     std::system(command.c_str());
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
path: how the data gets there
  1. ui/app.js:2:9: `save` calls `export_notes`
     | await window.export_notes(name.value);
  2. src/main.cpp:8:53: arrives as `request`
     | window.bind("export_notes", [](const std::string& request) {
  3. src/main.cpp:4:2: passed to `system`
     | std::system(command.c_str());
  = help: start the program with an argument list instead of a command line

warning[allowlist/unlisted-command]: `dump_state` is exposed, but the allowlist does not name it
  --> src/main.cpp:12:15
   |
12 |   window.bind("dump_state", [](const std::string&) { return state(); });
   |               ^^^^^^^^^^^^
note: the allowlist
  --> bridgelint.toml:2:12
   |
 2 | commands = ["export_notes"]
   |            ----------------

note[allowlist/unknown-command]: Nothing exposes `rename_note`, though not all C++ could be read
 --> ui/app.js:3:41
  |
3 |   status.textContent = "💾 saved"; await window.rename_note(id);
  |                                          ^^^^^^^^^^^^^^^^^^^^^^
  = confidence: low

incomplete: src/main.cpp:1:1: cannot find `missing.h`

3 findings: 1 error, 1 warning, 1 note.
4 files: 1 semantic, 1 syntactic, 1 partial, 1 failed.
  failed src/other.cpp: permission denied
2 rules switched off by the policy.
`bridgelint explain handler/command-injection` says why, and what to do instead.
)~";

}  // namespace

TEST_CASE("text: a whole report") {
  const auto report = test::notes_report();
  const auto plain =
      write_report(report, Format::text, {.color = false, .quiet = false, .width = 80});
  CHECK(plain == expected);
  const auto colored =
      write_report(report, Format::text, {.color = true, .quiet = false, .width = 80});
  CHECK(colored != plain);
  CHECK(without_colors(colored) == plain);
}

TEST_CASE("text: quiet leaves out the summary and says why the configuration is refused") {
  const auto text = write_report(test::notes_report(), Format::text,
                                 {.color = false, .quiet = true, .width = 80});
  const std::string whole = expected;
  CHECK(text == whole.substr(0, whole.find("incomplete: ")));
}

TEST_CASE("text: an empty report, a cancelled one") {
  auto report = test::report_over(std::make_shared<test::Files>());
  CHECK(write_report(report, Format::text, {}) == "No findings.\n0 files.\n");
  report.stopped = true;
  CHECK(write_report(report, Format::text, {}) ==
        "No findings.\n0 files.\nStopped before the analysis was done: findings may be missing.\n");
}

TEST_CASE("text: tabs, wide characters, combining marks and CRLF keep the marks in place") {
  CHECK(frame_of("\ta\tb;\r\nnext", "b") == "  |\n1 |     a   b;\n  |         ^\n");
  CHECK(frame_of("f('日本', x)", "x") == "  |\n1 | f('日本', x)\n  |           ^\n");
  CHECK(frame_of("e\xCC\x81 = x", "x") == "  |\n1 | e\xCC\x81 = x\n  |     ^\n");
  CHECK(frame_of("日本", "日") == "  |\n1 | 日本\n  | ^^\n");
}

TEST_CASE("text: a span over lines is marked to the end of its first") {
  CHECK(frame_of("bind([] {  \n  run();\n});", "[] {  \n  run();\n}") ==
        "  |\n1 | bind([] {\n  |      ^^^^…\n");
  CHECK(frame_of("abc\r\ndef", "bc\r\n") == "  |\n1 | abc\n  |  ^^\n");
}

TEST_CASE("text: an empty span, an empty line, the end of the file") {
  CHECK(frame_of("abc\n", "") == "  |\n1 | abc\n  | ^\n");
  const std::string bytes = "x\n";
  const SourceText text{bytes, LineIndex(bytes)};
  CHECK(code_frame(text, {"a", 2, 2}, {}) == "  |\n2 |\n  | ^\n");
}

TEST_CASE("text: a long line is cut to the width with the marked range in view") {
  const std::string line =
      std::string(5000, 'x') + "el.innerHTML = '日本'" + std::string(50000, 'y');
  for (const int width : {40, 80, 120}) {
    const auto frame = frame_of(line, "el.innerHTML = '日本'", width);
    CHECK(widest_line(frame) <= width);
    CHECK(frame.find("el.innerHTML = '日本'") != std::string::npos);
    CHECK(frame.find("…x") != std::string::npos);
    CHECK(frame.find("y…") != std::string::npos);
  }
  // A range wider than the terminal shows its start.
  const auto frame = frame_of(line, std::string(300, 'y'), 60);
  CHECK(widest_line(frame) <= 60);
  CHECK(frame.find("…^") == std::string::npos);
}

TEST_CASE("text: what a file says cannot drive the terminal") {
  auto files = std::make_shared<test::Files>(test::Files{{"a.js", "x\x1B[2J\u202Ey"}});
  auto report = test::report_over(files);
  Finding finding;
  finding.rule = "a/b";
  finding.message = "bad \x1B]8;;http://x\a name\r\nfake: line";
  finding.at = {"a.js", 0, 8};
  finding.path = {{finding.at,
                   "st\x1B"
                   "ep"}};
  report.findings = {finding};
  const auto text = write_report(report, Format::text, {});
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(text.find("\nfake") == std::string::npos);
}

TEST_CASE("text: what there is too much of is counted") {
  auto report = test::report_over(std::make_shared<test::Files>());
  for (int i = 0; i < 14; ++i) {
    const auto file = "f" + std::to_string(10 + i) + ".cpp";
    report.problems.push_back({ProblemKind::incomplete, "broken", {file, 0, 0}});
    report.coverage.push_back({"g" + file, CoverageKind::partial, ""});
  }
  const auto text = write_report(report, Format::text, {});
  CHECK(text.find("incomplete: f19.cpp:1:1: broken\nand 4 more problems; `--format json` has") !=
        std::string::npos);
  CHECK(text.find("  partial gf14.cpp\n  and 9 more files; `--format json` has") !=
        std::string::npos);
}
