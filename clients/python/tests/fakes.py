# SPDX-License-Identifier: Apache-2.0
"""A chain without a node: what actors see of one, and what they send."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

from allora_chain import (
    ActorKind,
    Chain,
    EpochLosses,
    Head,
    Inclusion,
    Keypair,
    KindStatus,
    OpenWindow,
    Report,
    Role,
    Span,
    Topic,
)
from allora_chain.fixed import ONE
from allora_chain.runtime import Event

ALICE = Keypair.from_uri("//Alice")


def topic(**changes: Any) -> Topic:
    parameters = {
        "kind": "Regression",
        "schedule": {"ground_truth_lag": 5},
        "value_min": -100 * ONE,
        "value_max": 100 * ONE,
        "limits": {"forecast_elements": 3},
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
        window=None,
        submitted=None,
        refusal=None,
        score=None,
        rank=None,
        lowest_score=None,
        deposit=10 * ONE,
        stake_needed=0,
    )
    return replace(made, **changes)


def window(epoch: int, role: Role = Role.WORKER, first: int = 1, last: int = 9) -> OpenWindow:
    return OpenWindow(role, 1, epoch, Span(first, last))


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
        self.pause = 0.02

    def as_chain(self) -> Chain:
        return cast(Chain, self)

    async def heads(self) -> AsyncGenerator[Head, None]:
        for number in range(len(self.blocks)):
            yield Head(number + 1, str(number))
            await asyncio.sleep(self.pause)

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

    async def call(self, pallet: str, function: str, arguments: Mapping[str, Any]) -> Any:
        return (pallet, function, arguments)

    async def submit(self, call: Any, key: Keypair, *, timeout: float = 0) -> Inclusion:
        self.sent.append(call)
        outcome = self.outcomes.pop(0) if self.outcomes else ()
        if isinstance(outcome, Exception):
            raise outcome
        if call[1] == "register":
            self.statuses = {
                kind: replace(known, registered=True) for kind, known in self.statuses.items()
            }
        return Inclusion(Head(7, "7"), outcome)

    async def close(self) -> None:
        self.closed = True


class Reports(list[Report]):
    """Collects reports."""

    def kinds(self) -> list[str]:
        return [report.kind.value for report in self]
