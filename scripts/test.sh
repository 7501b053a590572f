#!/usr/bin/env bash
# Sets up, then lints and all tests, end to end included.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

unit_tests() {
	SKIP_WASM_BUILD=1 cargo test --locked --quiet
}

python_tests() {
	"$ROOT/.venv/bin/pytest" -q clients/python/tests demo/tests
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
