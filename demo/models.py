# SPDX-License-Identifier: Apache-2.0
"""Six inferers that think differently, and two forecasters. None has a parameter that was fitted to
the replayed period: the constants are the usual ones."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Past:
    """All that a model knows: what the feed has published."""

    days: Sequence[date]
    values: Floats
    #: Trading days only.
    weekdays: bool
    #: Days of a season: five weekdays, or a year.
    season: float

    @property
    def next_day(self) -> date:
        """The day to predict, as far as the calendar tells."""
        day = self.days[-1] + timedelta(days=1)
        while self.weekdays and day.weekday() >= 5:
            day += timedelta(days=1)
        return day


Model = Callable[[Past], float]

#: Observations that the moving models look back on: a trading year, and a month.
YEAR, MONTH, WEEK = 250, 22, 5


def last(past: Past) -> float:
    """Tomorrow is like today."""
    return float(past.values[-1])


def average(past: Past) -> float:
    """Tomorrow is like the last month."""
    return float(past.values[-MONTH:].mean())


def smooth(past: Past) -> float:
    """Simple exponential smoothing; its constant is the one that would have been best so far."""
    values = past.values[-2 * YEAR :]
    best, answer = math.inf, float(values[-1])
    for alpha in (0.05, 0.1, 0.2, 0.3, 0.5, 0.8):
        level, error = float(values[0]), 0.0
        for value in values[1:]:
            error += (value - level) ** 2
            level += alpha * (value - level)
        if error < best:
            best, answer = error, level
    return answer


def autoregression(past: Past) -> float:
    """An autoregression of order 5 by least squares over two years."""
    values = past.values[-2 * YEAR :]
    features = _lags(values, WEEK)
    design = np.column_stack([np.ones(len(features)), features])
    weights, *_ = np.linalg.lstsq(design[:-1], values[WEEK:], rcond=None)
    return float(design[-1] @ weights)


def seasonal(past: Past) -> float:
    """What the same weekday was like in the last year, or the same time of earlier years, moved by
    half of the latest departure from it."""
    day, values = past.next_day, past.values
    if past.weekdays:
        same = [
            value
            for when, value in zip(past.days[-YEAR:], values[-YEAR:], strict=True)
            if when.weekday() == day.weekday()
        ]
        return float(np.mean(same))
    usual = _climate(past, day, len(values))
    departure = float(values[-1]) - _climate(past, past.days[-1], len(values) - 1)
    return usual + 0.5 * departure


def ridge(past: Past) -> float:
    """Ridge regression on lags, means of a week and a month, spread and season."""
    values = past.values[-2 * YEAR - MONTH :]
    days = [*past.days[-len(values) :], past.next_day]
    rows = []
    for index in range(MONTH, len(values) + 1):
        before = values[index - MONTH : index]
        angle = 2 * math.pi * days[index].timetuple().tm_yday / 365.25
        rows.append(
            [
                *before[-3:],
                before[-WEEK:].mean(),
                before.mean(),
                before.std(),
                np.abs(before[-WEEK:]).mean(),
                math.sin(angle),
                math.cos(angle),
            ]
        )
    features = np.array(rows)
    centre, scale = features[:-1].mean(axis=0), features[:-1].std(axis=0)
    scaled = (features - centre) / np.where(scale > 0, scale, 1)
    target = values[MONTH:]
    level = target.mean()
    penalty = 0.1 * len(target) * np.eye(scaled.shape[1])
    weights = np.linalg.solve(
        scaled[:-1].T @ scaled[:-1] + penalty, scaled[:-1].T @ (target - level)
    )
    return float(level + scaled[-1] @ weights)


#: By the name that stands in tables and columns.
INFERERS: Mapping[str, Model] = {
    "last": last,
    "average": average,
    "smooth": smooth,
    "ar": autoregression,
    "season": seasonal,
    "ridge": ridge,
}


def forecast_by_habit(losses: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Each inferer will be as wrong as it was lately: an exponential moving average (0.2)."""
    expected: dict[str, float] = {}
    for epoch in losses:
        for account, loss in epoch.items():
            before = expected.get(account, loss)
            expected[account] = before + 0.2 * (loss - before)
    return expected


def forecast_by_weather(
    losses: Sequence[Mapping[str, float]], spreads: Sequence[float], spread_now: float
) -> dict[str, float]:
    """Each inferer's log loss as a line over the log of how restless the series was lately, by
    least squares, pulled towards its mean as long as there are few epochs."""
    expected: dict[str, float] = {}
    accounts = {account for epoch in losses for account in epoch}
    for account in accounts:
        pairs = [
            (spread, epoch[account])
            for epoch, spread in zip(losses, spreads, strict=True)
            if account in epoch
        ]
        x, y = np.array(pairs).T
        middle = x.mean()
        slope = ((x - middle) @ y) / ((x - middle) @ (x - middle) + 1.0)
        expected[account] = float(y.mean() + slope * (spread_now - middle))
    return expected


def restlessness(values: Floats) -> float:
    """Log10 of the mean absolute change over the last week."""
    return math.log10(float(np.abs(np.diff(values[-WEEK - 1 :])).mean()) + 1e-6)


def _lags(values: Floats, count: int) -> Floats:
    """Rows of the `count` values before each position, the last row before the next value."""
    return np.lib.stride_tricks.sliding_window_view(values, count)


def _climate(past: Past, day: date, before: int) -> float:
    """The mean of the same fortnight in earlier years."""
    near = []
    for when, value in zip(past.days[:before], past.values[:before], strict=True):
        distance = abs((when.timetuple().tm_yday - day.timetuple().tm_yday + 182) % 365 - 182)
        if distance <= 7 and (day - when).days > 180:
            near.append(value)
    return float(np.mean(near)) if near else float(past.values[:before].mean())
