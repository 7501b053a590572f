#!/usr/bin/env bash
# Writes chain-specs/{development,local,production}.json (everything but the code; committed), and
# the full plain and raw specs with the built runtime into chain-specs/build/ (what nodes start
# from). `--check`: fails if the committed ones are not what the runtime gives.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

CHECK=0
[ "${1:-}" != --check ] || CHECK=1
NODE=$CARGO_TARGET_DIR/debug/allora-node
[ -x "$NODE" ] || "$ROOT/scripts/build.sh"

BUILD=$ROOT/chain-specs/build
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
mkdir -p "$BUILD"
NOBODY=5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM
ONE="[[\"$NOBODY\",1]]"
printf '{"session":{"keys":[["%s","%s",{"aura":"%s","attestation":"%s"}]]},"staking":{"stakers":[["%s","%s",10000000000000000000000,"Validator"]]},"emissions":{"beneficiaries":{"foundation":%s,"participants":%s,"investors":%s,"preSeed":%s,"team":%s}}}' \
	"$NOBODY" "$NOBODY" "$NOBODY" "$NOBODY" "$NOBODY" "$NOBODY" "$ONE" "$ONE" "$ONE" "$ONE" "$ONE" >"$WORK/stand-in.json"
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
	"$NODE" export-chain-spec --chain "$chain" "${genesis[@]}" >"$WORK/$name.json" 2>"$WORK/$name.log" || {
		cat "$WORK/$name.log" >&2
		die "the node could not export the chain spec $name"
	}
	python3 "$ROOT/scripts/strip-code.py" "$WORK/$name.json" >"$WORK/$name.stripped.json"
	if [ "$CHECK" -eq 1 ]; then
		if ! diff -u "chain-specs/$name.json" "$WORK/$name.stripped.json" >&2; then
			warn "chain-specs/$name.json is stale: run 'make chain-specs' and commit it"
			status=1
		fi
	else
		cp "$WORK/$name.stripped.json" "chain-specs/$name.json"
		# Production has no authorities, stakers and beneficiaries yet, so there is nothing to launch.
		if [ "$name" != production ]; then
			cp "$WORK/$name.json" "$BUILD/$name-plain.json"
			"$NODE" export-chain-spec --chain "$chain" --raw >"$BUILD/$name-raw.json" 2>"$WORK/$name.log" || {
				cat "$WORK/$name.log" >&2
				die "the node could not export the raw chain spec $name"
			}
		fi
	fi
done
exit "$status"
