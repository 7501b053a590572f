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

# Both at a time; of the JavaScript tests only what failed is shown.
end_to_end() {
	local log javascript status=0
	log=$(mktemp)
	end_to_end_javascript >"$log" 2>&1 &
	javascript=$!
	end_to_end_python || status=$?
	if ! wait "$javascript"; then
		cat "$log" >&2
		status=1
	fi
	rm -f "$log"
	return "$status"
}

"$ROOT/scripts/setup.sh"
# Set-up decides which toolchain builds the wasm.
. "$ROOT/scripts/lib.sh"
timed "lints" "$ROOT/scripts/lint.sh"
"$ROOT/scripts/build.sh"
timed "unit and integration tests" unit_tests
timed "tests of the Python client" python_tests
timed "chain specs are the committed ones" "$ROOT/scripts/chain-specs.sh" --check
timed "end to end, Python and JavaScript, and the demo" end_to_end
