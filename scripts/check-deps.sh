#!/usr/bin/env bash
# One copy each of the crates that must not exist twice (a second one means mixed SDK lines).
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
for crate in sp-runtime frame-support frame-system sp-core sp-api; do
	count=$(grep -c "^name = \"$crate\"$" Cargo.lock || true)
	[ "$count" -eq 1 ] || die "Cargo.lock has $count versions of $crate; every SDK crate must be of the 2609.2.0 set"
done
# The node's own graph: other targets in the lock file may name a second one.
for crate in sc-service sc-client-api sc-client-db sc-cli; do
	count=$(cargo tree --locked -p allora-node --features collator --edges normal,build --prefix none --format '{p}' |
		awk -v crate="$crate" '$1 == crate {print $2}' | sort -u | wc -l)
	[ "$count" -eq 1 ] || die "the node has $count versions of $crate; every SDK crate must be of the 2609.2.0 set"
done
