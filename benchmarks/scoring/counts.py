#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Operations of the kernel, instructions and peak memory (by valgrind) of an epoch's scoring: the
same in every run on one compiler, so a change of the code shows. Prints tables, writes
`benchmarks/results/scoring.json`.

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
from typing import Any

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


def cargo(*arguments: str, target: Path) -> str:
    """Runs cargo for the benchmarks' package; what it printed."""
    done = subprocess.run(
        ["cargo", *arguments],
        cwd=ROOT,
        check=True,
        env=dict(os.environ, CARGO_TARGET_DIR=str(target)),
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def show_operations(operations: dict[str, dict[str, dict[str, int]]]) -> None:
    """A line per size and stage, in the order of the pipeline."""
    print("| inferers/forecasters/reputers | stage | mul | div | exp | ln | sqrt |")
    print("|---|---|---|---|---|---|---|")
    for size, stages in operations.items():
        for stage, counts in stages.items():
            cells = " | ".join(f"{count:,}" for count in counts.values())
            print(f"| {size} | {stage} | {cells} |")
    print()


def main() -> int:
    """Measures every side and size."""
    cache = Path(os.environ.get("ALLORA_CACHE", Path.home() / ".cache/allora"))
    target = cache / "scoring-target"
    package = ["--locked", "--release", "--quiet", "--package", "allora-scoring-benchmarks"]
    counted = cargo("run", *package, "--features", "counts", "--bin", "counts", target=target)
    operations = json.loads(counted)
    cargo("build", *package, "--bin", "once", target=target)
    program = target / "release" / "once"
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for size in SIZES:
            for side in SIDES:
                row: dict[str, Any] = {
                    "size": size,
                    "side": side,
                    "instructions": instructions(program, side, size, place),
                    "peak_bytes": peak(program, side, size, place),
                }
                rows.append(row)
    compiler = subprocess.run(["rustc", "--version"], cwd=ROOT, check=True, capture_output=True)
    document = {
        "compiler": compiler.stdout.decode().strip(),
        "operations": operations,
        "rows": rows,
    }
    RESULTS.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    show_operations(operations)
    print("| inferers/forecasters/reputers | | instructions | peak heap, KiB |")
    print("|---|---|---|---|")
    for row in rows:
        kib = row["peak_bytes"] / 1024
        print(f"| {row['size']} | {row['side']} | {row['instructions']:,} | {kib:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
