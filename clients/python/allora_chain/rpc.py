# SPDX-License-Identifier: Apache-2.0
"""JSON-RPC over one WebSocket that comes back by itself when the node does.

The Substrate libraries of the registry stop for good when a connection with open subscriptions
breaks, so the transport is our own; their codec is used in `runtime`.
"""

import asyncio
import contextlib
import itertools
import json
import logging
import random
from collections.abc import AsyncIterator, Sequence
from typing import Any, Protocol, Self
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException

from .errors import ConnectionLost, RpcError

logger = logging.getLogger("allora_chain.rpc")

#: The largest answer that is accepted; metadata is the largest in practice.
MAX_MESSAGE = 64 * 2**20


def check_url(url: str) -> str:
    """The address, if a node can have it. Raises `ValueError`: nobody would ever answer there."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("ws", "wss") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        # Brackets that do not match, or a port that is none.
        fits = False
    if not fits:
        raise ValueError(
            f"{url!r} is no WebSocket address: write ws://HOST:PORT, or wss://HOST for an "
            "encrypted connection"
        )
    return url


class Subscription(Protocol):
    """What a subscription yields, until it ends or is closed."""

    def __aiter__(self) -> AsyncIterator[Any]: ...

    async def close(self) -> None:
        """Tells the node that nothing more is wanted."""


class Rpc(Protocol):
    """The requests that the rest of the package makes: tests put a fake node behind it."""

    @property
    def url(self) -> str:
        """Where the node is."""

    @property
    def generation(self) -> int:
        """Counts the connections that were made: it changes when the node may have changed."""

    async def request(self, method: str, params: Sequence[Any] = ()) -> Any:
        """One request. Raises `RpcError` or `ConnectionLost`."""

    async def subscribe(
        self, method: str, params: Sequence[Any], unsubscribe: str, *, resume: bool
    ) -> Subscription:
        """Subscribes. With `resume` it survives a lost connection; otherwise it then raises
        `ConnectionLost`."""

    async def close(self) -> None:
        """Ends the connection for good."""


class _Closed:
    """Ends the queue of a subscription."""

    def __init__(self, error: Exception | None) -> None:
        self.error = error


class _WebSocketSubscription:
    def __init__(
        self, owner: "WebSocketRpc", method: str, params: Sequence[Any], end: str, resume: bool
    ) -> None:
        self.owner = owner
        self.method = method
        self.params = params
        self.unsubscribe = end
        self.resume = resume
        self.id: str | int | None = None
        self.queue: asyncio.Queue[Any] = asyncio.Queue()

    async def __aiter__(self) -> AsyncIterator[Any]:
        while True:
            item = await self.queue.get()
            if isinstance(item, _Closed):
                if item.error is not None:
                    raise item.error
                return
            yield item

    async def close(self) -> None:
        await self.owner._unsubscribe(self)


class WebSocketRpc:
    """[`Rpc`] to a node's WebSocket address."""

    def __init__(self, url: str, *, timeout: float = 30.0, max_delay: float = 10.0) -> None:
        """`timeout` seconds for an answer, the wait for a connection included; `max_delay` seconds
        at most between two attempts to connect. Raises `ValueError` if `url` is no address with
        `ws://` or `wss://`."""
        self._url = check_url(url)
        self._timeout = timeout
        self._max_delay = max_delay
        self._ids = itertools.count(1)
        self._pending: dict[int, tuple[asyncio.Future[Any], _WebSocketSubscription | None]] = {}
        self._subscriptions: dict[str | int, _WebSocketSubscription] = {}
        self._resumable: set[_WebSocketSubscription] = set()
        self._socket: ClientConnection | None = None
        self._connected = asyncio.Event()
        self._runner: asyncio.Task[None] | None = None
        self._closed = False
        self._generation = 0

    @property
    def url(self) -> str:
        """Where the node is."""
        return self._url

    @property
    def generation(self) -> int:
        """How many connections were made so far."""
        return self._generation

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def request(self, method: str, params: Sequence[Any] = ()) -> Any:
        """One request. Raises `RpcError` or `ConnectionLost`."""
        return await self._request(method, params, None)

    async def subscribe(
        self, method: str, params: Sequence[Any], unsubscribe: str, *, resume: bool
    ) -> Subscription:
        """Subscribes; see [`Rpc`]."""
        subscription = _WebSocketSubscription(self, method, params, unsubscribe, resume)
        await self._request(method, params, subscription)
        if resume:
            self._resumable.add(subscription)
        return subscription

    async def close(self) -> None:
        """Ends the connection for good."""
        self._closed = True
        if self._runner is not None:
            self._runner.cancel()
            await asyncio.gather(self._runner, return_exceptions=True)
            self._runner = None
        for subscription in self._resumable:
            subscription.queue.put_nowait(_Closed(None))
        self._resumable.clear()

    async def _request(
        self, method: str, params: Sequence[Any], subscription: _WebSocketSubscription | None
    ) -> Any:
        if self._closed:
            raise ConnectionLost("the connection was closed")
        if self._runner is None:
            self._runner = asyncio.create_task(self._run())
        try:
            async with asyncio.timeout(self._timeout):
                await self._connected.wait()
                return await self._send(method, params, subscription)
        except TimeoutError as error:
            raise ConnectionLost(
                f"no answer from {self._url} to {method} within {self._timeout:g} s"
            ) from error

    async def _send(
        self, method: str, params: Sequence[Any], subscription: _WebSocketSubscription | None
    ) -> Any:
        socket = self._socket
        if socket is None:
            raise ConnectionLost(f"the connection to {self._url} was lost")
        number = next(self._ids)
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._pending[number] = (future, subscription)
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": list(params)}
        try:
            await socket.send(json.dumps(message))
            answer = await future
        except WebSocketException as error:
            raise ConnectionLost(f"the connection to {self._url} was lost") from error
        finally:
            self._pending.pop(number, None)
        if "error" in answer:
            why = answer["error"]
            raise RpcError(method, why.get("code", 0), why.get("message", ""), why.get("data"))
        return answer.get("result")

    async def _unsubscribe(self, subscription: _WebSocketSubscription) -> None:
        self._resumable.discard(subscription)
        subscription.queue.put_nowait(_Closed(None))
        number, subscription.id = subscription.id, None
        if number is None or self._subscriptions.pop(number, None) is None:
            return
        # The node forgets a subscription with the connection anyway.
        with contextlib.suppress(ConnectionLost, RpcError):
            await self._request(subscription.unsubscribe, [number], None)

    async def _run(self) -> None:
        attempt = 0
        while True:
            try:
                async with connect(
                    self._url, max_size=MAX_MESSAGE, open_timeout=self._timeout, compression=None
                ) as socket:
                    attempt = 0
                    await self._serve(socket)
            except (OSError, InvalidHandshake, WebSocketException, TimeoutError) as error:
                logger.debug("connection to %s: %s", self._url, error)
            except Exception:
                # Whatever a node sends, the connection comes back.
                logger.exception("connection to %s", self._url)
            finally:
                self._drop()
            delay = min(self._max_delay, 0.2 * 2 ** min(attempt, 10)) * random.uniform(0.8, 1.2)
            attempt += 1
            if attempt == 1:
                logger.warning("no connection to %s, trying again until there is", self._url)
            await asyncio.sleep(delay)

    async def _serve(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._generation += 1
        resume = asyncio.create_task(self._resume())
        self._connected.set()
        try:
            async for message in socket:
                self._receive(message)
        finally:
            resume.cancel()

    async def _resume(self) -> None:
        for subscription in list(self._resumable):
            try:
                await self._send(subscription.method, subscription.params, subscription)
            except RpcError as error:
                self._resumable.discard(subscription)
                subscription.queue.put_nowait(_Closed(error))
            except ConnectionLost:
                return

    def _receive(self, message: str | bytes) -> None:
        try:
            answer = json.loads(message)
            number = answer.get("id")
        except (ValueError, AttributeError):
            logger.warning("%s sent something that is not JSON-RPC", self._url)
            return
        if number is not None:
            future, subscription = self._pending.get(number, (None, None))
            if subscription is not None and "result" in answer:
                # Here, not where the answer is awaited: notifications may follow at once.
                subscription.id = answer["result"]
                self._subscriptions[answer["result"]] = subscription
            if future is not None and not future.done():
                future.set_result(answer)
            return
        parameters = answer.get("params") or {}
        subscription = self._subscriptions.get(parameters.get("subscription", ""))
        if subscription is not None:
            subscription.queue.put_nowait(parameters.get("result"))

    def _drop(self) -> None:
        self._connected.clear()
        self._socket = None
        lost = ConnectionLost(f"the connection to {self._url} was lost")
        for future, _ in self._pending.values():
            if not future.done():
                future.set_exception(lost)
        for subscription in self._subscriptions.values():
            subscription.id = None
            if not subscription.resume:
                subscription.queue.put_nowait(_Closed(lost))
        self._subscriptions.clear()
