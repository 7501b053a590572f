#!/usr/bin/env python3
"""Measures the bars that the issues name and writes benchmarks/results/bars.json.

A row is what one command gave on one machine at one commit; a bar without a fresh row is not met.
The cold bars start from an empty cache and take an hour and more: ask for them with `--cold`.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "bars.json"


def machine() -> str:
    """Processor, cores and memory, as a reader needs them to compare."""
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {model}"


def git(*arguments: str) -> str:
    """What a git command prints."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True)
    return done.stdout.decode().strip()


def commit() -> str:
    """The commit that was measured; marked when the tree had changes, results apart, which the
    measurements themselves write."""
    measured = (".", ":(exclude)benchmarks/results")
    changed = git("status", "--porcelain", "--untracked-files=no", "--", *measured)
    return git("rev-parse", "--short=12", "HEAD") + ("+changes" if changed else "")


def commits_since(measured: str) -> str:
    """How many commits came after a measurement: the row may no longer hold."""
    try:
        return git("rev-list", "--count", f"{measured.removesuffix('+changes')}..HEAD")
    except subprocess.CalledProcessError:
        return "?"


def row(
    issue: int,
    bar: str,
    value: float | None,
    unit: str,
    limit: float,
    command: str,
    *,
    clone: bool = False,
) -> dict[str, Any]:
    """One bar: met if the value is there and not above the limit. `clone` says that a fresh clone
    was measured, whatever the tree here looks like."""
    now = commit()
    return {
        "issue": issue,
        "bar": bar,
        "value": None if value is None else round(value, 2),
        "unit": unit,
        "limit": limit,
        "pass": value is not None and value <= limit,
        "command": command,
        "commit": now.removesuffix("+changes") if clone else now,
        "machine": machine(),
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d"),
    }


def seconds_of(command: list[str], **options: Any) -> float | None:
    """How long a command took; None if it failed."""
    start = time.monotonic()
    done = subprocess.run(command, check=False, **options)
    if done.returncode != 0:
        print(f"failed with exit code {done.returncode}: {' '.join(command)}", file=sys.stderr)
        return None
    return time.monotonic() - start


def demo_rows() -> list[dict[str, Any]]:
    """The demo of 80 epochs, from a warm cache. Its times count from the command: set-up and build
    are part of them."""
    out = ROOT / "out" / "bars-demo"
    shutil.rmtree(out, ignore_errors=True)
    command = ["scripts/run.sh", "--epochs", "80", "--out", str(out)]
    finished = seconds_of(command, cwd=ROOT) is not None
    timings = json.loads((out / "timings.json").read_text(encoding="utf-8")) if finished else {}
    shown = "make run EPOCHS=80"
    return [
        row(2, "demo, warm: first block", timings.get("first_block"), "s", 30, shown),
        row(2, "demo, warm: first settled epoch", timings.get("first_settled"), "s", 75, shown),
        row(2, "demo, warm: 80 epochs of three topics", timings.get("total"), "s", 600, shown),
    ]


def fresh_clone(folder: str) -> Path:
    """The committed state in a folder of its own."""
    clone = Path(folder) / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    return clone


def clean_environment() -> dict[str, str]:
    """The environment without what would change the builds that are measured."""
    environment = dict(os.environ)
    for name in ("CARGO_TARGET_DIR", "SKIP_WASM_BUILD", "WASM_BUILD_CARGO_ARGS"):
        environment.pop(name, None)
    return environment


def warm_rows() -> list[dict[str, Any]]:
    """CI on a fresh clone with a warm cache."""
    with tempfile.TemporaryDirectory() as folder:
        took = seconds_of(["bash", ".ci/run"], cwd=fresh_clone(folder), env=clean_environment())
    value = None if took is None else took / 60
    bar = "continuous integration, warm"
    return [row(2, bar, value, "min", 12, "bash .ci/run", clone=True)]


def cold_place(folder: str, cache: Path | None) -> tuple[dict[str, str], Path]:
    """The environment of a cold run: an empty cache, in `cache` if that is to be kept."""
    if cache is not None and cache.exists() and any(cache.iterdir()):
        raise SystemExit(f"{cache} is not empty: a cold run needs an empty cache")
    environment = clean_environment()
    if cache is None:
        environment |= {"ALLORA_CACHE": f"{folder}/cache", "CARGO_HOME": f"{folder}/cargo"}
    else:
        environment["ALLORA_CACHE"] = str(cache)
    return environment, fresh_clone(folder)


def cold_run_rows(cache: Path | None) -> list[dict[str, Any]]:
    """`make run` to the first block on a fresh clone with an empty cache, downloads included."""
    with tempfile.TemporaryDirectory() as folder:
        environment, clone = cold_place(folder, cache)
        command = ["scripts/run.sh", "--epochs", "1", "--out", f"{folder}/out"]
        value = None
        if seconds_of(command, cwd=clone, env=environment) is not None:
            timings = json.loads(Path(f"{folder}/out/timings.json").read_text(encoding="utf-8"))
            # counted from the command, set-up and build included
            value = timings["first_block"] / 60
    return [row(2, "make run, cold: first block", value, "min", 35, "make run", clone=True)]


def cold_ci_rows(cache: Path | None) -> list[dict[str, Any]]:
    """CI on a fresh clone with an empty cache, downloads included."""
    with tempfile.TemporaryDirectory() as folder:
        environment, clone = cold_place(folder, cache)
        took = seconds_of(["bash", ".ci/run"], cwd=clone, env=environment)
    value = None if took is None else took / 60
    bar = "continuous integration, cold"
    return [row(2, bar, value, "min", 75, "bash .ci/run", clone=True)]


def criterion_mean(target: Path, group: str, function: str, size: str) -> float:
    """The mean of one criterion benchmark, in nanoseconds."""
    place = target / "criterion" / group / function / size.replace("/", "_") / "new"
    estimates = json.loads((place / "estimates.json").read_text(encoding="utf-8"))
    return float(estimates["mean"]["point_estimate"])


def cache_folder() -> Path:
    """Where builds live."""
    return Path(os.environ.get("ALLORA_CACHE", Path.home() / ".cache/allora"))


def scoring_rows() -> list[dict[str, Any]]:
    """An epoch's scoring against the plain f64 transcription, in one run."""
    target = cache_folder() / "scoring-target"
    command = ["cargo", "bench", "--locked", "--package", "allora-scoring-benchmarks"]
    environment = dict(os.environ, CARGO_TARGET_DIR=str(target))
    finished = seconds_of(command, cwd=ROOT, env=environment) is not None
    ratio = None
    if finished:
        size = "32/6/6"
        ours = criterion_mean(target, "epoch", "scoring", size)
        ratio = ours / criterion_mean(target, "epoch", "f64", size)
    bar = "epoch of 32/6/6, native: time by that of f64"
    return [row(3, bar, ratio, "", 1.0, " ".join(command))]


def wasm_rows() -> list[dict[str, Any]]:
    """The same in wasm, by the SDK's executor."""
    package = ["--package", "allora-scoring-wasm-benchmarks"]
    command = ["cargo", "run", "--locked", "--quiet", "--release", *package]
    target = cache_folder() / "benchmarks-target"
    environment = dict(
        os.environ, CARGO_TARGET_DIR=str(target), WASM_BUILD_WORKSPACE_HINT=str(ROOT)
    )
    for name in ("SKIP_WASM_BUILD", "WASM_BUILD_CARGO_ARGS"):
        environment.pop(name, None)
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, stdout=subprocess.PIPE)
    times = json.loads(done.stdout) if done.returncode == 0 else {}
    limits = {"32/6/6": 5, "64/16/16": 40}
    shown = " ".join(command)
    return [
        row(3, f"epoch of {size} in wasm", times.get(size), "ms", limit, shown)
        for size, limit in limits.items()
    ]


def load_rows() -> list[dict[str, Any]]:
    """A hundred topics on the real runtime, by the benchmarked weights; see benchmarks/load."""
    target = os.environ.get("CARGO_TARGET_DIR", str(cache_folder() / "target"))
    # all default members: one package alone would give the SDK other features, and a second build
    build = ["cargo", "build", "--locked", "--quiet"]
    environment = dict(os.environ, SKIP_WASM_BUILD="1", CARGO_TARGET_DIR=target)
    if seconds_of(build, cwd=ROOT, env=environment) is None:
        raise SystemExit("allora-load does not build")
    program = str(Path(target) / "debug" / "allora-load")
    found = []
    for arguments in ([], ["--aligned", "--blocks", "500"], ["--topics", "3", "--epoch", "10"]):
        done = subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE)
        found.append(json.loads(done.stdout))
    (RESULTS.parent / "load.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    spread, aligned, long = found
    late = spread["predictions_later_than_next_block_percent"]
    worst = max(int(delay) for delay in aligned["prediction_delays"])
    # epochs of 10 blocks: history is full after 640 blocks and what the lag adds
    full, last = (long["state"][at]["bytes"] for at in (4, -1))
    topics = "100 topics of 32 workers"
    return [
        row(4, f"{topics}: predictions later than the next block", late, "%", 5, "allora-load"),
        row(4, f"{topics}, aligned: blocks to the last one", worst + 1, "", 5, "allora-load"),
        row(4, "state after HistoryDepth: growth", 100 * (last / full - 1), "%", 1, "allora-load"),
    ]


def built(program: str) -> str:
    """A program of the default members, after they are built, with the runtime's wasm as it is when
    its weights are measured: with link-time optimisation, unlike a development build's."""
    target = os.environ.get("CARGO_TARGET_DIR", str(cache_folder() / "target"))
    environment = dict(os.environ, CARGO_TARGET_DIR=target, WASM_BUILD_WORKSPACE_HINT=str(ROOT))
    for name in ("SKIP_WASM_BUILD", "WASM_BUILD_CARGO_ARGS"):
        environment.pop(name, None)
    # all default members: one package alone would give the SDK other features, and a second build
    build = ["cargo", "build", "--locked", "--quiet"]
    if seconds_of(build, cwd=ROOT, env=environment) is None:
        raise SystemExit(f"{program} does not build")
    return str(Path(target) / "debug" / program)


def epoch_rows() -> list[dict[str, Any]]:
    """What the steps of an epoch book, and how one settles on a half-full chain."""
    note = f"{datetime.datetime.now(datetime.UTC):%-d %B %Y}, {machine()}, commit {commit()}."
    tables = RESULTS.parent / "epoch.md"
    command = [built("allora-epoch-bench"), "--markdown", str(tables), "--note", note]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    found = {"measured": note} | json.loads(done.stdout)
    (RESULTS.parent / "epoch.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    usual = found["sizes"]["32/6/6"]
    steps = usual["steps"]
    submissions = [steps[name]["booked"] for name in ("inference", "forecast")]
    together = usual["combine_and_settle_booked"]
    largest = usual["largest_step_booked"]
    credit = found["credit_of_an_account_booked"]
    half = found["half_full"]

    def most(dimension: str) -> float:
        return max(float(booked[dimension]) for booked in submissions)

    bars = [
        ("32/6/6: a submission, time", most("us"), "µs", 600),
        ("32/6/6: a submission, reads", most("reads"), "", 8),
        ("32/6/6: a submission, writes", most("writes"), "", 3),
        ("32/6/6: a submission, proof", most("proof") / 1024, "KiB", 24),
        ("32/6/6: combine and settle, time", together["us"] / 1e3, "ms", 40),
        ("32/6/6: combine and settle, proof", together["proof"] / 1024, "KiB", 256),
        ("32/6/6: the largest step", largest["us"] / 1e3, "ms", 5),
        ("crediting an account, time", credit["us"], "µs", 200),
        ("crediting an account, proof", credit["proof"] / 1024, "KiB", 3),
        ("64/16/16, half-full chain: blocks to settle", half["blocks_to_settle"], "", 10),
        ("64/16/16, half-full chain: blocks over weight", half["blocks"]["over"], "", 0),
    ]
    return [row(4, *bar, "allora-epoch-bench") for bar in bars]


def economy_rows() -> list[dict[str, Any]]:
    """What a wash-payer gains at its best share; see benchmarks/economy."""
    folder = RESULTS.parent / "economy"
    target = os.environ.get("CARGO_TARGET_DIR", str(cache_folder() / "target"))
    # all default members: one package alone would give the SDK other features, and a second build
    build = ["cargo", "build", "--locked", "--quiet"]
    environment = dict(os.environ, SKIP_WASM_BUILD="1", CARGO_TARGET_DIR=target)
    if seconds_of(build, cwd=ROOT, env=environment) is None:
        raise SystemExit("allora-economy does not build")
    program = str(Path(target) / "debug" / "allora-economy")
    measured = seconds_of([program, "--out", str(folder), "--only", "wash"]) is not None
    summary = {}
    if measured:
        plots = [sys.executable, str(ROOT / "benchmarks" / "economy" / "plots.py")]
        subprocess.run(plots, check=True)
        summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))["gain"]
    command = "allora-economy --only wash"
    bar = "wash-payer's gain at its best share, less its stake's worth"
    return [row(5, bar, summary.get("default"), "%", 0, command)]


def printed(package: str, arguments: list[str], pattern: str) -> list[list[float]]:
    """The numbers in the lines that tests print, if the tests pass; else nothing."""
    target = os.environ.get("CARGO_TARGET_DIR", str(cache_folder() / "target"))
    # with the runtime: the package alone would give the SDK other features, and a second build
    packages = [f"--package={name}" for name in dict.fromkeys((package, "allora-runtime"))]
    command = ["cargo", "test", "--locked", "--quiet", *packages, *arguments, "--nocapture"]
    environment = dict(os.environ, SKIP_WASM_BUILD="1", CARGO_TARGET_DIR=target)
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode != 0:
        return []
    return [[float(n) for n in found.groups()] for found in re.finditer(pattern, done.stdout)]


def money_rows() -> list[dict[str, Any]]:
    """Ten thousand exits of one block, and what a rotation with an election at the bounds books.
    The tests that print it fail if a block is over weight or an exit out of order."""
    name = "queue_should_work_off_ten_thousand"
    exits = printed("pallet-stake", ["--lib", name, "--"], r"exits with (\d+) % idle: (\d+) blocks")
    blocks = {int(idle): count for idle, count in exits}
    test = "election_at_the_bounds"
    books = printed(
        "allora-runtime",
        ["--test", "validators", test, "--"],
        r"rotation books ([\d.]+) % of the time and ([\d.]+) % of the proof",
    )
    computation, proof = books[0] if books else (None, None)
    bar = "10,000 exits of one block"
    shown, rotation = f"cargo test {name}", "rotation with an election at the bounds"
    return [
        row(5, f"{bar}: blocks over weight", 0 if len(blocks) > 1 else None, "", 0, shown),
        row(5, f"{bar}: blocks to the last, 75 % of each left", blocks.get(75), "", 40, shown),
        row(5, f"{bar}: blocks to the last, nothing left", blocks.get(0), "", 600, shown),
        row(5, f"{rotation}: booked time of a block", computation, "%", 50, f"cargo test {test}"),
        row(5, f"{rotation}: booked proof of a block", proof, "%", 50, f"cargo test {test}"),
    ]


def merge(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """New rows replace old ones of the same bar; the others stay, with their date and commit."""
    old = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    named = {(entry["issue"], entry["bar"]): entry for entry in old}
    named.update({(entry["issue"], entry["bar"]): entry for entry in rows})
    return [named[key] for key in sorted(named)]


def show(rows: list[dict[str, Any]]) -> None:
    """The table that a person reads."""
    heading = f"{'issue':>5}  {'bar':<58} {'value':>10} {'limit':>8} unit  met"
    print(f"{heading}  commit, date, commits since")
    for entry in rows:
        value = "-" if entry["value"] is None else f"{entry['value']:.2f}"
        print(
            f"{entry['issue']:>5}  {entry['bar']:<58} {value:>10} {entry['limit']:>8} "
            f"{entry['unit']:<4}  {'yes' if entry['pass'] else 'NO':<3}  "
            f"{entry['commit']}, {entry['date']}, {commits_since(entry['commit'])}"
        )


def main() -> int:
    """Measures, merges, writes and shows; the exit code says whether all measured bars are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cold", action="store_true", help="measure the cold bars as well")
    groups: dict[str, Callable[[Path | None], list[dict[str, Any]]]] = {
        "demo": lambda _: demo_rows(),
        "scoring": lambda _: scoring_rows(),
        "wasm": lambda _: wasm_rows(),
        "load": lambda _: load_rows(),
        "epoch": lambda _: epoch_rows(),
        "economy": lambda _: economy_rows(),
        "money": lambda _: money_rows(),
        "warm": lambda _: warm_rows(),
        "cold-run": cold_run_rows,
        "cold-ci": cold_ci_rows,
    }
    parser.add_argument("--only", choices=list(groups), help="measure one group")
    parser.add_argument(
        "--keep-cache", type=Path, help="an empty folder for a cold run to fill and leave"
    )
    chosen = parser.parse_args()
    names = [name for name in groups if chosen.cold or not name.startswith("cold")]
    if chosen.only:
        names = [chosen.only]
    measured = [entry for name in names for entry in groups[name](chosen.keep_cache)]
    rows = merge(measured)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    show(rows)
    return 0 if all(entry["pass"] for entry in measured) else 1


if __name__ == "__main__":
    sys.exit(main())
