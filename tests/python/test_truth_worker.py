# SPDX-License-Identifier: Apache-2.0
"""The node's off-chain worker against sources that are right, slow, huge, malformed, redirecting or
down: only the right one counts, and none of the others harms it. And over a restart of its node."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from support import ALICE, create_topics, ended, fund, pay, running, until

from allora_chain import ActorKind, Chain, Keypair, Worker
from allora_chain.fixed import to_units
from demo.node import REPUTER_URI, Node, free_port

OWNER = Keypair.from_uri("//test//owner")
OPERATOR = Keypair.from_uri(REPUTER_URI).address
SOURCES = ("right", "slow", "huge", "malformed", "redirecting", "down", "forbidden")


class Source(ThreadingHTTPServer):
    """Answers /NAME/EPOCH as NAME says, on the loopback address."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.asked: list[str] = []
        self.ending = threading.Event()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def end(self) -> None:
        """From now on nobody listens there."""
        self.ending.set()
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
            self.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: Source

    def do_GET(self) -> None:
        _, name, epoch = self.path.split("/")
        self.server.asked.append(name)
        body = f'{{"data": {{"value": "4{epoch}.126"}}}}'.encode()
        if name == "slow":
            self.server.ending.wait(10)
        if name == "huge":
            body = b'{"data": {"value": 1, "x": "' + b"x" * 2**20 + b'"}}'
        if name == "malformed":
            body = b'{"data": {"value": "forty-two"}}'
        if name == "redirecting":
            self.send_response(302)
            self.send_header("Location", f"/right/{epoch}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        try:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            """The node has had enough: as it should."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


@pytest.fixture
def source() -> Iterator[Source]:
    server = Source()
    yield server
    server.end()


async def _operated(chain: Chain, topics: Mapping[str, int], ports: Mapping[str, int]) -> None:
    """Names the source of each topic, and makes the node's worker the operator of a reputer with
    stake in each."""
    calls = []
    for name, topic in topics.items():
        url = f"http://127.0.0.1:{ports[name]}/{name}/{{epoch}}".encode()
        data = {"url": url, "pointer": b"/data/value", "decimals": 2}
        arguments = {"topic": topic, "source": data}
        calls.append(await chain.call("GroundTruth", "set_data_source", arguments))
    runtime = await chain.runtime()
    await chain.submit(runtime.batch(calls), ALICE)
    calls = []
    for topic in topics.values():
        register = {"topic": topic, "operator": OPERATOR, "reward_destination": None}
        calls.append(await chain.call("Reputation", "register", register))
        bond = {"topic": topic, "amount": to_units(100)}
        calls.append(await chain.call("Stake", "bond", bond))
    await chain.submit(runtime.batch(calls), OWNER)


async def test_off_chain_worker_should_submit_only_what_a_right_source_says(
    binary: Path, source: Source
) -> None:
    dead, other = free_port(), free_port()
    hosts = [f"127.0.0.1:{source.port}", f"127.0.0.1:{dead}"]
    node = Node(binary, block_time_ms=1000, truth_hosts=hosts)
    try:
        await node.start()
        async with Chain(node.url) as chain:
            windows = {"epoch_length": 14, "reputer_window": 9}
            topics = await create_topics(chain, dict.fromkeys(SOURCES, windows))
            people = {name: Keypair.from_uri(f"//test//{name}") for name in SOURCES}
            everybody = [OWNER.address, *(key.address for key in people.values())]
            await fund(chain, *everybody, allo=1500)
            ports = dict.fromkeys(SOURCES, source.port) | {"down": dead, "forbidden": other}
            await _operated(chain, topics, ports)
            workers = [
                Worker(topic, lambda w: 40.0, key=people[name], chain=chain)
                for name, topic in topics.items()
            ]
            async with running(*workers):
                await pay(chain, *topics.values())
                right = topics["right"]
                for epoch in (1, 2):
                    outcome = await until(
                        f"epoch {epoch} of the right topic ends",
                        lambda epoch=epoch: ended(chain, right, epoch),  # type: ignore[misc]
                    )
                    assert outcome == "Settled"
                    losses = await chain.losses(right, epoch)
                    assert losses is not None
                    # Rounded half away from zero to two decimals.
                    assert losses.truth == (Decimal(f"4{epoch}.13"),)
                for name in SOURCES[1:]:
                    outcome = await until(
                        f"epoch 1 of {name} ends",
                        lambda name=name: ended(chain, topics[name], 1),  # type: ignore[misc]
                    )
                    assert outcome == {"Void": "NoTruth"}, name
        assert set(source.asked) == {"right", "slow", "huge", "malformed", "redirecting"}
        assert node.pid is not None
    finally:
        await node.kill()
        node.clean()


async def test_off_chain_worker_should_go_on_where_it_was_when_its_node_was_killed(
    binary: Path, source: Source
) -> None:
    """Three topics. Of one the truth is fetched, but not on chain, when the node is killed; of one
    it is committed to, but not revealed; after that, their source is gone for good. The source of
    the third one comes up only after the restart. Blocks are made on demand, so that the node is
    killed exactly there."""
    gone, late = source, free_port()
    hosts = [f"127.0.0.1:{gone.port}", f"127.0.0.1:{late}"]
    node = Node(binary, block_time_ms=None, truth_hosts=hosts)
    came: Source | None = None
    windows = {"epoch_length": 50, "worker_window": 8, "ground_truth_lag": 10}
    schedules = {
        # Its window opens when the other one's commitment is on chain.
        "fetched": windows | {"ground_truth_lag": 16, "reputer_window": 26},
        "committed": windows | {"reputer_window": 24, "reputer_reveal_window": 8},
        "late": windows | {"reputer_window": 32},
    }
    try:
        await node.start()
        async with Chain(node.url) as chain:
            people = {name: Keypair.from_uri(f"//test//{name}") for name in schedules}

            async def make_topics() -> dict[str, int]:
                topics = await create_topics(chain, schedules)
                everybody = [OWNER.address, *(key.address for key in people.values())]
                await fund(chain, *everybody, allo=1500)
                ports = dict.fromkeys(schedules, gone.port) | {"late": late}
                await _operated(chain, topics, ports)
                return topics

            topics = await _with_blocks(chain, make_topics())

            async def on_chain(name: str) -> bool:
                return bool(await chain.storage("Reputation", "Truths", [topics[name], 1]))

            async def commitment() -> str | None:
                kind = ActorKind.REPUTER
                place = await chain.place(topics["committed"], 1, kind, OWNER.address)
                return None if place is None else place.commitment

            async def predicted() -> bool:
                records = [await chain.prediction(topic, 1) for topic in topics.values()]
                return all(records)

            workers = [
                Worker(topic, lambda w: 40.0, key=people[name], chain=chain)
                for name, topic in topics.items()
            ]
            async with running(*workers):
                await _with_blocks(chain, pay(chain, *topics.values()))
                await _blocks_until(chain, "there are predictions", predicted)
            record = await chain.prediction(topics["fetched"], 1)
            assert record is not None
            opens = record.opened_at + schedules["fetched"]["ground_truth_lag"]

            async def opens_soon() -> bool:
                return (await chain.head()).number >= opens - 2

            await _blocks_until(chain, "a window opens soon", opens_soon)
            assert await commitment() is not None
            await _block_and_transaction(chain)
            assert not await on_chain("fetched")
            assert await _nonce(chain) == 1

            await node.kill()
            gone.end()
            assert set(gone.asked) == {"committed", "fetched"}
            await node.start()

            await _blocks_until(chain, "what was fetched is on chain", lambda: on_chain("fetched"))
            assert not await on_chain("late")
            came = Source(late)
            await _blocks_until(chain, "what came late is on chain", lambda: on_chain("late"))
            # The commitment and the two others, each once; three blocks later it would be repeated.
            await _seal(chain, 5)
            assert await _nonce(chain) == 3

            for name, topic in topics.items():
                outcome = await _blocks_until(
                    chain,
                    f"epoch 1 of {name} ends",
                    lambda topic=topic: ended(chain, topic, 1),  # type: ignore[misc]
                )
                assert outcome == "Settled", name
                losses = await chain.losses(topic, 1)
                assert losses is not None
                assert losses.truth == (Decimal("41.13"),)
            # With the reveal.
            assert await _nonce(chain) == 4
            assert set(came.asked) == {"late"}
    finally:
        if came is not None:
            came.end()
        await node.kill()
        node.clean()


async def _nonce(chain: Chain) -> int:
    """How many transactions of the node's worker are in blocks."""
    return int((await chain.storage("System", "Account", [OPERATOR]))["nonce"])


async def _seal(chain: Chain, count: int = 1) -> None:
    """Makes blocks, with time between them for the off-chain worker and for actors."""
    for _ in range(count):
        await chain.rpc("engine_createBlock", [True, True])
        await asyncio.sleep(0.1)


async def _block_and_transaction(chain: Chain) -> None:
    """Makes blocks, and none after the one at which a transaction got into the pool."""
    for _ in range(5):
        await _seal(chain)
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            if await chain.rpc("author_pendingExtrinsics"):
                return
            await asyncio.sleep(0.1)
    raise AssertionError("nothing was sent in five blocks")


async def _with_blocks(chain: Chain, work: Coroutine[Any, Any, Any]) -> Any:
    """Makes blocks until the work is done; returns its result."""
    doing = asyncio.create_task(work)
    try:
        while not doing.done():
            await _seal(chain)
        return doing.result()
    finally:
        doing.cancel()


async def _blocks_until(
    chain: Chain, what: str, ask: Callable[[], Coroutine[Any, Any, Any]], *, most: int = 100
) -> Any:
    """Makes blocks until the answer is true; returns it."""
    for _ in range(most):
        if answer := await ask():
            return answer
        await _seal(chain)
    raise AssertionError(f"after {most} blocks still not: {what}")
