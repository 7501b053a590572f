#!/usr/bin/env python3
"""Prints a plain chain spec without the runtime's code, keys sorted, so that it can be compared.

A live chain's authorities, stakers and beneficiaries come from its operators' file: they are left
out, too.
"""

from __future__ import annotations

import json
import sys


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        spec = json.load(file)
    genesis = spec.get("genesis", {}).get("runtimeGenesis", {})
    if "code" in genesis:
        genesis["code"] = "0x"
    if spec.get("chainType") == "Live":
        patch = genesis.get("genesisConfig", genesis).get("patch", genesis)
        for pallet in ("session", "balances"):
            patch.pop(pallet, None)
        patch.get("emissions", {}).pop("beneficiaries", None)
        patch.get("staking", {}).pop("stakers", None)
    json.dump(spec, sys.stdout, indent=2, sort_keys=True, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
