# SPDX-License-Identifier: Apache-2.0

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from fakes import ALICE, FakeChain, Reports, losses, status, topic, window

from allora_chain import (
    Actor,
    ActorKind,
    ConnectionLost,
    DispatchFailed,
    Forecaster,
    Keypair,
    Kind,
    PoolRejected,
    Refusal,
    Refused,
    Reputer,
    Role,
    Window,
    Worker,
)
from allora_chain.fixed import ONE
from allora_chain.runtime import Event

BOB, CHARLIE, DAVE = (Keypair.from_uri(f"//{name}") for name in ("Bob", "Charlie", "Dave"))


async def run(actor: Actor[Any]) -> None:
    async with asyncio.timeout(10):
        await actor.run_async()


def worker(chain: FakeChain, model: Callable[[Window], Any], reports: Reports) -> Worker:
    return Worker(1, model, key=ALICE, chain=chain.as_chain(), on_report=reports.append)


async def test_worker_should_submit_once_per_window() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 4 + [[window(2)]] * 4), Reports()
    await run(worker(chain, lambda w: 0.5 + w.epoch, reports))
    assert [call[2] for call in chain.sent] == [
        {"topic": 1, "epoch": epoch, "revision": 0, "values": [(epoch * 10 + 5) * ONE // 10]}
        for epoch in (1, 2)
    ]
    assert reports.kinds() == ["registered", "submitted", "submitted"]


async def test_worker_should_go_on_when_model_raises() -> None:
    def model(w: Window) -> float:
        if w.epoch == 1:
            raise RuntimeError("no data")
        return 1.0

    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3 + [[window(2)]] * 3), Reports()
    await run(worker(chain, model, reports))
    assert [call[2]["epoch"] for call in chain.sent] == [2]
    assert reports.kinds() == ["registered", "model failed", "submitted"]
    assert "RuntimeError: no data" in reports[1].message


@pytest.mark.parametrize("answer", [float("nan"), float("inf"), "much", 101, True, {"up": 1}])
async def test_worker_should_report_when_answer_is_no_value(answer: Any) -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    await run(worker(chain, lambda w: answer, reports))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "model failed"]


async def test_worker_should_abstain_when_model_returns_none() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    await run(worker(chain, lambda w: None, reports))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "abstained"]


async def test_worker_should_await_model_when_it_is_a_coroutine() -> None:
    async def model(w: Window) -> Decimal:
        await asyncio.sleep(0)
        return Decimal("0.1")

    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    await run(worker(chain, model, reports))
    assert chain.sent[0][2]["values"] == [ONE // 10]


async def test_worker_should_report_late_when_model_is_too_slow() -> None:
    release = threading.Event()

    def model(w: Window) -> float:
        if w.epoch == 1:
            release.wait(5)
        return 1.0

    first, second = window(1, last=4), window(2, first=5, last=9)
    chain, reports = FakeChain([[]] * 2 + [[first]] * 2 + [[second]] * 4), Reports()
    chain.patience = 0.2
    await run(worker(chain, model, reports))
    release.set()
    assert [call[2]["epoch"] for call in chain.sent] == [2]
    assert reports.kinds() == ["registered", "late", "submitted"]


async def test_worker_should_see_settled_history() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(4)]] * 3), Reports()
    chain.topic_view = topic(current_epoch=4)
    # Epoch 2 is void; 3 is not settled yet.
    chain.settled = {1: losses(1, "1"), 2: losses(2, "2")}
    del chain.settled[2]
    seen: list[Window] = []

    def model(w: Window) -> float:
        seen.append(w)
        return 1.0

    await run(worker(chain, model, reports))
    assert seen[0].truths == (Decimal(1),)
    assert (seen[0].first_block, seen[0].last_block, seen[0].opened_block) == (1, 9, 1)


async def test_worker_should_register_when_it_is_not() -> None:
    chain, reports = FakeChain([[]] * 3 + [[window(1)]] * 3), Reports()
    chain.statuses[ActorKind.INFERER] = status(ActorKind.INFERER, registered=False)
    await run(worker(chain, lambda w: 1, reports))
    assert [call[1] for call in chain.sent] == ["register", "submit_inference"]
    assert chain.sent[0][2] == {"topic": 1, "operator": None, "reward_destination": None}
    assert reports[0].data["deposit"] == 10


async def test_worker_should_pay_nothing_when_it_is_not_whitelisted() -> None:
    chain, reports = FakeChain([[]] * 10), Reports()
    chain.statuses[ActorKind.INFERER] = status(
        ActorKind.INFERER, registered=False, whitelisted=False
    )
    await run(worker(chain, lambda w: 1, reports))
    assert chain.sent == []
    assert {report.refusal for report in reports} == {Refusal.NOT_WHITELISTED}
    # Every few blocks, not in each.
    assert 1 <= len(reports) <= 3
    assert reports[0].remedy is not None


async def test_worker_should_pay_nothing_when_balance_is_too_low() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.free = ONE
    chain.statuses[ActorKind.INFERER] = status(ActorKind.INFERER, registered=False)
    await run(worker(chain, lambda w: 1, reports))
    assert chain.sent == []
    assert reports.kinds() == ["not ready"]
    assert ALICE.address in str(reports[0])


async def test_worker_should_only_report_when_registration_is_switched_off() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.statuses[ActorKind.INFERER] = status(ActorKind.INFERER, registered=False)
    actor = Worker(
        1,
        lambda w: 1,
        key=ALICE,
        chain=chain.as_chain(),
        register=False,
        on_report=reports.append,
    )
    await run(actor)
    assert chain.sent == []
    assert reports[0].refusal is Refusal.NOT_REGISTERED


async def test_worker_should_report_when_there_is_no_topic() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.topic_view = None
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["not ready"]


async def test_worker_should_not_submit_again_when_it_is_on_chain() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    chain.statuses[ActorKind.INFERER] = status(ActorKind.INFERER, epoch=1, submitted=0)
    await run(worker(chain, lambda w: 1, reports))
    assert chain.sent == []
    assert reports.kinds() == ["registered"]


async def test_worker_should_not_submit_when_it_is_not_selected() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    chain.statuses[ActorKind.INFERER] = status(ActorKind.INFERER, refusal=Refusal.NOT_SELECTED)
    await run(worker(chain, lambda w: 1, reports))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "not selected"]


@pytest.mark.parametrize(
    "refusal", [Refusal.FREE_WEIGHT_EXHAUSTED, Refusal.UNKNOWN_EPOCH, Refusal.WINDOW_CLOSED]
)
async def test_worker_should_try_again_when_next_block_may_take_it(refusal: Refusal) -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 4), Reports()
    chain.outcomes = [Refused(refusal)]
    await run(worker(chain, lambda w: 1, reports))
    assert len(chain.sent) == 2
    assert reports.kinds() == ["registered", "submitted"]


@pytest.mark.parametrize("refusal", [Refusal.MALFORMED, Refusal.NOT_WHITELISTED])
async def test_worker_should_report_reason_and_remedy_when_refused(refusal: Refusal) -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 4), Reports()
    chain.outcomes = [Refused(refusal)]
    await run(worker(chain, lambda w: 1, reports))
    assert len(chain.sent) == 1
    assert reports.kinds() == ["registered", "refused"]
    assert (reports[1].refusal, reports[1].message) == (refusal, refusal.reason)
    assert reports[1].remedy == refusal.remedy


async def test_worker_should_try_again_when_connection_is_lost() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 5), Reports()
    chain.outcomes = [ConnectionLost("gone"), PoolRejected("outdated", outdated=True)]
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered", "disconnected", "refused", "submitted"]


async def test_worker_should_find_its_submission_when_connection_was_lost() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 5), Reports()

    class Lost(ConnectionLost):
        def __init__(self) -> None:
            super().__init__("gone")
            chain.statuses[ActorKind.INFERER] = status(ActorKind.INFERER, epoch=1, submitted=0)

    original = chain.submit

    async def submit(call: Any, key: Keypair, *, timeout: float = 0) -> Any:
        await original(call, key)
        raise Lost

    chain.submit = submit  # type: ignore[method-assign]
    await run(worker(chain, lambda w: 1, reports))
    assert len(chain.sent) == 1
    assert reports.kinds() == ["registered", "disconnected", "submitted"]


async def test_worker_should_ask_model_once_when_submission_is_repeated() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 5), Reports()
    chain.outcomes = [ConnectionLost("gone")]
    calls: list[Window] = []

    def model(w: Window) -> float:
        calls.append(w)
        return 1.0

    await run(worker(chain, model, reports))
    assert len(calls) == 1
    assert len(chain.sent) == 2


async def test_worker_should_report_when_call_fails_in_block() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    chain.outcomes = [DispatchFailed("Inference.WindowClosed", "Too late.")]
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered", "refused"]
    assert "Inference.WindowClosed" in reports[1].message


async def test_worker_should_report_when_event_says_not_selected() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    chain.outcomes = [(Event("Inference", "NotSelected", {"lowest_score": ONE}, 2),)]
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered", "not selected"]
    assert reports[1].remedy == "The lowest score in it is 1."


async def test_worker_should_go_on_when_anything_unexpected_happens() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 5), Reports()
    chain.failures = [KeyError("surprise"), ConnectionLost("gone")]
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered", "error", "disconnected", "submitted"]


async def test_worker_should_register_again_when_registration_is_gone() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 2 + [[window(2)]] * 6), Reports()
    chain.outcomes = [Refused(Refusal.NOT_REGISTERED)]
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered", "refused", "registered", "submitted"]


async def test_worker_should_stop_when_told() -> None:
    chain, reports = FakeChain([[]] * 100_000), Reports()
    actor = worker(chain, lambda w: 1, reports)
    task = asyncio.create_task(run(actor))
    await asyncio.sleep(0.1)
    actor.stop()
    async with asyncio.timeout(1):
        await task
    assert not chain.closed, "a shared connection stays open"


async def test_worker_should_send_a_number_per_label() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    view = topic(labels=("up", "down", "flat"))
    kind = {"Classification": {"unity_tolerance": None, "default_value": 0}}
    chain.topic_view = replace(view, parameters={**view.parameters, "kind": kind})
    await run(worker(chain, lambda w: {"down": 0.25, "up": 0.75}, reports))
    assert chain.sent[0][2]["values"] == [3 * ONE // 4, ONE // 4, 0]


async def test_forecaster_should_send_elements_ascending_by_account() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    people = [ALICE, BOB, CHARLIE]
    actor = Forecaster(
        1,
        lambda w: {person.address: -1.5 for person in people},
        key=DAVE,
        chain=chain.as_chain(),
        on_report=reports.append,
    )
    await run(actor)
    ordered = sorted(people, key=lambda person: person.public)
    assert chain.sent[0][1] == "submit_forecast"
    assert chain.sent[0][2]["elements"] == [(p.address, -3 * ONE // 2) for p in ordered]


async def test_forecaster_should_keep_best_and_clamp_when_there_are_too_many() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3), Reports()
    forecast = {ALICE.address: 500.0, BOB.address: -500.0, CHARLIE.address: 0.0, DAVE.address: 1.0}
    actor = Forecaster(
        1, lambda w: forecast, key=DAVE, chain=chain.as_chain(), on_report=reports.append
    )
    await run(actor)
    assert dict(chain.sent[0][2]["elements"]) == {
        BOB.address: -100 * ONE,
        CHARLIE.address: 0,
        DAVE.address: ONE,
    }


async def test_reputer_should_ask_again_until_truth_is_known() -> None:
    answers: list[float | None] = [None, None, 2.5]
    seen: list[Window] = []

    def truth(w: Window) -> float | None:
        seen.append(w)
        return answers.pop(0)

    open_window = window(3, Role.REPUTER, first=6, last=20)
    chain, reports = FakeChain([[]] * 2 + [[open_window]] * 5), Reports()
    actor = Reputer(1, truth, key=ALICE, chain=chain.as_chain(), on_report=reports.append)
    await run(actor)
    truths = [{"topic": 1, "epoch": 3, "revision": 0, "values": [5 * ONE // 2]}]
    assert chain.sent == [("Reputation", "submit_truths", {"truths": truths})]
    assert seen[0].opened_block == 1
    assert reports.kinds() == ["registered", "submitted"]


async def test_reputer_should_bond_what_is_missing() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.position = {"stake": 40 * ONE, "leaving": 10 * ONE}
    chain.statuses[ActorKind.REPUTER] = status(ActorKind.REPUTER, registered=False)
    actor = Reputer(
        1, lambda w: 1, stake=100, key=ALICE, chain=chain.as_chain(), on_report=reports.append
    )
    await run(actor)
    assert [call[1] for call in chain.sent] == ["register", "bond"]
    assert chain.sent[1][2] == {"topic": 1, "amount": 70 * ONE}


async def test_reputer_should_bond_nothing_when_balance_is_too_low() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.free = 99 * ONE
    actor = Reputer(
        1, lambda w: 1, stake=100, key=ALICE, chain=chain.as_chain(), on_report=reports.append
    )
    await run(actor)
    assert chain.sent == []
    assert reports.kinds() == ["not ready"]


async def test_reputer_should_report_when_event_says_refused() -> None:
    open_window = window(1, Role.REPUTER)
    chain, reports = FakeChain([[]] * 2 + [[open_window]] * 3), Reports()
    event = Event("Reputation", "TruthRefused", {"reason": "NotEnoughStake"}, 2)
    chain.outcomes = [(event,)]
    await run(Reputer(1, lambda w: 1, key=ALICE, chain=chain.as_chain(), on_report=reports.append))
    assert reports[1].kind is Kind.REFUSED
    assert reports[1].refusal is Refusal.NOT_ENOUGH_STAKE
