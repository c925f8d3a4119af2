#!/usr/bin/env bash
# Debian's pre-commit with the project's .pre-commit-hooks.yaml in a scratch repository: a commit
# that exposes a command that the allowlist does not name is stopped, a good one passes. No network.
# usage: pre_commit_test.sh BRIDGELINT PROJECT_ROOT      exit 77: no pre-commit or no git here.
set -euo pipefail

# A sample application without findings, and what the bad commit adds to it.
app=${BRIDGELINT_TEST_APP:-tests/apps/webview-notes-clean}
native=${NATIVE:-src/search_commands.cpp} page=${PAGE:-ui/app.js}
anchor=${ANCHOR:-'  window.bind(search_command,'} # a line of $native; the bad line goes before it
bad_line='  window.bind("erase_disk", [](const std::string&) -> std::string { return "null"; });'
rule=allowlist/unlisted-command

bridgelint=$(realpath "${1:?usage: pre_commit_test.sh BRIDGELINT PROJECT_ROOT}")
root=$(realpath "${2:?usage: pre_commit_test.sh BRIDGELINT PROJECT_ROOT}")

fail() {
  echo "pre_commit_test: $*" >&2
  if [ -f "$scratch/out" ]; then sed 's/^/  | /' "$scratch/out" >&2; fi
  exit 1
}

for tool in pre-commit git; do
  command -v "$tool" >/dev/null || { echo "pre_commit_test: no '$tool' on PATH, not run" >&2; exit 77; }
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
[ -x "$bridgelint" ] || fail "there is no program $bridgelint"
[ -d "$root/$app" ] || fail "there is no application $root/$app"

# Nothing of this machine's git or pre-commit takes part, and the hook finds bridgelint on PATH as a
# user's would.
mkdir -p "$scratch/bin" "$scratch/home" "$scratch/templates"
ln -s "$bridgelint" "$scratch/bin/bridgelint"
export PATH=$scratch/bin:$PATH HOME=$scratch/home XDG_CACHE_HOME=$scratch/home/.cache PRE_COMMIT_HOME=$scratch/home/pre-commit
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=$scratch/home/gitconfig GIT_TEMPLATE_DIR=$scratch/templates
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE # set when this very test runs inside a git hook
git config --global user.name tester
git config --global user.email tester@example.invalid
git config --global init.defaultBranch main
git config --global protocol.file.allow always

# The repository that offers the hook: as it stands in the work tree now, committed or not.
git init -q "$scratch/hooks"
cp "$root/.pre-commit-hooks.yaml" "$scratch/hooks/"
git -C "$scratch/hooks" add .pre-commit-hooks.yaml
git -C "$scratch/hooks" commit -q -m "hooks"

git init -q "$scratch/app"
cp -r "$root/$app/." "$scratch/app/"
cd "$scratch/app"
cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $scratch/hooks
    rev: $(git -C "$scratch/hooks" rev-parse HEAD)
    hooks:
      - id: bridgelint
CONFIG
pre-commit install >"$scratch/out" 2>&1 || fail "pre-commit install failed"

commit() { # commit MESSAGE: tries to commit all there is
  git add -A
  timeout 300 git commit -q -m "$1" >"$scratch/out" 2>&1
}

commit "a good application" || fail "the application without findings was stopped:"
grep -q 'bridgelint\.*Passed' "$scratch/out" || fail "the good commit did not run the hook:"
good=$(git rev-parse HEAD)

grep -qF -- "$anchor" "$native" || fail "$app/$native has no line '$anchor'"
awk -v anchor="$anchor" -v line="$bad_line" 'index($0, anchor) && !done { print line; done = 1 } { print }' \
  "$native" >"$scratch/edited"
cp "$scratch/edited" "$native"
if commit "a command that nobody allowed"; then fail "the bad commit was let through:"; fi
[ "$(git rev-parse HEAD)" = "$good" ] || fail "the bad commit exists although git said no"
grep -qF "$rule" "$scratch/out" || fail "the bad commit was stopped, but not for $rule:"
grep -qF erase_disk "$scratch/out" || fail "the report does not name the command:"
grep -q 'exit code: 1$' "$scratch/out" || fail "findings are exit code 1, anything else is another trouble:"

git checkout -q HEAD -- "$native"
echo "A note that is no source." >NOTES.txt
commit "no source in it" || fail "a commit without sources was stopped:"
grep -q 'no files to check' "$scratch/out" || fail "the hook ran although no source was committed:"

# Allowed and called, the same command is fine. The settings and the page answer for what the C++
# file exposes.
cp "$scratch/edited" "$native"
sed -i 's/^commands = \[/commands = ["erase_disk",/' bridgelint.toml
echo 'window.erase_disk();' >>"$page"
commit "allowed and called" || fail "a command that is allowed and called was stopped:"
echo "pre-commit: good passes, bad is stopped by $rule"
