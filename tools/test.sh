#!/usr/bin/env bash
# Every check, cheapest first. Ends with one line that says how it went.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/node_modules/.bin:$PWD/target/tools/bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true
begun=$SECONDS
step() { echo "› $1 ($((SECONDS - begun)) s)"; shift; "$@"; }

step "format" cargo fmt --all --check
step "content" cargo run --quiet --locked --package curator -- check
step "lints" cargo clippy --quiet --locked --all-targets --package exhibit --package curator --package visits \
  -- -D warnings
step "logic" cargo test --quiet --locked --package exhibit --package curator
step "set-up for building" bash tools/setup.sh build
. tools/env.sh
step "lints of the app" cargo clippy --quiet --locked --package moskvitch --target wasm32-unknown-unknown -- -D warnings
step "build" trunk build --release --quiet
step "finishing the build" cargo run --quiet --locked --package curator -- dist
step "set-up for browsers" bash tools/setup.sh browsers
unset RUSTUP_TOOLCHAIN
step "visits in two browsers" cargo test --locked --no-fail-fast --package visits
echo "✓ all checks passed in $((SECONDS - begun)) s"
