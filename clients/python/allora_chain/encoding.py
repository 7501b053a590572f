# SPDX-License-Identifier: Apache-2.0
"""SCALE encoding by the types of the metadata.

The codec's own encoder guesses (whether a text is hex, whether a list is a wrapper's content); what
is signed must not be guessed, so values are encoded here, and anything unclear is a `ValueError`.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .keys import ss58_decode

Encode = Callable[[Any], bytes]


def compact(number: int) -> bytes:
    """SCALE's compact form of an unsigned integer."""
    if number < 0:
        raise ValueError(f"{number} is negative")
    if number < 1 << 6:
        return bytes([number << 2])
    if number < 1 << 14:
        return (number << 2 | 1).to_bytes(2, "little")
    if number < 1 << 30:
        return (number << 2 | 2).to_bytes(4, "little")
    length = (number.bit_length() + 7) // 8
    return bytes([(length - 4) << 2 | 3]) + number.to_bytes(length, "little")


def commitment_hash(
    topic: int,
    epoch: int,
    account: str | bytes,
    payload: Sequence[int] | Sequence[tuple[str, int]],
    salt: bytes,
) -> bytes:
    """The 32 bytes that commit `account` to `payload` in an epoch: Blake2b-256 of the SCALE
    encoding of (topic, epoch, account, payload, salt).

    `payload` is the argument of the revealing call: the inner integers of values or losses, or the
    (account, inner integer) pairs of a forecast. `account` is the owner's, also if its operator
    signs. Raises `ValueError` for what is none of this.
    """
    word, inner = _primitive("u32"), _primitive("i128")
    if len(salt) != 32:
        raise ValueError("a salt has 32 bytes")
    parts = [word(topic), word(epoch), _account(account), compact(len(payload))]
    for part in payload:
        if isinstance(part, tuple | list):
            who, number = part
            parts += [_account(who), inner(number)]
        else:
            parts.append(inner(part))
    return hashlib.blake2b(b"".join(parts) + salt, digest_size=32).digest()


class Encoder:
    """Encodes values of the types of one metadata.

    A composite is a mapping of its named fields, or the value of its only unnamed field; a variant
    is its name, or `{name: fields}`; an option is `None` or the value; an account is an address,
    32 bytes, or `0x` hex; bytes are `bytes`.
    """

    def __init__(self, types: Mapping[int, Mapping[str, Any]]) -> None:
        """`types` as the metadata lists them, by number."""
        self._types = types
        self._encoders: dict[int, Encode] = {}

    def encode(self, type_id: int, value: Any) -> bytes:
        """`value` as a value of the type. Raises `ValueError`."""
        return self._encoder(type_id)(value)

    def _encoder(self, type_id: int) -> Encode:
        if (known := self._encoders.get(type_id)) is None:
            # A type may contain itself: until it is known, look it up when it is used.
            def later(value: Any) -> bytes:
                return self._encoders[type_id](value)

            self._encoders[type_id] = later
            known = self._encoders[type_id] = self._make(type_id)
        return known

    def _make(self, type_id: int) -> Encode:
        entry = self._types[type_id]
        ((kind, content),) = entry["def"].items()
        path = entry.get("path") or []
        if list(path)[-1:] == ["AccountId32"]:
            return _account
        if kind == "composite":
            return self._fields(content["fields"], "::".join(path))
        if kind == "variant":
            if list(path) == ["Option"]:
                return self._option(content["variants"])
            return self._variant(content["variants"], "::".join(path))
        if kind == "sequence":
            return self._sequence(content["type"])
        if kind == "array":
            return self._array(content["type"], content["len"])
        if kind == "tuple":
            return self._tuple(content)
        if kind == "compact":
            return _compact
        if kind == "primitive":
            return _primitive(str(content).lower())

        def refuse(value: Any) -> bytes:
            raise ValueError(f"values of the kind {kind} cannot be encoded")

        return refuse

    def _fields(self, fields: Sequence[Mapping[str, Any]], what: str) -> Encode:
        if not fields:
            return _nothing
        if all(field["name"] for field in fields):
            parts = {field["name"]: self._encoder(field["type"]) for field in fields}

            def named(value: Any) -> bytes:
                if not isinstance(value, Mapping) or set(value) != set(parts):
                    raise ValueError(f"{what} has the fields {', '.join(parts)}")
                return b"".join(encode(value[name]) for name, encode in parts.items())

            return named
        if len(fields) == 1:
            return self._encoder(fields[0]["type"])
        return self._tuple([field["type"] for field in fields])

    def _variant(self, variants: Sequence[Mapping[str, Any]], what: str) -> Encode:
        known = {
            variant["name"]: (
                bytes([variant["index"]]),
                self._fields(variant["fields"], variant["name"]),
            )
            for variant in variants
        }

        def encode(value: Any) -> bytes:
            name, content = value, None
            if isinstance(value, Mapping) and len(value) == 1:
                ((name, content),) = value.items()
            if not isinstance(name, str) or name not in known:
                raise ValueError(f"{what} is one of {', '.join(known)}")
            index, fields = known[name]
            return index + fields(content)

        return encode

    def _option(self, variants: Sequence[Mapping[str, Any]]) -> Encode:
        some = next(variant for variant in variants if variant["name"] == "Some")
        inner = self._encoder(some["fields"][0]["type"])
        return lambda value: b"\x00" if value is None else b"\x01" + inner(value)

    def _sequence(self, type_id: int) -> Encode:
        if self._is_byte(type_id):

            def raw(value: Any) -> bytes:
                if not isinstance(value, bytes | bytearray):
                    raise ValueError(f"{value!r} is not bytes")
                return compact(len(value)) + value

            return raw
        inner = self._encoder(type_id)

        def encode(value: Any) -> bytes:
            if not isinstance(value, list | tuple):
                raise ValueError(f"{value!r} is not a list")
            return compact(len(value)) + b"".join(map(inner, value))

        return encode

    def _array(self, type_id: int, length: int) -> Encode:
        inner = None if self._is_byte(type_id) else self._encoder(type_id)

        def encode(value: Any) -> bytes:
            if inner is None and isinstance(value, str) and value.startswith("0x"):
                value = bytes.fromhex(value[2:])
            expected = bytes | bytearray if inner is None else list | tuple
            if not isinstance(value, expected) or len(value) != length:
                raise ValueError(f"{value!r} does not have {length} elements")
            return bytes(value) if inner is None else b"".join(map(inner, value))

        return encode

    def _tuple(self, types: Sequence[int]) -> Encode:
        parts = [self._encoder(part) for part in types]
        if not parts:
            return _nothing

        def encode(value: Any) -> bytes:
            if not isinstance(value, list | tuple) or len(value) != len(parts):
                raise ValueError(f"{value!r} does not have {len(parts)} parts")
            return b"".join(encode(part) for encode, part in zip(parts, value, strict=True))

        return encode

    def _is_byte(self, type_id: int) -> bool:
        return str(self._types[type_id]["def"].get("primitive")).lower() == "u8"


def _nothing(value: Any) -> bytes:
    if value not in (None, (), {}):
        raise ValueError(f"{value!r} where there is nothing to say")
    return b""


def _account(value: Any) -> bytes:
    public = ss58_decode(value) if isinstance(value, str) else value
    if not isinstance(public, bytes | bytearray) or len(public) != 32:
        raise ValueError(f"{value!r} is not an account")
    return bytes(public)


def _compact(value: Any) -> bytes:
    return compact(_integer(value))


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{value!r} is not an integer")
    return value


def _primitive(name: str) -> Encode:
    if name == "bool":

        def flag(value: Any) -> bytes:
            if not isinstance(value, bool):
                raise ValueError(f"{value!r} is not true or false")
            return bytes([value])

        return flag
    if name == "str":

        def text(value: Any) -> bytes:
            if not isinstance(value, str):
                raise ValueError(f"{value!r} is not a text")
            encoded = value.encode()
            return compact(len(encoded)) + encoded

        return text
    size, signed = int(name[1:]) // 8, name[0] == "i"

    def number(value: Any) -> bytes:
        try:
            return _integer(value).to_bytes(size, "little", signed=signed)
        except OverflowError as error:
            raise ValueError(f"{value} is not in the range of {name}") from error

    return number
