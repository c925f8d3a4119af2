#!/usr/bin/env python3
"""Compares the framework models with real checkouts of the frameworks.

    check_against_headers.py --webview DIR... --webui DIR...

Each DIR is a work tree of one version. Every name in a model must be declared, under exactly the
name Clang prints, in at least one of them, with a parameter for each index. Without any DIR the
check is skipped: exit status 77, which CTest's SKIP_RETURN_CODE understands.

SDK headers of other platforms may be absent: Clang reads on after a missing include, and the
classes of that platform's backend remain in the syntax tree.
"""

import argparse
import sys
from pathlib import Path

import declarations
from framework_entries import entries, faults, fields, load

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
    headers = next((h for h in HEADERS[framework] if all((checkout / p).is_file() for p in h)), None)
    if headers is None:
        raise SystemExit(f"{checkout}: no header of {framework}")
    code = "".join(f'#include "{checkout.resolve() / path}"\n' for path in headers)
    index = declarations.Index()
    for flags in BACKENDS[framework]:
        index.merge(declarations.read(code, flags, "c++20", framework, False))
    return index


def check(framework, checkouts):
    versions = {path.name: index_of(framework, path) for path in checkouts}
    model, wrong = load(framework), []
    for table, entry in entries(model):
        for name in entry["function"]:
            seen = {v: faults(entry, name, i.declared(name)) for v, i in versions.items()}
            good = [version for version, found in seen.items() if not found]
            print(f"{framework} [[{table}]] {name} {entry.get('arity', '')}: {', '.join(good) or 'NONE'}")
            if not good:
                wrong.append(f"{framework} [[{table}]] {seen}")
    for type_name, member in fields(model):
        good = [v for v, index in versions.items() if index.has_field(type_name, member)]
        print(f"{framework} [[field]] {type_name}::{member}: {', '.join(good) or 'NONE'}")
        if not good:
            wrong.append(f"{framework} [[field]] {type_name}::{member}")
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
