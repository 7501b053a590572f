#!/usr/bin/env bash
# Sets up, then lints and all tests, end to end included.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

unit_tests() {
	SKIP_WASM_BUILD=1 cargo test --locked --quiet --workspace --exclude allora-bencher
}

# The benchmarks run once each as tests, and `try_state` as the hooks call it.
runtime_features() {
	SKIP_WASM_BUILD=1 cargo test --locked --quiet --features runtime-benchmarks,try-runtime \
		-p allora-runtime -p pallet-emissions -p pallet-ground-truth -p pallet-inference -p pallet-pwyw \
		-p pallet-reputation -p pallet-session-driver -p pallet-stake -p pallet-submission-gate -p pallet-topics
}

python_tests() {
	"$ROOT/.venv/bin/pytest" -q clients/python demo
}

end_to_end_python() {
	ALLORA_NODE=$CARGO_TARGET_DIR/debug/allora-node "$ROOT/.venv/bin/pytest" -q -x tests/python
}

end_to_end_javascript() {
	(cd tests/js && ALLORA_NODE=$CARGO_TARGET_DIR/debug/allora-node npm test --silent)
}

"$ROOT/scripts/setup.sh"
timed "lints" "$ROOT/scripts/lint.sh"
timed "unit and integration tests" unit_tests
timed "tests of the Python client" python_tests
"$ROOT/scripts/build.sh"
timed "chain specs are the committed ones" "$ROOT/scripts/chain-specs.sh" --check
timed "end to end, JavaScript" end_to_end_javascript
timed "end to end, Python, and the demo" end_to_end_python
