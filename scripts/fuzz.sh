#!/usr/bin/env bash
# The property tests with many more cases than CI gives them, and the elementary functions against an
# arbitrary-precision library at a million arguments each.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
export PROPTEST_CASES=${PROPTEST_CASES:-20000}
SKIP_WASM_BUILD=1 timed "property tests, $PROPTEST_CASES cases each" cargo test --locked --release -p allora-scoring --lib
export ORACLE_ARGUMENTS=${ORACLE_ARGUMENTS:-1000000}
timed "elementary functions, $ORACLE_ARGUMENTS arguments each" \
	cargo test --locked --release -p allora-scoring --test oracle -- --nocapture
