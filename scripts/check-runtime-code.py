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
FOLDERS = ("pallets", "primitives/src", "scoring/src", "runtime/src")
# Lines that may stay, and why.
EXCEPTIONS = {
    # Evaluated by the compiler, where there is no conversion but `as`.
    "scoring/src/primitives/division.rs": ("(SEED / (256 + i as u32)) as u16;",),
    "scoring/src/primitives/short.rs": ("/ (2 * i as u64 + 513)).isqrt() as u16;",),
    "runtime/src/constants.rs": ("(items as Balance) *", "MAX_POV_SIZE as u64,"),
    # The checks of `try-runtime`, which no block runs, have nothing to return an error to.
    "runtime/src/apis.rs": (
        '.expect("a failed migration must stop the check");',
        '.expect("a failed block must stop the check")',
    ),
}
NOT_RUNTIME = re.compile(r"(^|/)(tests?|mock|fixtures|benchmarking|benchmarks|bin)(/|\.rs$)")
TESTS = re.compile(r"^#\[cfg\(test\)\]\nmod tests\b", re.MULTILINE)
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
            # Tests beside what they test are at the end of the file.
            text = TESTS.split(path.read_text(encoding="utf-8"), maxsplit=1)[0]
            for number, line in enumerate(text.splitlines(), 1):
                code = line.split("//", 1)[0]
                if any(known in code for known in EXCEPTIONS.get(name, ())):
                    continue
                for reason, pattern in FORBIDDEN.items():
                    if pattern.search(code):
                        problems.append(f"{name}:{number}: {reason}")
    for problem in problems:
        sys.stderr.write(problem + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
