#!/usr/bin/env bash
# Decides, in one place, which toolchain compiles the runtime to wasm, and makes it ready.
#
# 1. The pinned toolchain, when it has the target or rustup can download it (seconds).
# 2. Else Debian's rustc, linked as the rustup toolchain `debian`, with a standard library built
#    once for the target. The library must match the compiler exactly, so it is rebuilt when the
#    compiler changes.
# The decision is written to $WASM_TOOLCHAIN_FILE, which scripts/lib.sh reads.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

pinned_has_target() {
	local sysroot
	sysroot=$(rustc "+$RUST_CHANNEL" --print sysroot 2>/dev/null) || return 1
	compgen -G "$sysroot/lib/rustlib/$WASM_TARGET/lib/libcore-*.rlib" >/dev/null
}

use_pinned() {
	say "wasm: rustup's $RUST_CHANNEL has the target $WASM_TARGET"
	printf 'unset WASM_BUILD_TOOLCHAIN\n' >"$WASM_TOOLCHAIN_FILE"
}

sudo_if_needed() {
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

build_debian_library() {
	local rustc_id=$1 destination=$2 work
	work=$(mktemp -d)
	mkdir -p "$work/src"
	cat >"$work/Cargo.toml" <<-'TOML'
		[package]
		name = "wasm-library"
		version = "0.0.0"
		edition = "2021"
		[lib]
		path = "src/lib.rs"
	TOML
	printf '#![no_std]\nextern crate alloc;\n' >"$work/src/lib.rs"
	say "wasm: building the standard library for $WASM_TARGET (about half a minute)"
	# embed-bitcode: the runtime's LTO needs it; mem: else the wasm may import memcpy.
	(cd "$work" && env -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET_DIR RUSTC_BOOTSTRAP=1 \
		RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_WASM32V1_NONE_LINKER=wasm-ld-19 \
		cargo +debian build --release --target "$WASM_TARGET" \
		-Zbuild-std=core,alloc -Zbuild-std-features=compiler-builtins-mem)
	sudo_if_needed mkdir -p "$destination"
	sudo_if_needed rm -f "$destination"/lib{core,alloc,compiler_builtins}-*.rlib
	sudo_if_needed cp "$work/target/$WASM_TARGET"/release/deps/lib{core,alloc,compiler_builtins}-*.rlib "$destination/"
	printf '%s\n' "$rustc_id" | sudo_if_needed tee "$destination/built-by" >/dev/null
	rm -rf "$work"
	# Cargo does not notice a changed standard library.
	rm -rf "${CARGO_TARGET_DIR:?}"/*/wbuild
}

use_debian() {
	say "wasm: rustup cannot download the target here; using Debian's rustc-web instead"
	if ! command -v apt-get >/dev/null; then
		die "neither rustup's download nor apt-get works: install the target $WASM_TARGET by hand (rustup target add $WASM_TARGET --toolchain $RUST_CHANNEL)"
	fi
	local missing=() package
	for package in rustc-web cargo-web rust-web-src lld-19; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
	done
	if [ "${#missing[@]}" -gt 0 ]; then
		sudo_if_needed apt-get update -qq
		sudo_if_needed env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
	fi
	rustup toolchain link debian /usr
	command -v rust-lld >/dev/null || sudo_if_needed ln -sf "$(command -v lld-19)" /usr/local/bin/rust-lld
	local rustc_id destination
	rustc_id=$(/usr/bin/rustc -vV | tr '\n' ' ')
	destination=/usr/lib/rustlib/$WASM_TARGET/lib
	if [ ! -f "$destination/built-by" ] || [ "$(cat "$destination/built-by")" != "$rustc_id" ]; then
		build_debian_library "$rustc_id" "$destination"
	fi
	printf 'export WASM_BUILD_TOOLCHAIN=debian\n' >"$WASM_TOOLCHAIN_FILE"
	say "wasm: ready with Debian's $(/usr/bin/rustc --version)"
}

if pinned_has_target; then
	use_pinned
elif [ -f "$WASM_TOOLCHAIN_FILE" ] && grep -q debian "$WASM_TOOLCHAIN_FILE"; then
	use_debian
elif timeout 120 rustup target add "$WASM_TARGET" --toolchain "$RUST_CHANNEL" && pinned_has_target; then
	use_pinned
else
	use_debian
fi
