#!/usr/bin/env python3
"""Measures bridgelint against its peers in one run and rewrites the table in README.md.

usage: run.py --binary PATH [--rounds N] [--print-only] [--only NAME]... [--frontend DIR]...

--only takes the name of a function that measures (`heavy`, `policies`, …); --frontend adds an
application's frontend to the ones that npm brings.
"""

import argparse
import functools
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import native
import web
from measure import median, peak, ratio, sum_of, turns

HERE = Path(__file__).resolve().parent


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
    return [["`--version`", f"an empty C++ program: {1000 * median(nothing) / starts:.1f} ms",
             f"{1000 * median(ours) / starts:.1f} ms, {peak(ours):.0f} MB",
             f"{ratio(ours, nothing):.1f}", "≤ 10"]]


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
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--frontend", action="append", default=[])
    arguments = parser.parse_args()
    binary = str(Path(arguments.binary).resolve())
    frontends = functools.partial(web.whole_frontends, further=arguments.frontend)
    functools.update_wrapper(frontends, web.whole_frontends)
    measures = [*native.ROWS, frontends, *web.ROWS, start_up]
    rows = []
    for measure in measures:
        if arguments.only and measure.__name__ not in arguments.only:
            continue
        with tempfile.TemporaryDirectory(prefix="bridgelint-bench-") as scratch:
            for row in measure(binary, arguments.rounds, Path(scratch)):
                print("| " + " | ".join(row) + " |", file=sys.stderr, flush=True)
                rows.append(row)
    text = table(rows, binary)
    print(text)
    if arguments.print_only or arguments.only:
        return
    readme = HERE / "README.md"
    marked = re.compile(r"(<!-- table -->\n).*?(<!-- end -->)", re.S)
    readme.write_text(marked.sub(lambda match: match[1] + text + match[2], readme.read_text()))


if __name__ == "__main__":
    main()
