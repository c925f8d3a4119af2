#!/usr/bin/env python3
"""The layers of README's map, held against the #include lines and the sizes of the sources.

usage: layers_test.py PROJECT_ROOT
"""

import re
import sys
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1)).resolve()

# Which layers a layer's files may include, besides their own. The path of a layer is its name, with
# the folders below linter/ named without it.
ALLOWED = {
    "base": set(),
    "facts": {"base"},
    "models": {"base"},
    "csp": {"base"},
    "syntax": {"base"},
    "extract": {"base", "facts", "models"},
    "extract/cpp": {"base", "facts", "models", "syntax", "extract"},
    "extract/web": {"base", "facts", "models", "syntax", "extract", "csp"},
    "extract/config": {"base", "facts", "models", "extract"},
    "check": {"base", "facts"},
    "rules": {"base", "facts", "check", "csp"},
    "policy": {"base", "check"},
    "engine": {"base", "facts", "models", "check", "policy", "extract", "extract/cpp",
               "extract/web", "extract/config"},
    "report": {"base", "facts", "check", "policy", "engine"},
    "lsp": {"base", "facts", "check", "policy", "engine"},
    "cli": {"base", "facts", "check", "policy", "engine", "report", "lsp", "extract/cpp",
            "extract/web", "csp", "models"},
    "main": {"base", "check", "cli"},
}
ONLY_IN = {"clang": {"extract/cpp"}, "llvm": {"extract/cpp"}, "tree_sitter": {"syntax"}}
CORE_CEILING = 600
RULE_CEILING = 150
FUNCTION_CEILING = 60


def sources():
    for folder in ("linter", "lsp", "rules"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".cpp", ".h", ".inl"} and "stubs" not in path.parts:
                yield path


def layer_of(path):
    parts = path.relative_to(ROOT).parts
    if parts[0] in {"rules", "lsp"}:
        return parts[0]
    if parts[1] == "main.cpp":
        return "main"
    if parts[1] == "extract" and len(parts) > 3:
        return f"extract/{parts[2]}"
    return parts[1]


def layer_of_include(name):
    parts = name.split("/")
    if parts[0] == "extract" and len(parts) > 2:
        return f"extract/{parts[1]}"
    return parts[0]


class Layers(unittest.TestCase):
    def test_includes_stay_within_the_layers(self):
        for path in sources():
            layer = layer_of(path)
            for number, line in enumerate(path.read_text().splitlines(), 1):
                match = re.match(r'#include\s+"([^"]+)"', line)
                if not match or "/" not in match[1]:
                    continue
                target = layer_of_include(match[1])
                with self.subTest(f"{path.relative_to(ROOT)}:{number}", include=match[1]):
                    self.assertIn(target, ALLOWED[layer] | {layer})

    def test_parsers_are_included_in_one_folder_each(self):
        for path in sources():
            layer = layer_of(path)
            for number, line in enumerate(path.read_text().splitlines(), 1):
                match = re.match(r'#include\s+[<"](clang|llvm|tree_sitter)\b', line)
                if match:
                    with self.subTest(f"{path.relative_to(ROOT)}:{number}"):
                        self.assertIn(layer, ONLY_IN[match[1]])

    def test_every_layer_is_known(self):
        for path in sources():
            with self.subTest(str(path.relative_to(ROOT))):
                self.assertIn(layer_of(path), ALLOWED)


class Names(unittest.TestCase):
    def test_no_two_types_have_one_name(self):
        # The linker takes one of two for both, without a word: their inline functions and the
        # templates made of them are the same symbols.
        opens = re.compile(r"(?:inline )?namespace ?([\w:]*) ?\{$")
        defines = re.compile(r"(?:class|struct|enum class|enum|union) (\w+)(?: final)?(?: :.*)? \{")
        raw_string = re.compile(r'R"(\w*)\(.*?\)\1"', re.S)
        places = {}
        for path in sources():
            namespaces = []
            code = raw_string.sub(lambda text: "\n" * text[0].count("\n"), path.read_text())
            for number, line in enumerate(code.splitlines(), 1):
                if opened := opens.match(line):
                    namespaces.append(opened[1])
                elif line.startswith("}  // namespace"):
                    namespaces.pop()
                elif (defined := defines.match(line)) and all(namespaces):
                    name = "::".join([*namespaces, defined[1]])
                    places.setdefault(name, []).append(f"{path.relative_to(ROOT)}:{number}")
        self.assertIn("bridgelint::Flow", places)
        for name, defined in places.items():
            with self.subTest(name):
                self.assertEqual(len(defined), 1, defined)


class Sizes(unittest.TestCase):
    def test_files_stay_below_their_ceiling(self):
        for path in sources():
            lines = len(path.read_text().splitlines())
            ceiling = RULE_CEILING if layer_of(path) == "rules" else CORE_CEILING
            with self.subTest(str(path.relative_to(ROOT)), lines=lines):
                self.assertLessEqual(lines, ceiling)

    def test_functions_stay_below_their_ceiling(self):
        # clang-format ends every function at the indentation it begins with, which is enough to
        # measure by: a line that opens a body, up to the brace that closes it.
        opens = re.compile(r"^(\s{0,4})(?!namespace|class|struct|enum|union|extern|#|//|\})\S.*\)"
                           r"(\s*const)?(\s*noexcept)?(\s*override)?(\s*:.*)?\s*\{$")
        for path in sources():
            lines = path.read_text().splitlines()
            for start, line in enumerate(lines):
                match = opens.match(line)
                if not match or re.match(r"\s*(if|for|while|switch|else|do)\b", line):
                    continue
                end = next((i for i in range(start + 1, len(lines))
                            if lines[i].startswith(match[1] + "}")), start)
                with self.subTest(f"{path.relative_to(ROOT)}:{start + 1}"):
                    self.assertLessEqual(end - start + 1, FUNCTION_CEILING)


class Knowledge(unittest.TestCase):
    def test_no_code_names_a_framework(self):
        names = [path.stem for path in (ROOT / "linter/models/frameworks").glob("*.toml")]
        self.assertIn("webui", names)
        quoted = re.compile("|".join(rf'"[^"]*\b{name}(_\w+)?\b[^"]*"' for name in names))
        for path in sources():
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if "docs" in path.parts or layer_of(path) == "rules":
                    continue
                code = line.split("//")[0]
                with self.subTest(f"{path.relative_to(ROOT)}:{number}"):
                    self.assertIsNone(quoted.search(code), line)

    def test_only_the_edges_know_utf_16(self):
        for path in sources():
            # SARIF counts columns in UTF-16 units, as GitHub does in its fingerprints.
            if layer_of(path) in {"lsp", "report"}:
                continue
            for number, line in enumerate(path.read_text().splitlines(), 1):
                code = line.split("//")[0]
                with self.subTest(f"{path.relative_to(ROOT)}:{number}"):
                    self.assertNotRegex(code, r"char16_t|utf_?16")


class Documents(unittest.TestCase):
    def test_paths_named_in_the_documents_exist(self):
        for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "linter/models/README.md"):
            text = (ROOT / name).read_text()
            for path in set(re.findall(r"`((?:linter|lsp|rules|tests|policies|cmake|\.ci|"
                                       r"editor-integrations)/[\w./-]*)`", text)):
                with self.subTest(f"{name}: {path}"):
                    self.assertTrue((ROOT / path).exists())


if __name__ == "__main__":
    unittest.main()
