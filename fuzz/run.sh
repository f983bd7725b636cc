#!/usr/bin/env bash
# `make fuzz`: the changes that this folder makes by itself, on every target; then, where a nightly compiler and
# cargo-fuzz are there (`cargo install --locked cargo-fuzz`), libFuzzer, which sees where a change leads the program.
#   run.sh [ROUNDS] [SEED] [BYTES] [SECONDS of libFuzzer a target]
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-100000} seed=${2:-1} bytes=${3:-1000000} seconds=${4:-600}
cargo run --quiet --release --bin long -- "$rounds" "$seed" "$bytes"
if ! cargo +nightly fuzz --version >/dev/null 2>&1; then
  echo "› a nightly compiler or cargo-fuzz is not there: libFuzzer was not asked"
  exit 0
fi
cargo run --quiet --release --bin long -- seeds
for target in bundle words address drawing; do
  cargo +nightly fuzz run --fuzz-dir . --features libfuzzer "$target" -- \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -seed="$seed" -verbosity=0 -print_final_stats=1
done
