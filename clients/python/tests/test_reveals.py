# SPDX-License-Identifier: Apache-2.0

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fakes import ALICE, FakeChain, Reports, losses, status, topic, window

from allora_chain import (
    Actor,
    ActorKind,
    DispatchFailed,
    Forecaster,
    Keypair,
    Kind,
    LossReporter,
    LossValues,
    OpenWindow,
    Phase,
    Refusal,
    Refused,
    Reputer,
    Role,
    Window,
    Worker,
)
from allora_chain.fixed import ONE
from allora_chain.runtime import Event
from allora_chain.types import Place

BOB = Keypair.from_uri("//Bob")
INFERER = ActorKind.INFERER


def commits(epoch: int, role: Role = Role.WORKER, first: int = 1, last: int = 5) -> OpenWindow:
    return window(epoch, role, first, last, Phase.COMMIT)


def reveals(epoch: int, role: Role = Role.WORKER, first: int = 6, last: int = 9) -> OpenWindow:
    return window(epoch, role, first, last, Phase.REVEAL)


#: Registration takes two blocks; then the windows of epoch 1, and blocks after them.
EPOCH: list[list[OpenWindow]] = [[]] * 2 + [[commits(1)]] * 3 + [[reveals(1)]] * 4 + [[]] * 3


async def run(actor: Actor[Any]) -> None:
    async with asyncio.timeout(10):
        await actor.run_async()


def worker(
    chain: FakeChain,
    reports: Reports,
    state: Path,
    model: Callable[[Window], Any] = lambda w: 1.5,
    key: Keypair = ALICE,
) -> Worker:
    return Worker(
        1, model, key=key, chain=chain.as_chain(), on_report=reports.append, state_dir=state
    )


def files(state: Path) -> list[Path]:
    return list(state.iterdir())


def sent(chain: FakeChain) -> list[str]:
    return [call[1] for call in chain.sent]


async def test_worker_should_commit_then_reveal_what_it_committed_to(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    await run(worker(chain, reports, tmp_path))
    assert sent(chain) == ["commit_inference", "reveal_inference"]
    assert chain.sent[0][2].keys() == {"topic", "epoch", "revision", "hash"}
    assert chain.sent[1][2]["values"] == [3 * ONE // 2]
    assert reports.kinds() == ["registered", "committed", "submitted"]
    assert reports[1].data == {"bond": 2, "block": 7, "revision": 0}
    assert (reports[2].data["value"], reports[2].data["bond"]) == ([3 * ONE // 2], 2)
    assert files(tmp_path) == [], "nothing is kept when the window is over"


async def test_worker_should_keep_payload_before_its_hash_leaves(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    kept: list[int] = []
    original = chain.submit

    async def submit(call: Any, key: Keypair, *, timeout: float = 0) -> Any:
        kept.append(len(files(tmp_path)))
        return await original(call, key)

    chain.submit = submit  # type: ignore[method-assign]
    await run(worker(chain, reports, tmp_path))
    assert kept == [1, 1]


async def test_worker_should_reveal_after_a_restart(tmp_path: Path) -> None:
    first, reports = FakeChain(EPOCH[:4]), Reports()
    await run(worker(first, reports, tmp_path))
    assert sent(first) == ["commit_inference"]
    second = FakeChain([[]] * 2 + [[reveals(1)]] * 3)
    second.places = first.places

    def model(w: Window) -> float:
        raise AssertionError("nothing is asked in a reveal window")

    await run(worker(second, reports, tmp_path, model))
    assert sent(second) == ["reveal_inference"]
    assert reports.kinds() == ["registered", "committed", "registered", "submitted"]


async def test_worker_should_commit_to_the_same_when_it_restarts_before_that_is_on_chain(
    tmp_path: Path,
) -> None:
    first, reports = FakeChain(EPOCH[:4]), Reports()
    first.lost = {"commit_inference"}
    await run(worker(first, reports, tmp_path))
    second = FakeChain(EPOCH)
    await run(worker(second, reports, tmp_path, lambda w: 99))
    assert second.sent[0][2]["hash"] == first.sent[0][2]["hash"]
    assert second.sent[1][2]["values"] == [3 * ONE // 2]


async def test_worker_should_forget_what_it_kept_for_a_chain_that_began_anew(
    tmp_path: Path,
) -> None:
    first, reports = FakeChain(EPOCH[:5]), Reports()
    await run(worker(first, reports, tmp_path))
    second = FakeChain(EPOCH)
    second.opened = 2000
    await run(worker(second, reports, tmp_path, lambda w: 99))
    assert second.sent[1][2]["values"] == [99 * ONE]


async def test_worker_should_take_part_in_both_windows_when_they_overlap(tmp_path: Path) -> None:
    both = [reveals(1, first=5, last=9), commits(2, first=5, last=9)]
    blocks: list[list[OpenWindow]] = (
        [[]] * 2 + [[commits(1, last=4)]] * 2 + [both] * 5 + [[reveals(2, first=10)]] * 3
    )
    chain, reports = FakeChain(blocks), Reports()
    await run(worker(chain, reports, tmp_path, lambda w: w.epoch))
    assert sorted((call[1], call[2]["epoch"]) for call in chain.sent) == [
        ("commit_inference", 1),
        ("commit_inference", 2),
        ("reveal_inference", 1),
        ("reveal_inference", 2),
    ]
    assert {place.commitment for place in chain.places.values()} == {None}


async def test_worker_should_retry_reveal_until_the_window_ends(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.outcomes = [
        (),
        Refused(Refusal.MALFORMED),
        Refused(Refusal.MALFORMED),
        DispatchFailed("Inference.WindowClosed", "Too late."),
    ]
    await run(worker(chain, reports, tmp_path))
    assert sent(chain) == ["commit_inference"] + ["reveal_inference"] * 4
    assert reports.kinds() == ["registered", "committed", "refused", "refused", "submitted"]
    assert reports[2].refusal is Refusal.MALFORMED


async def test_worker_should_say_that_the_bond_is_lost_when_reveal_never_succeeds(
    tmp_path: Path,
) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.lost, chain.stages = {"reveal_inference"}, {1: "Predicted"}
    await run(worker(chain, reports, tmp_path))
    assert reports.kinds()[-1] == "late"
    assert "bond is forfeited" in reports[-1].message
    assert files(tmp_path) == []


async def test_worker_should_reveal_again_when_the_block_of_the_reveal_is_gone(
    tmp_path: Path,
) -> None:
    blocks = EPOCH[:5] + [[reveals(1, last=30)]] * 8
    chain, reports = FakeChain(blocks), Reports()
    original = chain.place
    hash_of: list[str] = []

    async def place(*arguments: Any) -> Place | None:
        found = await original(*arguments)
        if found is not None and found.commitment is not None:
            hash_of[:] = [found.commitment]
        if found is not None and int(arguments[-1]) == 9 and found.commitment is None:
            found = replace(found, commitment=hash_of[0])
            chain.places[1, INFERER] = found
        return found

    chain.place = place  # type: ignore[assignment, method-assign]
    await run(worker(chain, reports, tmp_path))
    assert sent(chain) == ["commit_inference", "reveal_inference", "reveal_inference"]


async def test_worker_should_say_so_when_the_bond_is_not_covered(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.free = ONE
    chain.statuses[INFERER] = status(
        INFERER, epoch=1, phase=Phase.COMMIT, refusal=Refusal.BOND_NOT_COVERED
    )
    await run(worker(chain, reports, tmp_path))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "refused", "late"]
    assert reports[1].refusal is Refusal.BOND_NOT_COVERED
    assert "holds 2 ALLO" in reports[1].message
    assert "can spend 1 ALLO" in reports[1].message
    assert ALICE.address in str(reports[1].remedy)


async def test_worker_should_commit_once_the_bond_is_covered(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.outcomes = [Refused(Refusal.BOND_NOT_COVERED)]
    await run(worker(chain, reports, tmp_path))
    assert sent(chain) == ["commit_inference", "commit_inference", "reveal_inference"]


async def test_worker_should_replace_a_commitment_whose_payload_is_lost(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.statuses[INFERER] = status(
        INFERER, epoch=1, phase=Phase.COMMIT, submitted=1, committed="0x" + "11" * 32
    )
    await run(worker(chain, reports, tmp_path))
    assert sent(chain) == ["commit_inference", "reveal_inference"]
    assert chain.sent[0][2]["revision"] == 2


async def test_worker_should_say_so_when_a_lost_commitment_cannot_be_replaced(
    tmp_path: Path,
) -> None:
    chain, reports = FakeChain(EPOCH[:5]), Reports()
    chain.statuses[INFERER] = status(
        INFERER, epoch=1, phase=Phase.COMMIT, submitted=3, committed="0x" + "11" * 32
    )
    await run(worker(chain, reports, tmp_path))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "refused"]
    assert "bond will be forfeited" in reports[1].message


async def test_worker_should_say_so_when_what_it_committed_to_is_lost(tmp_path: Path) -> None:
    chain, reports = FakeChain([[]] * 2 + [[reveals(1)]] * 4 + [[]] * 4), Reports()
    chain.places[1, INFERER] = Place(0, "0x" + "11" * 32, 2 * ONE)
    await run(worker(chain, reports, tmp_path))
    assert chain.sent == []
    assert reports.kinds() == ["registered", "refused"]
    assert reports[1].refusal is Refusal.COMMITMENT_MISMATCH
    assert str(tmp_path) in reports[1].message


async def test_worker_should_be_silent_in_reveal_windows_when_it_has_not_committed(
    tmp_path: Path,
) -> None:
    chain, reports = FakeChain([[]] * 2 + [[reveals(1)]] * 4 + [[]] * 4), Reports()
    await run(worker(chain, reports, tmp_path))
    assert chain.sent == []
    assert reports.kinds() == ["registered"]


async def test_worker_should_say_so_when_it_lost_its_place(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    original = chain.submit

    async def submit(call: Any, key: Keypair, *, timeout: float = 0) -> Any:
        inclusion = await original(call, key)
        chain.places.clear()
        return inclusion

    chain.submit = submit  # type: ignore[method-assign]
    await run(worker(chain, reports, tmp_path))
    assert sent(chain) == ["commit_inference"]
    assert reports.kinds() == ["registered", "committed", "not selected"]
    assert files(tmp_path) == []


async def test_worker_should_report_once_when_commitment_is_not_selected(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.outcomes = [(Event("Inference", "NotSelected", {"lowest_score": ONE}, 2),)]
    await run(worker(chain, reports, tmp_path))
    assert reports.kinds() == ["registered", "not selected"]


@pytest.mark.parametrize("revealed", [True, False])
async def test_worker_should_look_back_when_it_missed_the_reveal_window(
    tmp_path: Path, revealed: bool
) -> None:
    first, reports = FakeChain(EPOCH[:4]), Reports()
    await run(worker(first, reports, tmp_path))
    second, after = FakeChain([[]] * 5), Reports()
    second.stages = {1: "Predicted"}
    if revealed:
        second.places[1, INFERER] = Place(0, None, 0)
    await run(worker(second, after, tmp_path))
    assert after.kinds() == (["registered"] if revealed else ["registered", "late"])
    assert files(tmp_path) == []


async def test_worker_should_say_nothing_of_a_chain_that_began_anew(tmp_path: Path) -> None:
    first, reports = FakeChain(EPOCH[:4]), Reports()
    await run(worker(first, reports, tmp_path))
    second, after = FakeChain([[]] * 5), Reports()
    second.stages, second.opened = {1: "Settled"}, 2000
    await run(worker(second, after, tmp_path))
    assert after.kinds() == ["registered"]
    assert files(tmp_path) == []


async def test_worker_should_keep_its_commitment_when_the_node_is_behind(tmp_path: Path) -> None:
    first, reports = FakeChain(EPOCH[:4]), Reports()
    await run(worker(first, reports, tmp_path))
    second = FakeChain([[]] * 5)
    second.topic_view = topic(current_epoch=0)

    async def epoch(*arguments: Any) -> None:
        return None

    second.epoch = epoch  # type: ignore[assignment, method-assign]
    await run(worker(second, reports, tmp_path))
    assert len(files(tmp_path)) == 1


async def test_worker_should_go_on_when_a_file_is_damaged(tmp_path: Path) -> None:
    first, reports = FakeChain(EPOCH[:4]), Reports()
    await run(worker(first, reports, tmp_path))
    files(tmp_path)[0].write_text("{")
    second, after = FakeChain([[]] * 5 + [[window(2, last=20)]] * 3), Reports()
    await run(worker(second, after, tmp_path))
    assert after.kinds() == ["registered", "error", "submitted"]


async def test_worker_should_not_commit_when_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    chain, reports = FakeChain(EPOCH[:5]), Reports()
    await run(worker(chain, reports, tmp_path / "file"))
    assert chain.sent == []
    assert {report.kind for report in reports[1:]} == {Kind.ERROR}
    assert "StateError" in reports[1].message


async def test_operator_should_commit_for_its_owner(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    chain.owners = {BOB.address: ALICE.address}
    # The chain of the tests checks the hash against the owner.
    await run(worker(chain, reports, tmp_path, key=BOB))
    assert reports.kinds() == ["registered", "committed", "submitted"]


async def test_forecaster_should_commit_then_reveal(tmp_path: Path) -> None:
    chain, reports = FakeChain(EPOCH), Reports()
    actor = Forecaster(
        1,
        lambda w: {BOB.address: -1, ALICE.address: 0},
        key=ALICE,
        chain=chain.as_chain(),
        on_report=reports.append,
        state_dir=tmp_path,
    )
    await run(actor)
    assert sent(chain) == ["commit_forecast", "reveal_forecast"]
    assert dict(chain.sent[1][2]["elements"]) == {BOB.address: -ONE, ALICE.address: 0}
    assert reports.kinds() == ["registered", "committed", "submitted"]


REPUTER_EPOCH = [
    *[[]] * 2,
    *[[commits(1, Role.REPUTER, 6, 9)]] * 3,
    *[[reveals(1, Role.REPUTER, 10, 12)]] * 4,
    *[[]] * 3,
]


async def test_reputer_should_commit_then_reveal(tmp_path: Path) -> None:
    chain, reports = FakeChain(REPUTER_EPOCH), Reports()
    actor = Reputer(
        1,
        lambda w: 2.5,
        key=ALICE,
        chain=chain.as_chain(),
        on_report=reports.append,
        state_dir=tmp_path,
    )
    await run(actor)
    assert sent(chain) == ["commit_truths", "reveal_truths"]
    (reveal,) = chain.sent[1][2]["reveals"]
    assert reveal["values"] == [5 * ONE // 2]
    assert reports.kinds() == ["registered", "committed", "submitted"]


def reported() -> Any:
    view = topic()
    return replace(
        view, parameters={**view.parameters, "loss_method": {"Reported": {"clip": True}}}
    )


VALUES = LossValues(1, 1, (ALICE.address,), (), ((Decimal(1),), (Decimal(2),), (Decimal(3),)))


def reporter(
    chain: FakeChain, reports: Reports, state: Path, judge: Callable[[Window, LossValues], Any]
) -> LossReporter:
    return LossReporter(
        1, judge, key=ALICE, chain=chain.as_chain(), on_report=reports.append, state_dir=state
    )


async def test_loss_reporter_should_judge_what_the_chain_names(tmp_path: Path) -> None:
    open_window = window(1, Role.REPUTER, 6, 20)
    chain, reports = FakeChain([[]] * 2 + [[open_window]] * 6), Reports()
    chain.topic_view = reported()
    seen: list[LossValues] = []

    def judge(w: Window, values: LossValues) -> Sequence[float] | None:
        seen.append(values)
        return None if len(seen) < 2 else [-1.5, 0, 1000]

    # An epoch with reported losses has no truth.
    chain.settled = {1: replace(losses(1), truth=())}
    chain.judged = VALUES
    await run(reporter(chain, reports, tmp_path, judge))
    assert chain.sent[0][:2] == ("Reputation", "submit_losses")
    assert chain.sent[0][2]["losses"] == [-3 * ONE // 2, 0, 20 * ONE]
    assert seen == [VALUES, VALUES]
    assert reports.kinds() == ["registered", "submitted"]


async def test_loss_reporter_should_commit_then_reveal(tmp_path: Path) -> None:
    chain, reports = FakeChain(REPUTER_EPOCH), Reports()
    chain.topic_view, chain.judged = reported(), VALUES
    await run(reporter(chain, reports, tmp_path, lambda w, values: [0] * len(values.values)))
    assert sent(chain) == ["commit_truths", "reveal_losses"]
    assert reports.kinds() == ["registered", "committed", "submitted"]


async def test_loss_reporter_should_wait_when_there_is_nothing_to_judge_yet(
    tmp_path: Path,
) -> None:
    open_window = window(1, Role.REPUTER, 6, 20)
    chain, reports = FakeChain([[]] * 2 + [[open_window]] * 3), Reports()
    chain.topic_view = reported()
    await run(reporter(chain, reports, tmp_path, lambda w, values: [0]))
    assert chain.sent == []
    assert reports.kinds() == ["registered"]


@pytest.mark.parametrize("answer", [[0, 0], "abc", {"a": 1}, [0, 0, float("nan")]])
async def test_loss_reporter_should_report_when_answer_is_no_report(
    tmp_path: Path, answer: Any
) -> None:
    open_window = window(1, Role.REPUTER, 6, 20)
    chain, reports = FakeChain([[]] * 2 + [[open_window]] * 2), Reports()
    chain.topic_view, chain.judged = reported(), VALUES
    await run(reporter(chain, reports, tmp_path, lambda w, values: answer))
    assert chain.sent == []
    assert set(reports.kinds()[1:]) == {"model failed"}


async def test_reputers_should_say_so_when_the_topic_is_of_the_other_sort(tmp_path: Path) -> None:
    chain, reports = FakeChain([[]] * 3), Reports()
    await run(reporter(chain, reports, tmp_path, lambda w, values: [0]))
    chain.topic_view = reported()
    await run(Reputer(1, lambda w: 1, key=ALICE, chain=chain.as_chain(), on_report=reports.append))
    assert chain.sent == []
    assert [report.message for report in reports] == [
        "the topic's reputers attest truths: use Reputer.",
        "the topic has reported losses: use LossReporter.",
    ]
