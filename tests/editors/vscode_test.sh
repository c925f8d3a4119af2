#!/usr/bin/env bash
# Builds the VS Code extension from its lock file in a copy, runs its tests, and looks into the
# package: everything that it needs is in it, nothing else is, and the bundle loads. What it shows
# in a workbench is vscode_workbench.mjs's to see.
# usage: vscode_test.sh BRIDGELINT PROJECT_ROOT      exit 77: no npm, or no registry to install from.
set -euo pipefail

bridgelint=$(realpath "${1:?usage: vscode_test.sh BRIDGELINT PROJECT_ROOT}")
root=$(realpath "${2:?usage: vscode_test.sh BRIDGELINT PROJECT_ROOT}")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "vscode_test: $*" >&2
  if [ -f "$scratch/out" ]; then tail -n 40 "$scratch/out" | sed 's/^/  | /' >&2; fi
  exit 1
}

for tool in npm node python3; do
  command -v "$tool" >/dev/null || { echo "vscode_test: no '$tool' on PATH, not run" >&2; exit 77; }
done
[ -x "$bridgelint" ] || fail "there is no program $bridgelint"
timeout 60 npm ping >/dev/null 2>&1 || { echo "vscode_test: no npm registry answers, not run" >&2; exit 77; }

extension=$scratch/editor-integrations/vscode
mkdir -p "$extension"
cp "$root/LICENSE" "$scratch/"
(cd "$root/editor-integrations/vscode" && tar --exclude=./node_modules --exclude=./out --exclude='./*.vsix' -cf - .) |
  tar -C "$extension" -xf -
cd "$extension"

run() { timeout 400 "$@" >"$scratch/out" 2>&1 || fail "'$*' failed:"; }
run npm ci
run npm test
run npm run package

run python3 -m zipfile -l bridgelint.vsix
inside=$(awk '/^extension\// { print $1 }' "$scratch/out" | sort | tr '\n' ' ')
expected="extension/LICENSE.txt extension/out/extension.js extension/out/third-party-licenses.txt"
expected="$expected extension/package.json extension/readme.md "
[ "$inside" = "$expected" ] || fail "the package has '$inside', not '$expected'"

# The bundle must bring all but VS Code itself; here every name that it asks of that is an empty
# class.
run python3 -m zipfile -e bridgelint.vsix "$scratch/installed"
cat >"$scratch/load.cjs" <<'SCRIPT'
const Module = require("node:module");
const anything = () => new Proxy(class {}, { get: (of, name) => (name in of ? of[name] : (of[name] = anything())) });
const vscode = anything();
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
const { activate, deactivate } = require(process.argv[2]);
if (typeof activate !== "function" || typeof deactivate !== "function") throw new Error("no activate or deactivate");
SCRIPT
run node "$scratch/load.cjs" "$scratch/installed/extension/out/extension.js"

# The extension takes a program for bridgelint by what it says of itself.
"$bridgelint" --version | grep -q '^bridgelint ' || fail "'bridgelint --version' does not begin with its name"
echo "vscode: $(wc -c <bridgelint.vsix) bytes packaged, the bundle loads"
