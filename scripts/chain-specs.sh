#!/usr/bin/env bash
# Writes chain-specs/{development,local,production}.json (everything but the code; committed), and
# the full plain and raw specs with the built runtime into chain-specs/build/ (what nodes start
# from). `--check`: fails if the committed ones are not what the runtime gives.
#
# Operators of a live chain start from production-{plain,raw}.json, which needs their genesis file
# and the runtime of the release build, which has the metadata hash:
#
#   make build-release
#   make chain-specs GENESIS=my-genesis.json \
#     ALLORA_NODE="$HOME/.cache/allora/target/production/allora-node"
#
# GENESIS: genesis values of the production chain (see docs/run-a-node.md); without it there is no
# full production spec. ALLORA_NODE: the node whose runtime goes into the specs, taken as it is; without it
# the development node, built first.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
if [ -n "${GENESIS:-}" ]; then
	[ -f "$GENESIS" ] || die "GENESIS: there is no file $GENESIS"
	GENESIS=$(realpath "$GENESIS")
fi
NODE=${ALLORA_NODE:-}
if [ -n "$NODE" ]; then
	[ -x "$NODE" ] || die "ALLORA_NODE: there is no program $NODE"
	NODE=$(realpath "$NODE")
elif [ -n "${GENESIS:-}" ]; then
	warn "without ALLORA_NODE the production spec gets the development build's runtime, which has no metadata hash"
fi
cd "$ROOT"

CHECK=0
[ "${1:-}" != --check ] || CHECK=1
if [ -z "$NODE" ]; then
	NODE=$CARGO_TARGET_DIR/debug/allora-node
	# A check follows a build; a spec that is written must not be that of an earlier runtime.
	if [ "$CHECK" -eq 0 ] || [ ! -x "$NODE" ]; then
		"$ROOT/scripts/build.sh"
	fi
fi

BUILD=$ROOT/chain-specs/build
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
mkdir -p "$BUILD"
NOBODY=5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM
ONE="[[\"$NOBODY\",1]]"
cat >"$WORK/stand-in.json" <<END
{
	"parachainInfo": {"parachainId": 4242},
	"session": {"keys": [["$NOBODY", "$NOBODY", {"aura": "$NOBODY", "attestation": "$NOBODY"}]]},
	"staking": {"stakers": [["$NOBODY", "$NOBODY", 10000000000000000000000, "Validator"]]},
	"emissions": {"beneficiaries": {
		"foundation": $ONE, "participants": $ONE, "investors": $ONE, "preSeed": $ONE, "team": $ONE
	}}
}
END

# Exports a specification into a file: file, then arguments of export-chain-spec.
export_spec() {
	local file=$1
	shift
	"$NODE" export-chain-spec "$@" >"$file" 2>"$WORK/log" || {
		cat "$WORK/log" >&2
		die "the node could not export the chain spec: $*"
	}
}

status=0
for name in development local production; do
	chain=$name
	[ "$name" != development ] || chain=dev
	# The node exports no specification without authorities, stakers and beneficiaries: production gets a
	# stand-in, which strip-code.py takes out again.
	genesis=()
	if [ "$name" = production ]; then
		genesis=(--genesis "$WORK/stand-in.json")
	fi
	export_spec "$WORK/$name.json" --chain "$chain" "${genesis[@]}"
	python3 "$ROOT/scripts/strip-code.py" "$WORK/$name.json" >"$WORK/$name.stripped.json"
	if [ "$CHECK" -eq 1 ]; then
		if ! diff -u "chain-specs/$name.json" "$WORK/$name.stripped.json" >&2; then
			warn "chain-specs/$name.json is stale: run 'make chain-specs' and commit it"
			status=1
		fi
	else
		cp "$WORK/$name.stripped.json" "chain-specs/$name.json"
		# The stand-in is nothing to launch.
		[ "$name" != production ] || [ -n "${GENESIS:-}" ] || continue
		if [ "$name" = production ]; then
			genesis=(--genesis "$GENESIS")
			export_spec "$BUILD/$name-plain.json" --chain "$chain" "${genesis[@]}"
		else
			cp "$WORK/$name.json" "$BUILD/$name-plain.json"
		fi
		export_spec "$BUILD/$name-raw.json" --chain "$chain" "${genesis[@]}" --raw
	fi
done
exit "$status"
