"""What a C or C++ header declares, read from Clang's own syntax tree.

Index.functions  qualified name -> [Overload], Index.fields  qualified data member -> its type.
`declared` wants the exact name that Clang prints for a call; `found` also follows aliases and base
classes, as a programmer writing the name would.
"""

import json
import os
import re
import subprocess
from dataclasses import dataclass, field

CLANG = os.environ.get("CLANGXX", "clang++-19")
FUNCTIONS = {"FunctionDecl", "CXXMethodDecl", "CXXConstructorDecl"}
SCOPES = {"NamespaceDecl", "CXXRecordDecl", "RecordDecl", "ClassTemplateDecl"}


@dataclass
class Overload:
    parameters: list  # their types, without aliases
    variadic: bool


@dataclass
class Index:
    functions: dict = field(default_factory=dict)
    fields: dict = field(default_factory=dict)
    bases: dict = field(default_factory=dict)
    aliases: dict = field(default_factory=dict)

    def declared(self, name):
        return self.functions.get(name, [])

    def found(self, name):
        scope, _, member = name.rpartition("::")
        if not scope:
            return self.declared(name)
        real = self._real(scope)
        if member == scope.rpartition("::")[2]:  # a constructor has the name of the class itself
            member = real.rpartition("::")[2]
        return self._member(real, member)

    def _member(self, scope, member):
        own = self.declared(f"{scope}::{member}")
        bases = [re.sub(r"<.*>", "", base) for base in self.bases.get(scope, [])]
        inherited = [o for base in bases for o in self._member(base, member)]
        return own or inherited

    def _real(self, scope):
        while scope in self.aliases:
            scope = re.sub(r"<.*>", "", self.aliases[scope])
        return scope

    def merge(self, other):
        for name, overloads in other.functions.items():
            self.functions.setdefault(name, []).extend(overloads)
        self.fields.update(other.fields)
        self.bases.update(other.bases)
        self.aliases.update(other.aliases)


def read(code, flags, language, name_filter, strict):
    """Index of the declarations in `code` whose qualified name contains `name_filter`."""
    command = [CLANG, "-fsyntax-only", "-ferror-limit=0", f"-std={language}", "-x",
               "c" if language.startswith("c1") else "c++", *flags, "-Xclang", "-ast-dump=json",
               "-Xclang", f"-ast-dump-filter={name_filter}", "-"]
    run = subprocess.run(command, input=code, capture_output=True, text=True)
    if strict and (run.returncode or run.stderr):
        raise SystemExit(f"{' '.join(command)}\n{run.stderr}")
    index = Index()
    for node in documents(run.stdout):
        visit(node, "", index)
    return index


def documents(text):
    decoder, at = json.JSONDecoder(), text.find("{")
    while at >= 0:
        node, end = decoder.raw_decode(text, at)
        yield node
        at = text.find("{", end)


def visit(node, scope, index):
    kind, name = node.get("kind", ""), node.get("name", "")
    qualified = f"{scope}::{name}" if scope and name else name or scope
    if kind in FUNCTIONS:
        index.functions.setdefault(qualified, []).append(overload(node))
    elif kind == "FieldDecl":
        index.fields[qualified] = plain(node["type"])
    elif kind in ("TypedefDecl", "TypeAliasDecl"):
        target = plain(node["type"])
        if target != qualified:
            index.aliases[qualified] = target
    elif kind == "UsingDecl":
        index.aliases[f"{scope}::{name.rpartition('::')[2]}"] = f"{scope}::{name}"
    elif kind in SCOPES:
        if node.get("isInline"):  # Clang leaves inline namespaces out of the names it prints
            qualified = scope
        bases = [plain(base["type"]) for base in node.get("bases", [])]
        if bases:
            index.bases[qualified] = bases
        inside = scope if kind == "ClassTemplateDecl" else qualified
        for child in node.get("inner", []):
            visit(child, inside, index)
    elif kind in ("LinkageSpecDecl", "FunctionTemplateDecl", "ExternCContextDecl"):
        for child in node.get("inner", []):
            visit(child, scope, index)


def plain(type_node):
    return type_node.get("desugaredQualType", type_node["qualType"])


def overload(node):
    parameters = [plain(child["type"]) for child in node.get("inner", [])
                  if child.get("kind") == "ParmVarDecl"]
    return Overload(parameters, node.get("variadic", False))


def callable_arity(type_name):
    """Number of parameters of a function pointer, member pointer or std::function; else None."""
    depth, start, group = 0, 0, None
    for at, letter in enumerate(type_name):
        if letter == "(":
            depth, start = depth + 1, at if depth == 0 else start
        elif letter == ")":
            depth -= 1
            group = type_name[start + 1:at] if depth == 0 else group
    if group is None:
        return None
    flat = re.sub(r"<[^<>]*>", "", re.sub(r"<[^<>]*>", "", group))
    return 0 if flat.strip() in ("", "void") else flat.count(",") + 1
