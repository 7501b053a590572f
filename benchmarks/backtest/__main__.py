# SPDX-License-Identifier: Apache-2.0
"""The backtest of README.md: `python -m benchmarks.backtest` from the repository's root."""

from __future__ import annotations

import argparse
import csv
import math
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from allora_chain.scoring import Topic
from demo import models
from demo.series import Series, load

HERE = Path(__file__).parent
Floats = NDArray[np.float64]

#: Rows that are known before the first epoch.
HISTORY = 250
WARM_UP = 150
BLOCK, RESAMPLES = 15, 2_000
RIVALS = ("naive", "resistant", "mean", "median", "best so far", "best in hindsight")
#: What every run has unless its variant says otherwise: the defaults that were to be settled.
BASE: Mapping[str, Any] = {"alpha_regret": "0.1"}
#: Parameters of one topic, by what they change.
VARIANTS: Mapping[str, Mapping[str, Any]] = {
    "default": {},
    "epsilon_weight 0.01": {"weights": {"epsilon_weight": "0.01"}},
    "epsilon_weight 0.1": {"weights": {"epsilon_weight": "0.1"}},
    "epsilon_weight 2": {"weights": {"epsilon_weight": "2"}},
    "scale MAD": {"weights": {"regret_scale": "Mad"}},
    "no winsorising": {"weights": {"winsorise": False}},
    "alpha_regret 0.03": {"alpha_regret": "0.03"},
    "alpha_regret 0.3": {"alpha_regret": "0.3"},
    # Looked at after the others, see README.md.
    "alpha_regret 0.03, epsilon_weight 0.1": {
        "alpha_regret": "0.03",
        "weights": {"epsilon_weight": "0.1"},
    },
    "alpha_regret 0.03, scale MAD": {
        "alpha_regret": "0.03",
        "weights": {"regret_scale": "Mad"},
    },
    "alpha_regret 0.01": {"alpha_regret": "0.01"},
}


@dataclass(frozen=True)
class Case:
    """A series with everything that is submitted in each of its epochs."""

    name: str
    kind: str
    loss: str
    resolution: str
    truths: Floats
    #: Epochs by inferers.
    answers: Floats
    #: What a forecaster looks at beside the losses so far; empty without forecasters.
    restlessness: Floats


def _extract(name: str) -> list[tuple[date, float]]:
    with (HERE / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        return [(date.fromisoformat(day), float(value)) for day, value in reader]


def _real(
    name: str,
    kind: str,
    loss: str,
    decimals: int,
    days: Sequence[date],
    values: Floats,
    demo: Series,
) -> Case:
    answers, restless = [], []
    for at in range(HISTORY, len(values)):
        past = models.Past(
            days=days[:at], values=values[:at], weekdays=demo.weekdays, season=demo.season
        )
        row = []
        for model in models.INFERERS.values():
            row.append(round(model(past), 9))
        answers.append(row)
        restless.append(models.restlessness(values[:at]))
    return Case(
        name=name,
        kind=kind,
        loss=loss,
        resolution=str(Decimal(1).scaleb(-decimals)),
        truths=values[HISTORY:],
        answers=np.array(answers),
        restlessness=np.array(restless),
    )


def real_case(name: str) -> Case:
    """One of the six real series."""
    shipped = {series.name: series for series in load()}
    if name in shipped:
        series = shipped[name]
        days = [row.day for row in series.rows]
        values = np.array([float(row.value) for row in series.rows])
        return _real(name, "choose", series.loss, series.decimals, days, values, series)
    rows = _extract(name)
    days = [day for day, _ in rows]
    values = np.array([value for _, value in rows])
    if name == "nasdaq":
        days, values = days[1:], np.abs(100 * np.diff(np.log(values))).round(4)
        return _real(name, "held back", "Squared", 4, days, values, shipped["sp500"])
    if name == "vix":
        return _real(name, "held back", "Squared", 2, days, values, shipped["sp500"])
    return _real(name, "held back", "Squared", 1, days, values, shipped["seattle"])


def simulated_case(name: str) -> Case:
    """Eight inferers of known skill."""
    epochs, count = 800, 8
    chance = np.random.default_rng(20_260_101)
    truths = chance.standard_normal(epochs).round(6)
    noise = chance.standard_normal((epochs, count))
    deviations = np.ones(count) if name == "equal" else np.linspace(0.5, 2, count)
    spread = np.tile(deviations, (epochs, 1))
    if name == "correlated":
        common = chance.standard_normal((epochs, 1))
        noise = math.sqrt(0.7) * common + math.sqrt(0.3) * noise
    if name == "change":
        spread[epochs // 2 :] = deviations[::-1]
    answers = (truths[:, None] + spread * noise).round(9)
    return Case(name, "simulated", "Squared", "0.000001", truths, answers, np.empty(0))


REAL = ("sp500", "wti", "seattle", "nasdaq", "vix", "co2")
SIMULATED = ("equal", "unequal", "correlated", "change")


def case(name: str) -> Case:
    """A series by its name."""
    return real_case(name) if name in REAL else simulated_case(name)


@dataclass(frozen=True)
class Run:
    """Losses of the epochs that count, by who answered."""

    case: str
    variant: str
    log10: Mapping[str, Floats]
    raw: Mapping[str, Floats]
    #: Mean weight and part of the pay of each inferer.
    weights: Floats
    paid: Floats


def run(data: Case, variant: str) -> Run:
    """All epochs of a series with one set of parameters."""
    parameters = {**BASE, **VARIANTS[variant]}
    topic = Topic(loss=data.loss, truth_resolution=Decimal(data.resolution), **parameters)
    count = data.answers.shape[1]
    names = [str(inferer) for inferer in range(count)]
    known: list[dict[str, float]] = []
    values: dict[str, list[float]] = {name: [] for name in ("combined", *RIVALS)}
    floors: list[float] = []
    own = np.zeros((len(data.truths), count))
    weights, paid = np.zeros(count), np.zeros(count)
    for epoch, (truth, answers) in enumerate(zip(data.truths, data.answers, strict=True)):
        forecasts: dict[int, dict[int, float]] = {}
        if data.restlessness.size and known:
            habit = models.forecast_by_habit(known)
            weather = models.forecast_by_weather(
                known, data.restlessness[:epoch].tolist(), float(data.restlessness[epoch])
            )
            for forecaster, expected in enumerate((habit, weather)):
                forecasts[forecaster] = {
                    int(name): round(loss, 9) for name, loss in expected.items()
                }
        prediction = topic.predict(dict(enumerate(answers.tolist())), forecasts)
        settled = topic.settle(prediction["epoch"], {0: (float(truth), 10**21)}, 10**21)
        combination, evaluation = prediction["combination"], settled["evaluation"]
        values["combined"].append(float(combination["combined"][0]))
        values["naive"].append(float(combination["naive"][0]))
        values["resistant"].append(float(combination["resistant"][0]))
        values["mean"].append(float(answers.mean()))
        values["median"].append(float(np.median(answers)))
        best = int(own[:epoch].mean(axis=0).argmin()) if epoch else 0
        values["best so far"].append(float(answers[best]))
        floors.append(float(evaluation["floor"]))
        own[epoch] = [float(loss) for loss in evaluation["losses"][2 : 2 + count]]
        known.append(dict(zip(names, own[epoch].tolist(), strict=True)))
        if epoch >= WARM_UP:
            weights += [float(weight) for weight in combination["inferer_weights"]]
            paid += [float(share["reward"]) for share in settled["inferers"]]
    hindsight = int(own[WARM_UP:].mean(axis=0).argmin())
    values["best in hindsight"] = data.answers[:, hindsight].tolist()
    log10, raw = {}, {}
    for name, given in values.items():
        errors = np.abs(np.array(given) - data.truths)[WARM_UP:]
        raw[name] = errors**2 if data.loss == "Squared" else errors
        with np.errstate(divide="ignore"):
            log10[name] = np.maximum(np.log10(raw[name]), floors[WARM_UP:])
    epochs = len(data.truths) - WARM_UP
    return Run(data.name, variant, log10, raw, weights / epochs, paid / paid.sum())


@dataclass(frozen=True)
class Difference:
    """The mean of a paired difference, its 95 % interval and its p."""

    mean: float
    low: float
    high: float
    p: float


def difference(a: Floats, b: Floats) -> Difference:
    """`a - b` by the stationary block bootstrap."""
    values = a - b
    count = len(values)
    chance = np.random.default_rng(7)
    at = chance.integers(count, size=RESAMPLES)
    sums = np.zeros(RESAMPLES)
    for _ in range(count):
        sums += values[at]
        fresh = chance.random(RESAMPLES) < 1 / BLOCK
        at = np.where(fresh, chance.integers(count, size=RESAMPLES), (at + 1) % count)
    means = np.sort(sums / count)
    # how often the resampled mean lies further from the mean than 0 does
    centred = np.abs(means - values.mean())
    p = float((np.count_nonzero(centred >= abs(values.mean())) + 1) / (RESAMPLES + 1))
    low, high = (float(np.quantile(means, level)) for level in (0.025, 0.975))
    return Difference(float(values.mean()), low, high, p)


def holm(values: Sequence[float]) -> list[float]:
    """Holm's corrected p, in the order given."""
    order = sorted(range(len(values)), key=values.__getitem__)
    corrected, largest = [0.0] * len(values), 0.0
    for rank, index in enumerate(order):
        largest = max(largest, min(1.0, (len(values) - rank) * values[index]))
        corrected[index] = largest
    return corrected


def sign_test(wins: int, count: int) -> float:
    """Two-sided p of `wins` out of `count` at even odds."""
    tail = sum(math.comb(count, k) for k in range(max(wins, count - wins), count + 1))
    return min(1.0, float(2 * tail / 2**count))


def work(name: str) -> list[Run]:
    """Every variant of one series."""
    data = case(name)
    return [run(data, variant) for variant in VARIANTS]


def rival_table(
    runs: Mapping[tuple[str, str], Run], pick: Callable[[Run], Mapping[str, Floats]]
) -> str:
    """Combined against each rival, a line per series, with the real ones' Holm and sign tests."""
    lines = [
        "| series | combined | " + " | ".join(RIVALS) + " |",
        "|---|---|" + "---|" * len(RIVALS),
    ]
    differences: dict[str, dict[str, Difference]] = {}
    for name in (*REAL, *SIMULATED):
        losses = pick(runs[name, "default"])
        differences[name] = {
            rival: difference(losses["combined"], losses[rival]) for rival in RIVALS
        }
    corrected = {
        rival: dict(zip(REAL, holm([differences[name][rival].p for name in REAL]), strict=True))
        for rival in RIVALS
    }
    for name in (*REAL, *SIMULATED):
        losses = pick(runs[name, "default"])
        cells = []
        for rival in RIVALS:
            d = differences[name][rival]
            sure = name in REAL and corrected[rival][name] < 0.05
            cells.append(f"{d.mean:+.4f} [{d.low:+.4f}, {d.high:+.4f}]{' *' if sure else ''}")
        lines.append(f"| {name} | {losses['combined'].mean():.4f} | " + " | ".join(cells) + " |")
    cells = []
    for rival in RIVALS:
        wins = sum(differences[name][rival].mean < 0 for name in REAL)
        cells.append(f"{wins} of 6, p {sign_test(wins, 6):.2f}")
    lines.append("| better in real series | | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def variant_table(runs: Mapping[tuple[str, str], Run]) -> str:
    """Each variant's mean log10 loss less the default's."""
    names = (*REAL, *SIMULATED)
    lines = [
        "| | " + " | ".join(names) + " | choosing, mean | held back, mean | simulated, mean |",
        "|---|" + "---|" * (len(names) + 3),
    ]
    for variant in list(VARIANTS)[1:]:
        differences = {
            name: difference(
                runs[name, variant].log10["combined"], runs[name, "default"].log10["combined"]
            )
            for name in names
        }
        cells = [
            f"{d.mean:+.4f}{' *' if d.low > 0 or d.high < 0 else ''}" for d in differences.values()
        ]
        for group in (REAL[:3], REAL[3:], SIMULATED):
            cells.append(f"{np.mean([differences[name].mean for name in group]):+.4f}")
        lines.append(f"| {variant} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def pay_table(runs: Mapping[tuple[str, str], Run], names: Sequence[str]) -> str:
    """Who was trusted and who was paid."""
    who = list(models.INFERERS)
    lines = [
        "| series | " + " | ".join(who) + " |",
        "|---|" + "---|" * len(who),
    ]
    for name in names:
        entry = runs[name, "default"]
        cells = [
            f"{100 * weight:.0f} / {100 * paid:.0f}"
            for weight, paid in zip(entry.weights, entry.paid, strict=True)
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Computes everything and writes `results.md` beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    jobs = parser.parse_args().jobs
    started = time.monotonic()
    with ProcessPoolExecutor(jobs) as pool:
        found = [entry for batch in pool.map(work, (*REAL, *SIMULATED)) for entry in batch]
    runs = {(entry.case, entry.variant): entry for entry in found}
    text = "\n".join(
        [
            "# Results of the backtest",
            "",
            f"Written by `python -m benchmarks.backtest`, {date.today():%Y-%m-%d}.",
            "",
            "## Log10 loss: combined less rival (below 0: the combination is better)",
            "",
            rival_table(runs, lambda entry: entry.log10),
            "",
            "\\* significant at 5 % after Holm's correction over the six real series.",
            "",
            "## Raw loss: combined less rival",
            "",
            rival_table(runs, lambda entry: entry.raw),
            "",
            "## Parameters: mean log10 loss of the combined value less that of the default",
            "",
            variant_table(runs),
            "",
            "\\* the 95 % interval excludes 0, without a correction.",
            "",
            "## Weight and pay of the inferers, % / %",
            "",
            pay_table(runs, REAL),
            "",
        ]
    )
    (HERE / "results.md").write_text(text, encoding="utf-8")
    print(text)
    print(f"{time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
