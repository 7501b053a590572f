# The interface to everything; the logic is in scripts/.
SHELL := /bin/bash
EPOCHS ?= 80

.DEFAULT_GOAL := help
.PHONY: help setup run test lint test-long build build-release bench bench-counts bars weights fuzz chain-specs clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install everything that builds and tests need
	@scripts/setup.sh

run: ## Set up, build, start the development chain and the demo (EPOCHS=80)
	@scripts/run.sh --epochs $(EPOCHS) --keep-running

test: ## Set up, then lints and all tests, end to end included
	@scripts/test.sh

lint: ## Set up, then all lints
	@scripts/setup.sh
	@scripts/lint.sh

test-long: ## What does not fit CI: long random runs, the operators' build and its start
	@scripts/test-long.sh

build: ## Build the development node
	@scripts/setup.sh
	@scripts/build.sh

build-release: ## Build the operators' node, with the relay-chain client
	@scripts/setup.sh
	@scripts/build-release.sh

bench: ## Run the benchmarks of the calls and steps, smoke size
	@scripts/setup.sh
	@scripts/weights.sh --smoke

bench-counts: ## Operations, instructions and peak memory of the scoring
	@EXTRA_PACKAGES=valgrind scripts/setup.sh
	@benchmarks/scoring/counts.py

weights: ## Regenerate every weights.rs from the benchmarks
	@scripts/setup.sh
	@scripts/weights.sh

bars: ## Measure every bar and write benchmarks/results/bars.json (BARS=--cold: from an empty cache too)
	@scripts/setup.sh
	@scripts/bars.sh $(BARS)

fuzz: ## Long property and fuzz runs
	@scripts/setup.sh
	@scripts/fuzz.sh

chain-specs: ## Write the chain specs, with the built runtime in chain-specs/build/
	@scripts/setup.sh
	@scripts/chain-specs.sh

clean: ## Remove what this checkout built (the shared cache stays; see ALLORA_CACHE)
	@rm -rf out chain-specs/build .venv tests/js/node_modules
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
