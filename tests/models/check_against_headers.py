#!/usr/bin/env python3
"""Compares the framework models with real checkouts of the frameworks.

    check_against_headers.py --webview DIR... --webui DIR...

Each DIR is a work tree of one version. Every name in a model must be declared, under exactly the
name Clang prints, in at least one of them; wherever it is declared, each index has its parameter.
Without any DIR the check is skipped: exit status 77, which CTest's SKIP_RETURN_CODE understands.

SDK headers of other platforms may be absent: Clang reads on after a missing include, and the
classes of that platform's backend remain in the syntax tree.
"""

import argparse
import sys
from pathlib import Path

import declarations
from framework_entries import ABSENT, entries, faults, load

SKIPPED = 77
# The headers with the whole API, oldest layout last, and the backends that a macro chooses.
HEADERS = {
    "webview": [["core/include/webview/webview.h"], ["webview.h"]],
    "webui": [["include/webui.hpp", "include/webui_extensions.h"], ["include/webui.hpp"],
              ["include/webui.h"]],
}
BACKENDS = {
    "webview": [["-DWEBVIEW_GTK"], ["-DWEBVIEW_COCOA"], ["-DWEBVIEW_EDGE"], ["-DWEBVIEW_WINAPI"]],
    "webui": [[]],
}


def index_of(framework, checkout):
    layouts = HEADERS[framework]
    headers = next((h for h in layouts if all((checkout / p).is_file() for p in h)), None)
    if headers is None:
        raise SystemExit(f"{checkout}: no header of {framework}")
    code = "".join(f'#include "{checkout.resolve() / path}"\n' for path in headers)
    index = declarations.Index()
    for flags in BACKENDS[framework]:
        index.merge(declarations.read(code, flags, "c++20", framework, False))
    return index


def check(framework, checkouts):
    versions = {path.name: index_of(framework, path) for path in checkouts}
    wrong = []
    for table, name, entry in entries(load(framework)):
        seen = {v: faults(entry, name, i.declared(name), i.fields) for v, i in versions.items()}
        good = [version for version, found in seen.items() if not found]
        what = f"{framework} [[{table}]] {name} {entry.get('arity', '')}".rstrip()
        print(f"{what}: {', '.join(good) or 'NONE'}")
        wrong += [f"{v}: {fault}" for v, found in seen.items() for fault in found
                  if ABSENT not in fault or not good]
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for framework in HEADERS:
        parser.add_argument(f"--{framework}", nargs="+", type=Path, default=[], metavar="DIR")
    given = {name: dirs for name, dirs in vars(parser.parse_args()).items() if dirs}
    if not given:
        print("skipped: no checkout given")
        return SKIPPED
    wrong = [fault for name, dirs in given.items() for fault in check(name, dirs)]
    print("\n".join(["", "Wrong:", *wrong] if wrong else ["", "all names are real"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
