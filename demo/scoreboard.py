# SPDX-License-Identifier: Apache-2.0
"""What came out: a live table, the CSV files, the plots, the summary. Nothing is left out."""

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from statistics import fmean

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot

from allora_chain import EpochLosses, EpochScores, Prediction
from allora_chain.fixed import median

from .models import INFERERS
from .series import Series

#: The best and the worst log10 loss there is.
BEST, WORST = -100.0, 20.0
#: How far below the usual loss the floor of a loss lies, and how fast the usual one moves.
FLOOR_DEPTH, MEDIAN_ALPHA = 3.0, 0.1
#: The share of the settled epochs that a worker must have taken part in to be compared with others.
#: With six workers it leaves at least four tenths of the epochs in which all of them took part.
MIN_SHARE = 0.9

COLUMNS = (
    "topic",
    "epoch",
    "block",
    "truth",
    "combined",
    "naive",
    "mean",
    "median",
    "p2_28",
    "p15_87",
    "p50",
    "p84_13",
    "p97_72",
)


class LossRule:
    """The chain's log10 loss, for values to which the chain gives none (M27): floored at what the
    truth's grid resolves, and at three units below the usual loss of an inferer."""

    def __init__(self, series: Series) -> None:
        self._squared = series.loss == "Squared"
        self._grid = self._raw(float(series.resolution) / 2)
        self._usual: float | None = None

    def epoch(
        self, truth: Decimal, inferences: Sequence[Decimal], others: Mapping[str, Decimal]
    ) -> dict[str, float]:
        """The losses of `others` in the next epoch; to be called with each epoch in order."""
        raw = [self._raw(abs(float(truth - value))) for value in inferences]
        usual = _median(raw) if self._usual is None else self._usual
        floor = max(self._grid, usual - FLOOR_DEPTH)
        now = _median([_clamp(max(loss, floor)) for loss in raw])
        before = self._usual
        self._usual = now if before is None else before + MEDIAN_ALPHA * (now - before)
        return {
            name: _clamp(max(self._raw(abs(float(truth - value))), floor))
            for name, value in others.items()
        }

    def _raw(self, error: float) -> float:
        if error == 0:
            return BEST
        return math.log10(error) * (2 if self._squared else 1)


@dataclass(frozen=True)
class Row:
    """One settled epoch of one topic."""

    prediction: Prediction
    losses: EpochLosses
    scores: EpochScores
    #: The inferences on chain, by the model's name.
    values: Mapping[str, Decimal]
    #: Log10 losses by name, the chain's where it has them.
    named: Mapping[str, float]
    #: What each forecaster expected, by its name and the inferer's.
    forecasts: Mapping[str, Mapping[str, float]]

    @property
    def truth(self) -> Decimal:
        """The consensus truth."""
        return self.losses.value

    @property
    def median(self) -> Decimal:
        """The plain median of the inferences."""
        return median(self.values.values())

    def inside(self, low: int, high: int) -> bool:
        """Whether the truth lies between two of the five percentiles."""
        band = self.prediction.percentiles[0]
        return band[low] <= self.truth <= band[high]


@dataclass(frozen=True)
class Comparison:
    """Mean log10 losses over the same epochs."""

    #: How many settled epochs all of the compared have a loss in.
    epochs: int
    #: By name: the values that compete with the workers, and the workers with enough epochs.
    losses: Mapping[str, float]
    #: The worker with the lowest of them, in hindsight; `None` if no worker has enough epochs.
    best: str | None


@dataclass
class Board:
    """One topic's epochs."""

    series: Series
    topic: int
    #: Addresses by name, of workers, forecasters and reputers.
    inferers: Mapping[str, str]
    forecasters: Mapping[str, str]
    reputers: Mapping[str, str]
    rows: list[Row] = field(default_factory=list)
    void: list[tuple[int, str]] = field(default_factory=list)
    _rule: LossRule | None = None

    def add(
        self,
        prediction: Prediction,
        losses: EpochLosses,
        scores: EpochScores,
        values: Mapping[str, Decimal],
        forecasts: Mapping[str, Mapping[str, float]],
    ) -> Row:
        """Takes in the next settled epoch."""
        if self._rule is None:
            self._rule = LossRule(self.series)
        others = {
            "resistant": prediction.resistant[0],
            "mean": prediction.mean[0],
            "median": median(values.values()),
        }
        named = {
            "combined": float(losses.combined),
            "naive": float(losses.naive),
            **self._rule.epoch(losses.value, list(values.values()), others),
            **{
                name: float(losses.inferers[address])
                for name, address in self.inferers.items()
                if address in losses.inferers
            },
        }
        row = Row(prediction, losses, scores, values, named, forecasts)
        self.rows.append(row)
        return row

    def count(self, name: str) -> int:
        """In how many settled epochs a value or a worker has a loss."""
        return sum(name in row.named for row in self.rows)

    def mean_loss(self, name: str) -> float | None:
        """The mean log10 loss of a value or a worker over its own epochs. Such means of two names
        may be of different epochs: `compare` has those of the same ones."""
        losses = [row.named[name] for row in self.rows if name in row.named]
        return fmean(losses) if losses else None

    def compare(self) -> Comparison | None:
        """Values and workers over the epochs that all of them have; `None` if there are none.
        Workers with less than `MIN_SHARE` of the settled epochs are left out."""
        least = MIN_SHARE * len(self.rows)
        workers = [name for name in self.inferers if self.count(name) >= least]
        names = [*VALUES, *workers]
        common = [row.named for row in self.rows if all(name in row.named for name in names)]
        if not common:
            return None
        losses = {name: fmean(named[name] for named in common) for name in names}
        return Comparison(len(common), losses, min(workers, key=losses.__getitem__, default=None))

    def coverage(self, low: int, high: int) -> float | None:
        """The share of truths between two of the five percentiles."""
        inside = [row.inside(low, high) for row in self.rows]
        return fmean(inside) if inside else None

    def earned(self) -> dict[str, Decimal]:
        """ALLO by name, of everybody who is scored."""
        names = {
            **{address: name for name, address in self.inferers.items()},
            **{address: name for name, address in self.forecasters.items()},
            **{address: name for name, address in self.reputers.items()},
        }
        total = dict.fromkeys(names.values(), Decimal(0))
        for row in self.rows:
            for group in (row.scores.inferers, row.scores.forecasters, row.scores.reputers):
                for address, score in group.items():
                    name = names.get(address, address)
                    total[name] = total.get(name, Decimal(0)) + score.reward
        return total

    def judgements(self) -> list[tuple[str, str, float, float, float, int]]:
        """Who was right about whom: forecaster, inferer, mean expected and mean real log10 loss,
        mean absolute error, epochs."""
        out = []
        for forecaster in self.forecasters:
            for inferer in self.inferers:
                pairs = [
                    (row.forecasts[forecaster][inferer], row.named[inferer])
                    for row in self.rows
                    if inferer in row.forecasts.get(forecaster, {}) and inferer in row.named
                ]
                if pairs:
                    expected, real = zip(*pairs, strict=True)
                    error = fmean(abs(a - b) for a, b in pairs)
                    out.append(
                        (forecaster, inferer, fmean(expected), fmean(real), error, len(pairs))
                    )
        return out


HEADER = (
    f"{'epoch':>5} {'topic':<8} {'block':>6} {'truth':>9} {'predicted':>9} "
    f"{'68 % interval':>19} {'naive':>9} {'best worker':>16} {'worst worker':>16} {'paid':>9}"
)


def line(series: Series, row: Row) -> str:
    """One line of the live table."""
    digits = min(series.decimals, 3)
    band = row.prediction.percentiles[0]
    workers = {name: row.named[name] for name in row.values if name in row.named}
    best = min(workers, key=workers.__getitem__)
    worst = max(workers, key=workers.__getitem__)

    def number(value: Decimal) -> str:
        return f"{value:.{digits}f}"

    interval = f"[{number(band[1])}, {number(band[3])}]"
    inside = " " if row.inside(1, 3) else "!"
    return (
        f"{row.prediction.epoch:>5} {series.name:<8} {row.prediction.predicted_at:>6} "
        f"{number(row.truth):>9} {number(row.prediction.value):>9} {interval:>18}{inside} "
        f"{number(row.prediction.naive[0]):>9} "
        f"{best + ' ' + number(row.values[best]):>16} "
        f"{worst + ' ' + number(row.values[worst]):>16} {row.scores.paid:>9.3f}"
    )


def write_epochs(path: Path, boards: Iterable[Board]) -> None:
    """Every settled epoch, one line each."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*COLUMNS, *INFERERS])
        for board in boards:
            for row in board.rows:
                record = row.prediction
                writer.writerow(
                    [
                        board.series.name,
                        record.epoch,
                        record.predicted_at,
                        _plain(row.truth),
                        _plain(record.value),
                        _plain(record.naive[0]),
                        _plain(record.mean[0]),
                        _plain(row.median),
                        *(_plain(value) for value in record.percentiles[0]),
                        *(_plain(row.values.get(name)) for name in INFERERS),
                    ]
                )


#: The values that compete with the workers, and how the summary calls them.
VALUES = {
    "combined": "network",
    "naive": "network without forecasters",
    "resistant": "network without outliers",
    "mean": "plain mean",
    "median": "plain median",
}


def write_summary(path: Path, boards: Iterable[Board]) -> None:
    """Mean losses, coverage, earnings and judgements, one line each. `mean_log10_loss` is of each
    one's own epochs, `common_log10_loss` and `best_in_hindsight` of those that all of the compared
    have."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["topic", "what", "who", "about", "value", "epochs"])
        for board in boards:
            name, epochs = board.series.name, len(board.rows)
            for who in (*VALUES, *board.inferers):
                if (loss := board.mean_loss(who)) is not None:
                    counted = board.count(who)
                    writer.writerow([name, "mean_log10_loss", who, "", f"{loss:.6f}", counted])
            if (compared := board.compare()) is not None:
                common = compared.epochs
                for who, loss in compared.losses.items():
                    writer.writerow([name, "common_log10_loss", who, "", f"{loss:.6f}", common])
                if (best := compared.best) is not None:
                    loss = compared.losses[best]
                    writer.writerow([name, "best_in_hindsight", best, "", f"{loss:.6f}", common])
            for label, low, high in (("68.27", 1, 3), ("95.44", 0, 4)):
                if (share := board.coverage(low, high)) is not None:
                    writer.writerow([name, f"coverage_{label}", "", "", f"{share:.4f}", epochs])
            for who, allo in board.earned().items():
                writer.writerow([name, "allo_earned", who, "", _plain(allo), epochs])
            for forecaster, inferer, expected, real, error, count in board.judgements():
                for what, value in (
                    ("forecast_mean", expected),
                    ("realised_mean", real),
                    ("forecast_absolute_error", error),
                ):
                    writer.writerow([name, what, forecaster, inferer, f"{value:.6f}", count])
            for epoch, reason in board.void:
                writer.writerow([name, "void", "", epoch, reason, ""])


def summary(board: Board) -> str:
    """The summary of a topic, for people."""
    lines = [f"{board.series.title}: {len(board.rows)} epochs settled, {len(board.void)} void"]
    if not board.rows:
        return lines[0]
    compared = board.compare()
    if compared is None:
        lines.append("  there is no epoch in which all workers took part")
    else:
        lines += _ranking(board, compared)
    one, two = board.coverage(1, 3), board.coverage(0, 4)
    lines.append(
        f"  truth inside the 68.27 % interval: {one:.0%}, inside the 95.44 % interval: {two:.0%}"
    )
    earned = sorted(board.earned().items(), key=lambda item: -item[1])
    lines.append("  ALLO earned: " + ", ".join(f"{who} {allo:.3f}" for who, allo in earned))
    judged = board.judgements()
    if judged:
        lines.append("  who was right about whom (mean log10 loss expected / real, mean error)")
        for forecaster, inferer, expected, real, error, count in judged:
            lines.append(
                f"    {forecaster:<8} about {inferer:<7} {expected:>7.3f} / {real:>7.3f}  "
                f"{error:.3f}  ({count} epochs)"
            )
    return "\n".join(lines)


def _ranking(board: Board, compared: Comparison) -> list[str]:
    """Who lost how much over the same epochs, and who cannot be compared."""
    best, losses = compared.best, compared.losses
    lines = [
        f"  mean log10 loss over the {compared.epochs} epochs that all of these have "
        "(lower is better)"
    ]
    for who, loss in sorted(losses.items(), key=lambda item: item[1]):
        note = VALUES.get(who, "worker" + (", best in hindsight" if who == best else ""))
        lines.append(f"    {who:<10} {loss:>8.4f}  {note}")
    for who in board.inferers:
        if who not in losses:
            took = f"{board.count(who)} of {len(board.rows)} epochs"
            lines.append(f"    {who:<10} {'-':>8}  worker, {took}: too few to be compared")
    combined = losses["combined"]
    if best is not None:
        ahead = combined - losses[best]
        word = "beats" if ahead < 0 else "does not beat"
        lines.append(f"  the combination {word} its best member ({ahead:+.4f})")
    ahead = combined - losses["mean"]
    word = "beats" if ahead < 0 else "does not beat"
    lines.append(f"  the combination {word} the plain mean ({ahead:+.4f})")
    return lines


def plot(path: Path, board: Board) -> None:
    """Prediction and truth above, running mean losses below."""
    figure, (above, below) = pyplot.subplots(
        2, 1, figsize=(11, 8), sharex=True, height_ratios=(3, 2), layout="constrained"
    )
    epochs = [row.prediction.epoch for row in board.rows]
    bands = [[float(value) for value in row.prediction.percentiles[0]] for row in board.rows]
    columns = list(zip(*bands, strict=True)) if bands else [()] * 5
    above.fill_between(epochs, columns[0], columns[4], color="#c6dbef", label="95.44 % interval")
    above.fill_between(epochs, columns[1], columns[3], color="#9ecae1", label="68.27 % interval")
    combined = [float(row.prediction.value) for row in board.rows]
    above.plot(epochs, combined, color="#08519c", label="prediction")
    truth = [float(row.truth) for row in board.rows]
    above.plot(epochs, truth, "o", color="black", markersize=3, label="truth")
    above.set_ylabel(board.series.unit)
    above.set_title(board.series.title)
    above.legend(loc="upper left", ncols=4, fontsize="small")
    styles = {"combined": ("#08519c", 2.5), "naive": ("#fb6a4a", 1.5), "mean": ("black", 1.5)}
    for name in ("combined", "naive", "mean", *board.inferers):
        losses = [row.named.get(name, math.nan) for row in board.rows]
        colour, width = styles.get(name, (None, 0.8))
        style = "-" if name in styles else "--"
        below.plot(epochs, _running(losses), style, color=colour, linewidth=width, label=name)
    below.set_ylabel("running mean of the log10 loss")
    below.set_xlabel("epoch")
    below.legend(loc="upper right", ncols=5, fontsize="small")
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def _running(values: Sequence[float]) -> list[float]:
    total, count, out = 0.0, 0, []
    for value in values:
        if not math.isnan(value):
            total, count = total + value, count + 1
        out.append(total / count if count else math.nan)
    return out


def _median(values: Sequence[float]) -> float:
    return float(median(Decimal(value) for value in values))


def _clamp(loss: float) -> float:
    return min(WORST, max(BEST, loss))


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
