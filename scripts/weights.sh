#!/usr/bin/env bash
# Regenerates every pallet's weights.rs from its benchmarks (`--smoke`: runs each once, writes nothing).
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

STEPS=50 REPEAT=20 SECONDS_EACH=4 SMOKE=0
ONLY=()
while [ "$#" -gt 0 ]; do
	case $1 in
	--smoke) SMOKE=1 STEPS=2 REPEAT=1 SECONDS_EACH=0 ;;
	--steps) STEPS=$2 && shift ;;
	--repeat) REPEAT=$2 && shift ;;
	*) ONLY+=("$1") ;;
	esac
	shift
done
PALLETS=(emissions ground-truth inference pwyw reputation session-driver stake submission-gate topics)
[ "${#ONLY[@]}" -eq 0 ] || PALLETS=("${ONLY[@]}")

# A target directory of its own: the wasm with benchmarks must never end up in the node. `check` is
# enough, since the build script compiles the wasm.
unset WASM_BUILD_CARGO_ARGS
BENCH_TARGET=$ALLORA_CACHE/benchmarks-target
timed "building the runtime with benchmarks" env CARGO_TARGET_DIR="$BENCH_TARGET" \
	cargo check --locked -p allora-runtime --features runtime-benchmarks
timed "building the bencher" env CARGO_TARGET_DIR="$BENCH_TARGET" SKIP_WASM_BUILD=1 \
	cargo build --locked -p allora-bencher

# Optimised like a release, but never compacted or compressed when the profile around it is `dev`.
WASM=$BENCH_TARGET/debug/wbuild/allora-runtime/allora_runtime.wasm
for name in "${PALLETS[@]}"; do
	output=()
	[ "$SMOKE" -eq 1 ] || output=(--output "pallets/$name/src/weights.rs")
	timed "pallet-$name" "$BENCH_TARGET/debug/allora-bencher" --runtime "$WASM" \
		--genesis-builder-preset development --pallet "pallet_${name//-/_}" --extrinsic '*' \
		--steps "$STEPS" --repeat "$REPEAT" --min-duration "$SECONDS_EACH" --heap-pages 4096 \
		--header benchmarks/header.txt --template benchmarks/weights.hbs "${output[@]}"
done
