# SPDX-License-Identifier: Apache-2.0

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, cast

import pytest
from fakes import ALICE

from allora_chain import (
    Chain,
    ConnectionLost,
    DispatchFailed,
    Head,
    Inclusion,
    OutcomeUnknown,
    PoolRejected,
    Refusal,
    Refused,
    RpcError,
)
from allora_chain.chain import _Memory
from allora_chain.encoding import compact
from allora_chain.rpc import Rpc, Subscription
from allora_chain.runtime import Anchor, Event, Runtime, blake2b, mortal_era, twox


class Items:
    """A subscription that yields these, raises those that are errors, and then waits."""

    def __init__(self, *items: Any) -> None:
        self.items = items
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[Any]:
        for item in self.items:
            if isinstance(item, Exception):
                raise item
            yield item
        await asyncio.Event().wait()

    async def close(self) -> None:
        self.closed = True


class FakeRpc:
    """Answers from a table: a value, or a function of the parameters."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self.generation = 1
        #: What the next subscriptions are; an error is raised.
        self.subscriptions: list[Any] = []
        self.submitted: list[Any] = []

    @property
    def url(self) -> str:
        return "fake"

    async def request(self, method: str, params: Sequence[Any] = ()) -> Any:
        self.asked.append(method)
        answer = self.answers[method]
        return answer(*params) if callable(answer) else answer

    async def subscribe(
        self, method: str, params: Sequence[Any], unsubscribe: str, *, resume: bool
    ) -> Subscription:
        self.submitted.append(params)
        subscription = self.subscriptions.pop(0)
        if isinstance(subscription, Exception):
            raise subscription
        return cast(Subscription, subscription)

    async def close(self) -> None:
        pass


def chain(**answers: Any) -> Chain:
    return Chain(cast(Rpc, FakeRpc(answers)))


class FakeRuntime:
    """Signs without metadata, and says what it signed."""

    spec_version, genesis = 1, bytes(32)

    def __init__(self) -> None:
        self.signed: list[bytes] = []

    def sign(self, call: bytes, key: Any, *, nonce: int, anchor: Anchor) -> bytes:
        self.signed.append(call)
        return b"signed" + call

    def unsigned(self, call: bytes, public: bytes, *, nonce: int, anchor: Anchor) -> bytes:
        return b"unsigned" + call

    def storage_key(self, pallet: str, item: str, keys: Sequence[Any] = ()) -> bytes:
        return item.encode()

    def storage_value(self, pallet: str, item: str, data: bytes | None) -> Any:
        return {"nonce": 0 if data is None else data[0]}

    def events(self, data: bytes) -> list[Event]:
        return [
            Event("System", "ExtrinsicFailed", {"dispatch_error": "Bad"}, 2),
            Event("Pwyw", "Paid", {}, 1),
        ]


def header(number: int) -> dict[str, Any]:
    return {**HEADER, "number": hex(number)}


def network(
    best: int = 9,
    final: int = 8,
    nonce: int = 5,
    blocks: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Chain, FakeRpc, FakeRuntime]:
    """A chain with these blocks, by hash (`0x` and the number), and extrinsics in them."""
    bodies = {f"0x{number}": ["0x00"] for number in range(best + 1)}
    bodies |= {block: ["0x00", *more] for block, more in (blocks or {}).items()}
    answers = {
        "chain_getHeader": lambda block=None: header(best if block is None else int(block[2:])),
        "chain_getBlockHash": lambda number: f"0x{number:02}",
        "chain_getFinalizedHead": f"0x{final:02}",
        "chain_getBlock": lambda block: {
            "block": {
                "header": header(int(block[2:])),
                "extrinsics": bodies.get(f"0x{int(block[2:])}"),
            }
        },
        "system_accountNextIndex": nonce,
        "payment_queryInfo": lambda extrinsic: {"partialFee": str(len(extrinsic))},
        "state_getStorage": lambda key, at: f"0x{nonce:02x}",
    }
    rpc, runtime = FakeRpc(answers), FakeRuntime()
    made = Chain(cast(Rpc, rpc))
    made._runtime, made._runtime_checked = cast(Runtime, runtime), 1
    return made, rpc, runtime


HEADER = {
    "parentHash": "0x" + "11" * 32,
    "number": "0x1",
    "stateRoot": "0x" + "22" * 32,
    "extrinsicsRoot": "0x" + "33" * 32,
    "digest": {"logs": ["0x0102", "0x03"]},
}


def test_head_should_have_the_hash_of_its_encoded_header() -> None:
    encoded = bytes.fromhex("11" * 32 + "04" + "22" * 32 + "33" * 32 + "08" + "010203")
    assert Head.decode(HEADER) == Head(1, "0x" + blake2b(encoded).hex())


def test_compact_should_follow_scale() -> None:
    assert [compact(n).hex() for n in (0, 63, 64, 16383, 16384, 2**30 - 1, 2**30, 10**18)] == [
        "00",
        "fc",
        "0101",
        "fdff",
        "02000100",
        "feffffff",
        "0300000040",
        "130000" + "64a7b3b6e00d",
    ]


def test_era_should_follow_the_examples_of_the_format() -> None:
    assert mortal_era(42).hex() == "a502"
    assert mortal_era(64).hex() == "0500"


def test_hashes_should_follow_known_prefixes() -> None:
    assert twox(b"System", 128).hex() == "26aa394eea5630e07c48ae0c9558cef7"
    assert blake2b(b"", 16).hex() == "cae66941d9efbd404e4d88758ea67670"


@pytest.mark.parametrize("refusal", list(Refusal))
def test_refusal_should_have_reason_and_remedy(refusal: Refusal) -> None:
    error = RpcError("x", 1010, "Invalid Transaction", f"Custom error: {refusal.value}")
    refused = chain()._rejected(error)
    assert isinstance(refused, Refused)
    assert refused.refusal is refusal
    assert refusal.reason in str(refused)
    assert refusal.remedy in str(refused)
    name = "".join(part.capitalize() for part in refusal.name.split("_"))
    assert Refusal.from_name(name) is refusal


@pytest.mark.parametrize(
    ("code", "data", "outdated", "underfunded"),
    [
        (1010, "Transaction is outdated", True, False),
        (1010, "Transaction has a bad signature", True, False),
        (1010, "Inability to pay some fees (e.g. account balance too low)", False, True),
        (1010, "Custom error: 99", False, False),
        (1014, "The transaction has too low priority to replace another", True, False),
        (1016, None, True, False),
    ],
)
def test_rejection_should_be_told_apart(
    code: int, data: str | None, outdated: bool, underfunded: bool
) -> None:
    rejected = chain()._rejected(RpcError("x", code, "Invalid Transaction", data))
    assert isinstance(rejected, PoolRejected)
    assert (rejected.outdated, rejected.underfunded) == (outdated, underfunded)


def test_other_errors_should_stay_what_they_are() -> None:
    error = RpcError("x", -32601, "Method not found")
    assert chain()._rejected(error) is error


async def test_head_should_be_asked_of_the_node() -> None:
    assert (await chain(chain_getHeader=HEADER).head()).number == 1


async def test_fee_should_be_asked_without_a_signature_that_is_of_use() -> None:
    made, rpc, runtime = network()
    questions: list[str] = []

    def answer(extrinsic: str) -> dict[str, str]:
        questions.append(extrinsic)
        return {"partialFee": "7"}

    rpc.answers["payment_queryInfo"] = answer
    assert await made.fee(b"call", ALICE) == 7
    assert questions == ["0x" + b"unsignedcall".hex()]
    assert runtime.signed == []


def test_unsigned_extrinsic_should_be_as_long_and_have_no_signature() -> None:
    runtime = Runtime.__new__(Runtime)
    runtime._extensions = [{"identifier": "CheckMortality"}, {"identifier": "CheckNonce"}]
    anchor = Anchor(42, bytes(32))
    signed = runtime.sign(b"call", ALICE, nonce=70, anchor=anchor)
    unsigned = runtime.unsigned(b"call", ALICE.public, nonce=70, anchor=anchor)
    signature = signed[37:101]
    assert ALICE.verify(b"call" + signed[101:-4] + bytes(32), signature)
    assert unsigned == signed.replace(signature, bytes(64))


def hash_of(call: bytes) -> str:
    return "0x" + blake2b(b"signed" + call).hex()


@pytest.mark.parametrize(
    "subscription",
    [
        ConnectionLost("gone"),
        Items("ready", ConnectionLost("gone")),
        Items({"inBlock": "0x09"}),
        Items("ready"),
    ],
)
async def test_outcome_should_be_unknown_when_connection_is_lost_after_sending(
    subscription: Any,
) -> None:
    made, rpc, _ = network()

    def lost(block: str) -> None:
        raise ConnectionLost("gone")

    rpc.subscriptions, rpc.answers["chain_getBlock"] = [subscription], lost
    with pytest.raises(OutcomeUnknown) as caught:
        await made.submit(b"call", ALICE, timeout=0.1)
    unknown = caught.value
    assert (unknown.address, unknown.nonce) == (ALICE.address, 5)
    assert unknown.extrinsic == hash_of(b"call")
    assert (unknown.first, unknown.last) == (6, 69)
    assert unknown.extrinsic in str(unknown)


async def test_outcome_should_not_be_unknown_when_nothing_was_sent() -> None:
    made, rpc, _ = network()

    def lost(address: str) -> None:
        raise ConnectionLost("gone")

    rpc.answers["system_accountNextIndex"] = lost
    with pytest.raises(ConnectionLost) as caught:
        await made.submit(b"call", ALICE)
    assert not isinstance(caught.value, OutcomeUnknown)
    assert rpc.submitted == []


def unknown(first: int = 6, nonce: int = 5) -> OutcomeUnknown:
    return OutcomeUnknown(
        "gone",
        address=ALICE.address,
        nonce=nonce,
        extrinsic=hash_of(b"call"),
        first=first,
        last=first + 63,
    )


SENT = "0x" + b"signedcall".hex()


async def test_outcome_should_be_found_in_the_blocks_in_which_it_can_be() -> None:
    made, _, _ = network(blocks={"0x8": [SENT]})
    inclusion = await made.outcome(unknown())
    assert isinstance(inclusion, Inclusion)
    assert inclusion.block.number == 8
    assert inclusion.find("Pwyw", "Paid") is not None


async def test_outcome_should_be_raised_when_the_call_failed() -> None:
    made, _, _ = network(blocks={"0x8": ["0x01", SENT]})
    with pytest.raises(DispatchFailed, match="Bad"):
        await made.outcome(unknown())


async def test_outcome_should_be_none_when_it_can_be_in_no_block_any_more() -> None:
    # Another transaction had the nonce, or the time is over.
    made, _, _ = network(nonce=6)
    assert await made.outcome(unknown()) is None
    made, _, _ = network(best=75, final=69)
    assert await made.outcome(unknown()) is None


async def test_outcome_should_stay_unknown_as_long_as_it_may_come() -> None:
    made, _, _ = network(best=75, final=68)
    with pytest.raises(OutcomeUnknown):
        await made.outcome(unknown())


def restarted(rpc: FakeRpc, known: Sequence[str]) -> None:
    """The node comes back and knows these blocks, beside the first."""
    rpc.answers |= {
        "state_getRuntimeVersion": {"specVersion": 1, "transactionVersion": 1},
        "chain_getBlockHash": "0x" + "00" * 32,
        "chain_getHeader": lambda block: HEADER if block in known else None,
    }
    rpc.generation += 1


async def test_life_should_change_when_a_chain_with_the_same_genesis_begins_anew() -> None:
    made, rpc, _ = network()
    await made._note_final()
    before = await made.life()
    made._memory.put(("losses", 1, 1), "old")
    restarted(rpc, ["0x08"])
    assert await made.life() == before
    assert made._memory.peek(("losses", 1, 1)) == "old"
    restarted(rpc, [])
    assert await made.life() == before + 1
    assert made._memory.peek(("losses", 1, 1)) is None
    # What was final then says nothing about this chain.
    restarted(rpc, [])
    assert await made.life() == before + 1


async def test_life_should_not_change_when_another_node_is_some_blocks_behind() -> None:
    made, rpc, _ = network()
    for block in ("0x" + "00" * 32, "0x05", "0x06", "0x06", "0x07"):
        rpc.answers["chain_getFinalizedHead"] = block
        await made._note_final()
    # The first block says nothing: every chain with this genesis has it.
    assert list(made._finals) == ["0x05", "0x06", "0x07"]
    restarted(rpc, ["0x05"])
    assert await made.life() == 0
    restarted(rpc, ["0x" + "00" * 32])
    assert await made.life() == 1


async def test_final_block_should_be_compared_before_it_is_noted() -> None:
    made, rpc, _ = network()
    await made._note_final()
    restarted(rpc, [])
    rpc.answers["chain_getFinalizedHead"] = "0xnew"
    await made._note_final()
    assert await made.life() == 1
    assert list(made._finals) == ["0xnew"]


async def test_blocks_should_be_followed_whatever_comes(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made, rpc, _ = network()
    broken = Items({"number": "?"})
    rpc.subscriptions = [RpcError("x", 1, "not now"), broken, Items(header(3))]
    _without_pauses(monkeypatch)
    async with asyncio.timeout(5), contextlib.aclosing(made.heads()) as heads:
        assert (await anext(heads)).number == 3
    assert broken.closed, "nobody reads it any more"
    assert [record.levelno for record in caplog.records] == [logging.WARNING, logging.ERROR]
    await made.close()


async def test_chain_should_close_when_its_follower_died() -> None:
    made, _, _ = network()

    async def dies() -> None:
        raise KeyError("surprise")

    made._follower = asyncio.create_task(dies())
    await asyncio.sleep(0)
    await made.close()


def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    sleep = asyncio.sleep
    monkeypatch.setattr("allora_chain.chain.asyncio.sleep", lambda seconds: sleep(0))


async def test_waiting_for_an_answer_should_end_when_who_asks_and_who_waits_are_cancelled() -> None:
    memory = _Memory(8)

    async def never() -> int:
        await asyncio.Event().wait()
        return 1

    tasks = [asyncio.create_task(memory.get("key", never)) for _ in range(3)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    done, waiting = await asyncio.wait(tasks, timeout=5)
    assert not waiting
    assert all(task.cancelled() for task in done)


async def test_waiting_for_an_answer_should_ask_again_when_only_who_asked_is_cancelled() -> None:
    memory = _Memory(8)
    asked = 0

    async def slowly() -> int:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0.01)
        return asked

    first, second = (asyncio.create_task(memory.get("key", slowly)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    assert await second == 2
    assert first.cancelled()
