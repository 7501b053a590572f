# SPDX-License-Identifier: Apache-2.0

from collections.abc import AsyncGenerator, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

import pytest
from fakes import ALICE, topic

from allora_chain import (
    ActorKind,
    AlloraError,
    Chain,
    Deposit,
    Head,
    Inclusion,
    Keypair,
    PredictionWeights,
    Registration,
    Role,
    Service,
    Standing,
    Topic,
)
from allora_chain.fixed import ONE
from allora_chain.keys import ss58_decode
from allora_chain.rpc import Rpc
from allora_chain.runtime import blake2b

BOB = Keypair.from_uri("//Bob")


class FakeChain:
    """Keeps what is sent."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.stored: Any = None
        self.asked: list[Any] = []
        #: The topic after each block, as far as a test says it.
        self.topics: list[Topic | None] = []
        self.open_epochs: list[int] = []
        self.number = 1

    async def topic(self, topic: int) -> Topic | None:
        return self.topics.pop(0) if len(self.topics) > 1 else self.topics[0]

    async def head(self) -> Head:
        return Head(self.number, "0x1")

    async def heads(self) -> AsyncGenerator[Head, None]:
        while True:
            self.number += 1
            yield Head(self.number, "0x1")

    async def runtime(self) -> Any:
        return self

    def constant(self, pallet: str, name: str) -> int:
        assert (pallet, name) == ("Reputation", "HistoryDepth")
        return 64

    async def call(self, pallet: str, function: str, arguments: Mapping[str, Any]) -> Any:
        return (pallet, function, arguments)

    async def submit(self, call: Any, key: Keypair) -> Inclusion:
        self.sent.append((key.address, *call))
        return Inclusion(Head(1, "0x1"), ())

    async def storage(self, pallet: str, item: str, keys: Sequence[Any] = ()) -> Any:
        if item == "OpenEpochs":
            return self.open_epochs
        self.asked.append((pallet, item, list(keys)))
        return self.stored


def registration(chain: FakeChain, role: Role = Role.WORKER) -> Registration:
    return Registration(cast(Chain, chain), 3, ALICE, role)


@pytest.mark.parametrize(
    ("role", "pallet"), [(Role.WORKER, "Inference"), (Role.REPUTER, "Reputation")]
)
async def test_registration_should_be_offered_cancelled_and_accepted(
    role: Role, pallet: str
) -> None:
    chain = FakeChain()
    own = registration(chain, role)
    await own.offer(BOB.address)
    await own.cancel()
    await own.accept(BOB.address, reward_destination=ALICE.address)
    assert chain.sent == [
        (ALICE.address, pallet, "offer_transfer", {"topic": 3, "to": BOB.address}),
        (ALICE.address, pallet, "cancel_transfer", {"topic": 3}),
        (
            ALICE.address,
            pallet,
            "accept_transfer",
            {
                "topic": 3,
                "from": BOB.address,
                "operator": None,
                "reward_destination": ALICE.address,
            },
        ),
    ]


async def test_offer_should_be_read_of_the_owner_or_another_account() -> None:
    chain = FakeChain()
    assert await registration(chain).offered_to() is None
    chain.stored = BOB.address
    assert await registration(chain).offered_to() == BOB.address
    chain.stored = ss58_decode(BOB.address)
    assert await registration(chain, Role.REPUTER).offered_to(BOB.address) == BOB.address
    assert chain.asked == [
        ("Inference", "TransferOffers", [3, ALICE.address]),
        ("Inference", "TransferOffers", [3, ALICE.address]),
        ("Reputation", "TransferOffers", [3, BOB.address]),
    ]


async def test_service_should_be_published_with_a_digest_and_withdrawn() -> None:
    chain = FakeChain()
    await registration(chain).publish("https://a.example", b"openapi: 3.1")
    await registration(chain).withdraw()
    record = {"endpoint": b"https://a.example", "protocol": blake2b(b"openapi: 3.1")}
    assert chain.sent == [
        (ALICE.address, "Inference", "set_service", {"topic": 3, "service": record}),
        (ALICE.address, "Inference", "set_service", {"topic": 3, "service": None}),
    ]


async def test_service_should_be_refused_before_it_is_sent() -> None:
    chain = FakeChain()
    with pytest.raises(ValueError, match="128 bytes"):
        await registration(chain).publish("https://" + "a" * 121, b"")
    with pytest.raises(AlloraError, match="only workers"):
        await registration(chain, Role.REPUTER).publish("https://a.example", b"")
    assert chain.sent == []


DEPARTURE = {"deposit": int(ONE), "claimable_epoch": 70, "claimable_at": 700}
LOCKED = {"amount": int(ONE), "left_epoch": 6, "left_at": 60, "state": None}


def view(epoch: int, status: str = "Active") -> Topic:
    parameters = {"schedule": {"epoch_length": 10}}
    return topic(current_epoch=epoch, status=status, parameters=parameters)


@pytest.mark.parametrize(
    ("role", "pallet"), [(Role.WORKER, "Inference"), (Role.REPUTER, "Reputation")]
)
async def test_owner_should_leave_and_claim_the_deposit(role: Role, pallet: str) -> None:
    chain = FakeChain()
    own = registration(chain, role)
    await own.leave()
    chain.stored = DEPARTURE if role is Role.WORKER else LOCKED
    chain.topics = [view(70)]
    block = 700 if role is Role.WORKER else 60 + 64 * 10
    assert await own.deposit() == Deposit(ONE, 70, block)
    await own.claim_deposit()
    assert chain.sent == [
        (ALICE.address, pallet, "deregister", {"topic": 3}),
        (ALICE.address, pallet, "claim_deposit", {"topic": 3}),
    ]


@pytest.mark.parametrize(
    ("role", "now", "number", "open_epochs", "due"),
    [
        (Role.WORKER, view(69), 698, [], False),
        (Role.WORKER, view(70), 1, [], True),
        (Role.WORKER, view(69), 9999, [], False),
        (Role.WORKER, view(69, "Dormant"), 698, [], False),
        (Role.WORKER, view(69, "Dormant"), 699, [], True),
        (Role.WORKER, view(1, "Retired"), 1, [1], True),
        (Role.REPUTER, view(69), 9999, [], False),
        (Role.REPUTER, view(69, "Dormant"), 698, [], False),
        (Role.REPUTER, view(69, "Dormant"), 699, [], True),
        (Role.REPUTER, view(1, "Retired"), 1, [1], False),
        (Role.REPUTER, view(1, "Retired"), 1, [], True),
    ],
)
async def test_deposit_should_be_claimed_when_it_is_due_and_not_before(
    role: Role, now: Topic, number: int, open_epochs: list[int], due: bool
) -> None:
    chain = FakeChain()
    chain.stored = DEPARTURE if role is Role.WORKER else LOCKED
    chain.topics, chain.number, chain.open_epochs = [now], number, open_epochs
    if due:
        await registration(chain, role).claim_deposit()
    else:
        with pytest.raises(AlloraError, match="locked until epoch 70"):
            await registration(chain, role).claim_deposit()
    assert len(chain.sent) == due


async def test_deposit_should_be_waited_for_when_asked() -> None:
    chain = FakeChain()
    chain.stored = DEPARTURE
    chain.topics = [view(68), view(68), view(69), view(70)]
    await registration(chain).claim_deposit(wait=True)
    assert [call[2] for call in chain.sent] == ["claim_deposit"]
    assert chain.number == 4


async def test_deposit_should_not_be_claimed_when_there_is_none() -> None:
    chain = FakeChain()
    with pytest.raises(AlloraError, match="leave"):
        await registration(chain).claim_deposit(wait=True)
    assert chain.sent == []


class Answers(Chain):
    """Answers one runtime API."""

    def __init__(self, answer: Any) -> None:
        super().__init__(cast(Rpc, None))
        self.answer = answer
        self.question: Any = None

    async def api(
        self, api: str, method: str, arguments: Sequence[Any] = (), at: str | None = None
    ) -> Any:
        self.question = (api, method, list(arguments))
        return self.answer


STANDING = {
    "who": BOB.address,
    "score": int(ONE) // 2,
    "regret": -int(ONE),
    "coefficient": None,
    "fraction": None,
    "inclusions": 7,
    "last_epoch": 9,
}
EXPECTED = Standing(2, BOB.address, Decimal("0.5"), Decimal(-1), None, None, 7, 9)


async def test_leaderboard_should_be_read() -> None:
    chain = Answers([{"rank": 2, "standing": STANDING}])
    assert await chain.leaderboard(1, ActorKind.INFERER, skip=1, limit=1) == [EXPECTED]
    assert chain.question == ("ReputationApi", "leaderboard", [1, "Inferer", 1, 1])


async def test_services_should_be_read() -> None:
    raw = {"rank": 2, "standing": STANDING, "endpoint": "https://a.example", "protocol": "0xab"}
    chain = Answers([raw])
    found = await chain.services(1, ActorKind.FORECASTER)
    assert found == [Service(EXPECTED, "https://a.example", "0xab")]
    assert chain.question == ("InferenceApi", "services", [1, "Forecaster", 0, 100])


async def test_weights_should_be_read_by_account() -> None:
    raw = {"topic": 1, "epoch": 2, "inferers": [(BOB.address, int(ONE) // 4)], "forecasters": []}
    found = await Answers(raw).weights(1, 2)
    assert found == PredictionWeights(1, 2, {BOB.address: Decimal("0.25")}, {})
    assert await Answers(None).weights(1, 2) is None
