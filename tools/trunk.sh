#!/usr/bin/env bash
# Trunk, with what a build for visitors needs: `trunk.sh build --release`, `trunk.sh serve --release`.
#
# The standard library that rustup hands out is made for speed, and carries the words of every panic. Compiled here,
# for size, and with a panic that ends the program at once, the first part of the program is a tenth smaller (25 kB of
# 272 as sent). Nothing is lost for a visitor: WebAssembly ends at a panic in any case, and assets/errors.js begins
# again after a trap as after a word. What is lost is the line in the code that the console named; a build in the
# `quick` profile still tells it. Where the sources of the library cannot be had, it is taken as it comes.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
# The toolchain of Debian has its library built by tools/distro-wasm.sh.
sources=$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock
if [ -f "$sources" ] && ! [ -f target/tools/distro ] && [ "${TRUNK_BUILD_CARGO_PROFILE:-release}" = release ]; then
  # The linker's flag is that of .cargo/config.toml, which this replaces. `build-std` is no part of stable Rust yet.
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  flags="-Clink-args=--emit-relocs -Zunstable-options -Cpanic=immediate-abort"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags
fi
exec trunk "$@"
