# SPDX-License-Identifier: Apache-2.0
"""Writes the extracts beside this file from packages of the Python registry.

    python -m venv /tmp/extract
    /tmp/extract/bin/pip install arch==8.0.0 statsmodels==0.15.0 pandas==3.1.1
    /tmp/extract/bin/python benchmarks/backtest/data/extract.py

Nothing is changed but the choice of columns and dates; days without a value are left out.
"""

from pathlib import Path

import statsmodels.api
from arch.data import nasdaq, vix

HERE = Path(__file__).parent


def _write(name: str, column: str, rows: list[tuple[str, str]]) -> None:
    lines = [f"date,{column}", *(f"{date},{value}" for date, value in rows)]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Writes the three files."""
    closes = nasdaq.load()["Adj Close"].loc["2006-12-29":"2010-12-31"].dropna()
    _write("nasdaq.csv", "close", [(f"{d:%Y-%m-%d}", f"{v:.6f}") for d, v in closes.items()])
    fear = vix.load()["vix"].dropna()
    _write("vix.csv", "close", [(f"{d:%Y-%m-%d}", f"{v:.2f}") for d, v in fear.items()])
    carbon = statsmodels.api.datasets.co2.load_pandas().data["co2"].dropna().iloc[-1000:]
    _write("co2.csv", "ppm", [(f"{d:%Y-%m-%d}", f"{v:.1f}") for d, v in carbon.items()])


if __name__ == "__main__":
    main()
