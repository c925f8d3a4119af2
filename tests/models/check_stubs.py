#!/usr/bin/env python3
"""Every stub header compiles on its own, and holds all that its framework's model names."""

import subprocess
import sys

import declarations
from framework_entries import MODELS, entries, faults, load

# The code that brings in the whole API, today's shape first, and after it what the names of the API
# have in common, where that is not the framework's own; webview's 0.1.x API excludes the later
# one. Entries read in one of OLD_HEADERS may speak of the later shapes in this table.
STUBS = {
    "webview": [
        ('#include "webview.h"', []),
        ('#include "webview.h"', ["-DWEBVIEW_IMPLEMENTATION"]),
    ],
    "webui": [('#include "webui.hpp"\n#include "webui_extensions.h"', [])],
    "saucer": [('#include "saucer/smartview.hpp"', [])],
    "choc": [('#include "choc/gui/choc_WebView.h"', [])],
    "choc-http": [('#include "choc/network/choc_HTTPServer.h"', [])],
    "cpp-httplib": [('#include "httplib.h"', [])],
    "crow": [('#include "crow.h"', [])],
    "juce": [('#include "JuceHeader.h"', [])],
    "websocketpp": [('#include "websocketpp/server.hpp"', [])],
    "webkitgtk": [('#include "webkit/webkit.h"', [])],
    "webview2": [('#include "WebView2EnvironmentOptions.h"', [])],
    "wxwebview": [('#include "wx/webview.h"', [])],
    "node-addon": [('#include "napi.h"\n#include "nan.h"', [])],
    "qt-webchannel": [('#include "QWebChannel"', [])],
}
FILTERS = {
    "choc-http": ["choc"],
    "cpp-httplib": ["httplib"],
    "webkitgtk": ["webkit_", "g_signal_", "g_object_", "jsc_"],
    "webview2": ["ICoreWebView2"],
    "wxwebview": ["wx"],
    "node-addon": ["Napi", "napi_", "Nan", "v8", "node"],
    "qt-webchannel": ["Q"],
}
# Headers that are no C, whatever their ending.
CXX_ONLY = {"choc", "cpp-httplib", "crow", "juce", "qt", "webview2", "wxwebview"}
# Stubs of APIs in Objective-C, whose methods no entry names as a C++ function.
OBJECTIVE_C = ("apple",)
OBJECTIVE_C_FLAGS = ["-fobjc-runtime=macosx-11.0", "-fobjc-weak", "-fblocks"]
# What a model knows of frameworks that its stub has no header of.
ELSEWHERE = ("NODE_SET_", "saucer::smartview::")
OLD_HEADERS = {"webview.h"}
CXX_HEADERS = {"napi.h", "nan.h", "node.h", "v8.h"}


def compile_alone(header):
    languages = {".h": ["c11", "c++20"]}.get(header.suffix, ["c++20"])
    stub = header.relative_to(MODELS / "stubs").parts[0]
    flags = OBJECTIVE_C_FLAGS if stub in OBJECTIVE_C else []
    if stub in CXX_ONLY or header.name in CXX_HEADERS:
        languages = ["c++20"]
    for standard in languages:
        language = "c" if standard == "c11" else "c++"
        if flags:
            language = f"objective-{language}"
        root = MODELS / "stubs" / header.relative_to(MODELS / "stubs").parts[0]
        command = [declarations.CLANG, "-fsyntax-only", "-Wall", "-Wextra", "-Werror",
                   "-x", language, f"-std={standard}", *flags, "-idirafter", str(root),
                   "-idirafter", str(MODELS / "stubs" / "std"), "-"]
        code = f'#include "{header.relative_to(root)}"\n'
        run = subprocess.run(command, input=code, capture_output=True, text=True)
        if run.returncode:
            yield f"{header.relative_to(MODELS)} as {standard}:\n{run.stderr}"


def distinct_files(folder):
    """Many names of headers stand for the same text."""
    files = {p.read_bytes(): p for p in sorted(folder.rglob("*"), reverse=True) if p.is_file()}
    return sorted(files.values())


def stub_of(framework):
    return MODELS / "stubs" / load(framework)["stub"]


def index_of(framework, code, flags):
    index = declarations.Index()
    flags = [*flags, "-idirafter", str(stub_of(framework)), "-idirafter", str(MODELS / "stubs" / "std")]
    for name_filter in FILTERS.get(framework, [framework]):
        index.merge(declarations.read(code, flags, "c++20", name_filter, True))
    return index


def resolve_all(framework):
    """Faults against the first shape of the stub; for old entries another shape may do."""
    shapes = [index_of(framework, code, flags) for code, flags in STUBS[framework]]
    for _, name, entry in entries(load(framework)):
        if name.startswith(ELSEWHERE):
            continue
        allowed = shapes if entry.get("source") in OLD_HEADERS else shapes[:1]
        found = [faults(entry, name, shape.found(name), shape.fields) for shape in allowed]
        if all(found):
            yield from found[0]


def main():
    found = []
    for framework in STUBS:
        for header in distinct_files(stub_of(framework)):
            found += compile_alone(header)
        found += [f"{framework}: {fault}" for fault in resolve_all(framework)]
    for stub in OBJECTIVE_C:
        for header in sorted((MODELS / "stubs" / stub).rglob("*.h")):
            found += compile_alone(header)
    print("\n".join(found) or f"stubs of {', '.join(STUBS)}: all names resolve")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
