#!/usr/bin/env python3
"""Measures bridgelint against its peers in one run and rewrites the table in README.md.

Every figure is CPU time (user + system) of whole processes, as the kernel accounts for them. The
commands of a row take turns, A B A B …, so that a machine whose speed drifts slows both; quoted are
medians and the ratio of the pairs.

usage: run.py --binary PATH [--rounds N] [--print-only]
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
APP = ROOT / "tests/apps/webview-notes"
STUBS = ROOT / "linter/models/stubs/webview"


def cpu_seconds(command, cwd=None):
    """CPU seconds and peak memory (MB) of one command, with what it starts."""
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen(command, cwd=cwd, stdout=sink, stderr=sink)
        _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"{command[0]} exited with {code}: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def turns(rounds, *runs):
    """Runs each callable in turn, `rounds` times after a warm-up; the lists of (seconds, MB)."""
    for run in runs:
        run()
    results = [[] for _ in runs]
    for _ in range(rounds):
        for run, result in zip(runs, results):
            result.append(run())
    return results


def median(result):
    return statistics.median(seconds for seconds, _ in result)


def peak(result):
    return max(megabytes for _, megabytes in result)


def ratio(a, b):
    return statistics.median(x / y for (x, _), (y, _) in zip(a, b))


def sum_of(commands):
    def run():
        results = [cpu_seconds(command) for command in commands]
        return sum(seconds for seconds, _ in results), max(memory for _, memory in results)
    return run


def translation_units(binary, rounds, scratch):
    """A cold check of C++ alone against the compiler's own syntax check of the same files."""
    sources = sorted((APP / "src").glob("*.cpp"))
    project = scratch / "native"
    shutil.copytree(APP / "src", project / "src")
    flags = ["-std=c++20", f"-I{STUBS}"]
    (project / "compile_flags.txt").write_text("\n".join(flags) + "\n")
    ours, clang = turns(
        rounds,
        lambda: cpu_seconds([binary, "check", project, "--no-cache", "--jobs", "1"]),
        sum_of([["clang++-19", "-fsyntax-only", *flags, source] for source in sources]))
    return [f"`check`, {len(sources)} webview TUs, cold, one thread",
            f"`clang++-19 -fsyntax-only` on them: {median(clang):.2f} s, {peak(clang):.0f} MB",
            f"{median(ours):.2f} s, {peak(ours):.0f} MB", f"{ratio(ours, clang):.2f}", "≤ 0.7"]


def warm_run(binary, rounds, scratch):
    """The second run over an unchanged app against the first."""
    cache = scratch / "cache"

    def cold():
        shutil.rmtree(cache, ignore_errors=True)
        return cpu_seconds([binary, "check", project, "--cache-dir", cache])

    def warm():
        return cpu_seconds([binary, "check", project, "--cache-dir", cache])

    project = scratch / "warm"
    shutil.copytree(APP, project)
    # A file that was just written is told by its content, not by its time stamp.
    for path in project.rglob("*"):
        os.utime(path, (0, 1_600_000_000))
    first, second = turns(rounds, cold, warm)
    return ["`check`, nothing changed since the last run", f"the cold run: {median(first):.2f} s",
            f"{median(second):.3f} s", f"{1 / ratio(second, first):.0f} times faster",
            "≥ 20 times"]


def prefilter(binary, rounds, scratch):
    """How fast a large project without any bridge is dismissed."""
    project = scratch / "large"
    body = "".join(f"static int function_{i}(int a, int b) {{ return a * {i} + bind_{i}(b); }}\n"
                   for i in range(400))
    total = 0
    for i in range(2000):
        path = project / f"module_{i % 50}" / f"file_{i}.cpp"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f'#include "file_{i}.h"\n#include <vector>\n' + body
        path.write_text(text)
        total += len(text)
    ours, grep = turns(
        rounds,
        lambda: cpu_seconds([binary, "check", project, "--no-cache", "--jobs", "1"]),
        lambda: cpu_seconds(["grep", "-rlF", "-e", "webview_bind", "-e", "webui_bind",
                             "-e", "webview.h", project]))
    megabytes = total / 1e6
    return [f"`check`, {megabytes:.0f} MB of C++ in 2,000 files without a bridge, one thread",
            f"`grep -rlF` for three words: {megabytes / median(grep):.0f} MB/s",
            f"{megabytes / median(ours):.0f} MB/s", f"{ratio(ours, grep):.2f}", "—"]


def start_up(binary, rounds, scratch):
    """`--version` against a program that does nothing."""
    source = scratch / "empty.cpp"
    source.write_text("#include <string>\nint main() { return std::string(\"x\").size() - 1; }\n")
    empty = scratch / "empty"
    subprocess.run(["c++", "-O2", source, "-o", empty], check=True)
    # One start is too short for the kernel's clock: a row counts many.
    starts = 20
    ours, nothing = turns(rounds, sum_of([[binary, "--version"]] * starts),
                          sum_of([[empty]] * starts))
    return ["`--version`", f"an empty C++ program: {1000 * median(nothing) / starts:.1f} ms",
            f"{1000 * median(ours) / starts:.1f} ms, {peak(ours):.0f} MB",
            f"{ratio(ours, nothing):.1f}", "≤ 10"]


def table(rows, binary):
    size = Path(binary).stat().st_size / 1e6
    lines = ["| what | against | bridgelint | ratio | aim |", "|---|---|---|---|---|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    lines.append(f"| the release binary | | {size:.1f} MB | | ≤ 45 MB |")
    return "\n".join(lines) + f"\n\nMeasured on {os.cpu_count()} cores, {platform.machine()}.\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--print-only", action="store_true")
    arguments = parser.parse_args()
    binary = str(Path(arguments.binary).resolve())
    with tempfile.TemporaryDirectory(prefix="bridgelint-bench-") as folder:
        scratch = Path(folder)
        rows = [measure(binary, arguments.rounds, scratch)
                for measure in (translation_units, warm_run, prefilter, start_up)]
    text = table(rows, binary)
    print(text)
    if arguments.print_only:
        return
    readme = HERE / "README.md"
    marked = re.compile(r"(<!-- table -->\n).*?(<!-- end -->)", re.S)
    readme.write_text(marked.sub(lambda match: match[1] + text + match[2], readme.read_text()))


if __name__ == "__main__":
    main()
