#!/usr/bin/env bash
# The property tests with many more cases than CI gives them.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
export PROPTEST_CASES=${PROPTEST_CASES:-20000}
SKIP_WASM_BUILD=1 timed "property tests, $PROPTEST_CASES cases each" cargo test --locked --release -p allora-scoring --lib
