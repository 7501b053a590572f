#!/usr/bin/env bash
# Sets up, builds, and starts the development chain with the demo. Arguments go to the demo.

# The demo's times are counted from here, set-up and build included.
ALLORA_DEMO_BEGUN=$(date +%s.%N)
export ALLORA_DEMO_BEGUN
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh"
"$ROOT/scripts/build.sh"
say "starting the demo"
exec "$ROOT/.venv/bin/python" -m demo --node-binary "$CARGO_TARGET_DIR/debug/allora-node" --out "$ROOT/out/demo" "$@"
