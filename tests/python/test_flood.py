# SPDX-License-Identifier: Apache-2.0
"""A flood of free submissions that nobody wants, against a real transaction pool."""

import asyncio
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from support import ALICE, fund, new_topic, pay, stage, until

from allora_chain import Chain, Keypair, Refusal, RpcError
from allora_chain.fixed import to_fixed, to_units
from allora_chain.runtime import Anchor
from demo.node import Node

#: Of each kind.
COUNT = 60
TOPIC_SCHEDULE = {
    "epoch_length": 200,
    "worker_window": 150,
    "ground_truth_lag": 160,
    "reputer_window": 4,
}


async def _crowded_topic(chain: Chain) -> int:
    """A topic with one place, whose window stays open for the whole test."""
    new = new_topic("crowded", (), **TOPIC_SCHEDULE)
    new["parameters"]["limits"]["inferers"] = 1
    made = await chain.submit(await chain.call("Topics", "create", {"new": new}), ALICE)
    event = made.find("Topics", "TopicCreated")
    assert event is not None
    return int(event.fields["topic"])


async def test_flood_should_die_in_the_pool_and_cost_nobody_anything(shared_node: Node) -> None:
    pair = [Keypair.from_uri(f"//flood//{name}") for name in "ab"]
    # Among equals the lower account is the stronger one.
    honest, weaker = sorted(pair, key=lambda key: key.public)
    stranger, reputer = (Keypair.from_uri(f"//flood//{name}") for name in "sr")
    everybody = (honest, weaker, stranger, reputer)
    async with Chain(shared_node.url) as chain:
        topic = await _crowded_topic(chain)
        await fund(chain, *(key.address for key in everybody))
        registration = {"topic": topic, "operator": None, "reward_destination": None}
        register = await chain.call("Inference", "register", registration)
        await asyncio.gather(*(chain.submit(register, key) for key in (honest, weaker)))
        await chain.submit(await chain.call("Reputation", "register", registration), reputer)
        bond = {"topic": topic, "amount": to_units(100)}
        await chain.submit(await chain.call("Stake", "bond", bond), reputer)
        await pay(chain, topic)

        async def is_open() -> bool:
            return bool(await stage(chain, topic, 1) == "Open")

        await until("epoch 1 opens", is_open)
        runtime = await chain.runtime()

        def submission(value: float, epoch: int = 1, revision: int = 0) -> dict[str, Any]:
            values = [to_fixed(value)]
            return {"topic": topic, "epoch": epoch, "revision": revision, "values": values}

        async def submit(arguments: dict[str, Any]) -> bytes:
            return await chain.call("Inference", "submit_inference", arguments)

        await chain.submit(await submit(submission(1)), honest)
        before = {key.address: await chain.balance(key.address) for key in everybody}
        nonces = {
            key.address: int(await chain.rpc("system_accountNextIndex", [key.address]))
            for key in everybody
        }

        head = await chain.head()
        anchor = Anchor(head.number, bytes.fromhex(head.hash[2:]))
        flood: list[tuple[Keypair, dict[str, Any]]] = []
        for number in range(COUNT):
            value = 2 + number / 1000
            flood += [
                (weaker, submission(value)),
                (honest, submission(value)),
                (honest, submission(value, epoch=99)),
                (honest, {**submission(value, revision=1), "values": [to_fixed(1)] * 2}),
                (honest, submission(value * 1000, revision=1)),
                (stranger, submission(value)),
            ]
        refusals: Counter[Refusal] = Counter()

        async def send(key: Keypair, arguments: dict[str, Any]) -> None:
            call = await submit(arguments)
            extrinsic = runtime.sign(call, key, nonce=nonces[key.address], anchor=anchor)
            with pytest.raises(RpcError) as refused:
                await chain.rpc("author_submitExtrinsic", ["0x" + extrinsic.hex()])
            assert refused.value.code == 1010
            name, _, code = str(refused.value.data).partition(": ")
            assert name == "Custom error"
            refusals[Refusal(int(code))] += 1

        async def transfer() -> int | None:
            arguments = {"dest": {"Id": stranger.address}, "value": to_units(1)}
            call = await chain.call("Balances", "transfer_keep_alive", arguments)
            return (await chain.submit(call, ALICE)).block.number

        start = (await chain.head()).number
        included, *_ = await asyncio.gather(transfer(), *(send(*entry) for entry in flood))
        # The payer got in at once.
        assert included is not None
        assert included <= start + 3
        assert refusals == {
            Refusal.NOT_SELECTED: COUNT,
            Refusal.ALREADY_SUBMITTED: COUNT,
            Refusal.UNKNOWN_EPOCH: COUNT,
            # two labels where there is one; a value out of range
            Refusal.MALFORMED: 2 * COUNT,
            Refusal.NOT_REGISTERED: COUNT,
        }
        assert await chain.rpc("author_pendingExtrinsics") == []
        for key in everybody:
            gift = 1 if key is stranger else 0
            assert await chain.balance(key.address) == before[key.address] + gift
            nonce = int(await chain.rpc("system_accountNextIndex", [key.address]))
            assert nonce == nonces[key.address]

        # The honest worker is not hindered: it may replace its answer, free.
        await chain.submit(await submit(submission(3, revision=1)), honest)
        assert await chain.balance(honest.address) == before[honest.address]
        assert (await chain.inferences(topic, 1))[honest.address] == (Decimal(3),)
