#!/usr/bin/env bash
# All lints, the cheap ones first.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
VENV=$ROOT/.venv/bin

# What runtime code must never do: compiled into blocks that every validator has to execute.
RUNTIME_CRATES=(allora-scoring allora-primitives allora-runtime pallet-emissions pallet-ground-truth
	pallet-inference pallet-pwyw pallet-reputation pallet-session-driver pallet-stake
	pallet-submission-gate pallet-topics)
DENY=(arithmetic_side_effects as_conversions expect_used float_arithmetic indexing_slicing panic
	todo unimplemented unreachable unwrap_used dbg_macro)

shell_scripts() {
	git ls-files --cached --others --exclude-standard '*.sh' .ci/run | xargs shellcheck -x
}

python_lints() {
	"$VENV/ruff" check clients/python demo tests scripts
	"$VENV/ruff" format --check clients/python demo tests scripts
	"$VENV/mypy" --config-file clients/python/pyproject.toml clients/python/allora_chain demo
}

clippy_runtime() {
	local packages=() flags=() name
	for name in "${RUNTIME_CRATES[@]}"; do packages+=(-p "$name"); done
	for name in "${DENY[@]}"; do flags+=(-D "clippy::$name"); done
	SKIP_WASM_BUILD=1 cargo clippy --locked --quiet --lib "${packages[@]}" -- -D warnings "${flags[@]}"
}

clippy_all() {
	SKIP_WASM_BUILD=1 cargo clippy --locked --quiet --workspace --exclude allora-bencher --all-targets -- -D warnings
}

docs() {
	RUSTDOCFLAGS="-D warnings" SKIP_WASM_BUILD=1 cargo doc --locked --quiet --no-deps --workspace --exclude allora-bencher
}

# `cargo check` of the operators' build, without compiling its C++ (RocksDB).
collator() {
	local none=$ALLORA_CACHE/no-native-library
	mkdir -p "$none"
	SKIP_WASM_BUILD=1 ROCKSDB_LIB_DIR=$none SNAPPY_LIB_DIR=$none ROCKSDB_STATIC='' \
		cargo check --locked --quiet -p allora-node --features collator
}

features() {
	"$ROOT/scripts/check-features.py"
}

timed "rustfmt" cargo fmt --all --check
timed "taplo" "$VENV/taplo" fmt --check --diff
timed "shellcheck" shell_scripts
timed "feature propagation" features
timed "one copy of each SDK crate" "$ROOT/scripts/check-deps.sh"
timed "ruff and mypy" python_lints
timed "clippy, everything" clippy_all
timed "clippy, what the runtime must never do" clippy_runtime
timed "documentation" docs
timed "type check of the collator build" collator
