# SPDX-License-Identifier: Apache-2.0
"""A relay chain's JSON-RPC server as far as a collator's start needs one: heads that advance, their
hashes, and a plain error for whatever would need a relay chain's state."""

import asyncio
import hashlib
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

#: What subscriptions send, by the method that opens them.
SUBSCRIPTIONS = {
    "chain_subscribeAllHeads": "chain_allHead",
    "chain_subscribeNewHeads": "chain_newHead",
    "chain_subscribeFinalizedHeads": "chain_finalizedHead",
}
#: JSON-RPC's code for a method that the server does not know.
METHOD_NOT_FOUND = -32601
_NO_HASH = "0x" + "00" * 32


def _compact(number: int) -> bytes:
    """SCALE's compact form of a number below 2^30."""
    if number < 1 << 6:
        return bytes([number << 2])
    if number < 1 << 14:
        return ((number << 2) | 1).to_bytes(2, "little")
    return ((number << 2) | 2).to_bytes(4, "little")


class RelayStub:
    """Blocks without content, one every `pace` seconds; each is final at once."""

    def __init__(self, pace: float = 1.0) -> None:
        self.pace = pace
        #: How often each method was called.
        self.calls: Counter[str] = Counter()
        self._headers: list[dict[str, Any]] = []
        self._hashes: list[str] = []
        self._listeners: dict[str, tuple[ServerConnection, str]] = {}
        self._server: Server | None = None
        self._extend()

    @property
    def url(self) -> str:
        """Its WebSocket address."""
        if self._server is None:
            raise RuntimeError("the stub does not run")
        port = next(iter(self._server.sockets)).getsockname()[1]
        return f"ws://127.0.0.1:{port}"

    def _extend(self) -> None:
        number = len(self._headers)
        parent = self._hashes[-1] if self._hashes else _NO_HASH
        header = {
            "parentHash": parent,
            "number": hex(number),
            "stateRoot": _NO_HASH,
            "extrinsicsRoot": _NO_HASH,
            "digest": {"logs": []},
        }
        encoded = bytes.fromhex(parent[2:]) + _compact(number) + bytes(64) + _compact(0)
        self._headers.append(header)
        self._hashes.append("0x" + hashlib.blake2b(encoded, digest_size=32).hexdigest())

    def _answer(self, method: str, params: list[Any]) -> Any:
        """The result of a call; `LookupError` for a method that is not known."""
        match method:
            case "chain_getHead" | "chain_getFinalizedHead":
                return self._hashes[-1]
            case "chain_getBlockHash":
                number = params[0] if params and params[0] is not None else -1
                return self._hashes[number] if number < len(self._hashes) else None
            case "chain_getHeader":
                wanted = params[0] if params and params[0] is not None else self._hashes[-1]
                known = dict(zip(self._hashes, self._headers, strict=True))
                return known.get(wanted)
            case "system_health":
                return {"peers": 1, "isSyncing": False, "shouldHavePeers": True}
        raise LookupError(method)

    async def _serve(self, connection: ServerConnection) -> None:
        with suppress(ConnectionClosed):
            async for message in connection:
                request = json.loads(message)
                method = request["method"]
                self.calls[method] += 1
                reply: dict[str, Any] = {"jsonrpc": "2.0", "id": request["id"]}
                if method in SUBSCRIPTIONS:
                    identity = f"{id(connection)}-{len(self._listeners)}"
                    self._listeners[identity] = (connection, method)
                    reply["result"] = identity
                else:
                    try:
                        reply["result"] = self._answer(method, request.get("params") or [])
                    except LookupError:
                        text = f"the stub has no {method}"
                        reply["error"] = {"code": METHOD_NOT_FOUND, "message": text}
                await connection.send(json.dumps(reply))

    async def _advance(self) -> None:
        while True:
            await asyncio.sleep(self.pace)
            self._extend()
            for identity, (connection, method) in list(self._listeners.items()):
                note = {
                    "jsonrpc": "2.0",
                    "method": SUBSCRIPTIONS[method],
                    "params": {"subscription": identity, "result": self._headers[-1]},
                }
                try:
                    await connection.send(json.dumps(note))
                except ConnectionClosed:
                    del self._listeners[identity]

    @asynccontextmanager
    async def running(self) -> AsyncIterator["RelayStub"]:
        """The server on a free port of the loopback address, for the block's duration."""
        async with serve(self._serve, "127.0.0.1", 0) as self._server:
            advancing = asyncio.create_task(self._advance())
            try:
                yield self
            finally:
                advancing.cancel()
                with suppress(asyncio.CancelledError):
                    await advancing
