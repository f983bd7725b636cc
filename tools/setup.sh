#!/usr/bin/env bash
# Sets up what is missing and says what it does. `setup.sh build` or `setup.sh browsers`.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
tools=$PWD/target/tools
mkdir -p "$tools/bin"
export PATH="$tools/node_modules/.bin:$tools/bin:$PATH"
# A tool is compiled once and runs for seconds: what its release profile spends on speed would be minutes of waiting.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_PROFILE_RELEASE_DEBUG=0

say() { echo "› $*"; }
stop() { echo "✗ $*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
has_wasm() { rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; }
is_root() { [ "$(id -u)" = 0 ]; }
apt() {
  has apt-get || stop "$* is needed, and this machine has no apt-get: install it by hand, then call again"
  local sudo=""
  is_root || { has sudo || stop "$* is needed: install it as root"; sudo=sudo; }
  $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
# crate version binary [flags]: into target/tools, so that nothing else on the machine changes. A ready program where
# cargo binstall is there and finds one, else from source.
crate() {
  local name=$1 version=$2 binary=$3
  shift 3
  if has "$binary" && "$binary" --version 2>/dev/null | grep -qF "$version"; then return; fi
  if has cargo-binstall; then
    say "fetching $name $version"
    cargo binstall --no-confirm --disable-strategies compile --root "$tools" "$name@$version" && return
    say "no ready program of it: compiling"
  fi
  say "compiling $name $version (some minutes, once); each crate is named as it is begun"
  cargo install "$name" --version "$version" --root "$tools" --target-dir "$tools/cargo" "$@" 2>&1 |
    awk '/Compiling/ { count += 1; printf "  %3d %s %s\n", count, $2, $3; fflush(); next } !/Download|Updating/' ||
    stop "$name $version could not be installed"
}

build() {
  has cargo || stop "Rust is needed: see https://rustup.rs"
  has npm || stop "Node.js with npm is needed: for example apt-get install nodejs npm"
  if ! [ -f "$tools/distro" ] && ! has_wasm; then
    say "adding the wasm target"
    rustup target add wasm32-unknown-unknown || bash tools/distro-wasm.sh ||
      stop "no wasm target can be had, neither from rustup nor from Debian"
  fi
  # With them the program becomes smaller: see tools/trunk.sh.
  [ -f "$tools/distro" ] || rustup component list --installed 2>/dev/null | grep -q '^rust-src' ||
    rustup component add rust-src || say "the sources of the library cannot be had: the program will be a tenth larger"
  crate trunk "$TRUNK" trunk --locked
  crate wasm-bindgen-cli "$WASM_BINDGEN" wasm-bindgen
  if ! [ -x "$tools/node_modules/.bin/wasm-opt" ]; then
    say "installing wasm-opt (binaryen $BINARYEN)"
    npm install --silent --no-audit --no-fund --prefix "$tools" "binaryen@$BINARYEN" ||
      stop "binaryen could not be installed from npm"
  fi
}

browsers() {
  has chromium && has chromedriver || { say "installing Chromium and its driver"; apt chromium chromium-driver; }
  # The hosts whose settings README gives. Without them their tests say so and pass.
  [ -x /usr/sbin/nginx ] && [ -x /usr/sbin/apache2 ] || {
    say "installing nginx and Apache, to run the settings that README gives"
    apt nginx-light libnginx-mod-http-brotli-static apache2-bin || say "they cannot be had: their tests will be skipped"
  }
  # The common checks of accessibility. Visitors get nothing of it.
  if ! [ -f "$tools/node_modules/axe-core/axe.min.js" ]; then
    say "installing axe-core $AXE"
    npm install --silent --no-audit --no-fund --prefix "$tools" "axe-core@$AXE" ||
      stop "axe-core could not be installed from npm"
  fi
  has firefox-esr || has firefox || { say "installing Firefox"; apt firefox-esr; }
  crate geckodriver "$GECKODRIVER" geckodriver --locked
}

case "${1:-build}" in
  build) build ;;
  browsers) browsers ;;
  *) stop "setup.sh build | browsers" ;;
esac
