#!/usr/bin/env bash
# Headless Neovim with editor-integrations/neovim on a copy of a sample application: findings are
# shown, an unsaved edit in the page changes what is said of the other files, and no server outlives
# the editor.
# usage: neovim_test.sh BRIDGELINT PROJECT_ROOT      exit 77: no Neovim here.   NVIM=… picks another Neovim.
set -euo pipefail

# What the sample application holds. The edit turns every call of $command in $page into a call of
# something else.
app=${BRIDGELINT_TEST_APP:-tests/apps/webview-notes}
export native=${NATIVE:-src/search_commands.cpp} native_rule=${NATIVE_RULE:-handler/command-injection}
export page=${PAGE:-ui/app.js} command=${COMMAND:-search_notes}
export settings=bridgelint.toml
export unused=allowlist/unused-grant unlisted=allowlist/unlisted-command
export seconds=${SECONDS_TO_WAIT:-60}

bridgelint=$(realpath "${1:?usage: neovim_test.sh BRIDGELINT PROJECT_ROOT}")
root=$(realpath "${2:?usage: neovim_test.sh BRIDGELINT PROJECT_ROOT}")
here=$(dirname "$(realpath "$0")")
nvim=${NVIM:-nvim}

fail() { echo "neovim_test: $*" >&2; exit 1; }

command -v "$nvim" >/dev/null || { echo "neovim_test: no '$nvim' on PATH, not run" >&2; exit 77; }
[ -x "$bridgelint" ] || fail "there is no program $bridgelint"
[ -d "$root/$app" ] || fail "there is no application $root/$app"

scratch=$(mktemp -d)
editor=
cleanup() {
  if [ -n "$editor" ]; then kill -KILL "$editor" 2>/dev/null || true; fi
  for file in "$scratch"/pid.*; do
    if [ -f "$file" ]; then kill -KILL "$(cat "$file")" 2>/dev/null || true; fi
  done
  rm -rf "$scratch"
}
trap cleanup EXIT

# The server is started through a script that notes the process id and then becomes the server.
mkdir -p "$scratch/bin" "$scratch/home"
cat >"$scratch/bin/bridgelint" <<SHIM
#!/bin/sh
if [ "\$1" = lsp ]; then echo \$\$ >"$scratch/pid.\$\$"; fi
exec "$bridgelint" "\$@"
SHIM
chmod +x "$scratch/bin/bridgelint"
export XDG_CONFIG_HOME=$scratch/home XDG_DATA_HOME=$scratch/home XDG_STATE_HOME=$scratch/home XDG_CACHE_HOME=$scratch/home
export plugin=$root/editor-integrations/neovim

fresh_copy() {
  rm -rf "$scratch/app" "$scratch"/pid.*
  cp -r "$root/$app" "$scratch/app"
}

# Bounded: true as soon as no server process is left.
servers_gone() {
  for _ in $(seq 100); do
    local left=
    for file in "$scratch"/pid.*; do
      if [ -f "$file" ] && kill -0 "$(cat "$file")" 2>/dev/null; then left=yes; fi
    done
    if [ -z "$left" ]; then return 0; fi
    sleep 0.1
  done
  return 1
}

start_editor() { # start_editor PATH MODE
  local timeout editor_program
  timeout=$(command -v timeout) editor_program=$(command -v "$nvim")
  (cd "$scratch/app" && mode=$2 PATH=$1 exec "$timeout" --kill-after=5 300 "$editor_program" --headless --clean -n \
    -c "luafile $here/neovim_test.lua" >"$scratch/out" 2>&1 </dev/null)
}

check_findings() { # check_findings setup|enable
  fresh_copy
  start_editor "$scratch/bin:$PATH" "$1" || { cat "$scratch/out" >&2; fail "$1: Neovim says no (above)"; }
  compgen -G "$scratch/pid.*" >/dev/null || fail "$1: no server was started"
  [ "$(find "$scratch" -maxdepth 1 -name 'pid.*' | wc -l)" = 1 ] || fail "$1: one root must have one server"
  servers_gone || fail "$1: the server still runs 10 s after Neovim quit"
  diff -r "$root/$app" "$scratch/app" >&2 || fail "$1: the edits were meant to stay unsaved (above)"
  echo "$1: $(tail -n 1 "$scratch/out")"
}

check_findings setup
if "$nvim" --headless --clean -c 'lua io.stdout:write(vim.fn.has("nvim-0.11"))' -c q 2>/dev/null | grep -q 1; then
  check_findings enable
fi

fresh_copy
start_editor "$scratch/bin:$PATH" outside || { cat "$scratch/out" >&2; fail "outside: Neovim says no (above)"; }
echo "outside: $(tail -n 1 "$scratch/out")"

# An editor that is killed cannot ask the server to leave.
fresh_copy
start_editor "$scratch/bin:$PATH" linger 2>/dev/null & editor=$!
for _ in $(seq $((seconds * 10))); do
  if [ -f "$scratch/app/ready" ]; then break; fi
  sleep 0.1
done
[ -f "$scratch/app/ready" ] || { cat "$scratch/out" >&2; fail "linger: no findings within $seconds s"; }
kill -KILL "$(cat "$scratch/app/ready")"
{ wait "$editor" || true; } 2>/dev/null
editor=
servers_gone || fail "the server still runs 10 s after Neovim was killed"
echo "killed: the server left too"

# Without the program the user is told what to do, once.
fresh_copy
start_editor "$scratch/home" absent || { cat "$scratch/out" >&2; fail "absent: Neovim says no (above)"; }
echo "absent: $(tail -n 1 "$scratch/out")"
