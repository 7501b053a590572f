#!/usr/bin/env bash
# The property tests with many more cases than CI gives them, the elementary functions against an
# arbitrary-precision library at a million arguments each, and random calls on the real runtime
# (FUZZ_RUNS seeds of FUZZ_BLOCKS blocks, seeds from FUZZ_FIRST on).
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
export PROPTEST_CASES=${PROPTEST_CASES:-20000}
SKIP_WASM_BUILD=1 timed "property tests, $PROPTEST_CASES cases each" cargo test --locked --release -p allora-scoring --lib
export ORACLE_ARGUMENTS=${ORACLE_ARGUMENTS:-1000000}
timed "elementary functions, $ORACLE_ARGUMENTS arguments each" \
	cargo test --locked --release -p allora-scoring --test oracle -- --nocapture

# Optimised, unlike in CI: a block takes a third of the time, and its build is worth it from a few
# hundred blocks on.
optimised=()
for package in allora-{primitives,runtime} frame-{executive,support,system} sp-{npos-elections,runtime} \
	pallet-{bags-list,balances,emissions,ground-truth,inference,parameters,pwyw,reputation,session} \
	pallet-{session-driver,stake,staking,submission-gate,topics,vesting}; do
	optimised+=(--config "profile.dev.package.$package.opt-level=2")
done
# no single package: that would give the SDK other features, and a second build
export FUZZ_BLOCKS=${FUZZ_BLOCKS:-2000}
first=${FUZZ_FIRST:-$(date +%s)}
for seed in $(seq "$first" $((first + ${FUZZ_RUNS:-8} - 1))); do
	FUZZ_SEED=$seed SKIP_WASM_BUILD=1 timed "the runtime, $FUZZ_BLOCKS blocks, seed $seed" \
		cargo test --locked --quiet "${optimised[@]}" --test fuzz
done
