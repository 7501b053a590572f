#!/usr/bin/env bash
# What does not fit CI: long property runs, the benchmarks at smoke size, the operators' build and
# its export of specs.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh"
"$ROOT/scripts/fuzz.sh"
"$ROOT/scripts/weights.sh" --smoke
"$ROOT/scripts/build-release.sh"
NODE=$CARGO_TARGET_DIR/production/allora-node
timed "exporting specs with the operators' node" "$NODE" export-chain-spec --chain local >/dev/null
