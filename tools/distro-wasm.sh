#!/usr/bin/env bash
# The wasm target where rustup cannot download it: Debian's compiler, and a standard library built from Debian's
# sources. Leaves the name of the linker in target/tools/distro, which tools/env.sh reads.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { echo "› $*"; }
[ "$(id -u)" = 0 ] || { echo "✗ the Debian way needs root, to install packages and a standard library" >&2; exit 1; }

say "rustup cannot have it: taking Debian's compiler"
apt-get update -qq
lld=$(apt-cache search --names-only '^lld-[0-9]+$' | sort -V | tail -1 | cut -d' ' -f1)
apt-get install -y -qq --no-install-recommends rustc-web cargo-web rust-web-src "$lld" >/dev/null
rustup toolchain link distro /usr

say "building the standard library for wasm (a minute, once)"
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
mkdir -p "$empty/src"
touch "$empty/src/lib.rs"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' > "$empty/Cargo.toml"
# Without embedded bitcode the final link-time optimisation finds no code to optimise. For size: see
# tools/trunk.sh; the words of panics stay, since the two compilers must agree on them.
# RUSTC, since the rustc on the path is the one of rustup.
(cd "$empty" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
  /usr/bin/cargo build --quiet --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,test \
  -Zbuild-std-features=optimize_for_size)
library=/usr/lib/rustlib/wasm32-unknown-unknown/lib
mkdir -p "$library"
find "$empty/target/wasm32-unknown-unknown/release/deps" -name '*.rlib' ! -name 'libempty*' -exec cp {} "$library" \;
# Crates built against another standard library answer "can't find crate".
rm -rf target/wasm32-unknown-unknown
mkdir -p target/tools
echo "wasm-ld-${lld#lld-}" > target/tools/distro
