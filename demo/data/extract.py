# SPDX-License-Identifier: Apache-2.0
"""Writes the extracts beside this file from packages of the Python registry.

    python -m venv /tmp/extract
    /tmp/extract/bin/pip install arch==8.0.0 vega_datasets==0.9.0 pandas==3.1.1
    /tmp/extract/bin/python demo/data/extract.py

Nothing is changed but the choice of columns and dates; days without a value are left out.
"""

from pathlib import Path

from arch.data import sp500, wti
from vega_datasets import local_data

HERE = Path(__file__).parent


def _write(name: str, column: str, rows: list[tuple[str, str]]) -> None:
    lines = [f"date,{column}", *(f"{date},{value}" for date, value in rows)]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Writes the three files."""
    closes = sp500.load()["Adj Close"].loc["2014-12-31":"2018-12-31"].dropna()
    _write("sp500.csv", "close", [(f"{d:%Y-%m-%d}", f"{v:.6f}") for d, v in closes.items()])
    oil = wti.load()["DCOILWTICO"].loc["2014-12-31":"2018-12-31"].dropna()
    _write("wti.csv", "usd_per_barrel", [(f"{d:%Y-%m-%d}", f"{v:.2f}") for d, v in oil.items()])
    weather = local_data.seattle_weather().set_index("date")["temp_max"].dropna()
    rows = [(f"{d:%Y-%m-%d}", f"{v:.1f}") for d, v in weather.items()]
    _write("seattle.csv", "temp_max_celsius", rows)


if __name__ == "__main__":
    main()
