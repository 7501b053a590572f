# SPDX-License-Identifier: Apache-2.0
"""The chain's own scoring, and a trial of a model before it costs anything.

Everything here runs the code that the chain runs, compiled for Python (the package
`allora-scoring`: `pip install ./clients/python/scoring` with a Rust toolchain). Numbers go in as
`Decimal`, `int` or `float` and come out as `Decimal`, exactly as the chain computes them.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import fmean
from typing import Any

from .fixed import to_fixed
from .models import SHIPPED

try:
    import allora_scoring as _native
except ImportError as error:  # pragma: no cover - depends on the installation
    raise ImportError(
        "allora_chain.scoring needs the compiled scoring: pip install ./clients/python/scoring"
    ) from error

__all__ = ["Backtest", "Standing", "Topic", "backtest", "call"]

Number = Decimal | int | float
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
#: Looks at the observations so far, oldest first, and answers the next one.
Model = Callable[[Sequence[float]], float]


def _text(value: Number) -> str:
    """A number as the chain rounds it."""
    inner = to_fixed(value)
    sign, digits = ("-", -inner) if inner < 0 else ("", inner)
    return f"{sign}{digits // 10**18}.{digits % 10**18:018d}"


def _plain(value: Any) -> Any:
    """Decimals and floats as the texts that the scoring reads."""
    if isinstance(value, Decimal | float):
        return _text(value)
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(entry) for entry in value]
    return value


def _decimals(value: Any) -> Any:
    """The scoring's numbers as decimals; other texts stay."""
    if isinstance(value, str):
        return Decimal(value) if _NUMBER.fullmatch(value) else value
    if isinstance(value, dict):
        return {key: _decimals(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_decimals(entry) for entry in value]
    return value


def call(name: str, **inputs: Any) -> Any:
    """Calls a formula: `combine`, `weights`, `log_loss`, `log_losses`, `truth_floor`,
    `evaluate_truths`, `update_regrets`, `score_workers`, `rewards` or `replay`, with the field
    names of the Rust types.

    Raises `ValueError` with the place in the input, or the formula, that refused.

    >>> call("log_loss", loss="Squared", truth=[1], value=[1.1])
    Decimal('-2')
    """
    return _decimals(json.loads(_native.call(name, json.dumps(_plain(inputs)))))


class Topic:
    """A topic in memory, driven epoch by epoch. Actors are small whole numbers of your choice.

    Parameters have the names of the Rust types (`loss`, `alpha_regret`, `weights`,
    `truth_resolution`, …); what is absent has the chain's default.
    """

    def __init__(self, **parameters: Any) -> None:
        self._topic = _native.Topic(json.dumps(_plain(parameters)))

    def predict(
        self,
        inferences: Mapping[int, Number | Sequence[Number]],
        forecasts: Mapping[int, Mapping[int, Number]] | None = None,
    ) -> dict[str, Any]:
        """Combines what inferers answer (a value, or one per label) and forecasters expect (log10
        losses by inferer). The answer's `epoch` is what `settle` takes."""
        document = {
            "inferences": [[actor, _labels(value)] for actor, value in inferences.items()],
            "forecasts": [
                [actor, [[inferer, _text(loss)] for inferer, loss in elements.items()]]
                for actor, elements in (forecasts or {}).items()
            ],
        }
        answer: dict[str, Any] = _decimals(json.loads(self._topic.predict(json.dumps(document))))
        return answer

    def settle(
        self,
        epoch: int,
        truths: Mapping[int, tuple[Number | Sequence[Number], int]],
        pot: int = 0,
    ) -> dict[str, Any]:
        """Settles an epoch with each reputer's truth and stake (base units), and pays `pot`."""
        document = {
            "epoch": epoch,
            "truths": [
                [actor, _labels(value), str(stake)] for actor, (value, stake) in truths.items()
            ],
            "pot": str(pot),
        }
        answer: dict[str, Any] = _decimals(json.loads(self._topic.settle(json.dumps(document))))
        return answer


def _labels(value: Number | Sequence[Number]) -> list[str]:
    if isinstance(value, Sequence):
        return [_text(label) for label in value]
    return [_text(value)]


@dataclass(frozen=True)
class Standing:
    """How one of those who answered did."""

    name: str
    #: Mean log10 loss; lower is better.
    loss: float
    #: Mean weight in the combination, 0..1.
    weight: float
    #: Part of what the inferers earned, 0..1.
    paid: float
    #: How often it failed to answer.
    absent: int


@dataclass(frozen=True)
class Backtest:
    """What came of a trial."""

    epochs: int
    #: The model under trial first, then its rivals.
    standings: Sequence[Standing]
    #: Mean log10 loss of the combination with the model, and of one without it.
    combined: float
    without: float
    #: `combined - without` per epoch: 95 % interval of its mean, stationary block bootstrap.
    gain: tuple[float, float]
    #: Exceptions of the model, by epoch.
    failures: Mapping[int, str] = field(default_factory=dict)

    def __str__(self) -> str:
        lines = [f"{'':<12} {'log10 loss':>10} {'weight':>7} {'paid':>6} {'absent':>6}"]
        for entry in self.standings:
            lines.append(
                f"{entry.name:<12} {entry.loss:>10.4f} {entry.weight:>6.1%} {entry.paid:>6.1%} "
                f"{entry.absent:>6}"
            )
        low, high = self.gain
        lines.append(
            f"combined {self.combined:.4f}, without the model {self.without:.4f}, difference in "
            f"[{low:+.4f}, {high:+.4f}] (95 %) over {self.epochs} epochs"
        )
        return "\n".join(lines)


def bootstrap(
    values: Sequence[float], block: int = 15, resamples: int = 1_000, seed: int = 1
) -> tuple[float, float]:
    """The 95 % interval of the mean of a dependent series: stationary block bootstrap with blocks
    of `block` on average."""
    chance = random.Random(seed)
    count = len(values)
    means = []
    for _ in range(resamples):
        total, at = 0.0, chance.randrange(count)
        for _ in range(count):
            total += values[at]
            at = chance.randrange(count) if chance.random() < 1 / block else (at + 1) % count
        means.append(total / count)
    means.sort()
    return means[int(0.025 * resamples)], means[int(0.975 * resamples) - 1]


#: The stake of the only reputer of a trial, base units; with one reputer its size means nothing.
_STAKE = 10**21
_POT = 10**21


def backtest(
    model: Model,
    series: Sequence[float],
    topic: Mapping[str, Any] | None = None,
    *,
    rivals: Mapping[str, Model] | None = None,
    history: int = 60,
    warm_up: int = 50,
) -> Backtest:
    """Lets a model answer for every observation of a series from position `history` on, beside the
    shipped ones, in a topic with the parameters of `topic`; the first `warm_up` epochs are not
    counted. A model sees only what lies before. One that raises, or answers no finite number, is
    absent from that epoch.

    >>> print(backtest(lambda past: past[-1], [math.sin(n / 5) for n in range(300)]))
    ... # doctest: +SKIP
    """
    if len(series) < history + warm_up + 2:
        raise ValueError(
            f"a series of {len(series)} is too short: {history} of history, {warm_up} of warm-up "
            "and at least 2 that count"
        )
    names = ["model", *(rivals if rivals is not None else SHIPPED)]
    models = [model, *(rivals if rivals is not None else SHIPPED).values()]
    with_model, without = Topic(**(topic or {})), Topic(**(topic or {}))
    losses: list[list[float]] = [[] for _ in names]
    weights: list[list[float]] = [[] for _ in names]
    paid = [0] * len(names)
    absent = [0] * len(names)
    failures: dict[int, str] = {}
    combined: list[float] = []
    alone: list[float] = []
    for epoch, at in enumerate(range(history, len(series))):
        past = tuple(series[:at])
        answers: dict[int, float] = {}
        for actor, predict in enumerate(models):
            try:
                value = float(predict(past))
                if not math.isfinite(value):
                    raise ValueError(f"answered {value}")
            except Exception as error:  # whatever a stranger's model may raise
                absent[actor] += epoch >= warm_up
                if actor == 0:
                    failures[epoch] = repr(error)
                continue
            answers[actor] = value
        truth = {0: (series[at], _STAKE)}
        outcomes = []
        for known, submitted in (
            (with_model, answers),
            (without, {actor: value for actor, value in answers.items() if actor != 0}),
        ):
            prediction = known.predict(submitted)
            outcomes.append((prediction, known.settle(prediction["epoch"], truth, _POT)))
        (prediction, settled), (_, other) = outcomes
        if epoch < warm_up:
            continue
        combined.append(float(settled["evaluation"]["losses"][0]))
        alone.append(float(other["evaluation"]["losses"][0]))
        shares = settled["inferers"]
        for position, actor in enumerate(prediction["inferers"]):
            losses[actor].append(float(settled["evaluation"]["losses"][2 + position]))
            weights[actor].append(float(prediction["combination"]["inferer_weights"][position]))
            paid[actor] += int(shares[position]["reward"])
    total = sum(paid) or 1
    return Backtest(
        epochs=len(combined),
        standings=[
            Standing(
                name=name,
                loss=fmean(losses[actor]) if losses[actor] else math.nan,
                weight=sum(weights[actor]) / len(combined),
                paid=paid[actor] / total,
                absent=absent[actor],
            )
            for actor, name in enumerate(names)
        ],
        combined=fmean(combined),
        without=fmean(alone),
        gain=bootstrap([a - b for a, b in zip(combined, alone, strict=True)]),
        failures=failures,
    )
