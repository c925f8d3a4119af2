#!/usr/bin/env bash
# Installs the peers that `make bench` measures against. What cannot be installed is left out: its
# rows then say so.
set -uo pipefail
cd "$(dirname "$0")/../.."

if ! command -v clang-tidy-19 >/dev/null; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -yq --no-install-recommends \
    clang-tidy-19 || echo "clang-tidy-19 is not installed: its row stays empty" >&2
fi

mkdir -p build/bench
cp tests/bench/peers/* build/bench/
if ! cmp -s build/bench/package-lock.json build/bench/.installed; then
  (cd build/bench && npm ci --ignore-scripts --no-audit --no-fund) &&
    cp build/bench/package-lock.json build/bench/.installed
fi
exit 0
