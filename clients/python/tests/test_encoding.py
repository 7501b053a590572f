# SPDX-License-Identifier: Apache-2.0

import hashlib
from typing import Any

import pytest
from fakes import ALICE

from allora_chain import Keypair, commitment_hash
from allora_chain.encoding import Encoder
from allora_chain.fixed import ONE as UNIT

BOB = Keypair.from_uri("//Bob")


def field(kind: int, name: str | None = None) -> dict[str, Any]:
    return {"name": name, "type": kind}


def variant(index: int, name: str, *fields: dict[str, Any]) -> dict[str, Any]:
    return {"index": index, "name": name, "fields": list(fields)}


TYPES: dict[int, dict[str, Any]] = {
    0: {"path": ["sp_core", "crypto", "AccountId32"], "def": {"composite": {"fields": [field(1)]}}},
    1: {"def": {"array": {"len": 32, "type": 2}}},
    2: {"def": {"primitive": "u8"}},
    3: {"def": {"primitive": "i128"}},
    4: {"path": ["FixedI128"], "def": {"composite": {"fields": [field(3)]}}},
    5: {"def": {"sequence": {"type": 4}}},
    6: {"path": ["BoundedVec"], "def": {"composite": {"fields": [field(5)]}}},
    7: {"def": {"sequence": {"type": 2}}},
    8: {"def": {"tuple": [0, 4]}},
    9: {"def": {"compact": {"type": 3}}},
    10: {"def": {"primitive": "bool"}},
    11: {"def": {"primitive": "str"}},
    12: {
        "path": ["Option"],
        "def": {"variant": {"variants": [variant(0, "None"), variant(1, "Some", field(2))]}},
    },
    13: {
        "path": ["Kind"],
        "def": {"variant": {"variants": [variant(3, "Plain"), variant(7, "Deep", field(2, "x"))]}},
    },
    14: {"path": ["Pair"], "def": {"composite": {"fields": [field(2, "a"), field(12, "b")]}}},
    15: {"def": {"sequence": {"type": 15}}},
    16: {"def": {"tuple": []}},
}
ONE = (10**18).to_bytes(16, "little")


@pytest.mark.parametrize(
    ("kind", "value", "encoded"),
    [
        (0, ALICE.address, ALICE.public),
        (0, ALICE.public, ALICE.public),
        (0, "0x" + ALICE.public.hex(), ALICE.public),
        (1, ALICE.public, ALICE.public),
        (2, 255, b"\xff"),
        (4, -1, b"\xff" * 16),
        (6, [10**18], b"\x04" + ONE),
        (6, [], b"\x00"),
        (7, b"0x12", b"\x100x12"),
        (8, (ALICE.address, 10**18), ALICE.public + ONE),
        (9, 10**18, bytes.fromhex("13000064a7b3b6e00d")),
        (10, True, b"\x01"),
        (11, "é", b"\x08\xc3\xa9"),
        (12, None, b"\x00"),
        (12, 0, b"\x01\x00"),
        (13, "Plain", b"\x03"),
        (13, {"Deep": {"x": 5}}, b"\x07\x05"),
        (14, {"b": 1, "a": 2}, b"\x02\x01\x01"),
        (15, [[], [[]]], b"\x08\x00\x04\x00"),
        (16, (), b""),
    ],
)
def test_value_should_be_encoded(kind: int, value: Any, encoded: bytes) -> None:
    assert Encoder(TYPES).encode(kind, value) == encoded


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (0, "nobody"),
        (0, b"short"),
        (1, b"short"),
        (2, 256),
        (2, -1),
        (2, True),
        (4, 1.5),
        (4, 2**127),
        (6, 1),
        (7, "text"),
        (8, (ALICE.address,)),
        (9, -1),
        (10, 1),
        (11, b"x"),
        (13, "Other"),
        (13, {"Plain": 1}),
        (13, {"Deep": {}}),
        (14, {"a": 1}),
        (14, {"a": 1, "b": None, "c": 2}),
        (16, 1),
    ],
)
def test_value_should_be_refused_when_it_is_not_of_the_type(kind: int, value: Any) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Encoder(TYPES).encode(kind, value)


def blake2b(*parts: str) -> str:
    data = bytes.fromhex("".join(parts))
    return hashlib.blake2b(data, digest_size=32).hexdigest()


SALT = bytes(range(32))
#: Of topic 258 and epoch 7, little end first.
SUBJECT = "0201000007000000" + ALICE.public.hex()
# 1 and -0.5 in the chain's fixed point: 10**18 and -5 * 10**17 on 16 bytes, little end first.
PLUS_ONE = "000064a7b3b6e00d0000000000000000"
MINUS_HALF = "00004e2ca6a40ff9ffffffffffffffff"


def test_commitment_should_be_the_hash_of_its_bytes_written_out() -> None:
    # A list of two: their number times four, then one after the other.
    expected = blake2b(SUBJECT, "08", PLUS_ONE, MINUS_HALF, SALT.hex())
    assert commitment_hash(258, 7, ALICE.address, [UNIT, -UNIT // 2], SALT).hex() == expected
    assert expected == "c2ef938e8bb15e9f9290831eba03bbb1924ec2f12fc40586623111d39f40fa78"


def test_commitment_to_a_forecast_should_be_the_hash_of_its_bytes_written_out() -> None:
    expected = blake2b(SUBJECT, "04", BOB.public.hex(), MINUS_HALF, SALT.hex())
    elements = [(BOB.address, -UNIT // 2)]
    assert commitment_hash(258, 7, ALICE.public, elements, SALT).hex() == expected


def test_commitment_should_have_a_long_length_when_there_are_many_losses() -> None:
    # 64 and more take two bytes: 70 * 4 + 1 = 0x0119.
    expected = blake2b(SUBJECT, "1901", PLUS_ONE * 70, SALT.hex())
    assert commitment_hash(258, 7, ALICE.address, [UNIT] * 70, SALT).hex() == expected


@pytest.mark.parametrize(
    ("payload", "salt"), [([UNIT], SALT[1:]), ([2**127], SALT), ([("nobody", UNIT)], SALT)]
)
def test_commitment_should_be_refused_when_it_cannot_be_encoded(payload: Any, salt: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        commitment_hash(1, 1, ALICE.address, payload, salt)
