# SPDX-License-Identifier: Apache-2.0

from collections.abc import AsyncGenerator, Mapping
from decimal import Decimal
from typing import Any, cast

import pytest
from fakes import ALICE

from allora_chain import (
    AlloraError,
    Chain,
    ConnectionLost,
    Consumer,
    Head,
    Inclusion,
    InsufficientBalance,
    Keypair,
    OutcomeUnknown,
    PaymentStatistics,
    Prediction,
    Quote,
)
from allora_chain.fixed import ONE
from allora_chain.runtime import Event

RECEIPT = {
    "id": 3,
    "payer": ALICE.address,
    "topic": 1,
    "amount": 2 * ONE,
    "record": {"epoch": 9, "hash": "0xab"},
    "block": 12,
    "purpose": "thanks",
}


def prediction(epoch: int) -> Prediction:
    five = (tuple(map(Decimal, (1, 2, 3, 4, 5))),)
    one = (Decimal(3),)
    return Prediction(1, epoch, 1, 5, one, one, one, one, five, 2, 0, Decimal(1), {})


class FakeChain:
    def __init__(self) -> None:
        self.free = 100 * ONE
        self.known = True
        self.sent: list[Any] = []
        self.events: tuple[Event, ...] = (Event("Pwyw", "Paid", {"receipt": RECEIPT}, 1),)
        self.latest: list[Prediction | Exception | None] = []
        self.asked_at: list[str | None] = []
        #: Of `prediction`; an error is raised once.
        self.records: dict[int, Prediction | Exception | None] = {}
        self.outcomes: list[Inclusion | Exception | None] = []

    async def finalized(self) -> Head:
        return Head(10, "0xf")

    async def latest_prediction(self, topic: int, at: str | None = None) -> Prediction | None:
        self.asked_at.append(at)
        answer = self.latest.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def prediction(self, topic: int, epoch: int, at: str | None = None) -> Any:
        self.asked_at.append(at)
        answer = self.records.get(epoch)
        if isinstance(answer, Exception):
            self.records[epoch] = prediction(epoch)
            raise answer
        return answer

    async def outcome(self, unknown: OutcomeUnknown) -> Inclusion | None:
        answer = self.outcomes.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def heads(self) -> AsyncGenerator[Head, None]:
        while self.latest:
            yield Head(1, "0x1")

    async def quote(self, topic: int, units: int) -> Quote | None:
        paid = PaymentStatistics(0, Decimal(0), Decimal(0), Decimal(0), None, Decimal(0))
        return Quote(Decimal(1), Decimal(1), Decimal(1), 1, paid, 0) if self.known else None

    async def call(self, pallet: str, function: str, arguments: Mapping[str, Any]) -> Any:
        return (pallet, function, arguments)

    async def spendable(self, address: str) -> int:
        return int(self.free)

    async def fee(self, call: Any, key: Keypair) -> int:
        return 1

    async def submit(self, call: Any, key: Keypair) -> Inclusion:
        self.sent.append(call)
        if self.outcomes and isinstance(self.outcomes[0], Exception):
            raise self.outcomes[0]
        return Inclusion(Head(12, "0xc"), self.events)


def consumer(chain: FakeChain, **more: Any) -> Consumer:
    return Consumer(1, chain=cast(Chain, chain), **more)


async def test_consumer_should_read_finalized_blocks_unless_told_otherwise() -> None:
    chain = FakeChain()
    chain.latest = [prediction(1), None]
    assert (await consumer(chain).latest_async()) == prediction(1)
    assert (await consumer(chain, finalized=False).latest_async()) is None
    chain.records = {7: prediction(7)}
    assert (await consumer(chain).prediction_async(7)) == prediction(7)
    assert (await consumer(chain, finalized=False).prediction_async(8)) is None
    assert chain.asked_at == ["0xf", None, "0xf", None]


def test_consumer_should_refuse_an_address_where_nobody_can_answer() -> None:
    with pytest.raises(ValueError, match="ws://"):
        Consumer(1, url="http://127.0.0.1:9944")


async def test_consumer_should_find_a_payment_whose_outcome_was_unknown() -> None:
    chain = FakeChain()
    lost = OutcomeUnknown("x", address=ALICE.address, nonce=1, extrinsic="0x1", first=1, last=64)
    chain.outcomes = [lost, lost, Inclusion(Head(12, "0xc"), chain.events), None]
    payer = consumer(chain, key=ALICE)
    with pytest.raises(OutcomeUnknown) as caught:
        await payer.pay_async(2)
    chain.outcomes.pop(0)
    with pytest.raises(OutcomeUnknown):
        await payer.find_payment_async(caught.value)
    receipt = await payer.find_payment_async(caught.value)
    assert receipt is not None
    assert (receipt.id, receipt.amount) == (3, Decimal(2))
    assert await payer.find_payment_async(caught.value) is None
    assert len(chain.sent) == 1


async def test_consumer_should_pay_and_get_a_receipt() -> None:
    chain = FakeChain()
    receipt = await consumer(chain, key=ALICE).pay_async(2, "thanks")
    assert chain.sent == [("Pwyw", "pay", {"topic": 1, "amount": 2 * ONE, "purpose": b"thanks"})]
    assert (receipt.amount, receipt.epoch, receipt.record) == (Decimal(2), 9, "0xab")


async def test_consumer_should_send_nothing_when_it_cannot_pay() -> None:
    chain = FakeChain()
    chain.free = 2 * ONE
    with pytest.raises(InsufficientBalance, match="can spend: 2"):
        await consumer(chain, key=ALICE).pay_async(2)
    chain.known = False
    with pytest.raises(AlloraError, match="no topic 1"):
        await consumer(chain, key=ALICE).pay_async(1)
    with pytest.raises(AlloraError, match="needs a key"):
        await consumer(chain).pay_async(1)
    with pytest.raises(ValueError, match="64 bytes"):
        await consumer(chain, key=ALICE).pay_async(1, "x" * 65)
    assert chain.sent == []


async def test_stream_should_give_each_prediction_once_and_survive_a_lost_connection() -> None:
    chain = FakeChain()
    chain.latest = [
        None,
        prediction(1),
        prediction(1),
        ConnectionLost("gone"),
        prediction(2),
        prediction(2),
    ]
    seen = [prediction.epoch async for prediction in consumer(chain).stream_async()]
    assert seen == [1, 2]


async def test_stream_should_give_what_was_made_between_two_looks() -> None:
    chain = FakeChain()
    # Epoch 6 ended without a prediction; the connection breaks between 5 and 7.
    chain.latest = [prediction(3), prediction(8), prediction(8)]
    chain.records = {
        4: prediction(4),
        5: prediction(5),
        7: ConnectionLost("gone"),
    }
    seen = [prediction.epoch async for prediction in consumer(chain).stream_async()]
    assert seen == [3, 4, 5, 7, 8]
    assert set(chain.asked_at) == {"0xf"}


async def test_stream_should_ask_for_what_the_chain_keeps_only() -> None:
    chain = FakeChain()
    chain.latest = [prediction(1), prediction(1000)]
    chain.records = {epoch: prediction(epoch) for epoch in range(1000)}
    seen = [prediction.epoch async for prediction in consumer(chain).stream_async()]
    assert seen == [1, *range(936, 1001)]


async def test_stream_should_go_on_when_the_chain_begins_anew() -> None:
    chain = FakeChain()
    chain.latest = [prediction(9), prediction(1), prediction(2)]
    seen = [prediction.epoch async for prediction in consumer(chain).stream_async()]
    assert seen == [9, 1, 2]


def test_plain_forms_should_refuse_a_shared_connection() -> None:
    with pytest.raises(AlloraError, match="_async"):
        consumer(FakeChain()).latest()
