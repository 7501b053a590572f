#!/usr/bin/env bash
# Builds the development node with its runtime.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
timed "building the node and its runtime (cold: about half an hour on 2 cores)" \
	cargo build --locked -p allora-node
say "node: $CARGO_TARGET_DIR/debug/allora-node"
