#!/usr/bin/env bash
# Builds what operators run: optimised, with the relay-chain client, RocksDB and the metadata hash.
# The runtime inside is the one of a live chain: write its specification with this node
# (scripts/chain-specs.sh, ALLORA_NODE=...), since the development build's runtime has no metadata hash.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
unset WASM_BUILD_CARGO_ARGS
timed "building the release node" \
	cargo build --locked --profile production -p allora-node --features collator,metadata-hash
say "node: $CARGO_TARGET_DIR/production/allora-node"
