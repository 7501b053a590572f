# SPDX-License-Identifier: Apache-2.0

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from support import ALICE, create_topic, ended, fund, kinds, pay, running, stage, until

from allora_chain import (
    Actor,
    AlloraError,
    Chain,
    Consumer,
    DispatchFailed,
    Forecaster,
    InsufficientBalance,
    Keypair,
    PoolRejected,
    Refusal,
    Refused,
    Report,
    Reputer,
    Window,
    Worker,
)
from allora_chain.fixed import to_fixed
from allora_chain.replay import replay
from allora_chain.rpc import WebSocketRpc
from demo.node import Node

KEYS = {name: Keypair.from_uri(f"//test//{name}") for name in ("a", "b", "c", "d", "r", "s")}
#: A topic that does not exist.
NOWHERE = 10**6


def truth_of(epoch: int) -> float:
    return 10.0 + epoch


async def test_network_should_settle_epochs_whatever_its_members_and_its_node_do(
    node: Node, tmp_path: Path
) -> None:
    """Two epochs with a model that raises, a worker that is not registered and a reputer that is
    late; then the node is killed in the middle of an epoch and comes back."""
    reports: list[Report] = []
    asked: set[int] = set()

    def failing(window: Window) -> float:
        if window.epoch == 1:
            raise RuntimeError("the model broke")
        return truth_of(window.epoch) + 2

    def late(window: Window) -> float | None:
        # The first time it is asked about an epoch it does not know; later the window is gone.
        if window.epoch == 1:
            return None
        asked.add(window.epoch)
        return truth_of(window.epoch)

    key_file = tmp_path / "a.json"
    KEYS["a"].save(key_file, "secret")
    a = Keypair.load(key_file, "secret")
    async with Chain(WebSocketRpc(node.url, max_delay=0.5)) as chain:
        topic = await create_topic(chain, "two epochs")
        await fund(chain, *(KEYS[name].address for name in "abdrs"))

        def options(name: str) -> dict[str, Any]:
            return {"chain": chain, "on_report": reports.append, "name": name}

        workers: list[Actor[Any]] = [
            Worker(topic, lambda w: truth_of(w.epoch) + 1, key=a, **options("a")),
            Worker(topic, failing, key=KEYS["b"], **options("b")),
            Worker(topic, lambda w: 1.0, key=KEYS["c"], register=False, **options("c")),
            Forecaster(
                topic,
                lambda w: {a.address: 0.0, KEYS["b"].address: 0.6},
                key=KEYS["d"],
                **options("d"),
            ),
        ]
        reputers: list[Actor[Any]] = [
            Reputer(topic, lambda w: truth_of(w.epoch), stake=100, key=KEYS["r"], **options("r")),
            Reputer(topic, late, stake=100, key=KEYS["s"], **options("s")),
        ]
        async with running(*workers, *reputers):
            await until(
                "everybody is registered",
                lambda: _count(reports, "registered", 5),
            )
            await pay(chain, topic)
            assert await until("epoch 1 ends", lambda: ended(chain, topic, 1)) == "Settled"
            assert await until("epoch 2 ends", lambda: ended(chain, topic, 2)) == "Settled"
            first, second = await chain.losses(topic, 1), await chain.losses(topic, 2)
            assert first is not None
            assert second is not None
            assert first.truth == (Decimal(11),)
            assert set(first.inferers) == {a.address}
            assert set(second.inferers) == {a.address, KEYS["b"].address}
            assert second.inferers[a.address] < second.inferers[KEYS["b"].address]
            scores = await chain.scores(topic, 2)
            assert scores is not None
            assert set(scores.inferers) == set(second.inferers)
            assert set(scores.reputers) == {KEYS["r"].address, KEYS["s"].address}

            # In the middle of an epoch: the prediction is made, the truth is not settled.
            latest = await chain.latest_prediction(topic)
            assert latest is not None
            epoch = latest.epoch + 1

            async def predicted() -> bool:
                return bool(await stage(chain, topic, epoch) == "Predicted")

            await until(f"epoch {epoch} is predicted", predicted)
            record = await chain.prediction(topic, epoch)
            await node.kill()
            await node.start()
            assert await chain.prediction(topic, epoch) == record
            outcome = await until(f"epoch {epoch} ends", lambda: ended(chain, topic, epoch))
            assert outcome == "Settled"
            following = epoch + 1
            assert await until("one more ends", lambda: ended(chain, topic, following)) == "Settled"
            settled = await chain.losses(topic, following)
            assert settled is not None
            assert set(settled.inferers) == {a.address, KEYS["b"].address}
            # What the chain stored is recomputed from what it read, bit for bit.
            for past in (1, 2, following):
                comparison = (await replay(chain, topic, past))["comparison"]
                assert comparison["differing"] == []
                assert comparison["compared"] > 10

    assert kinds(reports, "a")[:2] == ["registered", "submitted"]
    assert kinds(reports, "b")[:3] == ["registered", "model failed", "submitted"]
    assert kinds(reports, "c") == ["not ready"]
    refusals = {report.refusal for report in reports if " c " in report.actor}
    assert refusals == {Refusal.NOT_REGISTERED}
    assert kinds(reports, "s")[:3] == ["registered", "late", "submitted"]
    assert 2 in asked
    assert not [report for report in reports if report.kind.value == "error"]


async def test_labelled_topic_should_settle_when_models_answer_by_label(shared_node: Node) -> None:
    """A classification: absent labels have the topic's default, names need not be canonical."""
    reports: list[Report] = []
    async with Chain(shared_node.url) as chain:
        topic = await create_topic(chain, "weather", ("Sun", "rain ", "snow"))
        await fund(chain, *(KEYS[name].address for name in "abr"))
        view = await chain.topic(topic)
        assert view is not None
        assert view.labels == ("sun", "rain", "snow")
        options: dict[str, Any] = {"chain": chain, "on_report": reports.append}
        actors: list[Actor[Any]] = [
            Worker(topic, lambda w: {"Sun": 0.75, "rain": 0.25}, key=KEYS["a"], **options),
            Worker(topic, lambda w: {"sun": 0.5, "snow": 0.5}, key=KEYS["b"], **options),
            Reputer(topic, lambda w: {"sun": 1}, stake=100, key=KEYS["r"], **options),
        ]
        async with running(*actors):
            await until("everybody is registered", lambda: _count(reports, "registered", 3))
            await pay(chain, topic)
            assert await until("epoch 1 ends", lambda: ended(chain, topic, 1)) == "Settled"
            assert await until("epoch 2 ends", lambda: ended(chain, topic, 2)) == "Settled"
            record = await chain.prediction(topic, 2)
            assert record is not None
            assert abs(sum(record.combined, Decimal(0)) - 1) < Decimal("1e-15")
            losses = await chain.losses(topic, 2)
            assert losses is not None
            assert losses.truth == (Decimal(1), Decimal(0), Decimal(0))
            assert losses.inferers[KEYS["a"].address] < losses.inferers[KEYS["b"].address]
            comparison = (await replay(chain, topic, 2))["comparison"]
            assert comparison["differing"] == []
    assert not [report for report in reports if report.kind.value == "error"]


async def test_chain_should_answer_and_refuse_as_documented(shared_node: Node) -> None:
    stranger = Keypair.from_uri("//test//stranger")
    async with Chain(shared_node.url) as chain:
        head = await chain.head()
        assert await chain.rpc("chain_getBlockHash", [head.number]) == head.hash

        # Absence is explicit.
        assert await chain.topic(NOWHERE) is None
        assert await chain.latest_prediction(NOWHERE) is None
        assert await chain.losses(NOWHERE, 1) is None
        assert await chain.quote(NOWHERE, 10**18) is None

        topic = await create_topic(chain, "refusals")
        view = await chain.topic(topic)
        assert view is not None
        assert (view.name, view.status, view.creator) == ("refusals", "Created", ALICE.address)
        assert view.value_range == (Decimal(-1000), Decimal(1000))

        # A submission is refused by the pool, with its reason, and costs nothing.
        call = await chain.call(
            "Inference",
            "submit_inference",
            {"topic": topic, "epoch": 1, "revision": 0, "values": [to_fixed(1)]},
        )
        with pytest.raises(Refused) as refused:
            await chain.submit(call, ALICE)
        assert refused.value.refusal is Refusal.NOT_REGISTERED
        # An account that does not exist has no reason of its own yet.
        with pytest.raises(PoolRejected, match="balance") as rejected:
            await chain.submit(call, stranger)
        assert rejected.value.underfunded

        # A call that fails in its block says why, in the chain's own words.
        with pytest.raises(DispatchFailed, match=r"Inference\.NotRegistered: .+"):
            await chain.submit(await chain.call("Inference", "deregister", {"topic": topic}), ALICE)

        # What the account cannot pay is not even sent.
        consumer = Consumer(topic, key=stranger, chain=chain)
        with pytest.raises(InsufficientBalance):
            await consumer.pay_async(1)
        with pytest.raises(AlloraError, match="no topic"):
            await Consumer(NOWHERE, key=ALICE, chain=chain).pay_async(1)


async def test_consumer_should_read_and_pay_without_an_event_loop(shared_node: Node) -> None:
    async with Chain(shared_node.url) as chain:
        topic = await create_topic(chain, "consumer")

    def use() -> None:
        with Consumer(topic, url=shared_node.url, key=ALICE) as consumer:
            assert consumer.latest() is None
            assert consumer.no_older_than(10) is None
            assert consumer.prediction(1) is None
            quote = consumer.quote(5)
            assert quote is not None
            # The creation fee counts as revenue, but is nobody's payment for a prediction.
            assert (quote.paid.count, quote.paid.suggested, quote.below) == (0, None, 0)
            receipt = consumer.pay("2.5", "a test")
            assert (receipt.amount, receipt.topic, receipt.epoch) == (Decimal("2.5"), topic, None)
            after = consumer.quote(5)
            assert after is not None
            assert after.revenue == quote.revenue + Decimal("2.5")
            assert (after.paid.count, after.paid.median, after.below) == (1, Decimal("2.5"), 1)
            assert after.paid.total == quote.paid.total + Decimal("2.5")

    await asyncio.to_thread(use)


async def test_worker_should_wait_and_say_so_when_it_cannot_register(shared_node: Node) -> None:
    """Neither a whitelist nor an empty account costs anything or stops a worker."""
    reports: list[Report] = []
    key = Keypair.from_uri("//test//poor")
    async with Chain(shared_node.url) as chain:
        topic = await create_topic(chain, "whitelisted")
        arguments = {"topic": topic, "role": "Worker", "enabled": True}
        await chain.submit(await chain.call("Topics", "set_whitelist", arguments), ALICE)
        worker = Worker(topic, lambda w: 1, key=key, chain=chain, on_report=reports.append)
        async with running(worker):
            await until("it is not whitelisted", lambda: _count(reports, "not ready", 1))
            assert reports[-1].refusal is Refusal.NOT_WHITELISTED
            arguments = {"topic": topic, "role": "Worker", "accounts": [key.address]}
            await chain.submit(await chain.call("Topics", "add_to_whitelist", arguments), ALICE)

            async def poor() -> bool:
                return "can spend 0 ALLO" in reports[-1].message

            await until("it is poor", poor)
            await fund(chain, key.address)
            await until("it is registered", lambda: _count(reports, "registered", 1))


async def _count(reports: list[Report], kind: str, count: int) -> bool:
    return sum(report.kind.value == kind for report in reports) >= count
