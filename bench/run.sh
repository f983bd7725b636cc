#!/usr/bin/env bash
# What `make bench` runs: one table out of one run.
#   run.sh                  all of it
#   run.sh native …         only some parts, in this order: native, peers, browser, table
#   SIZES="59 1000"         other sizes; 59 is the shipped collection, 12 the other museum
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/node_modules/.bin:$PWD/target/tools/bin:$PATH"
sizes=${SIZES:-12 59 1000 10000}
parts=${*:-native peers browser table}
out=target/bench
mkdir -p "$out"
say() { echo "› $*" >&2; }
folder() {
  case "$1" in
    12) echo tests/another-museum ;;
    59) echo assets/exhibit ;;
    *) echo "$out/content-$1" ;;
  esac
}

collections=
for size in $sizes; do
  if [ ! -d "$(folder "$size")" ]; then
    cargo run --quiet --locked --package curator -- generate --objects "$size" --out "$(folder "$size")"
    # Of content with something wrong nothing is built, and a bench of that would be one of the source.
    cargo run --quiet --locked --package curator -- --content "$(folder "$size")" check >&2
  fi
  collections+="$size=$(folder "$size"),"
done
[ -d bench/node_modules ] || npm ci --silent --no-audit --no-fund --prefix bench

native() {
  say "native"
  rm -rf target/criterion
  COLLECTIONS=$collections cargo bench --locked --package bench
}

# A library that does not come back in LIMIT_PEER seconds, five minutes if nothing is said, has no figure.
peer() {
  say "$2 at $3"
  timeout "${LIMIT_PEER:-300}" node "bench/peers/$1.mjs" "$2" "$out/$4-$3.json" >"$out/$2-$3.json.new" &&
    mv "$out/$2-$3.json.new" "$out/$2-$3.json" || { rm -f "$out/$2-$3.json"*; say "$2 at $3: no answer"; }
}

peers() {
  for size in $sizes; do
    for library in exhibit d3-dag d3-dag-years dagre elkjs; do peer layout "$library" "$size" graph; done
    for library in MiniSearch Fuse; do peer search "$library" "$size" queries; done
  done
}

# The build in dist/ with another content in it, and without the worker, whose list is of the content before.
site() {
  [ -f dist/index.html ] || make build
  rm -rf "$out/site-$1"
  cp -r dist "$out/site-$1"
  find "$out/site-$1" \( -name '*.br' -o -name '*.gz' -o -name sw.js -o -name files.json \) -delete
  cargo run --quiet --locked --package curator -- --content "$(folder "$1")" weave --dist "$out/site-$1"
}

browser() {
  for size in $sizes; do
    say "Chromium at $size"
    site "$size"
    rm -f "$out/browser-$size.json" "$out/beside-$size.json" "$out/lighthouse-$size.json"
    # The opening and the gallery ask for no more of a larger collection.
    case "$size" in
      12) node bench/browser/lighthouse.mjs "$out/site-12" "$out/lighthouse-12.json" ;;
      # As it is handed out, worker and all, where it was finished.
      59) node bench/browser/lighthouse.mjs "$([ -f dist/sw.js ] && echo dist || echo "$out/site-59")" \
        "$out/lighthouse-59.json" ;;
    esac
    node bench/browser/measure.mjs "$out/site-$size" "$out/browser-$size.json"
    node bench/browser/beside.mjs "$(folder "$size")" "$out/beside-$size.json"
  done
}

table() { node bench/table.mjs $sizes; }

for part in $parts; do "$part"; done
