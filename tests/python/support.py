# SPDX-License-Identifier: Apache-2.0
"""What several end-to-end tests do."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from allora_chain import Actor, Chain, Keypair, Report
from allora_chain.fixed import to_fixed, to_units

ALICE = Keypair.from_uri("//Alice")

SCHEDULE = {
    "epoch_length": 8,
    "worker_window": 4,
    "reveal_window": 0,
    "ground_truth_lag": 5,
    "reputer_window": 4,
    "reputer_reveal_window": 0,
}


def new_topic(name: str, labels: Sequence[str] = (), **schedule: int) -> dict[str, Any]:
    """A topic with the protocol's defaults and short windows: a regression, or with labels a
    classification whose values sum to one."""
    new = _regression(name, **schedule)
    if labels:
        new["labels"] = [label.encode() for label in labels]
        new["parameters"] |= {
            "kind": {
                "Classification": {
                    "unity_tolerance": to_fixed("0.001"),
                    "default_value": to_fixed(0),
                }
            },
            "arity": len(labels),
            "value_min": to_fixed(0),
            "value_max": to_fixed(1),
            "truth_resolution": to_fixed("0.001"),
            "loss": "Brier",
        }
    return new


def _regression(name: str, **schedule: int) -> dict[str, Any]:
    return {
        "name": name.encode(),
        "description": b"",
        "labels": [],
        "parameters": {
            "kind": "Regression",
            "arity": 1,
            "schedule": {**SCHEDULE, **schedule},
            "value_min": to_fixed(-1000),
            "value_max": to_fixed(1000),
            "truth_resolution": to_fixed("0.01"),
            "loss": "Squared",
            "loss_method": {"OnChain": {"stake_mean": False}},
            "weights": {
                "p_norm": to_fixed(3),
                "c_norm": to_fixed("0.75"),
                "epsilon_weight": to_fixed("0.5"),
                "regret_scale": "StdDev",
                "winsorise": True,
            },
            "alpha_regret": to_fixed("0.1"),
            "epsilon_score": to_fixed("0.01"),
            "merit_sortition_alpha": to_fixed("0.1"),
            "inferer_quantile": to_fixed("0.2"),
            "forecaster_quantile": to_fixed("0.2"),
            "reputer_quantile": to_fixed("0.2"),
            "limits": {"inferers": 8, "forecasters": 2, "reputers": 4, "forecast_elements": 8},
        },
    }


async def create_topic(chain: Chain, name: str, labels: Sequence[str] = (), **schedule: int) -> int:
    """Creates a topic; returns its number."""
    new = new_topic(name, labels, **schedule)
    inclusion = await chain.submit(await chain.call("Topics", "create", {"new": new}), ALICE)
    event = inclusion.find("Topics", "TopicCreated")
    assert event is not None
    return int(event.fields["topic"])


async def create_topics(chain: Chain, schedules: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Creates topics by name, each with its own windows, in one transaction; returns their
    numbers."""
    create = [
        await chain.call("Topics", "create", {"new": new_topic(name, (), **windows)})
        for name, windows in schedules.items()
    ]
    inclusion = await chain.submit((await chain.runtime()).batch(create), ALICE)
    made = [event.fields["topic"] for event in inclusion.events if event.name == "TopicCreated"]
    return dict(zip(schedules, map(int, made), strict=True))


async def fund(chain: Chain, *addresses: str, allo: int = 500) -> None:
    """Sends ALLO of //Alice to accounts, in one transaction."""
    calls = [
        await chain.call(
            "Balances", "transfer_keep_alive", {"dest": {"Id": address}, "value": to_units(allo)}
        )
        for address in addresses
    ]
    await chain.submit((await chain.runtime()).batch(calls), ALICE)


async def pay(chain: Chain, *topics: int, allo: int = 100) -> None:
    """Revenue for topics, in one transaction: together with stake it makes them active."""
    calls = [
        await chain.call(
            "Pwyw", "pay", {"topic": topic, "amount": to_units(allo), "purpose": b"test"}
        )
        for topic in topics
    ]
    await chain.submit((await chain.runtime()).batch(calls), ALICE)


async def until(
    what: str, ask: Callable[[], Awaitable[Any]], *, patience: float = 60.0, pause: float = 0.2
) -> Any:
    """Asks until the answer is true; returns it."""
    deadline = time.monotonic() + patience
    while not (answer := await ask()):
        if time.monotonic() > deadline:
            raise AssertionError(f"after {patience:g} s still not: {what}")
        await asyncio.sleep(pause)
    return answer


async def stage(chain: Chain, topic: int, epoch: int) -> Any:
    """`Open`, `Predicted`, `Settled`, `{"Void": reason}`, or `None` before it opens."""
    info = await chain.storage("Topics", "Epochs", [topic, epoch])
    return None if info is None else info["stage"]


async def ended(chain: Chain, topic: int, epoch: int) -> Any:
    """The stage, once it is a last one."""
    now = await stage(chain, topic, epoch)
    return now if now == "Settled" or isinstance(now, dict) else None


@asynccontextmanager
async def running(*actors: Actor[Any]):  # type: ignore[no-untyped-def]
    """Actors at work inside the block; afterwards they are stopped, and none may have failed."""
    tasks = [asyncio.create_task(actor.run_async()) for actor in actors]
    try:
        yield
        for task in tasks:
            assert not task.done(), "an actor never stops by itself"
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def kinds(reports: Sequence[Report], actor: str) -> list[str]:
    """What kinds of reports an actor made, in order, without repetitions in a row."""
    out: list[str] = []
    for report in reports:
        if f" {actor} " in report.actor and (not out or out[-1] != report.kind.value):
            out.append(report.kind.value)
    return out
