# SPDX-License-Identifier: Apache-2.0
"""The compiled scoring, and trials of models."""

import json
import math
from collections.abc import Sequence
from decimal import Decimal

import pytest

from allora_chain.scoring import Topic, backtest, bootstrap, call


def test_formulas_take_and_give_exact_numbers() -> None:
    # 0.1 squared, and what is left of it after the floor
    assert call("log_loss", loss="Squared", truth=[1], value=[Decimal("1.1")]) == -2
    floored = call("log_loss", loss="Squared", truth=[1], value=[1], floor=Decimal("-7.5"))
    assert floored == Decimal("-7.5")
    weights = call("weights", inferers=[0.5, -0.5], forecasters=[0])
    assert weights["inferers"][0] > weights["forecasters"][0] > weights["inferers"][1] > 0


def test_refusals_name_the_place() -> None:
    with pytest.raises(ValueError, match="there is no formula nothing"):
        call("nothing")
    with pytest.raises(ValueError, match="truth"):
        call("log_loss", loss="Squared", value=[1])
    with pytest.raises(ValueError, match="not finite"):
        call("log_loss", loss="Squared", truth=[math.nan], value=[1])
    with pytest.raises(ValueError, match="neither StdDev nor Mad"):
        Topic(weights={"regret_scale": "Range"})


def test_a_topic_learns_whom_to_trust_and_pays_every_unit() -> None:
    topic = Topic(loss="Squared")
    pot = 10**18 + 7
    prediction, settled = {}, {}
    for epoch in range(40):
        truth = math.sin(epoch)
        prediction = topic.predict({0: truth + 0.01, 1: truth + 1, 2: truth - 2})
        settled = topic.settle(prediction["epoch"], {0: (truth, 10**21)}, pot)
        rewards = settled["rewards"]
        paid = sum(sum(rewards[kind]) for kind in ("inferers", "forecasters", "reputers"))
        assert paid + rewards["returned"] == pot
    weights = prediction["combination"]["inferer_weights"]
    assert weights[0] > Decimal("0.9")
    assert abs(sum(weights) - 1) < Decimal("1e-15")
    assert settled["calibration"]["epochs"] == 40


def test_epochs_are_settled_in_their_order() -> None:
    topic = Topic()
    first = topic.predict({0: 1, 1: 2})
    second = topic.predict({0: 1, 1: 2})
    with pytest.raises(ValueError, match="not the oldest open epoch, 0"):
        topic.settle(second["epoch"], {0: (1, 1)})
    topic.settle(first["epoch"], {0: (1, 1)})
    topic.settle(second["epoch"], {0: (1, 1)})
    with pytest.raises(ValueError, match="no epoch is"):
        topic.settle(first["epoch"], {0: (1, 1)})


def test_replay_finds_what_differs() -> None:
    document = {
        "parameters": {"loss": "Squared", "truth_resolution": "0.01", "alpha_regret": "0.1"},
        "combination": {"inferences": [["1"], ["3"]]},
        "settlement": {"truths": [["2"]], "stakes": ["5"], "coefficients": ["1"], "pot": "100"},
    }
    answer = call("replay", **document)
    assert answer["combination"]["combined"] == [2]
    rewards = answer["rewards"]
    assert sum(rewards["inferers"]) + sum(rewards["reputers"]) + rewards["returned"] == 100
    stored = {"combination": {"combined": ["2.0"], "naive": ["2.5"]}}
    answer = call("replay", **document, stored=stored)
    assert answer["comparison"]["compared"] == 2
    assert json.dumps(answer["comparison"]["differing"]) == '["combination.naive[0]"]'


def test_backtest_tells_a_good_model_from_a_bad_one() -> None:
    series = [math.sin(n / 3) for n in range(220)]

    def oscillator(past: Sequence[float]) -> float:
        """Knows the recurrence that a sine obeys."""
        return 2 * math.cos(1 / 3) * past[-1] - past[-2]

    good = backtest(oscillator, series, {"truth_resolution": "0.000001"})
    best = min(good.standings, key=lambda entry: entry.loss)
    assert best.name == "model"
    assert good.combined < good.without
    assert good.gain[1] < 0
    assert "model" in str(good)
    bad = backtest(lambda past: past[-1] + 5, series, {"truth_resolution": "0.000001"})
    assert max(bad.standings, key=lambda entry: entry.loss).name == "model"
    assert bad.standings[0].weight < 0.05


def test_a_model_sees_the_past_alone_and_may_fail() -> None:
    series = [float(n % 7) for n in range(130)]

    def fragile(past: Sequence[float]) -> float:
        assert list(past) == series[: len(past)]
        if len(past) % 2:
            raise RuntimeError("odd")
        return math.inf if len(past) % 4 else past[-1]

    report = backtest(fragile, series)
    assert report.epochs == 20
    assert report.standings[0].absent == 15
    assert "RuntimeError" in report.failures[1]
    assert "inf" in report.failures[2]


def test_backtest_refuses_a_short_series() -> None:
    with pytest.raises(ValueError, match="too short"):
        backtest(lambda past: past[-1], [1.0] * 100)


def test_bootstrap_holds_the_mean_of_noise() -> None:
    noise = [math.sin(n * n) for n in range(400)]
    low, high = bootstrap(noise)
    assert low < sum(noise) / len(noise) < high
    assert high - low < 0.3
