# SPDX-License-Identifier: Apache-2.0
"""The three series, and the topics that are made of them."""

import csv
import itertools
import math
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Row:
    """One observation."""

    day: date
    value: Decimal


@dataclass(frozen=True)
class Series:
    """A topic's series. Row `first + e - 1` is the truth of epoch `e`; the rows before are known
    from the beginning."""

    #: Short name: file names, URLs, columns.
    name: str
    title: str
    unit: str
    #: How many decimals of a value count.
    decimals: int
    #: The chain's loss function.
    loss: str
    #: Values outside are refused.
    low: Decimal
    high: Decimal
    #: Trading days only.
    weekdays: bool
    #: The period of the seasonal model, days.
    season: float
    first: int
    rows: tuple[Row, ...]

    @property
    def epochs(self) -> int:
        """How many epochs can be replayed."""
        return len(self.rows) - self.first

    @property
    def resolution(self) -> Decimal:
        """The grid on which the truth is known."""
        return Decimal(1).scaleb(-self.decimals)

    def index(self, epoch: int) -> int:
        """The row with the truth of an epoch."""
        return self.first + epoch - 1


def _read(name: str) -> list[tuple[date, Decimal]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        return [(date.fromisoformat(day), Decimal(value)) for day, value in reader]


def _returns(name: str, decimals: int, *, absolute: bool) -> tuple[Row, ...]:
    """Log returns in per cent, rounded to the truth's grid."""
    prices = _read(name)
    grid = Decimal(1).scaleb(-decimals)
    rows = []
    for (_, before), (day, price) in itertools.pairwise(prices):
        value = Decimal(100 * math.log(price / before))
        value = (abs(value) if absolute else value).quantize(grid, ROUND_HALF_EVEN)
        rows.append(Row(day, value))
    return tuple(rows)


def _since(rows: tuple[Row, ...], day: date) -> int:
    return next(index for index, row in enumerate(rows) if row.day >= day)


def load() -> tuple[Series, ...]:
    """The demo's series, in the order of its topics."""
    stocks = _returns("sp500.csv", 4, absolute=True)
    oil = _returns("wti.csv", 4, absolute=False)
    weather = tuple(Row(day, value) for day, value in _read("seattle.csv"))
    return (
        Series(
            name="sp500",
            title="S&P 500, absolute log return of the next day",
            unit="%",
            decimals=4,
            loss="Squared",
            low=Decimal(0),
            high=Decimal(100),
            weekdays=True,
            season=5,
            first=_since(stocks, date(2017, 1, 1)),
            rows=stocks,
        ),
        Series(
            name="wti",
            title="WTI crude oil, log return of the next day",
            unit="%",
            decimals=4,
            loss="Squared",
            low=Decimal(-100),
            high=Decimal(100),
            weekdays=True,
            season=5,
            first=_since(oil, date(2017, 1, 1)),
            rows=oil,
        ),
        Series(
            name="seattle",
            title="Seattle, maximum temperature of the next day",
            unit="°C",
            decimals=1,
            loss="Absolute",
            low=Decimal(-60),
            high=Decimal(60),
            weekdays=False,
            season=365.25,
            first=_since(weather, date(2014, 1, 1)),
            rows=weather,
        ),
    )
