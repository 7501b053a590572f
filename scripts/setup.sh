#!/usr/bin/env bash
# Installs everything that builds and tests need; does nothing when nothing changed.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

PACKAGES=(build-essential clang libclang-dev protobuf-compiler pkg-config libssl-dev ca-certificates shellcheck binaryen)
# What a single target needs besides.
read -r -a EXTRA <<<"${EXTRA_PACKAGES:-}"
PACKAGES+=("${EXTRA[@]}")
# Debian and Ubuntu ship Python's virtual environments apart from Python.
python3 -c 'import ensurepip' 2>/dev/null || PACKAGES+=(python3-venv)

need() {
	command -v "$1" >/dev/null || die "$1 is missing: $2"
}

check_host() {
	need rustup "install it from https://rustup.rs"
	need python3 "install Python 3.11 or newer"
	need node "install Node 20 or newer"
	need npm "install npm with Node"
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
		die "Python $(python3 -V 2>&1 | cut -d' ' -f2) is too old: 3.11 or newer is needed"
	local major
	major=$(node -p 'process.versions.node.split(".")[0]')
	[ "$major" -ge 20 ] || die "Node $major is too old: 20 or newer is needed"
	local free_kib
	free_kib=$(df -Pk "$ALLORA_CACHE" | awk 'NR == 2 {print $4}')
	[ "$free_kib" -ge $((15 * 1024 * 1024)) ] ||
		warn "only $((free_kib / 1024 / 1024)) GiB free at $ALLORA_CACHE; a cold build wants 15"
}

system_packages() {
	local missing=() package
	for package in "${PACKAGES[@]}"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
	done
	[ "${#missing[@]}" -gt 0 ] || return 0
	say "installing system packages: ${missing[*]}"
	local as_root=()
	[ "$(id -u)" -eq 0 ] || as_root=(sudo)
	"${as_root[@]}" apt-get update -qq
	"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

rust_toolchain() {
	if ! rustup run "$RUST_CHANNEL" rustc -V >/dev/null 2>&1; then
		say "installing Rust $RUST_CHANNEL"
		rustup toolchain install "$RUST_CHANNEL" --profile minimal --component rustfmt --component clippy
	fi
	for component in rustfmt clippy; do
		rustup run "$RUST_CHANNEL" cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 ||
			rustup component add "$component" --toolchain "$RUST_CHANNEL"
	done
}

# Reinstalls only when the lock file changed.
stamped() {
	local stamp=$1 key
	shift
	key=$(cat "$@" | sha256sum | cut -d' ' -f1)
	[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$key" ] && return 1
	STAMP_KEY=$key
	return 0
}

python_environment() {
	local stamp=$ROOT/.venv/.installed
	stamped "$stamp" clients/python/requirements.lock clients/python/pyproject.toml || return 0
	say "making the Python environment"
	python3 -m venv "$ROOT/.venv"
	# The lock file names everything. What is never imported need not be compiled.
	local pip=("$ROOT/.venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --no-compile)
	"${pip[@]}" -r clients/python/requirements.lock
	"${pip[@]}" --no-build-isolation -e clients/python
	printf '%s' "$STAMP_KEY" >"$stamp"
}

# The chain's scoring as a Python module; rebuilt when its sources changed.
python_scoring() {
	local stamp=$ROOT/.venv/.scoring sources
	mapfile -t sources < <(git ls-files --cached --others --exclude-standard \
		Cargo.lock rust-toolchain.toml clients/python/scoring scoring/src scoring/Cargo.toml simulator)
	stamped "$stamp" "${sources[@]}" || return 0
	say "building the scoring for Python"
	PATH=$ROOT/.venv/bin:$PATH CARGO_TARGET_DIR=$ALLORA_CACHE/python-target \
		"$ROOT/.venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
		--no-build-isolation --force-reinstall ./clients/python/scoring
	printf '%s' "$STAMP_KEY" >"$stamp"
}

javascript_environment() {
	local stamp=$ROOT/tests/js/node_modules/.installed
	stamped "$stamp" tests/js/package-lock.json || return 0
	say "installing the JavaScript test client"
	(cd tests/js && npm ci --no-audit --no-fund --loglevel=error)
	printf '%s' "$STAMP_KEY" >"$stamp"
}

check_host
system_packages
rust_toolchain
"$ROOT/scripts/wasm-toolchain.sh"
# Mostly the network's time, so beside Python's.
javascript_environment &
javascript=$!
trap wait EXIT
python_environment
python_scoring
wait "$javascript"
