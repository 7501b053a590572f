#!/usr/bin/env bash
# Builds the development node with its runtime. All default members at once: choosing one package
# would give the dependencies other features, and so a second build of them.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
timed "building the node and its runtime (cold: about half an hour on 2 cores)" \
	cargo build --locked
say "node: $CARGO_TARGET_DIR/debug/allora-node"
