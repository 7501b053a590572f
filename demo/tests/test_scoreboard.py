# SPDX-License-Identifier: Apache-2.0
"""Means are compared over the same epochs only."""

import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from allora_chain import EpochLosses, EpochScores, Prediction
from demo.scoreboard import VALUES, Board, Row, summary, write_summary
from demo.series import load

ONE = (Decimal(1),)


def row(epoch: int, value: float, workers: Mapping[str, float]) -> Row:
    """An epoch in which every value has the same loss."""
    prediction = Prediction(1, epoch, 1, 2, ONE, ONE, ONE, ONE, (ONE * 5,), 1, 0, Decimal(0), {})
    losses = EpochLosses(1, epoch, ONE, "Squared", Decimal(0), Decimal(0), {}, {}, {}, {}, {})
    named = {**dict.fromkeys(VALUES, value), **workers}
    return Row(prediction, losses, EpochScores(1, epoch, {}, {}, {}), {}, named, {})


@pytest.fixture
def board() -> Board:
    """Ten epochs, the last one hard. `fair` took part in all of them, `absent` not in the hard one,
    `guest` in one easy epoch."""
    made = Board(load()[0], 1, {name: name for name in ("guest", "absent", "fair")}, {}, {})
    for epoch in range(1, 11):
        hard = epoch == 10
        workers = {"fair": 3.0 if hard else -1.0}
        if not hard:
            workers["absent"] = -0.5
        if epoch == 1:
            workers["guest"] = -9.0
        made.rows.append(row(epoch, 2.0 if hard else -0.8, workers))
    return made


def test_comparison_should_be_of_common_epochs_and_of_those_with_enough_of_them(
    board: Board,
) -> None:
    # Each over its own epochs, those who were not there when it was hard are ahead.
    assert board.mean_loss("absent") == pytest.approx(-0.5)
    assert board.mean_loss("fair") == pytest.approx(-0.6)
    assert board.mean_loss("combined") == pytest.approx(-0.52)
    assert (board.count("fair"), board.count("absent"), board.count("guest")) == (10, 9, 1)
    compared = board.compare()
    assert compared is not None
    assert (compared.epochs, compared.best) == (9, "fair")
    assert set(compared.losses) == {*VALUES, "fair", "absent"}
    assert compared.losses["fair"] == pytest.approx(-1.0)
    assert compared.losses["combined"] == pytest.approx(-0.8)


def test_summary_should_say_how_many_epochs_are_compared(board: Board, tmp_path: Path) -> None:
    text = summary(board)
    assert "over the 9 epochs that all of these have" in text
    assert "worker, 1 of 10 epochs: too few to be compared" in text
    assert "the combination does not beat its best member (+0.2000)" in text
    write_summary(tmp_path / "summary.csv", [board])
    with (tmp_path / "summary.csv").open(encoding="utf-8", newline="") as file:
        rows = [(r["what"], r["who"], r["value"], r["epochs"]) for r in csv.DictReader(file)]
    assert ("mean_log10_loss", "guest", "-9.000000", "1") in rows
    assert ("mean_log10_loss", "fair", "-0.600000", "10") in rows
    assert ("common_log10_loss", "fair", "-1.000000", "9") in rows
    assert ("common_log10_loss", "combined", "-0.800000", "9") in rows
    assert [r for r in rows if r[0] == "best_in_hindsight"] == [
        ("best_in_hindsight", "fair", "-1.000000", "9")
    ]


def test_comparison_should_name_nobody_when_no_worker_has_enough_epochs() -> None:
    board = Board(load()[0], 1, {"guest": "guest"}, {}, {})
    assert board.compare() is None
    board.rows += [row(1, 0.0, {"guest": 1.0}), row(2, 0.0, {})]
    compared = board.compare()
    assert compared is not None
    assert (compared.epochs, compared.best) == (2, None)
    assert "guest" not in compared.losses
    assert "its best member" not in summary(board)
