#!/usr/bin/env python3
"""Measures findings on pairs of tiny apps: one with a flaw, and its twin without.

usage: run.py BRIDGELINT ROOT [PART...]

A pair is a folder below ROOT/tests/pairs/<side>/<class>/ with `bad/` and `good/`. A line of `bad/`
that must be flagged ends in the comment `expect: family/name`; in `good/`, no finding of that rule
may stand. Findings of low confidence count as none in both. With PARTs, only pairs whose path holds
one of them are run, and each miss and false alarm is explained.

Prints recall and false alarms by class. Exit code 1 when a side is under 95 % recall or has more
than 2 % false alarms.
"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LEAST_RECALL = 0.95
MOST_FALSE_ALARMS = 0.02
EXPECT = re.compile(r"expect: ([a-z]+/[a-z-]+)")


def expectations(folder):
    """{(file, line, rule)} of the comments in a folder."""
    wanted = set()
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for rule in EXPECT.findall(line):
                wanted.add((path.relative_to(folder).as_posix(), number, rule))
    return wanted


def findings(bridgelint, folder):
    """{(file, line, rule)} of the findings that are at least fairly sure."""
    run = subprocess.run(
        [os.path.abspath(bridgelint), "check", ".", "--format", "json", "--no-cache", "-j1"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode not in (0, 1):
        sys.exit(f"{folder}: exit code {run.returncode}\n{run.stderr}")
    found = set()
    for item in json.loads(run.stdout)["findings"]:
        if item["confidence"] == "low":
            continue
        place = item["location"]
        found.add((place["file"], place.get("line", 0), item["rule"]))
    return found


def judge(bridgelint, pair):
    bad, good = pair / "bad", pair / "good"
    wanted = expectations(bad)
    if not wanted:
        sys.exit(f"{bad}: nothing is expected")
    rules = {rule for _, _, rule in wanted}
    missed = wanted - findings(bridgelint, bad)
    alarms = {item for item in findings(bridgelint, good) if item[2] in rules}
    return pair, len(wanted), missed, alarms


def main():
    bridgelint, root, *parts = sys.argv[1:]
    base = Path(root) / "tests" / "pairs"
    pairs = [path.parent for path in sorted(base.glob("*/*/*/bad"))]
    if parts:
        pairs = [pair for pair in pairs if any(part in str(pair) for part in parts)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda pair: judge(bridgelint, pair), pairs))

    failed = False
    for side in sorted({pair.relative_to(base).parts[0] for pair in pairs}):
        rows = {}
        for pair, wanted, missed, alarms in results:
            place = pair.relative_to(base).parts
            if place[0] != side:
                continue
            row = rows.setdefault(place[1], [0, 0, 0, 0])
            row[0] += 1
            row[1] += wanted
            row[2] += len(missed)
            row[3] += bool(alarms)
            for item in sorted(missed):
                print(f"missed: {pair.relative_to(base)}: {item[0]}:{item[1]} {item[2]}")
            for item in sorted(alarms):
                print(f"false alarm: {pair.relative_to(base)}: {item[0]}:{item[1]} {item[2]}")
        rows["all"] = [sum(row[i] for row in rows.values()) for i in range(4)]
        print(f"\n{side:24} {'pairs':>6} {'recall':>8} {'false alarms':>13}")
        for name, (count, wanted, missed, alarms) in rows.items():
            recall, false = (wanted - missed) / wanted, alarms / count
            print(f"  {name:22} {count:6} {recall:8.1%} {false:13.1%}")
        failed = failed or recall < LEAST_RECALL or false > MOST_FALSE_ALARMS
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
