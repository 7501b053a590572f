#!/usr/bin/env bash
# Measures every bar; `--cold` includes those that start from an empty cache.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"
"$ROOT/scripts/build.sh"
exec "$ROOT/.venv/bin/python" benchmarks/bars.py "$@"
