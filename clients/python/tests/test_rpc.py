# SPDX-License-Identifier: Apache-2.0

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.server import Server, ServerConnection, serve

from allora_chain import ConnectionLost, RpcError
from allora_chain.rpc import WebSocketRpc


class FakeNode:
    """A WebSocket server that can be cut off."""

    def __init__(self) -> None:
        self.port = 0
        self.server: Server | None = None
        self.subscriptions: list[tuple[ServerConnection, str]] = []
        self.unsubscribed: list[str] = []

    async def start(self) -> None:
        self.server = await serve(self._serve, "127.0.0.1", self.port)
        self.port = next(iter(self.server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        if self.server is not None:
            self.server.close()
            await self.server.wait_closed()
            self.server = None
            self.subscriptions.clear()

    async def notify(self, result: Any) -> None:
        for socket, name in self.subscriptions:
            message = {"jsonrpc": "2.0", "method": "x", "params": {"subscription": name}}
            message["params"]["result"] = result  # type: ignore[index]
            await socket.send(json.dumps(message))

    async def _serve(self, socket: ServerConnection) -> None:
        async for text in socket:
            question = json.loads(text)
            answer: dict[str, Any] = {"jsonrpc": "2.0", "id": question["id"]}
            match question["method"]:
                case "echo":
                    answer["result"] = question["params"]
                case "fail":
                    answer["error"] = {
                        "code": 1010,
                        "message": "Invalid",
                        "data": "Custom error: 4",
                    }
                case "hang":
                    continue
                case "rubbish":
                    await socket.send("not json")
                    answer["result"] = None
                case "unexpected":
                    await socket.send('{"id": {}, "result": 1}')
                    continue
                case "cut":
                    await socket.close()
                    return
                case "subscribe":
                    name = f"sub{len(self.subscriptions)}"
                    self.subscriptions.append((socket, name))
                    answer["result"] = name
                case "unsubscribe":
                    self.unsubscribed.extend(question["params"])
                    answer["result"] = True
            await socket.send(json.dumps(answer))
            if question["method"] == "subscribe":
                # At once, before the client can have looked at the answer.
                await self.notify("first")


@asynccontextmanager
async def pair(timeout: float = 5.0) -> AsyncIterator[tuple[FakeNode, WebSocketRpc]]:
    node = FakeNode()
    await node.start()
    rpc = WebSocketRpc(f"ws://127.0.0.1:{node.port}", timeout=timeout, max_delay=0.3)
    try:
        yield node, rpc
    finally:
        await rpc.close()
        await node.stop()


async def test_request_should_be_answered() -> None:
    async with pair() as (_, rpc):
        answers = await asyncio.gather(*(rpc.request("echo", [n]) for n in range(50)))
        assert answers == [[n] for n in range(50)]


async def test_request_should_raise_when_node_refuses() -> None:
    async with pair() as (_, rpc):
        with pytest.raises(RpcError, match="Custom error: 4") as caught:
            await rpc.request("fail")
        assert (caught.value.code, caught.value.data) == (1010, "Custom error: 4")


async def test_request_should_raise_when_there_is_no_answer() -> None:
    async with pair(timeout=0.2) as (_, rpc):
        with pytest.raises(ConnectionLost, match="no answer"):
            await rpc.request("hang")


async def test_request_should_raise_when_connection_breaks_and_next_one_work() -> None:
    async with pair() as (_, rpc):
        with pytest.raises(ConnectionLost):
            await rpc.request("cut")
        assert await rpc.request("echo", ["again"]) == ["again"]
        assert rpc.generation == 2


async def test_rubbish_should_be_passed_over() -> None:
    async with pair() as (_, rpc):
        assert await rpc.request("rubbish") is None


async def test_connection_should_come_back_when_an_answer_breaks_it() -> None:
    async with pair() as (_, rpc):
        with pytest.raises(ConnectionLost):
            await rpc.request("unexpected")
        assert await rpc.request("echo", [1]) == [1]


@pytest.mark.parametrize(
    "url",
    [
        "127.0.0.1:9944",
        "localhost:9944",
        "http://127.0.0.1:9944",
        "https://node.example",
        "ws://",
        "ws:/127.0.0.1:9944",
        "ws://127.0.0.1:99999",
        "ws://127.0.0.1:port",
        "ws://[::1",
        "",
    ],
)
def test_address_should_be_refused_when_nobody_can_answer_there(url: str) -> None:
    with pytest.raises(ValueError, match=r"ws://.*wss://"):
        WebSocketRpc(url)


@pytest.mark.parametrize(
    "url", ["ws://127.0.0.1:9944", "ws://[::1]:9944", "wss://node.example/rpc", "ws://node"]
)
def test_address_should_be_taken_when_it_is_a_websockets(url: str) -> None:
    assert WebSocketRpc(url).url == url


async def test_request_should_wait_until_node_is_there() -> None:
    async with pair() as (node, rpc):
        await node.stop()
        task = asyncio.create_task(rpc.request("echo", [1]))
        await asyncio.sleep(0.3)
        assert not task.done()
        await node.start()
        assert await task == [1]


async def test_subscription_should_resume_when_node_restarts() -> None:
    async with pair() as (node, rpc):
        subscription = await rpc.subscribe("subscribe", [], "unsubscribe", resume=True)
        items = aiter(subscription)
        assert await anext(items) == "first"
        await node.notify("second")
        assert await anext(items) == "second"
        await node.stop()
        await node.start()
        async with asyncio.timeout(5):
            assert await anext(items) == "first"


async def test_subscription_should_raise_when_it_does_not_resume() -> None:
    async with pair() as (node, rpc):
        subscription = await rpc.subscribe("subscribe", [], "unsubscribe", resume=False)
        items = aiter(subscription)
        assert await anext(items) == "first"
        await node.stop()
        with pytest.raises(ConnectionLost):
            await anext(items)


async def test_subscription_should_end_when_closed() -> None:
    async with pair() as (node, rpc):
        subscription = await rpc.subscribe("subscribe", [], "unsubscribe", resume=True)
        items = aiter(subscription)
        assert await anext(items) == "first"
        await subscription.close()
        with pytest.raises(StopAsyncIteration):
            await anext(items)
        assert node.unsubscribed == ["sub0"]


async def test_request_should_raise_when_connection_was_closed() -> None:
    async with pair() as (_, rpc):
        await rpc.close()
        with pytest.raises(ConnectionLost, match="closed"):
            await rpc.request("echo")
