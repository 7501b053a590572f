# SPDX-License-Identifier: Apache-2.0
"""Simple models for any series: something to beat, and something to start from. Each takes the
observations so far, oldest first, and answers the next one."""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, median

__all__ = ["SHIPPED", "autoregression", "last", "mean", "middle", "smooth", "trend"]

#: Observations that the moving models look back on.
MONTH, YEAR = 22, 250


def last(past: Sequence[float]) -> float:
    """The next is like the last."""
    return past[-1]


def mean(past: Sequence[float]) -> float:
    """The mean of the last month."""
    return fmean(past[-MONTH:])


def middle(past: Sequence[float]) -> float:
    """The median of the last month."""
    return median(past[-MONTH:])


def smooth(past: Sequence[float]) -> float:
    """Simple exponential smoothing with the usual constant of 0.3."""
    level = past[0]
    for value in past[-YEAR:]:
        level += 0.3 * (value - level)
    return level


def trend(past: Sequence[float]) -> float:
    """The last, moved by the mean step of the last month."""
    recent = past[-MONTH:]
    return past[-1] + (recent[-1] - recent[0]) / max(len(recent) - 1, 1)


def autoregression(past: Sequence[float]) -> float:
    """A first-order autoregression by least squares over the last year."""
    window = past[-YEAR:]
    before, after = window[:-1], window[1:]
    if len(before) < 2:
        return past[-1]
    x, y = fmean(before), fmean(after)
    spread = sum((value - x) ** 2 for value in before)
    if spread == 0:
        return y
    slope = sum((a - x) * (b - y) for a, b in zip(before, after, strict=True)) / spread
    return y + slope * (past[-1] - x)


#: By the name that stands in tables.
SHIPPED: Mapping[str, Callable[[Sequence[float]], float]] = {
    "last": last,
    "mean": mean,
    "median": middle,
    "smooth": smooth,
    "trend": trend,
    "ar": autoregression,
}
