#!/usr/bin/env bash
# What does not fit CI: long property runs, the benchmarks at smoke size, the operators' build and
# its start against a stub of a relay chain.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh"
"$ROOT/scripts/fuzz.sh"
"$ROOT/scripts/weights.sh" --smoke
"$ROOT/scripts/build-release.sh"
ALLORA_COLLATOR=${ALLORA_COLLATOR:-$CARGO_TARGET_DIR/production/allora-node} \
	timed "the collator and its relay chain" "$ROOT/.venv/bin/pytest" -q tests/collator
