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

# Of these only what failed is shown.
begin_javascript() {
	JAVASCRIPT_LOG=$(mktemp)
	end_to_end_javascript >"$JAVASCRIPT_LOG" 2>&1 &
	JAVASCRIPT=$!
	trap 'wait; rm -f "$JAVASCRIPT_LOG"' EXIT
}

end_to_end() {
	local status=0
	end_to_end_python || status=$?
	if ! wait "$JAVASCRIPT"; then
		cat "$JAVASCRIPT_LOG" >&2
		status=1
	fi
	return "$status"
}

"$ROOT/scripts/setup.sh"
# Set-up decides which toolchain builds the wasm.
. "$ROOT/scripts/lib.sh"
timed "lints" "$ROOT/scripts/lint.sh"
"$ROOT/scripts/build.sh"
timed "unit and integration tests" unit_tests
timed "chain specs are the committed ones" "$ROOT/scripts/chain-specs.sh" --check
# Beside what mostly waits; the first node compiles the runtime for all that come later.
begin_javascript
timed "tests of the Python client" python_tests
timed "end to end, Python and JavaScript, and the demo" end_to_end
