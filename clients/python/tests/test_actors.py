# SPDX-License-Identifier: Apache-2.0

import asyncio
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
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
    OutcomeUnknown,
    Phase,
    PoolRejected,
    Refusal,
    Refused,
    Report,
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
    chain, reports = FakeChain([[]] * 2 + [[first]] * 2 + [[]] * 2 + [[second]] * 4), Reports()
    chain.patience, chain.before, chain.silence = 0.2, {6: release.set}, {7: 0.3}
    await run(worker(chain, model, reports))
    assert [call[2]["epoch"] for call in chain.sent] == [2]
    assert reports.kinds() == ["registered", "late", "submitted"]


async def test_worker_should_not_be_asked_before_it_has_returned() -> None:
    release, asked = threading.Event(), []

    def model(w: Window) -> float:
        asked.append(w.epoch)
        release.wait(20)
        return 1.0

    first, second = window(1, last=4), window(2, first=5, last=7)
    chain, reports = FakeChain([[]] * 2 + [[first]] * 2 + [[second]] * 3 + [[]] * 3), Reports()
    chain.patience = 0.1
    await run(worker(chain, model, reports))
    release.set()
    assert asked == [1]
    assert reports.kinds() == ["registered", "late", "model failed", "late"]
    assert "about epoch 1" in reports[2].message


async def test_worker_should_be_asked_in_the_same_window_once_it_has_returned() -> None:
    release, asked = threading.Event(), []

    def model(w: Window) -> float:
        asked.append((w.epoch, w.block))
        release.wait(20)
        return 1.0

    first, second = window(1, last=4), window(2, first=5, last=12)
    chain, reports = FakeChain([[]] * 2 + [[first]] * 2 + [[second]] * 6), Reports()
    chain.patience, chain.before, chain.silence = 0.2, {8: release.set}, {9: 0.3}
    await run(worker(chain, model, reports))
    assert asked == [(1, 3), (2, 8)]
    assert reports.kinds() == ["registered", "late", "model failed", "submitted"]


async def test_actors_should_work_when_models_of_others_never_return(tmp_path: Path) -> None:
    release = threading.Event()

    async def hang() -> None:
        chain = FakeChain([[]] * 2 + [[window(1)]] * 100)
        chain.patience = 0.05
        await worker(chain, lambda w: release.wait(30), Reports()).run_async()

    hung = [asyncio.create_task(hang()) for _ in range(40)]
    await asyncio.sleep(0.3)
    commit, reveal = window(1, phase=Phase.COMMIT), window(1, first=10, phase=Phase.REVEAL)
    chain, reports = FakeChain([[]] * 2 + [[commit]] * 2 + [[reveal]] * 2), Reports()
    chain.patience = 2
    actor = Worker(
        1,
        lambda w: 1,
        key=ALICE,
        chain=chain.as_chain(),
        on_report=reports.append,
        state_dir=tmp_path,
    )
    await run(actor)
    assert reports.kinds() == ["registered", "committed", "submitted"]
    for task in hung:
        task.cancel()
    async with asyncio.timeout(5):
        await asyncio.gather(*hung, return_exceptions=True)
        # What the end of the program waits for.
        await asyncio.get_running_loop().shutdown_default_executor()
    release.set()


async def raises_exit(w: Window) -> float:
    raise SystemExit(3)


async def is_cancelled(w: Window) -> float:
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    await task
    return 1.0


def plainly(model: Callable[[Window], Any]) -> Callable[[Window], Any]:
    """A plain function that returns a coroutine."""

    def call(w: Window) -> Any:
        return model(w)

    return call


def raising(error: BaseException) -> Callable[[Window], Any]:
    def model(w: Window) -> float:
        raise error

    return model


@pytest.mark.parametrize(
    ("fails", "name"),
    [
        (raising(SystemExit(3)), "SystemExit: 3"),
        (raising(asyncio.CancelledError()), "CancelledError"),
        (raising(StopIteration()), "StopIteration"),
        (raising(KeyboardInterrupt()), "KeyboardInterrupt"),
        (raises_exit, "SystemExit: 3"),
        (plainly(raises_exit), "SystemExit: 3"),
        (is_cancelled, "CancelledError"),
        (plainly(is_cancelled), "CancelledError"),
    ],
)
async def test_worker_should_go_on_whatever_a_model_raises(
    fails: Callable[[Window], Any], name: str
) -> None:
    def model(w: Window) -> Any:
        return fails(w) if w.epoch == 1 else 1.0

    async def coroutine(w: Window) -> Any:
        return await fails(w) if w.epoch == 1 else 1.0

    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3 + [[window(2)]] * 3), Reports()
    chosen = coroutine if asyncio.iscoroutinefunction(fails) else model
    await run(worker(chain, chosen, reports))
    assert reports.kinds() == ["registered", "model failed", "submitted"]
    assert name in reports[1].message


async def test_worker_should_stop_while_its_coroutine_is_asked() -> None:
    async def model(w: Window) -> float:
        await asyncio.sleep(60)
        return 1.0

    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 100), Reports()
    chain.patience = 0.05
    actor = worker(chain, model, reports)
    task = asyncio.create_task(run(actor))
    await asyncio.sleep(0.3)
    actor.stop()
    async with asyncio.timeout(2):
        await task
    assert reports.kinds() == ["registered"]


async def test_worker_should_go_on_when_its_listener_raises(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def listen(report: Report) -> None:
        raise RuntimeError("cannot listen")

    chain = FakeChain([[]] * 2 + [[window(1)]] * 3 + [[window(2)]] * 3)
    await run(Worker(1, lambda w: 1, key=ALICE, chain=chain.as_chain(), on_report=listen))
    assert [call[2]["epoch"] for call in chain.sent] == [1, 2]
    assert "cannot listen" in caplog.text
    assert "submitted" in caplog.text


def unregistered(chain: FakeChain, **changes: Any) -> None:
    for kind in ActorKind:
        chain.statuses[kind] = status(kind, registered=False, **changes)


async def test_worker_should_pay_ever_less_often_when_registration_fails_in_its_block() -> None:
    chain, reports = FakeChain([[]] * 400), Reports()
    unregistered(chain)
    failure = DispatchFailed("Inference.OperatorInUse", "Name another key.")
    chain.outcomes = [failure] * 100
    await run(worker(chain, lambda w: 1, reports))
    # In the blocks 1, 11, 31, 71, 151, 311.
    assert len(chain.sent) == 6
    assert set(reports.kinds()) == {"not ready"}
    assert reports[0].remedy == "It is tried again in 10 blocks, for another fee."
    assert reports[-1].remedy == "It is tried again in 320 blocks, for another fee."


async def test_worker_should_register_when_it_failed_before() -> None:
    chain, reports = FakeChain([[]] * 30), Reports()
    unregistered(chain)
    chain.outcomes = [DispatchFailed("Inference.InsufficientBalance", "Add funds.")]
    await run(worker(chain, lambda w: 1, reports))
    assert [call[1] for call in chain.sent] == ["register", "register"]
    assert reports.kinds() == ["not ready", "registered"]


async def test_worker_should_pay_nothing_when_topic_is_retired() -> None:
    chain, reports = FakeChain([[]] * 40), Reports()
    unregistered(chain)
    chain.topic_view = topic(status="Retired")
    await run(worker(chain, lambda w: 1, reports))
    assert chain.sent == []
    assert [report.message for report in reports] == ["the topic is retired: nobody can register."]


async def test_worker_should_pay_nothing_when_its_operator_is_taken() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    unregistered(chain)
    chain.taken = {BOB.address}
    actor = Worker(
        1,
        lambda w: 1,
        key=ALICE,
        operator=BOB.address,
        chain=chain.as_chain(),
        on_report=reports.append,
    )
    await run(actor)
    assert chain.sent == []
    assert reports.kinds() == ["not ready"]
    assert BOB.address in reports[0].message
    with pytest.raises(ValueError, match="without an operator"):
        Worker(1, lambda w: 1, key=ALICE, operator=ALICE.address)
    with pytest.raises(ValueError, match="not an address"):
        Worker(1, lambda w: 1, key=ALICE, operator="Bob")


async def test_worker_should_look_up_what_it_sent_before_it_sends_it_again() -> None:
    chain, reports = FakeChain([[]] * 40), Reports()
    unregistered(chain)
    lost = OutcomeUnknown("gone", address="a", nonce=1, extrinsic="0x1", first=1, last=64)
    chain.outcomes = [lost]
    chain.found = [lost, ConnectionLost("gone again"), DispatchFailed("No", ""), None]
    await run(worker(chain, lambda w: 1, reports))
    assert len(chain.looked_up) == 3
    assert [call[1] for call in chain.sent] == ["register", "register"]
    assert reports.kinds() == ["disconnected", "disconnected", "not ready", "registered"]


async def test_worker_should_begin_anew_when_the_chain_does() -> None:
    epoch = [[window(2)]] * 3
    chain, reports = FakeChain([[]] * 2 + epoch + [[]] * 2 + epoch), Reports()
    chain.settled = {1: losses(1)}
    chain.topic_view = topic(current_epoch=2)
    seen: list[Window] = []

    def model(w: Window) -> float:
        seen.append(w)
        return 1.0

    def begin_anew() -> None:
        # The second chain has settled nothing yet.
        chain.settled.clear()
        chain.lives += 1

    chain.before = {6: begin_anew}
    await run(worker(chain, model, reports))
    assert [call[2]["epoch"] for call in chain.sent] == [2, 2]
    assert [w.truths for w in seen] == [(Decimal("1.5"),), ()]
    assert reports.kinds() == [
        "registered",
        "submitted",
        "disconnected",
        "registered",
        "submitted",
    ]
    assert "began anew" in reports[2].message


async def test_worker_should_say_once_that_no_blocks_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("allora_chain.actors.SILENCE", 0.1)
    chain, reports = FakeChain([[]] * 6), Reports()
    chain.silence = {1: 0.5, 4: 0.5}
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["disconnected", "registered", "disconnected"]
    assert "no block from ws://fake" in reports[0].message
    assert reports[0].remedy is not None


@pytest.mark.parametrize("configured", [False, True])
def test_run_should_show_reports_when_logging_is_not_configured(configured: bool) -> None:
    program = """
import logging, sys
sys.path[:0] = sys.argv[2:]
if sys.argv[1] == "True":
    logging.basicConfig(format="mine %(message)s")
from fakes import ALICE, FakeChain, window
from allora_chain import Worker
chain = FakeChain([[]] * 2 + [[window(1)]] * 3)
Worker(1, lambda w: 1, key=ALICE, chain=chain.as_chain()).run()
logging.getLogger("another").info("not asked for")
logging.getLogger("another").warning("a warning")
"""
    here = Path(__file__).parent
    paths = [str(here), str(here.parent)]
    command = [sys.executable, "-c", program, str(configured), *paths]
    output = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stderr
    assert ("submitted: in block 7" in output) is not configured
    assert ("mine" in output) is configured
    assert "a warning" in output
    assert "not asked for" not in output


def test_program_should_end_when_it_is_interrupted_while_a_model_hangs() -> None:
    program = """
import sys, time
sys.path[:0] = sys.argv[1:]
from fakes import ALICE, FakeChain, window
from allora_chain import Worker
chain = FakeChain([[]] * 2 + [[window(1, last=1000)]] * 1000)
chain.patience = 0.2
def model(w):
    print("asked", flush=True)
    time.sleep(600)
Worker(1, model, key=ALICE, chain=chain.as_chain()).run()
"""
    here = Path(__file__).parent
    command = [sys.executable, "-c", program, str(here), str(here.parent)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "asked\n"
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        finally:
            process.kill()
    assert process.returncode != -signal.SIGKILL


async def test_worker_should_say_so_when_its_topic_opens_no_epochs() -> None:
    chain, reports = FakeChain([[]] * 50), Reports()
    chain.topic_view = topic(status="Created")
    unregistered(chain)
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered"]
    assert "registered now, but the topic is created and opens no epochs" in reports[0].message
    assert "quote(amount)" in str(reports[0].remedy)


async def test_worker_should_say_once_when_its_topic_stops_opening_epochs() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3 + [[]] * 100), Reports()
    statuses = iter(["Active"] * 2 + ["Dormant"] * 2 + ["Retired"] * 100)

    async def view(number: int) -> Any:
        return topic(status=next(statuses))

    chain.topic = view  # type: ignore[assignment, method-assign]
    await run(worker(chain, lambda w: 1, reports))
    assert reports.kinds() == ["registered", "submitted", "waiting", "waiting"]
    assert "dormant" in reports[2].message
    assert "pay(amount)" in str(reports[2].remedy)
    assert "retired" in reports[3].message
    assert "claim_deposit" in str(reports[3].remedy)


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


async def test_forecaster_should_keep_to_the_parameters_of_the_epoch() -> None:
    """The topic allows two elements now; the epoch opened when it was three."""
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 2 + [[window(2)]] * 3), Reports()
    before = topic()
    chain.epoch_parameters = {1: before.parameters}
    limits = {"limits": {"forecast_elements": 2}}
    chain.topic_view = topic(parameters={**before.parameters, **limits})
    forecast = {person.address: 0.0 for person in (ALICE, BOB, CHARLIE, DAVE)}
    actor = Forecaster(
        1, lambda w: forecast, key=DAVE, chain=chain.as_chain(), on_report=reports.append
    )
    await run(actor)
    assert [len(call[2]["elements"]) for call in chain.sent] == [3, 2]


async def test_worker_should_keep_to_a_range_that_changed() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1)]] * 3 + [[window(2)]] * 3), Reports()
    wider = {**topic().parameters, "value_max": 1000 * ONE}
    chain.epoch_parameters = {2: wider}
    await run(worker(chain, lambda w: 500, reports))
    assert [call[2]["epoch"] for call in chain.sent] == [2]
    assert reports.kinds() == ["registered", "model failed", "submitted"]


async def test_reputer_should_ask_again_until_truth_is_known() -> None:
    answers: list[float | None] = [None, None, 2.5]
    seen: list[Window] = []

    def truth(w: Window) -> float | None:
        seen.append(w)
        return answers.pop(0)

    # Pauses of the chain have moved the window: it says nothing about when the epoch opened.
    open_window = window(3, Role.REPUTER, first=9, last=20)
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


def reputer(chain: FakeChain, reports: Reports, stake: int, key: Keypair = ALICE) -> Reputer:
    return Reputer(
        1, lambda w: 1, stake=stake, key=key, chain=chain.as_chain(), on_report=reports.append
    )


@pytest.mark.parametrize("stake", [0, 99])
async def test_reputer_should_pay_nothing_when_the_stake_would_not_be_enough(stake: int) -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    unregistered(chain, stake_needed=100 * ONE)
    await run(reputer(chain, reports, stake))
    assert chain.sent == []
    assert reports.kinds() == ["not ready"]
    assert "needs 100 ALLO of stake" in reports[0].message
    assert reports[0].remedy == "Ask for stake=100 or more."


async def test_reputer_should_register_when_it_has_the_stake_already() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    unregistered(chain, stake_needed=100 * ONE)
    chain.position = {"stake": 100 * ONE, "leaving": 0}
    await run(reputer(chain, reports, 0))
    assert [call[1] for call in chain.sent] == ["register"]


async def test_reputer_should_pay_nothing_when_it_cannot_pay_the_stake_as_well() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    unregistered(chain)
    # The deposit is 10, a fee 0.001.
    chain.free = 110 * ONE + ONE // 1000
    await run(reputer(chain, reports, 100))
    assert chain.sent == []
    assert "the stake needs 100 ALLO and costs 0.001 ALLO" in reports[0].message
    chain.free += ONE // 1000
    await run(reputer(chain, reports, 100))
    assert [call[1] for call in chain.sent] == ["register", "bond"]


async def test_reputer_should_bond_nothing_in_a_retired_topic() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.topic_view = topic(status="Retired")
    await run(reputer(chain, reports, 100))
    assert chain.sent == []
    assert reports.kinds() == ["registered"]


async def test_operator_should_bond_nothing_of_its_own() -> None:
    chain, reports = FakeChain([[]] * 4), Reports()
    chain.owners = {BOB.address: ALICE.address}
    await run(reputer(chain, reports, 100, BOB))
    assert chain.sent == []
    assert reports.kinds() == ["not ready"]
    assert ALICE.address in reports[0].message
    assert "owner's key" in str(reports[0].remedy)
    chain.position = {"stake": 100 * ONE, "leaving": 0}
    await run(reputer(chain, reports, 100, BOB))
    assert reports.kinds() == ["not ready", "registered"]


async def test_reputer_should_name_the_stake_that_is_missing() -> None:
    first, second = window(1, Role.REPUTER), window(2, Role.REPUTER)
    chain, reports = FakeChain([[]] * 2 + [[first]] * 2 + [[second]] * 2), Reports()
    chain.statuses[ActorKind.REPUTER] = status(
        ActorKind.REPUTER, stake_needed=100 * ONE, refusal=Refusal.NOT_ENOUGH_STAKE
    )
    chain.position = {"stake": 70 * ONE, "leaving": 10 * ONE}
    await run(reputer(chain, reports, 0))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "refused", "refused"]
    assert reports[1].refusal is Refusal.NOT_ENOUGH_STAKE
    assert "is 60 ALLO, 40 ALLO less" in reports[1].message
    assert "Bond 40 ALLO more" in str(reports[1].remedy)


async def test_reputer_should_bond_again_when_its_stake_was_taken() -> None:
    chain, reports = FakeChain([[]] * 2 + [[window(1, Role.REPUTER)]] * 2 + [[]] * 3), Reports()
    chain.statuses[ActorKind.REPUTER] = status(ActorKind.REPUTER, stake_needed=100 * ONE)
    chain.position = {"stake": 100 * ONE, "leaving": 0}
    original = chain.submit

    async def submit(call: Any, key: Keypair, *, timeout: float = 0) -> Any:
        if call[1] == "submit_truths":
            chain.position = {"stake": 40 * ONE, "leaving": 0}
        return await original(call, key)

    chain.submit = submit  # type: ignore[method-assign]
    chain.outcomes = [Refused(Refusal.NOT_ENOUGH_STAKE)]
    await run(reputer(chain, reports, 100))
    assert [call[1] for call in chain.sent] == ["submit_truths", "bond"]
    assert chain.sent[1][2]["amount"] == 60 * ONE
    assert reports.kinds() == ["registered", "refused", "registered"]
    assert "60 ALLO less" in reports[1].message


async def test_reputer_should_report_when_event_says_refused() -> None:
    open_window = window(1, Role.REPUTER)
    chain, reports = FakeChain([[]] * 2 + [[open_window]] * 3), Reports()
    event = Event("Reputation", "TruthRefused", {"reason": "NotEnoughStake"}, 2)
    chain.outcomes = [(event,)]
    await run(Reputer(1, lambda w: 1, key=ALICE, chain=chain.as_chain(), on_report=reports.append))
    assert reports[1].kind is Kind.REFUSED
    assert reports[1].refusal is Refusal.NOT_ENOUGH_STAKE
