#!/usr/bin/env python3
"""Checks by text what clippy cannot check in pallets: casts, `expect` and `unreachable!`.

The macros of FRAME and the codec's derives write them into every pallet, so the lints
`as_conversions`, `expect_used` and `unreachable` would have to be allowed wherever they matter.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("pallets", "primitives/src", "runtime/src/configs")
NOT_RUNTIME = re.compile(r"(^|/)(tests?|mock|fixtures|benchmarking|benchmarks|bin)(/|\.rs$)")
FORBIDDEN = {
    "`as` between numbers: use From, TryFrom or a checked conversion": re.compile(
        r"\bas (?:[ui](?:8|16|32|64|128|size)|f32|f64)\b"
    ),
    "`expect`: return an error": re.compile(r"\.expect(?:_err)?\("),
    "`unreachable!`: return an error": re.compile(r"\bunreachable!"),
    "`unwrap`: return an error": re.compile(r"\.unwrap(?:_err)?\("),
}


def main() -> int:
    problems = []
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.rs")):
            name = path.relative_to(ROOT).as_posix()
            if NOT_RUNTIME.search(name):
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                code = line.split("//", 1)[0]
                for reason, pattern in FORBIDDEN.items():
                    if pattern.search(code):
                        problems.append(f"{name}:{number}: {reason}")
    for problem in problems:
        sys.stderr.write(problem + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
