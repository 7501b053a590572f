# shellcheck shell=bash
# Sourced by every script: one place for paths, versions and messages.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ROOT

# One target directory outside the checkout, shared by every clone of this repository.
: "${ALLORA_CACHE:=${XDG_CACHE_HOME:-$HOME/.cache}/allora}"
: "${CARGO_TARGET_DIR:=$ALLORA_CACHE/target}"
export ALLORA_CACHE CARGO_TARGET_DIR
mkdir -p "$ALLORA_CACHE"

# OpenSSL comes from the system; without this litep2p's WebRTC compiles its own for minutes.
export OPENSSL_NO_VENDOR=1
# Else the wasm would be built without the lock file, which lies outside the target directory.
export WASM_BUILD_WORKSPACE_HINT=$ROOT
# No link-time optimisation of a development build's runtime: it is half of the time that the wasm
# takes. What is measured or launched has it, so scripts that do that unset this.
export WASM_BUILD_CARGO_ARGS="--config 'profile.release.lto=\"off\"'"
# A development node keeps the runtimes that it has compiled: ten seconds of each start.
export ALLORA_RUNTIME_CACHE=$ALLORA_CACHE/compiled-runtimes
# Only the set-up step may download a toolchain.
export RUSTUP_AUTO_INSTALL=0
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}

# shellcheck disable=SC2034
RUST_CHANNEL=1.95.0
# shellcheck disable=SC2034
WASM_TARGET=wasm32v1-none

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}

# Runs a command with its name and its duration shown.
timed() {
	local name=$1 start=$SECONDS
	shift
	say "$name"
	if "$@"; then
		say "$name: $((SECONDS - start)) s"
	else
		local status=$?
		printf 'error: %s failed after %s s (exit code %s)\n' "$name" "$((SECONDS - start))" "$status" >&2
		return "$status"
	fi
}

# Where `make setup` wrote which toolchain builds the wasm.
WASM_TOOLCHAIN_FILE=$ALLORA_CACHE/wasm-toolchain.env
# shellcheck source=/dev/null
[ ! -f "$WASM_TOOLCHAIN_FILE" ] || . "$WASM_TOOLCHAIN_FILE"
