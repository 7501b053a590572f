#!/usr/bin/env bash
# Builds what operators run: optimised, with the relay-chain client, RocksDB and the metadata hash.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
timed "building the release node" \
	cargo build --locked --profile production -p allora-node --features collator
say "node: $CARGO_TARGET_DIR/production/allora-node"
