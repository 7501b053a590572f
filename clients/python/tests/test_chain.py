# SPDX-License-Identifier: Apache-2.0

from collections.abc import Sequence
from typing import Any, cast

import pytest

from allora_chain import Chain, Head, PoolRejected, Refusal, Refused, RpcError
from allora_chain.encoding import compact
from allora_chain.rpc import Rpc, Subscription
from allora_chain.runtime import blake2b, mortal_era, twox


class FakeRpc:
    """Answers from a table."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return "fake"

    @property
    def generation(self) -> int:
        return 1

    async def request(self, method: str, params: Sequence[Any] = ()) -> Any:
        self.asked.append(method)
        return self.answers[method]

    async def subscribe(
        self, method: str, params: Sequence[Any], unsubscribe: str, *, resume: bool
    ) -> Subscription:
        raise NotImplementedError

    async def close(self) -> None:
        pass


def chain(**answers: Any) -> Chain:
    return Chain(cast(Rpc, FakeRpc(answers)))


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
