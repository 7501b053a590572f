# SPDX-License-Identifier: Apache-2.0
"""Commit and reveal, and reported losses, between clients and a node."""

import asyncio
import math
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from support import ALICE, create_topic, ended, fund, kinds, new_topic, pay, running, until

from allora_chain import (
    Actor,
    ActorKind,
    Chain,
    Forecaster,
    Keypair,
    LossReporter,
    LossValues,
    Phase,
    Refusal,
    Refused,
    Report,
    Reputer,
    Role,
    Window,
    Worker,
    calls,
    commitment_hash,
)
from allora_chain.commitments import Commitments
from allora_chain.fixed import from_units, to_fixed
from allora_chain.replay import replay
from demo.node import Node

KEYS = {name: Keypair.from_uri(f"//commit//{name}") for name in "abcdfrs"}
COMMITTING = {
    "epoch_length": 20,
    "worker_window": 8,
    "reveal_window": 8,
    "ground_truth_lag": 18,
    "reputer_window": 6,
    "reputer_reveal_window": 6,
}


def truth_of(epoch: int) -> float:
    return 10.0 + epoch


async def test_epochs_should_settle_with_what_was_revealed(
    shared_node: Node, tmp_path: Path
) -> None:
    """Two epochs. Of the workers one never reveals, one is restarted between commit and reveal, and
    one commits to another's hash."""
    a, b, c, d = (KEYS[name].address for name in "abcd")
    reports: list[Report] = []
    async with Chain(shared_node.url) as chain:

        def options(name: str) -> dict[str, Any]:
            shared = {"chain": chain, "on_report": reports.append, "state_dir": tmp_path}
            return {"key": KEYS[name], "name": name, **shared}

        def unasked(window: Window) -> float:
            assert window.epoch > 1, "it has committed already"
            return truth_of(window.epoch) + 2

        topic = await create_topic(chain, "commitments", (), **COMMITTING)
        await fund(chain, *(key.address for key in KEYS.values()))
        for name in "cd":
            nobody = {"topic": topic, "operator": None, "reward_destination": None}
            await chain.submit(await chain.call("Inference", "register", nobody), KEYS[name])
        first_b = Worker(topic, lambda w: truth_of(w.epoch) + 2, **options("b"))
        second_b = Worker(topic, unasked, **options("b"))
        actors: list[Actor[Any]] = [
            Worker(topic, lambda w: truth_of(w.epoch) + 1, **options("a")),
            Forecaster(topic, lambda w: {a: 0.0, b: 0.6}, **options("f")),
            *(Reputer(topic, lambda w: truth_of(w.epoch), stake=100, **options(n)) for n in "rs"),
        ]
        async with running(*actors):
            running_b = asyncio.create_task(first_b.run_async())
            await until("everybody is registered", lambda: _made(reports, "registered", "abfrs"))
            before = await _total(chain, c)
            await pay(chain, topic)
            await until("a and b committed", lambda: _made(reports, "committed", "ab", 1))
            first_b.stop()
            await running_b

            # c commits to something, d to what a has committed to.
            place = await chain.place(topic, 1, ActorKind.INFERER, a)
            assert place is not None
            assert place.commitment is not None
            genesis, kind = await chain.genesis(), ActorKind.INFERER
            of_a = Commitments(tmp_path, genesis=genesis, topic=topic, account=a, kind=kind).load(1)
            assert of_a is not None
            assert of_a.hash == place.commitment
            never = commitment_hash(topic, 1, c, [to_fixed(5)], b"s" * 32)
            await asyncio.gather(
                _send(chain, calls.commit_inference(topic, 1, 0, never), "c"),
                _send(chain, calls.commit_inference(topic, 1, 0, of_a.hash), "d"),
            )
            assert await _total(chain, c) == before

            async with running(second_b):
                await until("a revealed", lambda: _made(reports, "submitted", "a", 1))
                # Now everybody can read payload and salt; to the copier they are worth nothing.
                copied = calls.reveal_inference(topic, 1, of_a.payload, of_a.salt)
                with pytest.raises(Refused) as refused:
                    await _send(chain, copied, "d")
                assert refused.value.refusal is Refusal.COMMITMENT_MISMATCH
                for epoch in (1, 2):
                    ask = partial(ended, chain, topic, epoch)
                    assert await until(f"epoch {epoch} ends", ask) == "Settled"

        # Whoever did not reveal has no part in the epoch, and paid for it.
        record = await chain.prediction(topic, 1)
        assert record is not None
        assert (record.inferers, record.forecasters) == (2, 1)
        forfeits = await _forfeits(chain, topic, record.opened_at, record.predicted_at)
        assert dict(forfeits) == {c: place.bond, d: place.bond}
        assert await _total(chain, c) == before - place.bond
        for epoch in (1, 2):
            losses, scores = await chain.losses(topic, epoch), await chain.scores(topic, epoch)
            assert losses is not None
            assert scores is not None
            assert losses.truth == (Decimal(10 + epoch),)
            assert set(losses.inferers) == {a, b}
            assert losses.inferers[a] < losses.inferers[b]
            assert set(scores.reputers) == {KEYS["r"].address, KEYS["s"].address}
        # Nothing stays held of those who revealed.
        revealed = await chain.place(topic, 1, kind, b)
        assert revealed is not None
        assert (revealed.commitment, revealed.bond) == (None, 0)
        values = await chain.loss_values(topic, 1)
        assert values is not None
        # Combined, naive, two inferers and a forecaster; the forecaster and the combination without
        # each inferer.
        assert len(values.values) == 2 + 2 + 1 + 2 + 2
        assert values.values[:2] == (record.combined, record.naive)
        plain = await chain.rpc("inference_lossValues", [topic, 1])
        assert [[Decimal(n) for n in value] for value in plain["values"]] == [
            list(value) for value in values.values
        ]
        # What the chain stored is recomputed from what it read, bit for bit.
        assert (await replay(chain, topic, 1))["comparison"]["differing"] == []
    for name in "abfrs":
        made = [kind for kind in kinds(reports, name) if kind != "registered"]
        assert made[:2] == ["committed", "submitted"]
    assert not [report for report in reports if report.kind.value in ("error", "late", "refused")]


async def test_topic_should_settle_when_reputers_report_losses(
    shared_node: Node, tmp_path: Path
) -> None:
    """The chain names the values, reputers commit to a loss for each and reveal them."""
    reports: list[Report] = []
    judged: list[LossValues] = []

    def judge(window: Window, values: LossValues) -> Sequence[float]:
        judged.append(values)
        return [math.log10(max(abs(float(value[0]) - 10), 1e-5) ** 2) for value in values.values]

    async with Chain(shared_node.url) as chain:
        windows = {"epoch_length": 12, "reputer_window": 5, "reputer_reveal_window": 5}
        new = new_topic("reported", (), **windows)
        new["parameters"]["loss_method"] = {"Reported": {"clip": True}}
        inclusion = await chain.submit(await chain.call("Topics", "create", {"new": new}), ALICE)
        event = inclusion.find("Topics", "TopicCreated")
        assert event is not None
        topic = int(event.fields["topic"])
        await fund(chain, *(KEYS[name].address for name in "abrs"))

        def options(name: str) -> dict[str, Any]:
            shared = {"chain": chain, "on_report": reports.append, "state_dir": tmp_path}
            return {"key": KEYS[name], "name": name, **shared}

        actors: list[Actor[Any]] = [
            Worker(topic, lambda w: 11, **options("a")),
            Worker(topic, lambda w: 13, **options("b")),
            *(LossReporter(topic, judge, stake=100, **options(name)) for name in "rs"),
        ]
        async with running(*actors):
            await until("everybody is registered", lambda: _made(reports, "registered", "abrs"))
            await pay(chain, topic)
            assert await until("epoch 1 ends", lambda: ended(chain, topic, 1)) == "Settled"
        losses = await chain.losses(topic, 1)
        assert losses is not None
        assert losses.truth == ()
        assert abs(losses.inferers[KEYS["a"].address]) < Decimal("1e-15")
        assert abs(losses.inferers[KEYS["b"].address] - Decimal(math.log10(9))) < Decimal("1e-12")
        assert judged[0].inferers == tuple(losses.inferers)
        scores = await chain.scores(topic, 1)
        assert scores is not None
        assert set(scores.reputers) == {KEYS["r"].address, KEYS["s"].address}
    for name in "rs":
        assert kinds(reports, name)[:3] == ["registered", "committed", "submitted"]
    assert not [report for report in reports if report.kind.value in ("error", "late", "refused")]


async def test_chain_should_tell_what_is_done_in_a_window(shared_node: Node) -> None:
    """The bond, the phase, and refusals of what belongs to another phase."""
    async with Chain(shared_node.url) as chain:
        topic = await create_topic(chain, "phases", (), **COMMITTING)
        nobody = {"topic": topic, "operator": None, "reward_destination": None}
        for pallet in ("Inference", "Reputation"):
            await chain.submit(await chain.call(pallet, "register", nobody), ALICE)
        stake = {"topic": topic, "amount": 10**20}
        await chain.submit(await chain.call("Stake", "bond", stake), ALICE)
        await pay(chain, topic)

        async def opened() -> bool:
            return any(w.phase is Phase.COMMIT for w in await chain.open_windows(topic))

        await until("the epoch is open", opened)
        status, *_ = await chain.actor_status(topic, ALICE.address)
        assert (status.kind, status.phase) == (ActorKind.INFERER, Phase.COMMIT)
        assert (status.refusal, status.committed) == (None, None)
        assert from_units(status.bond) == 1
        (plain, *_) = await chain.rpc("inference_actorStatus", [topic, ALICE.address])
        assert (plain["phase"], plain["bond"]) == ("commit", str(status.bond))
        with pytest.raises(Refused) as refused:
            await _send(chain, calls.submit_inference(topic, 1, 0, [to_fixed(1)]), None)
        assert refused.value.refusal is Refusal.WRONG_PHASE
        with pytest.raises(Refused) as refused:
            await _send(chain, calls.reveal_inference(topic, 1, [to_fixed(1)], b"s" * 32), None)
        assert refused.value.refusal is Refusal.WINDOW_CLOSED
        digest = commitment_hash(topic, 1, ALICE.address, [to_fixed(1)], b"s" * 32)
        inclusion = await _send(chain, calls.commit_inference(topic, 1, 0, digest), None)
        assert inclusion.find("Inference", "Committed") is not None
        status, *_ = await chain.actor_status(topic, ALICE.address)
        assert (status.submitted, status.committed) == (0, "0x" + digest.hex())
        found = await chain.rpc("inference_submissions", [topic, 1])
        assert found["unrevealed"] == [{"who": ALICE.address, "kind": "inferer"}]
        assert await chain.owner(topic, Role.WORKER, ALICE.address) == ALICE.address


async def _send(chain: Chain, call: calls.Call, name: str | None) -> Any:
    key = ALICE if name is None else KEYS[name]
    return await chain.submit(await chain.call(*call), key)


async def _made(reports: list[Report], kind: str, names: str, epoch: int | None = None) -> bool:
    """Whether each of these actors made such a report."""
    made = {
        report.actor.split()[1]
        for report in reports
        if report.kind.value == kind and epoch in (None, report.epoch)
    }
    return set(names) <= made


async def _total(chain: Chain, address: str) -> int:
    data = (await chain.storage("System", "Account", [address]))["data"]
    return int(data["free"]) + int(data["reserved"])


async def _forfeits(chain: Chain, topic: int, first: int, last: int) -> list[tuple[str, int]]:
    """Who lost its bond in the topic in these blocks, and how much."""
    found = []
    for number in range(first, last + 1):
        block = await chain.rpc("chain_getBlockHash", [number])
        for record in await chain.storage("System", "Events", [], block):
            if (record["module_id"], record["event_id"]) == ("Inference", "CommitmentForfeited"):
                fields = record["attributes"]
                if fields["topic"] != topic:
                    continue
                found.append((str(fields["owner"]), int(fields["amount"])))
    return found
