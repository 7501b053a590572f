#!/usr/bin/env bash
# All lints, the cheap ones first.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
VENV=$ROOT/.venv/bin

# `as`, `expect` and `unreachable!` are checked by scripts/check-runtime-code.py, which says why.
DENY=(arithmetic_side_effects float_arithmetic indexing_slicing panic todo unimplemented
	unwrap_used dbg_macro)

shell_scripts() {
	git ls-files --cached --others --exclude-standard '*.sh' .ci/run | xargs shellcheck -x
}

# In a function that `timed` runs the shell does not stop at a failure by itself.
python_lints() {
	"$VENV/ruff" check --quiet . &&
		"$VENV/ruff" format --check --quiet . &&
		"$VENV/mypy"
}

# One set of features for everything that is only checked, so that the dependencies are checked
# once: the operators' build, whose C++ (RocksDB) is not compiled for that, and the benchmarks of the
# pallets, which nothing else compiles but `make weights`.
CHECK=(--locked --quiet --features "allora-node/collator allora-runtime/runtime-benchmarks")
checked() {
	local none=$ALLORA_CACHE/no-native-library
	mkdir -p "$none"
	SKIP_WASM_BUILD=1 ROCKSDB_LIB_DIR=$none SNAPPY_LIB_DIR=$none "$@"
}

clippy_all() {
	checked cargo clippy "${CHECK[@]}" --all-targets -- -D warnings
}

# What runtime code must never do: it is executed by every validator.
clippy_runtime() {
	local flags=() name
	for name in "${DENY[@]}"; do flags+=(-D "clippy::$name"); done
	checked cargo clippy "${CHECK[@]}" --lib -- -D warnings "${flags[@]}"
}

# Every crate's documentation merges an index with those that lie there already, so older ones cost
# time for nothing.
docs() {
	rm -rf "${CARGO_TARGET_DIR:?}/doc"
	RUSTDOCFLAGS="-D warnings" checked cargo doc "${CHECK[@]}" --no-deps
}

features() {
	"$ROOT/scripts/check-features.py"
}

timed "rustfmt" cargo fmt --all --check
timed "taplo" "$VENV/taplo" fmt --check --diff
timed "shellcheck" shell_scripts
timed "numbers and panics in runtime code" "$ROOT/scripts/check-runtime-code.py"
timed "feature propagation" features
timed "one copy of each SDK crate" "$ROOT/scripts/check-deps.sh"
timed "ruff and mypy" python_lints
timed "clippy, everything" clippy_all
timed "clippy, what the runtime must never do" clippy_runtime
timed "documentation" docs
