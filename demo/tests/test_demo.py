# SPDX-License-Identifier: Apache-2.0

import json
import math
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

import demo.feed
from demo.feed import Feed, FeedReader, Line, fetch_truth, look_aheads
from demo.models import INFERERS, Past, forecast_by_habit, forecast_by_weather
from demo.scoreboard import COLUMNS, VALUES, LossRule
from demo.series import Series, load

SERIES = load()


@pytest.fixture
def feed() -> Iterator[Feed]:
    server = Feed(SERIES)
    server.start()
    yield server
    server.stop()


def past(series: Series, epoch: int) -> Past:
    rows = series.rows[: series.index(epoch)]
    values = np.array([float(row.value) for row in rows])
    return Past([row.day for row in rows], values, series.weekdays, series.season)


def get(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310
        return json.load(answer)


@pytest.mark.parametrize("series", SERIES, ids=lambda one: one.name)
def test_series_should_be_long_enough_in_order_and_in_range(series: Series) -> None:
    assert len(series.rows) >= 500
    assert series.epochs >= 400
    days = [row.day for row in series.rows]
    assert days == sorted(set(days))
    for row in series.rows:
        assert series.low <= row.value <= series.high
        assert row.value == round(row.value, series.decimals)


@pytest.mark.parametrize("series", SERIES, ids=lambda one: one.name)
def test_inferers_should_differ_and_keep_nothing_to_themselves(series: Series) -> None:
    answers = {}
    for name, model in INFERERS.items():
        known = past(series, 20)
        answers[name] = model(known)
        assert math.isfinite(answers[name])
        # The same past gives the same answer: a model keeps nothing to itself.
        assert model(known) == answers[name]
    assert len(set(answers.values())) == len(INFERERS)


def test_names_of_values_and_workers_should_differ() -> None:
    assert not set(INFERERS) & {*COLUMNS, *VALUES}


def test_calendar_should_skip_weekends_when_there_is_no_trade() -> None:
    friday = date(2017, 1, 6)
    values = np.array([1.0])
    assert Past([friday], values, True, 5).next_day == date(2017, 1, 9)
    assert Past([friday], values, False, 365.25).next_day == friday + timedelta(days=1)


def test_forecasters_should_differ_and_follow_losses() -> None:
    losses = [{"a": -1.0, "b": 0.0}, {"a": -2.0, "b": 1.0}]
    habit = forecast_by_habit(losses)
    weather = forecast_by_weather(losses, [0.0, 1.0], 1.0)
    assert habit == pytest.approx({"a": -1.2, "b": 0.2})
    assert weather["a"] < weather["b"]
    assert habit != weather
    assert forecast_by_habit([]) == {}


def test_feed_should_publish_only_what_the_chain_has_reached(feed: Feed) -> None:
    series = SERIES[0]
    assert fetch_truth(feed.url, series.name, 1, "me") is None
    with pytest.raises(ValueError, match="before the truth's block"):
        feed.publish(series.name, 1, block=9, truth_block=10)
    feed.publish(series.name, 1, block=10, truth_block=10)
    truth = fetch_truth(feed.url, series.name, 1, "me")
    assert truth == str(series.rows[series.first].value)
    assert fetch_truth(feed.url, series.name, 10**6, "me") is None


def test_feed_should_make_a_question_wait_for_the_next_truth(feed: Feed) -> None:
    series = SERIES[0]
    threading.Timer(0.3, lambda: feed.publish(series.name, 1, block=1, truth_block=1)).start()
    begun = time.monotonic()
    assert fetch_truth(feed.url, series.name, 1, "me") is not None
    assert 0.2 < time.monotonic() - begun < 1.4


def test_reader_should_see_what_is_published_and_fetch_it_once(feed: Feed) -> None:
    series = SERIES[2]
    reader = FeedReader(feed.url, series, "me")
    assert len(reader.past(1).values) == series.first
    feed.publish(series.name, 2, block=1, truth_block=1)
    known = reader.past(3)
    assert len(known.values) == len(known.days) == series.first + 2
    assert known.values[-1] == float(series.rows[series.first + 1].value)
    assert [(line.event, line.row) for line in feed.log if line.event == "model"] == [
        ("model", series.first - 1),
        ("model", series.first + 1),
    ]


@pytest.mark.parametrize("fresh", [True, False], ids=["first question", "later question"])
def test_reader_should_not_see_the_target_when_it_is_published(feed: Feed, fresh: bool) -> None:
    """A model that outlives its window, or is called after it, sees what it would have seen in
    time: neither the feed nor the reader's own copy gives it more."""
    series = SERIES[2]
    reader = FeedReader(feed.url, series, "me")
    feed.publish(series.name, 3, block=1, truth_block=1)
    if not fresh:
        assert len(reader.past(4).values) == series.index(4)
    for epoch in (2, 1, 3):
        known = reader.past(epoch)
        assert len(known.values) == len(known.days) == series.index(epoch)
        assert known.days[-1] == series.rows[series.index(epoch) - 1].day
    assert look_aheads(feed.log, SERIES) == []
    # What the feed gives away, whoever asks.
    rows = get(f"{feed.url}/history/{series.name}?epoch=2&from=0")["rows"]
    assert len(rows) == series.index(2)


def test_reader_should_append_each_row_once_when_calls_overlap(
    feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    series = SERIES[2]
    reader = FeedReader(feed.url, series, "me")
    fetch = demo.feed.fetch

    def slow(url: str) -> Any:
        answer = fetch(url)
        time.sleep(0.1)
        return answer

    monkeypatch.setattr(demo.feed, "fetch", slow)
    with ThreadPoolExecutor(4) as threads:
        pasts = list(threads.map(reader.past, [1, 1, 1, 1]))
    for known in pasts:
        assert list(known.days) == [row.day for row in series.rows[: series.first]]
    feed.publish(series.name, 2, block=1, truth_block=1)
    assert list(reader.past(3).days) == [row.day for row in series.rows[: series.first + 2]]


def test_look_aheads_should_find_early_publications_and_rows_that_are_too_late() -> None:
    series = SERIES[0]
    early = Line(0.0, "publish", "chain", series.name, 1, series.first, 9, 10)
    ahead = Line(0.0, "model", "me", series.name, 2, series.index(2))
    behind = Line(0.0, "model", "me", series.name, 2, series.index(2) - 1)
    assert look_aheads([early, ahead, behind], SERIES) == [early, ahead]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "x",
        "truth/nothing/1",
        "truth/wti/x",
        "history/wti",
        "history/wti?epoch=0",
        "history/wti?epoch=1&from=-1",
    ],
)
def test_feed_should_refuse_other_questions(feed: Feed, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(f"{feed.url}/{path}")
    assert caught.value.code == 400


def test_loss_should_be_floored_at_the_grid_and_below_the_usual_one() -> None:
    weather = SERIES[2]
    rule = LossRule(weather)
    inferences = [Decimal(value) for value in ("10.1", "11", "20")]
    losses = rule.epoch(Decimal(10), inferences, {"hit": Decimal(10), "miss": Decimal(110)})
    # Absolute loss on a grid of 0.1: half a grid step is as good as it gets.
    assert losses["hit"] == pytest.approx(math.log10(0.05))
    assert losses["miss"] == pytest.approx(2)


def test_loss_should_be_squared_when_the_series_says_so() -> None:
    rule = LossRule(SERIES[0])
    losses = rule.epoch(Decimal(1), [Decimal(2)] * 3, {"one": Decimal(11)})
    assert losses["one"] == pytest.approx(2)
