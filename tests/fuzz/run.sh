#!/usr/bin/env bash
# Runs every fuzz target for a while. usage: [FUZZ_SEED=N] run.sh BUILD_DIR SECONDS_EACH
# Each run takes the same way through the inputs, so that a change does not fail for what it did not
# touch; another seed takes another way, and 0 a new one each time.
set -euo pipefail
build=${1:?usage: run.sh BUILD_DIR SECONDS_EACH}
seconds=${2:?usage: run.sh BUILD_DIR SECONDS_EACH}
here=$(cd "$(dirname "$0")" && pwd)
for target in "$build"/tests/fuzz/fuzz_*; do
  [ -x "$target" ] && [ -f "$target" ] || continue
  name=$(basename "$target" | sed 's/^fuzz_//')
  corpus=$(mktemp -d)
  seeds=("$corpus")
  [ -d "$here/seeds/$name" ] && seeds+=("$here/seeds/$name")
  echo "fuzz: $name for $seconds s"
  if ! "$target" -seed="${FUZZ_SEED:-1}" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 \
    -artifact_prefix="$build/crash-$name-" "${seeds[@]}" >"$build/fuzz-$name.log" 2>&1; then
    tail -40 "$build/fuzz-$name.log"
    echo "fuzz: $name failed; the input is $build/crash-$name-*" >&2
    exit 1
  fi
  grep -E "^Done" "$build/fuzz-$name.log"
  rm -rf "$corpus"
done
