#!/usr/bin/env bash
# Every check, cheapest first. Ends with one line that says how it went.
#   test.sh           all of it, for both museums: the visits in Chromium, but for the widest
#   test.sh full      the same with every visit in both browsers: what to run before a release
#   test.sh quick     the round while working: no long runs, a program compiled fast and not shrunk, one browser, the
#                     rooms and the map of the shipped museum
#   CONTENT=FOLDER    only what is about that museum: its content, and its rooms in two browsers
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/node_modules/.bin:$PWD/target/tools/bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true
round=${1:-all}
shipped=assets/exhibit
[ "${CONTENT:-$shipped}" = "$shipped" ] || round=museum
begun=$SECONDS
step() { echo "› $1 ($((SECONDS - begun)) s)"; shift; "$@"; }
curator() { cargo run --quiet --locked --package curator -- "$@"; }
visits() { cargo test --locked --no-fail-fast --package visits "$@"; }

step "content" curator check --strict
if [ "$round" != museum ]; then
  step "format" cargo fmt --all --check
  step "lints" cargo clippy --quiet --locked --all-targets --package exhibit --package curator --package visits -- \
    -D warnings
  # Nobody else builds it, and what nobody builds is broken when it is wanted.
  [ "$round" = quick ] || step "lints of the bench" cargo clippy --quiet --locked --all-targets --package bench -- \
    -D warnings
  # What runs for long is for whoever is done.
  if [ "$round" = quick ]; then
    step "logic" cargo test --quiet --locked --package exhibit --lib --test promises -- --skip fuzz:: --skip planted::
  else
    step "logic" cargo test --quiet --locked --package exhibit --package curator
  fi
fi
[[ "$round" != all && "$round" != full ]] ||
  step "content of the other museum" curator --content tests/another-museum check --strict
step "set-up for building" bash tools/setup.sh build
. tools/env.sh
[ "$round" = museum ] || [ "$round" = quick ] || step "lints of the app" \
  cargo clippy --quiet --locked --package showcase --target wasm32-unknown-unknown -- -D warnings
if [ "$round" = quick ]; then
  step "build" env TRUNK_BUILD_CARGO_PROFILE=quick bash tools/trunk.sh build --release --quiet
else
  step "build" bash tools/trunk.sh build --release --quiet
  step "finishing the build" curator dist
fi
step "set-up for browsers" bash tools/setup.sh browsers
unset RUSTUP_TOOLCHAIN
case "$round" in
  quick) step "visits in one browser" env BROWSER=chromium CONTENT=$shipped \
    cargo test --locked --no-fail-fast --package visits --test promises -- \
    rooms:: gallery:: clock:: tree:: compare:: map:: ;;
  museum) step "visits in two browsers" visits --test promises -- museums:: ;;
  all)
    # In one browser, for the time that CI has; `test.sh full` makes all in both. Left out are the visits that measure
    # every box, text or line of a room at each of the screens, in each language, of each museum, or go through all of
    # it by keys; and what goes on for minutes: the monkey, the week and the strangers of a kiosk. `make soak` has them.
    wide=(on_any_screen on_five_screens_in_all on_every_screen_size no_name_of_the every_text_and_every_line
      every_picture_has axe_finds in_a_language whatever_a_monkey after_a_week after_hundreds_of_strangers
      every_room_fits_five_screens text_that_is_set_wider everything_that_keys_reach by_keys_alone_one
      the_frame_is_whole names_neither_overlap wherever_one_is_in_the_tree)
    step "visits in Chromium" env BROWSER=chromium cargo test --locked --no-fail-fast --package visits -- \
      "${wide[@]/#/--skip=}" ;;
  *) step "visits in two browsers" env FULL=yes cargo test --locked --no-fail-fast --package visits ;;
esac
echo "✓ all checks passed in $((SECONDS - begun)) s"
