#!/usr/bin/env python3
"""Every stub header compiles on its own, and holds all that its framework's model names."""

import subprocess
import sys

import declarations
from framework_entries import MODELS, entries, faults, load

# The code that brings in the whole API, today's shape first; webview's 0.1.x API excludes the later
# one. Entries read in one of OLD_HEADERS may speak of the later shapes in this table.
STUBS = {
    "webview": [
        ('#include "webview.h"', []),
        ('#include "webview.h"', ["-DWEBVIEW_IMPLEMENTATION"]),
    ],
    "webui": [('#include "webui.hpp"\n#include "webui_extensions.h"', [])],
}
OLD_HEADERS = {"webview.h"}


def compile_alone(header):
    languages = {".h": ["c11", "c++20"]}.get(header.suffix, ["c++20"])
    for standard in languages:
        language = "c" if standard == "c11" else "c++"
        root = MODELS / "stubs" / header.relative_to(MODELS / "stubs").parts[0]
        command = [declarations.CLANG, "-fsyntax-only", "-Wall", "-Wextra", "-Werror",
                   "-x", language, f"-std={standard}", "-idirafter", str(root), "-"]
        code = f'#include "{header.relative_to(root)}"\n'
        run = subprocess.run(command, input=code, capture_output=True, text=True)
        if run.returncode:
            yield f"{header.relative_to(MODELS)} as {standard}:\n{run.stderr}"


def resolve_all(framework):
    """Faults against the first shape of the stub; for old entries another shape may do."""
    root = MODELS / "stubs" / framework
    shapes = [declarations.read(code, [*flags, "-idirafter", str(root)], "c++20", framework, True)
              for code, flags in STUBS[framework]]
    for _, name, entry in entries(load(framework)):
        allowed = shapes if entry["source"] in OLD_HEADERS else shapes[:1]
        found = [faults(entry, name, shape.found(name), shape.fields) for shape in allowed]
        if all(found):
            yield from found[0]


def main():
    found = []
    for framework in STUBS:
        headers = [p for p in (MODELS / "stubs" / framework).rglob("*") if p.is_file()]
        for header in sorted(headers):
            found += compile_alone(header)
        found += [f"{framework}: {fault}" for fault in resolve_all(framework)]
    print("\n".join(found) or f"stubs of {', '.join(STUBS)}: all names resolve")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
