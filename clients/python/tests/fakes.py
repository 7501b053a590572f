# SPDX-License-Identifier: Apache-2.0
"""A chain without a node: what actors see of one, and what they send."""

import asyncio
import itertools
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

from allora_chain import (
    ActorKind,
    Chain,
    ConnectionLost,
    EpochLosses,
    Head,
    Inclusion,
    Keypair,
    KindStatus,
    LossValues,
    OpenWindow,
    OutcomeUnknown,
    Phase,
    Refusal,
    Refused,
    Report,
    Role,
    Span,
    Topic,
    commitment_hash,
)
from allora_chain.fixed import ONE
from allora_chain.runtime import Event
from allora_chain.types import Epoch, Place

ALICE = Keypair.from_uri("//Alice")


def topic(**changes: Any) -> Topic:
    parameters = {
        "kind": "Regression",
        "schedule": {"ground_truth_lag": 5},
        "value_min": -100 * ONE,
        "value_max": 100 * ONE,
        "limits": {"forecast_elements": 3},
        "loss_method": {"OnChain": {"stake_mean": False}},
    }
    made = Topic(
        id=1,
        creator=ALICE.address,
        name="test",
        description="",
        labels=(),
        status="Active",
        parameters=parameters,
        current_epoch=1,
        next_epoch_at=None,
        weight=Decimal(1),
        stake=Decimal(1),
        revenue=Decimal(1),
    )
    return replace(made, **changes)


def status(kind: ActorKind, **changes: Any) -> KindStatus:
    made = KindStatus(
        kind=kind,
        registered=True,
        whitelisted=True,
        epoch=None,
        phase=None,
        window=None,
        submitted=None,
        committed=None,
        refusal=None,
        score=None,
        rank=None,
        lowest_score=None,
        deposit=10 * ONE,
        bond=2 * ONE,
        stake_needed=0,
    )
    return replace(made, **changes)


def window(
    epoch: int,
    role: Role = Role.WORKER,
    first: int = 1,
    last: int = 9,
    phase: Phase = Phase.SUBMIT,
) -> OpenWindow:
    return OpenWindow(role, 1, epoch, Span(first, last), phase)


def losses(epoch: int, truth: str = "1.5") -> EpochLosses:
    return EpochLosses(
        topic=1,
        epoch=epoch,
        truth=(Decimal(truth),),
        loss="Squared",
        combined=Decimal(0),
        naive=Decimal(0),
        inferers={ALICE.address: Decimal(-1)},
        forecasters={},
        one_out_inferers={},
        one_out_forecasters={},
        one_in_forecasters={},
    )


class FakeChain:
    """Scripted: `blocks` says what windows are open after each block."""

    def __init__(self, blocks: Sequence[Sequence[OpenWindow]]) -> None:
        self.blocks = blocks
        self.topic_view: Topic | None = topic()
        self.statuses = {kind: status(kind) for kind in ActorKind}
        self.settled: dict[int, EpochLosses] = {}
        self.free = 1_000 * ONE
        self.sent: list[tuple[str, str, Mapping[str, Any]]] = []
        #: What `submit` does next: an exception, or the events of an inclusion.
        self.outcomes: list[Exception | tuple[Event, ...]] = []
        #: Raised by the next questions about windows.
        self.failures: list[Exception] = []
        self.position: dict[str, int] | None = None
        self.closed = False
        #: For how long the next block waits for what the actor began in this one, at most, seconds.
        #: Unless a test shortens it, nothing depends on how fast the machine is.
        self.patience = 5.0
        #: What is committed and revealed, by epoch and kind.
        self.places: dict[tuple[int, ActorKind], Place] = {}
        self.stages: dict[int, str] = {}
        self.owners: dict[str, str] = {}
        self.judged: LossValues | None = None
        #: When epochs opened: tells chains with the same genesis apart.
        self.opened = 1000
        #: Transactions that never reach a block, by the name of the call.
        self.lost: set[str] = set()
        #: The parameters of epochs that opened before the topic's changed.
        self.epoch_parameters: dict[int, Mapping[str, Any]] = {}
        #: Accounts that are registered, or somebody's operators.
        self.taken: set[str] = set()
        #: Changes when the chain begins anew.
        self.lives = 0
        #: What `outcome` says, an exception or an inclusion, one after another.
        self.found: list[Exception | Inclusion | None] = []
        self.looked_up: list[OutcomeUnknown] = []
        #: Before the block with this number none comes for so many seconds.
        self.silence: dict[int, float] = {}
        #: What happens before a block.
        self.before: dict[int, Callable[[], None]] = {}
        self.latest = Head(0, "")

    @property
    def url(self) -> str:
        return "ws://fake"

    def as_chain(self) -> Chain:
        return cast(Chain, self)

    async def heads(self) -> AsyncGenerator[Head, None]:
        others = asyncio.all_tasks()
        for number in range(len(self.blocks)):
            await asyncio.sleep(self.silence.get(number + 1, 0))
            self.before.get(number + 1, lambda: None)()
            self.latest = Head(number + 1, str(number))
            yield self.latest
            # So that whoever waits for a block or for the actor gets a turn.
            await asyncio.sleep(0)
            if begun := asyncio.all_tasks() - others:
                await asyncio.wait(begun, timeout=self.patience)

    async def open_windows(self, topic: int, at: str | None = None) -> tuple[OpenWindow, ...]:
        if self.failures:
            raise self.failures.pop(0)
        assert at is not None
        return tuple(self.blocks[int(at)])

    async def topic(self, topic: int) -> Topic | None:
        return self.topic_view

    async def actor_status(self, topic: int, address: str) -> list[KindStatus]:
        return list(self.statuses.values())

    async def losses(self, topic: int, epoch: int, at: str | None = None) -> EpochLosses | None:
        return self.settled.get(epoch)

    async def spendable(self, address: str) -> int:
        return int(self.free)

    async def fee(self, call: Any, key: Keypair) -> int:
        return int(ONE) // 1000

    async def storage(
        self, pallet: str, item: str, keys: Sequence[Any] = (), at: str | None = None
    ) -> Any:
        assert (pallet, item) == ("Stake", "Positions")
        return self.position

    async def head(self) -> Head:
        return self.latest

    async def life(self) -> int:
        return self.lives

    async def is_free(self, topic: int, role: Role, address: str) -> bool:
        return address not in self.taken

    async def outcome(self, unknown: OutcomeUnknown) -> Inclusion | None:
        self.looked_up.append(unknown)
        found = self.found.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    async def genesis(self) -> str:
        return "0x" + "42" * 32

    async def owner(self, topic: int, role: Role, address: str) -> str:
        return self.owners.get(address, address)

    async def epoch(self, topic: int, epoch: int, at: str | None = None) -> Epoch | None:
        assert self.topic_view is not None
        parameters = self.epoch_parameters.get(epoch, self.topic_view.parameters)
        return Epoch(1, self.opened, self.stages.get(epoch, "Open"), parameters)

    async def place(
        self, topic: int, epoch: int, kind: ActorKind, account: str, at: str | None = None
    ) -> Place | None:
        return self.places.get((epoch, kind))

    async def loss_values(self, topic: int, epoch: int, at: str | None = None) -> LossValues | None:
        return self.judged

    async def call(self, pallet: str, function: str, arguments: Mapping[str, Any]) -> Any:
        return (pallet, function, arguments)

    async def submit(self, call: Any, key: Keypair, *, timeout: float = 0) -> Inclusion:
        self.sent.append(call)
        outcome = self.outcomes.pop(0) if self.outcomes else ()
        if isinstance(outcome, Exception):
            raise outcome
        if call[1] in self.lost:
            raise ConnectionLost("gone")
        if call[1].startswith("commit"):
            outcome = outcome or self._commit(call)
        if call[1].startswith("reveal"):
            self._reveal(call, key)
        if call[1] == "register":
            self.statuses = {
                kind: replace(known, registered=True) for kind, known in self.statuses.items()
            }
        return Inclusion(Head(7, "7"), outcome)

    def _commit(self, call: Any) -> tuple[Event, ...]:
        said = call[2]["commits"][0] if "commits" in call[2] else call[2]
        bond = self.statuses[_KINDS[call[1]]].bond
        self.places[said["epoch"], _KINDS[call[1]]] = Place(said["revision"], said["hash"], bond)
        pallet, name = call[0], "Committed" if call[0] == "Inference" else "TruthCommitted"
        return (Event(pallet, name, {"commitment": {"hash": said["hash"], "bond": bond}}, 2),)

    def _reveal(self, call: Any, key: Keypair) -> None:
        said = call[2]["reveals"][0] if "reveals" in call[2] else call[2]
        payload = next(said[name] for name in ("values", "elements", "losses") if name in said)
        owner = self.owners.get(key.address, key.address)
        place = self.places.get((said["epoch"], _KINDS[call[1]]))
        if place is None:
            raise Refused(Refusal.NOT_COMMITTED)
        if place.commitment is None:
            raise Refused(Refusal.ALREADY_REVEALED)
        digest = commitment_hash(said["topic"], said["epoch"], owner, payload, said["salt"])
        if place.commitment != "0x" + digest.hex():
            raise Refused(Refusal.COMMITMENT_MISMATCH)
        self.places[said["epoch"], _KINDS[call[1]]] = replace(place, commitment=None, bond=0)

    async def close(self) -> None:
        self.closed = True


_KINDS = {
    f"{verb}_{noun}": kind
    for verb, (noun, kind) in itertools.product(
        ("commit", "reveal"),
        (
            ("inference", ActorKind.INFERER),
            ("forecast", ActorKind.FORECASTER),
            ("truths", ActorKind.REPUTER),
            ("losses", ActorKind.REPUTER),
        ),
    )
}


class Reports(list[Report]):
    """Collects reports."""

    def kinds(self) -> list[str]:
        return [report.kind.value for report in self]
