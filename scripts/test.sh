#!/usr/bin/env bash
# Sets up, then lints and all tests, end to end included.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

# With the wasm of the build, so that the runtime and the node are not compiled once more.
unit_tests() {
	cargo test --locked --quiet
}

python_tests() {
	"$ROOT/.venv/bin/pytest" -q clients/python/tests demo/tests
}

# Most of the time these wait for blocks: four nodes share two cores well.
end_to_end_python() {
	ALLORA_NODE=$CARGO_TARGET_DIR/debug/allora-node \
		"$ROOT/.venv/bin/pytest" -q -x -n 4 --dist worksteal tests/python
}

end_to_end_javascript() {
	(cd tests/js && ALLORA_NODE=$CARGO_TARGET_DIR/debug/allora-node npm test --silent)
}

"$ROOT/scripts/setup.sh"
timed "lints" "$ROOT/scripts/lint.sh"
"$ROOT/scripts/build.sh"
timed "unit and integration tests" unit_tests
timed "tests of the Python client" python_tests
timed "chain specs are the committed ones" "$ROOT/scripts/chain-specs.sh" --check
timed "end to end, JavaScript" end_to_end_javascript
timed "end to end, Python, and the demo" end_to_end_python
