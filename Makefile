# The commands of this repository. `make help` lists them; docs/building.md tells what stands behind them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

TARGET := $(or $(CARGO_TARGET_DIR),target)
DATA ?= .data
# A continuous integration run takes the lock file as it is.
LOCKED := $(if $(CI),--locked)

# Every build takes the whole workspace: another selection would choose other features of the same crates and build them a
# second time.
BUILD := cargo build --workspace $(LOCKED)

.PHONY: help
help: ## this list
	@grep -E '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: ## build, make invented data under .data, serve on http://127.0.0.1:3000
	@echo "make run: builds the browser's files and the server (first time about 10 minutes on 2 cores, then seconds), makes invented data in $(DATA), and serves http://127.0.0.1:3000"
	@$(BUILD)
	@$(TARGET)/debug/bundle
	@$(TARGET)/debug/madoguchi demo --data $(DATA)
	@MADOGUCHI__DATA=$(DATA) exec $(TARGET)/debug/madoguchi serve

.PHONY: test
test: ## everything: install what is missing, format, lints, documentation, tests on both databases, browser
	@echo "make test: runs every check (first time about 25 minutes on 2 cores, then about 5)"
	@e2e/tools.sh
	@$(MAKE) scripts
	@$(MAKE) format
	@$(MAKE) lints
	@$(MAKE) documentation
	@$(MAKE) advisories
	@$(MAKE) units
	@$(MAKE) outside
	@$(MAKE) e2e

.PHONY: doctor
doctor: ## what building and testing need on this machine, and what brings what is missing
	@e2e/needs.sh

.PHONY: check
check: ## the quick half: format, lints, documentation, house rules (no browser, no PostgreSQL)
	@$(MAKE) format
	@$(MAKE) lints
	@$(MAKE) documentation
	@cargo test --workspace $(LOCKED) --test tidy

.PHONY: scripts
scripts:
	@echo "== the scripts of e2e, and what docs/assurance.md promises"
	@python3 -B e2e/needs_test.py
	@python3 -B e2e/assurance_test.py

.PHONY: format
format:
	@echo "== format"
	@cargo fmt --check

.PHONY: lints
lints:
	@echo "== lints (first time about 4 minutes)"
	@cargo clippy --workspace --all-targets $(LOCKED) -- -D warnings

.PHONY: documentation
documentation:
	@echo "== documentation"
	@RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps $(LOCKED)

.PHONY: advisories
advisories: ## the lock files against the RustSec advisories, where a copy of them is at hand
	@echo "== advisories (first time about half a minute)"
	@cargo fmt --check --manifest-path e2e/advisories/Cargo.toml
	@e2e/advisories.sh $(TARGET)

.PHONY: units
units:
	@echo "== tests on SQLite and PostgreSQL (first time about 8 minutes)"
	@url=$$(e2e/postgres.sh start "$(abspath $(TARGET))/postgres"); \
	trap 'e2e/postgres.sh stop "$(abspath $(TARGET))/postgres"' EXIT; \
	MADOGUCHI_TEST_POSTGRES="$$url" cargo test --workspace $(LOCKED) --no-fail-fast

.PHONY: outside
outside: ## feeds and data for programs, judged by other people's programs
	@echo "== feeds and data for programs"
	@e2e/tools.sh outside
	@$(BUILD)
	@cd e2e/outside && MADOGUCHI_BIN="$(abspath $(TARGET))/debug/madoguchi" ../.venv/bin/python -B -m pytest -q -p no:cacheprovider

.PHONY: e2e
e2e: ## the stories in a real browser, without scripts and with them
	@echo "== browser stories"
	@e2e/tools.sh
	@$(BUILD)
	@$(TARGET)/debug/bundle --release --require-islands --check-size
	@cd e2e && npm run --silent types
	@cd e2e && MADOGUCHI_BIN="$(abspath $(TARGET))/debug/madoguchi" MADOGUCHI_BUNDLE="$(abspath app/pkg)" npx --no-install playwright test $(STORIES)

.PHONY: bench
bench: ## how fast and how large: a table in docs/performance.md (about 15 minutes)
	@echo "make bench: builds the optimised server (about 10 minutes on 2 cores), then measures it (about 5 minutes)"
	@cargo bench --workspace $(LOCKED) --bench load

.PHONY: assure
assure: ## what is long, rare or wants root: a disk that is full at fifty moments, the proxy blocks of docs/operating.md
	@$(BUILD)
	@echo "== a full disk (about 5 minutes; as root, for it mounts a small file system)"
	@cargo test --workspace $(LOCKED) --test assure
	@echo "== proxies (about 2 minutes)"
	@MADOGUCHI_BIN="$(abspath $(TARGET))/debug/madoguchi" python3 -B e2e/proxies/check.py

.PHONY: dist
dist: ## the program for production, with the browser's files beside it, in target/dist
	@echo "make dist: builds the optimised server (about 10 minutes on 2 cores)"
	@cargo build --workspace --release $(LOCKED)
	@rm -rf $(TARGET)/dist
	@mkdir -p $(TARGET)/dist
	@$(TARGET)/release/bundle --release --require-islands --check-size --out $(TARGET)/dist/pkg
	@cp -r $(TARGET)/release/madoguchi LICENSE docs/proxies $(TARGET)/dist/
	@echo "make dist: $(TARGET)/dist holds madoguchi, pkg and the pages for a proxy; docs/operating.md says how to start it"

.PHONY: fmt
fmt: ## format the sources
	@cargo fmt

.PHONY: clean
clean: ## remove what was built and the invented data
	@rm -rf $(TARGET) $(DATA) app/pkg e2e/node_modules e2e/out e2e/test-results
