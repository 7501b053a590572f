#!/usr/bin/env bash
# Sets up, builds, and starts the development chain with the demo. Arguments go to the demo.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh"
"$ROOT/scripts/build.sh"
say "starting the demo"
exec "$ROOT/.venv/bin/python" -m demo --node-binary "$CARGO_TARGET_DIR/debug/allora-node" --out "$ROOT/out/demo" "$@"
