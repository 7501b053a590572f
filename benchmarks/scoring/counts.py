#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Instructions and peak memory of an epoch's scoring, by valgrind: the same in every run on one
compiler, so a change of the code shows. Prints a table, writes `benchmarks/results/scoring.json`.

    make bench-counts
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "scoring.json"
SIZES = ("5/3/5", "32/6/6", "64/16/16")
SIDES = ("scoring", "f64", "f64-gram")


def valgrind(tool: str, program: Path, arguments: tuple[str, ...], out: Path) -> str:
    """What valgrind says; its own file goes to `out`."""
    command = ["valgrind", f"--tool={tool}", f"--{tool}-out-file={out}", str(program), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stderr


def instructions(program: Path, side: str, size: str, folder: Path) -> int:
    """Of one epoch: what ten more of them add."""

    def total(repeats: int) -> int:
        arguments = (side, size, str(repeats))
        said = valgrind("callgrind", program, arguments, folder / "callgrind")
        found = re.search(r"Collected : (\d+)", said)
        if found is None:
            raise RuntimeError(f"callgrind counted nothing: {said}")
        return int(found[1])

    return (total(11) - total(1)) // 10


def peak(program: Path, side: str, size: str, folder: Path) -> int:
    """Bytes on the heap at the worst moment, above what the inputs take."""

    def most(repeats: int) -> int:
        out = folder / "massif"
        valgrind("massif", program, (side, size, str(repeats)), out)
        text = out.read_text(encoding="utf-8")
        return max(int(found) for found in re.findall(r"mem_heap_B=(\d+)", text))

    return most(1) - most(0)


def main() -> int:
    """Measures every side and size."""
    cache = Path(os.environ.get("ALLORA_CACHE", Path.home() / ".cache/allora"))
    target = cache / "scoring-target"
    package = ["--package", "allora-scoring-benchmarks", "--bin", "once"]
    subprocess.run(
        ["cargo", "build", "--locked", "--release", *package],
        cwd=ROOT,
        check=True,
        env=dict(os.environ, CARGO_TARGET_DIR=str(target)),
    )
    program = target / "release" / "once"
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for size in SIZES:
            for side in SIDES:
                row = {
                    "size": size,
                    "side": side,
                    "instructions": instructions(program, side, size, place),
                    "peak_bytes": peak(program, side, size, place),
                }
                rows.append(row)
    compiler = subprocess.run(["rustc", "--version"], cwd=ROOT, check=True, capture_output=True)
    document = {"compiler": compiler.stdout.decode().strip(), "rows": rows}
    RESULTS.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    print("| inferers/forecasters/reputers | | instructions | peak heap, KiB |")
    print("|---|---|---|---|")
    for row in rows:
        kib = int(row["peak_bytes"]) / 1024
        print(f"| {row['size']} | {row['side']} | {row['instructions']:,} | {kib:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
