#!/usr/bin/env python3
"""Checks that `std`, `runtime-benchmarks` and `try-runtime` reach every dependency that has them.

A feature that stops half way compiles, and then fails far away: a `no_std` build that links `std`,
a benchmark of a pallet without its neighbours' helpers, a `try_state` that is never run.
"""

from __future__ import annotations

import json
import subprocess
import sys

FEATURES = ("std", "runtime-benchmarks", "try-runtime")
# Programs are always `std`.
SKIP = {
    "allora-node",
    "allora-bencher",
    "allora-epoch-bench",
    "allora-scoring-wasm-benchmarks",
}


def main() -> int:
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"]
    metadata = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    problems = []
    for member in metadata["workspace_members"]:
        package = packages[member]
        if package["name"] in SKIP:
            continue
        declared = {
            (dependency["rename"] or dependency["name"]): dependency
            for dependency in package["dependencies"]
            if dependency["kind"] is None
        }
        resolved = {}
        for edge in nodes[member]["deps"]:
            if any(kind["kind"] is None for kind in edge["dep_kinds"]):
                resolved[edge["name"]] = packages[edge["pkg"]]
        for feature in FEATURES:
            if feature not in package["features"]:
                continue
            for name, dependency in declared.items():
                target = resolved.get(name.replace("-", "_"))
                if target is None or feature not in target["features"]:
                    continue
                if feature == "std" and dependency["uses_default_features"]:
                    continue
                wanted = {f"{name}/{feature}", f"{name}?/{feature}"}
                if not wanted & set(package["features"].get(feature, [])):
                    problems.append(f"{package['name']}: feature {feature} misses {name}/{feature}")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
