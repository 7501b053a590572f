# SPDX-License-Identifier: Apache-2.0
"""What the chain's metadata (version 15) says: how to encode calls, sign extrinsics, name storage
and decode answers. Built once per version of the runtime; the codec is that of `cyscale`."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import xxhash
from scalecodec import ScaleBytes
from scalecodec.base import RuntimeConfigurationObject
from scalecodec.type_registry import load_type_registry_preset

from .encoding import Encoder, compact
from .errors import IncompatibleChain
from .keys import SS58_PREFIX, Keypair

#: For how many blocks a signed extrinsic stays valid; a power of two.
ERA_PERIOD = 64


@dataclass(frozen=True)
class Event:
    """An event of a block."""

    pallet: str
    name: str
    #: Its fields by name.
    fields: Mapping[str, Any]
    #: The extrinsic of the block that it belongs to, if any.
    extrinsic: int | None


@dataclass(frozen=True)
class Anchor:
    """A recent block, which a signed extrinsic is bound to."""

    number: int
    hash: bytes


def mortal_era(number: int, period: int = ERA_PERIOD) -> bytes:
    """The era of an extrinsic that is valid for `period` blocks from block `number` on."""
    # For periods up to 4096 the phase is not quantised.
    phase = number % period
    encoded = (period.bit_length() - 2) | phase << 4
    return encoded.to_bytes(2, "little")


def blake2b(data: bytes, size: int = 32) -> bytes:
    """Blake2b of `size` bytes."""
    return hashlib.blake2b(data, digest_size=size).digest()


def twox(data: bytes, bits: int) -> bytes:
    """xxHash64 with seeds 0, 1, … side by side."""
    return b"".join(
        xxhash.xxh64_intdigest(data, seed=seed).to_bytes(8, "little") for seed in range(bits // 64)
    )


_HASHERS: dict[str, Callable[[bytes], bytes]] = {
    "Identity": lambda key: key,
    "Twox64Concat": lambda key: twox(key, 64) + key,
    "Twox128": lambda key: twox(key, 128),
    "Twox256": lambda key: twox(key, 256),
    "Blake2_128": lambda key: blake2b(key, 16),
    "Blake2_128Concat": lambda key: blake2b(key, 16) + key,
    "Blake2_256": blake2b,
}


class Runtime:
    """One version of the chain's runtime."""

    def __init__(
        self, metadata: bytes, *, spec_version: int, transaction_version: int, genesis: bytes
    ) -> None:
        """`metadata` as `Metadata_metadata_at_version(15)` gives it, beginning with `meta`.

        Raises `IncompatibleChain` if it cannot be read.
        """
        self.spec_version = spec_version
        self.transaction_version = transaction_version
        self.genesis = genesis
        config = RuntimeConfigurationObject(ss58_format=SS58_PREFIX, implements_scale_info=True)
        config.clear_type_registry()
        config.update_type_registry(load_type_registry_preset(name="core") or {})
        decoded = config.create_scale_object("MetadataVersioned", data=ScaleBytes(metadata))
        try:
            decoded.decode()
            config.add_portable_registry(decoded)
            versioned = decoded[1]
            if versioned.value_object[0] != "V15":
                raise IncompatibleChain("the chain's metadata is not of version 15")
            content: Any = versioned[1].value
        except IncompatibleChain:
            raise
        except Exception as error:
            raise IncompatibleChain("the chain's metadata cannot be read") from error
        self._config: Any = config
        types = {entry["id"]: entry["type"] for entry in content["types"]["types"]}
        self._encoder = Encoder(types)
        self._types = {number: entry["def"] for number, entry in types.items()}
        self._pallets = {pallet["name"]: pallet for pallet in content["pallets"]}
        self._defaults, self._constants = _raw_values(versioned[1].value_object["pallets"])
        self._by_index = {pallet["index"]: pallet for pallet in content["pallets"]}
        self._lower = {name.lower(): name for name in self._pallets}
        self._apis = {
            (api["name"], method["name"]): method
            for api in content["apis"]
            for method in api["methods"]
        }
        self._extensions = content["extrinsic"]["signed_extensions"]
        self._events = self.storage_type("System", "Events")
        for extension in self._extensions:
            name = extension["identifier"]
            if name in _EXPLICIT and name in _IMPLICIT:
                continue
            if not (self._empty(extension["ty"]) and self._empty(extension["additional_signed"])):
                raise IncompatibleChain(f"cannot sign for the transaction extension {name}")

    def pallet(self, name: str) -> dict[str, Any]:
        """The metadata of a pallet, by its name in any case."""
        try:
            pallet: dict[str, Any] = self._pallets[self._lower[name.lower()]]
        except KeyError as error:
            raise IncompatibleChain(f"the chain has no pallet {name}") from error
        return pallet

    def call(self, pallet: str, function: str, arguments: Mapping[str, Any]) -> bytes:
        """An encoded call: arguments by name, values as [`Encoder`] takes them.

        Raises `IncompatibleChain` if the chain has no such call, `ValueError` for its arguments.
        """
        entry, variant = self._function(pallet, function)
        fields = {field["name"]: field["type"] for field in variant["fields"]}
        if set(arguments) != set(fields):
            raise ValueError(f"{pallet}.{function} takes {', '.join(fields)}")
        try:
            encoded = [self.encode(kind, arguments[name]) for name, kind in fields.items()]
        except ValueError as error:
            raise ValueError(f"{pallet}.{function}: {error}") from error
        return bytes([entry["index"], variant["index"]]) + b"".join(encoded)

    def batch(self, calls: Sequence[bytes]) -> bytes:
        """`Utility.batch_all` of encoded calls: all of them, or none."""
        entry, variant = self._function("Utility", "batch_all")
        head = bytes([entry["index"], variant["index"]])
        return head + compact(len(calls)) + b"".join(calls)

    def sign(self, call: bytes, key: Keypair, *, nonce: int, anchor: Anchor, tip: int = 0) -> bytes:
        """A signed extrinsic, valid for [`ERA_PERIOD`] blocks from `anchor` on."""
        context = _Context(self, nonce, anchor, tip)
        explicit = self._explicit(context)
        implicit = b"".join(
            _IMPLICIT[e["identifier"]](context)
            for e in self._extensions
            if e["identifier"] in _IMPLICIT
        )
        payload = call + explicit + implicit
        signature = key.sign(blake2b(payload) if len(payload) > 256 else payload)
        return _extrinsic(call, key.public, signature, explicit)

    def unsigned(self, call: bytes, public: bytes, *, nonce: int, anchor: Anchor) -> bytes:
        """What [`Runtime.sign`] would give, with zeros for the signature: as long, and of no use to
        whoever sees it. For questions about fees."""
        explicit = self._explicit(_Context(self, nonce, anchor, 0))
        return _extrinsic(call, public, bytes(64), explicit)

    def api_input(self, api: str, method: str, arguments: Sequence[Any]) -> bytes:
        """The encoded arguments of a runtime API."""
        inputs = self._api(api, method)["inputs"]
        if len(inputs) != len(arguments):
            raise ValueError(f"{api}.{method} takes {len(inputs)} arguments")
        return b"".join(
            self.encode(entry["ty"], value) for entry, value in zip(inputs, arguments, strict=True)
        )

    def api_output(self, api: str, method: str, data: bytes) -> Any:
        """The decoded answer of a runtime API."""
        return self.decode(self._api(api, method)["output"], data)

    def storage_key(self, pallet: str, item: str, keys: Sequence[Any] = ()) -> bytes:
        """The storage key of an item; with fewer keys than a map has, its prefix."""
        entry = self._storage(pallet, item)
        prefix = twox(self.pallet(pallet)["storage"]["prefix"].encode(), 128)
        prefix += twox(item.encode(), 128)
        kind = entry["type"]
        if "Plain" in kind:
            return prefix
        hashers, key_type = kind["Map"]["hashers"], kind["Map"]["key"]
        parts = [key_type]
        if len(hashers) > 1:
            parts = list(self._types[key_type]["tuple"])
        for hasher, part, key in zip(hashers, parts, keys, strict=False):
            prefix += _HASHERS[hasher](self.encode(part, key))
        return prefix

    def storage_type(self, pallet: str, item: str) -> int:
        """The type of a storage item's value."""
        kind = self._storage(pallet, item)["type"]
        value: int = kind["Plain"] if "Plain" in kind else kind["Map"]["value"]
        return value

    def storage_value(self, pallet: str, item: str, data: bytes | None) -> Any:
        """A decoded storage value; its default, or `None`, where there is none."""
        entry = self._storage(pallet, item)
        if data is None:
            if entry["modifier"] != "Default":
                return None
            data = self._defaults[self.pallet(pallet)["name"], item]
        return self.decode(self.storage_type(pallet, item), data)

    def constant(self, pallet: str, name: str) -> Any:
        """A constant of a pallet."""
        full = self.pallet(pallet)["name"]
        for entry in self.pallet(pallet)["constants"]:
            if entry["name"] == name:
                return self.decode(entry["type"], self._constants[full, name])
        raise IncompatibleChain(f"the chain has no constant {pallet}.{name}")

    def error(self, index: int, data: bytes) -> tuple[str, str]:
        """Name (`Pallet.Error`) and documentation of a module error."""
        pallet = self._by_index.get(index)
        if pallet is None or not pallet["error"] or not data:
            return f"Module({index})", ""
        for variant in self._types[pallet["error"]["ty"]]["variant"]["variants"]:
            if variant["index"] == data[0]:
                docs = " ".join(line.strip() for line in variant["docs"]).strip()
                return f"{pallet['name']}.{variant['name']}", docs
        return f"{pallet['name']}({data[0]})", ""

    def events(self, data: bytes) -> list[Event]:
        """The events of a block, from the storage item `System.Events`."""
        return [_event(record) for record in self.decode(self._events, data)]

    def encode(self, type_id: int, value: Any) -> bytes:
        """A value of a type of the metadata. Raises `ValueError`."""
        return self._encoder.encode(type_id, value)

    def decode(self, type_id: int, data: bytes) -> Any:
        """A value of a type of the metadata."""
        return self._config.batch_decode([f"scale_info::{type_id}"], [data])[0]

    def _explicit(self, context: "_Context") -> bytes:
        return b"".join(
            _EXPLICIT[e["identifier"]](context)
            for e in self._extensions
            if e["identifier"] in _EXPLICIT
        )

    def _api(self, api: str, method: str) -> dict[str, Any]:
        try:
            definition: dict[str, Any] = self._apis[api, method]
        except KeyError as error:
            raise IncompatibleChain(f"the chain has no runtime API {api}.{method}") from error
        return definition

    def _storage(self, pallet: str, item: str) -> dict[str, Any]:
        storage = self.pallet(pallet)["storage"]
        for entry in storage["entries"] if storage else ():
            if entry["name"] == item:
                found: dict[str, Any] = entry
                return found
        raise IncompatibleChain(f"the chain has no storage item {pallet}.{item}")

    def _function(self, pallet: str, function: str) -> tuple[dict[str, Any], dict[str, Any]]:
        entry = self.pallet(pallet)
        if entry["calls"]:
            for variant in self._types[entry["calls"]["ty"]]["variant"]["variants"]:
                if variant["name"] == function:
                    return entry, variant
        raise IncompatibleChain(f"the chain has no call {pallet}.{function}")

    def _empty(self, type_id: int) -> bool:
        kind = self._types[type_id]
        if "composite" in kind:
            return all(self._empty(field["type"]) for field in kind["composite"]["fields"])
        if "tuple" in kind:
            return all(self._empty(part) for part in kind["tuple"])
        return False


@dataclass(frozen=True)
class _Context:
    runtime: Runtime
    nonce: int
    anchor: Anchor
    tip: int


# What each transaction extension puts into the extrinsic, and what into the signed payload besides.
_EXPLICIT: dict[str, Callable[[_Context], bytes]] = {
    "CheckMortality": lambda c: mortal_era(c.anchor.number),
    "CheckNonce": lambda c: compact(c.nonce),
    "ChargeTransactionPayment": lambda c: compact(c.tip),
    # Mode 0: disabled, and no hash in the payload.
    "CheckMetadataHash": lambda c: b"\x00",
    "CheckSpecVersion": lambda c: b"",
    "CheckTxVersion": lambda c: b"",
    "CheckGenesis": lambda c: b"",
}
_IMPLICIT: dict[str, Callable[[_Context], bytes]] = {
    "CheckMortality": lambda c: c.anchor.hash,
    "CheckNonce": lambda c: b"",
    "ChargeTransactionPayment": lambda c: b"",
    "CheckMetadataHash": lambda c: b"\x00",
    "CheckSpecVersion": lambda c: c.runtime.spec_version.to_bytes(4, "little"),
    "CheckTxVersion": lambda c: c.runtime.transaction_version.to_bytes(4, "little"),
    "CheckGenesis": lambda c: c.runtime.genesis,
}


def _extrinsic(call: bytes, public: bytes, signature: bytes, explicit: bytes) -> bytes:
    # Version 4, signed; the signer as MultiAddress::Id; the signature as sr25519.
    body = b"\x84\x00" + public + b"\x01" + signature + explicit + call
    return compact(len(body)) + body


def _raw_values(pallets: Any) -> tuple[dict[tuple[str, str], bytes], dict[tuple[str, str], bytes]]:
    """Defaults of storage items and values of constants, by pallet and name. The codec's plain form
    does not tell bytes that happen to be text from hex."""
    defaults, constants = {}, {}
    for pallet in pallets.value_object:
        fields = pallet.value_object
        name = fields["name"].value
        storage = fields["storage"].value_object
        for entry in storage.value_object["entries"].value_object if storage is not None else ():
            item = entry.value_object
            defaults[name, item["name"].value] = bytes(item["default"].value_object)
        for entry in fields["constants"].value_object:
            item = entry.value_object
            constants[name, item["name"].value] = bytes(item["value"].value_object)
    return defaults, constants


def _event(record: Any) -> Event:
    fields = record["attributes"]
    if not isinstance(fields, Mapping):
        # Events without fields, and those whose fields have no names.
        fields = {} if fields is None else {"0": fields}
    extrinsic = record["extrinsic_idx"] if record["phase"] == "ApplyExtrinsic" else None
    return Event(record["module_id"], record["event_id"], fields, extrinsic)
