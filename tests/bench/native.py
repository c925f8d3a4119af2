"""The C++ rows: single units, projects, and runs after the first."""

import os
import shutil
import subprocess
from pathlib import Path

from measure import cpu_seconds, median, peak, ratio, sum_of, turns, wall_seconds

ROOT = Path(__file__).resolve().parent.parent.parent
APP = ROOT / "tests/apps/webview-notes"
STUBS = ROOT / "linter/models/stubs/webview"
FLAGS = ["-std=c++20", f"-I{STUBS}"]
SYNTAX = ["clang++-19", "-fsyntax-only", *FLAGS]
TIDY_CHECKS = "-checks=-*,bugprone-*,cert-*,clang-analyzer-*"

HEAVY_HEADERS = ["algorithm", "chrono", "filesystem", "fstream", "functional", "future", "iostream",
                 "map", "memory", "optional", "random", "ranges", "regex", "sstream", "string",
                 "thread", "unordered_map", "variant", "vector", "nlohmann/json.hpp",
                 "webview/webview.h"]
HANDLER = """
static std::string handler_{i}(const std::string& request) {{
  const auto arguments = nlohmann::json::parse(request);
  const auto name = arguments.at(0).get<std::string>();
  std::map<std::string, std::vector<int>> counts;
  for (std::size_t k = 0; k < name.size(); ++k) counts[name.substr(k)].push_back({i});
  if (counts.size() > {i}) return nlohmann::json(counts).dump();
  std::ifstream file(std::filesystem::path("/notes") / "{i}.txt");
  std::stringstream text;
  text << file.rdbuf() << std::regex_replace(name, std::regex("[^a-z]"), "_");
  return nlohmann::json(text.str()).dump();
}}
"""
OPENER = """
static std::string open_it(const std::string& request) {
  std::system(("xdg-open " + nlohmann::json::parse(request).at(0).get<std::string>()).c_str());
  return "{}";
}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def with_flags(project):
    write(project / "compile_flags.txt", "\n".join(FLAGS) + "\n")
    return project


def cold(binary, project, *more):
    return lambda: cpu_seconds([binary, "check", project, "--no-cache", "--jobs", "1", *more])


def figures(result):
    return f"{median(result):.2f} s, {peak(result):.0f} MB"


def heavy_unit(scratch):
    """One unit of forty handlers that includes half the standard library and a JSON library."""
    lines = [f"#include <{header}>\n" for header in HEAVY_HEADERS]
    lines += [HANDLER.format(i=i) for i in range(40)] + [OPENER]
    lines.append("int main() {\n  webview::webview w(false, nullptr);\n")
    lines += [f'  w.bind("handler_{i}", handler_{i});\n' for i in range(40)]
    lines.append('  w.bind("open_it", open_it);\n  w.run();\n}\n')
    project = with_flags(scratch / "heavy")
    write(project / "main.cpp", "".join(lines))
    return project


def heavy(binary, rounds, scratch):
    """One heavy unit, data flow and rules included, against the compiler's syntax check of it."""
    project = heavy_unit(scratch)
    ours, clang = turns(rounds, cold(binary, project), sum_of([[*SYNTAX, project / "main.cpp"]]))
    return [["`check`, one heavy TU, one thread", f"`clang++-19 -fsyntax-only`: {figures(clang)}",
             figures(ours), f"{ratio(ours, clang):.2f}, memory {peak(ours) / peak(clang):.2f}",
             "≤ 0.7, memory ≤ 1.5"]]


def small_app(scratch):
    project = with_flags(scratch / "native")
    shutil.copytree(APP / "src", project / "src")
    return project, sorted((project / "src").glob("*.cpp"))


def translation_units(binary, rounds, scratch):
    """A cold check of C++ alone against the compiler and clang-tidy on the same files."""
    project, sources = small_app(scratch)
    ours, clang = turns(rounds, cold(binary, project), sum_of([[*SYNTAX, s] for s in sources]))
    what = f"`check`, {len(sources)} webview TUs, cold, one thread"
    rows = [[what, f"`clang++-19 -fsyntax-only` on them: {figures(clang)}", figures(ours),
             f"{ratio(ours, clang):.2f}", "≤ 0.7"]]
    if not shutil.which("clang-tidy-19"):
        return rows + [[what, "`clang-tidy-19`: not installed", "", "", "≥ 10 times faster"]]
    tidy = ["clang-tidy-19", TIDY_CHECKS, "--quiet"]
    ours, tidied = turns(max(1, rounds // 2), cold(binary, project),
                         sum_of([[*tidy, s, "--", *FLAGS] for s in sources]), warm_up=False)
    return rows + [[what, f"`clang-tidy-19`, bugprone, cert, clang-analyzer: {figures(tidied)}",
                    figures(ours), f"{1 / ratio(ours, tidied):.0f} times faster",
                    "≥ 10 times faster"]]


def module(i, functions):
    """A file that has nothing to do with a bridge: `functions` functions, about 60 bytes each."""
    body = "".join(f"static int function_{k}(int a, int b) {{ return a * {k} + bind_{k}(b); }}\n"
                   for k in range(functions))
    return f'#include "file_{i}.h"\n#include <vector>\n' + body


def big_unit(i, registers):
    text = "#include <map>\n#include <memory>\n#include <string>\n#include <vector>\n"
    text += "#include <nlohmann/json.hpp>\n" if registers else ""
    text += "#include <webview/webview.h>\n#include <cstdlib>\n" if registers else ""
    text += f"namespace part_{i} {{\n"
    for k in range(30):
        text += (f"int work_{k}(const std::map<std::string, std::vector<int>>& all) {{\n"
                 f"  int sum = {k};\n  for (const auto& [name, list] : all) sum += list.size();\n"
                 f"  return sum;\n}}\n")
    if registers:
        text += OPENER + f'void bind_it(webview::webview& w) {{ w.bind("open_{i}", open_it); }}\n'
    return text + "}\n"


def mostly_irrelevant(binary, _rounds, scratch):
    """A project of 300 units, five of which register a command, against checking them all."""
    project = with_flags(scratch / "mostly")
    sources = [project / f"part_{i % 20}" / f"unit_{i}.cpp" for i in range(300)]
    for i, source in enumerate(sources):
        write(source, big_unit(i, i % 60 == 0))
    ours, clang = turns(1, cold(binary, project), sum_of([[*SYNTAX, s] for s in sources]),
                        warm_up=False)
    return [["`check`, 300 TUs of which 5 register commands, cold, one thread",
             f"`clang++-19 -fsyntax-only` on all: {figures(clang)}", figures(ours),
             f"{ratio(ours, clang):.3f}", "≤ 0.1"]]


def age(project):
    """A file that was just written is told by its content, not by its time stamp."""
    for path in project.rglob("*"):
        os.utime(path, (0, 1_600_000_000))


def warm_run(binary, rounds, scratch):
    """The second run over an unchanged app against the first."""
    cache = scratch / "cache"

    def warm():
        return cpu_seconds([binary, "check", project, "--cache-dir", cache])

    def first_run():
        shutil.rmtree(cache, ignore_errors=True)
        return warm()

    project = scratch / "warm"
    shutil.copytree(APP, project)
    age(project)
    first, second = turns(rounds, first_run, warm)
    return [["`check`, nothing changed since the last run",
             f"the cold run: {median(first):.2f} s", f"{median(second):.3f} s",
             f"{1 / ratio(second, first):.0f} times faster", "≥ 20 times"]]


def committed(project):
    git = ["git", "-c", "user.name=bench", "-c", "user.email=bench@localhost", "-C", str(project)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "bench"], check=True)
    return [*git, "status", "--short"]


def project_of(scratch, name, files, functions):
    """`files` files without a bridge beside the sample app's own."""
    project = with_flags(scratch / name)
    shutil.copytree(APP / "src", project / "src")
    for i in range(files):
        write(project / f"module_{i % 50}" / f"file_{i}.cpp", module(i, functions))
    return project


def large_warm(binary, rounds, scratch):
    """The second run over a large project: nothing changed, then one handler file edited."""
    project = project_of(scratch, "large_warm", 5000, 60)
    age(project)
    status = committed(project)
    cache = scratch / "large_cache"
    run = [binary, "check", project, "--cache-dir", cache]
    first = [cpu_seconds(run)]
    second, git = turns(rounds, lambda: cpu_seconds(run), lambda: cpu_seconds(status))
    edited = project / "src/main.cpp"
    text = edited.read_text()
    counter = iter(range(1000))

    def after_edit():
        edited.write_text(text + f"// edit {next(counter)}\n")
        return cpu_seconds(run)

    (after,) = turns(rounds, after_edit)
    return [["`check`, 5,005 files, nothing changed", f"`git status`: {median(git):.3f} s",
             f"{median(second):.3f} s", f"{ratio(second, git):.1f}", "≤ 3"],
            ["`check`, 5,005 files, one of five handler files edited",
             f"the cold run: {median(first):.2f} s", f"{median(after):.2f} s",
             f"{median(after) / median(first):.2f}", "—"]]


def all_cores(binary, rounds, scratch):
    """The same cold run on one core and on all, by the clock."""
    project = with_flags(scratch / "cores")
    for i in range(16):
        write(project / f"unit_{i}.cpp", big_unit(i, True))
    cores = os.cpu_count()
    command = [binary, "check", project, "--no-cache", "--jobs"]
    one, all_ = turns(rounds, lambda: wall_seconds([*command, "1"]),
                      lambda: wall_seconds([*command, str(cores)]))
    return [[f"`check`, 16 TUs on {cores} cores, by the clock",
             f"on one core: {median(one):.2f} s, {peak(one):.0f} MB", figures(all_),
             f"{1 / ratio(all_, one):.2f} times faster", f"≥ {0.85 * cores:.1f} times"]]


def growth(binary, rounds, scratch):
    """Cold runs over the same app among more and more files without a bridge."""
    sizes = [100, 1_000, 10_000]
    projects = [project_of(scratch, f"growth_{files}", files, 100) for files in sizes]
    first, *more = turns(rounds, *[cold(binary, project) for project in projects])
    what = "`check`, 5 webview TUs among {:,} others, cold, one thread"
    rows = [[what.format(sizes[0]), "—", figures(first), "—", "linear"]]
    for files, run in zip(sizes[1:], more):
        extra = 1000 * (median(run) - median(first)) / (files - sizes[0])
        rows.append([what.format(files), "among 100", figures(run),
                     f"{extra:.2f} ms more for each file", "linear"])
    return rows


def prefilter(binary, rounds, scratch):
    """How fast a large project without any bridge is dismissed."""
    project = scratch / "large"
    total = 0
    for i in range(2000):
        text = module(i, 400)
        write(project / f"module_{i % 50}" / f"file_{i}.cpp", text)
        total += len(text)
    ours, grep = turns(rounds, cold(binary, project),
                       lambda: cpu_seconds(["grep", "-rlF", "-e", "webview_bind", "-e",
                                            "webui_bind", "-e", "webview.h", project]))
    megabytes = total / 1e6
    return [[f"`check`, {megabytes:.0f} MB of C++ in 2,000 files without a bridge, one thread",
             f"`grep -rlF` for three words: {megabytes / median(grep):.0f} MB/s",
             f"{megabytes / median(ours):.0f} MB/s", f"{ratio(ours, grep):.2f}", "—"]]


ROWS = [heavy, translation_units, mostly_irrelevant, warm_run, large_warm, all_cores, growth,
        prefilter]
