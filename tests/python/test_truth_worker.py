# SPDX-License-Identifier: Apache-2.0
"""The node's off-chain worker against sources that are right, slow, huge, malformed, redirecting or
down: only the right one counts, and none of the others harms it."""

import asyncio
import random
import threading
from collections.abc import Iterator
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from support import ALICE, create_topic, ended, fund, pay, running, until

from allora_chain import Chain, Keypair, Worker
from allora_chain.fixed import to_units
from demo.node import REPUTER_URI, Node, free_port

OWNER = Keypair.from_uri("//test//owner")
SOURCES = ("right", "slow", "huge", "malformed", "redirecting", "down", "forbidden")


class Source(ThreadingHTTPServer):
    """Answers /NAME/EPOCH as NAME says."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.ending = threading.Event()


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
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    yield server
    server.ending.set()
    server.shutdown()
    thread.join()
    server.server_close()


async def test_off_chain_worker_should_submit_only_what_a_right_source_says(
    binary: Path, source: Source
) -> None:
    port, dead, other = source.server_address[1], _own_port(), _own_port()
    hosts = [f"127.0.0.1:{port}", f"127.0.0.1:{dead}"]
    node = Node(binary, block_time_ms=1000, truth_hosts=hosts)
    try:
        await node.start()
        async with Chain(node.url) as chain:
            topics = {
                name: await create_topic(chain, name, epoch_length=14, reputer_window=9)
                for name in SOURCES
            }
            people = {name: Keypair.from_uri(f"//test//{name}") for name in SOURCES}
            await fund(chain, *(key.address for key in people.values()), allo=200)
            await fund(chain, OWNER.address, allo=5000)
            at = dict.fromkeys(SOURCES, port) | {"down": dead, "forbidden": other}
            calls = []
            for name, topic in topics.items():
                url = f"http://127.0.0.1:{at[name]}/{name}/{{epoch}}".encode()
                data = {"url": url, "pointer": b"/data/value", "decimals": 2}
                calls.append(
                    await chain.call(
                        "GroundTruth", "set_data_source", {"topic": topic, "source": data}
                    )
                )
            await chain.submit((await chain.runtime()).batch(calls), ALICE)
            operator = Keypair.from_uri(REPUTER_URI).address
            calls = []
            for topic in topics.values():
                register = {"topic": topic, "operator": operator, "reward_destination": None}
                calls.append(await chain.call("Reputation", "register", register))
                bond = {"topic": topic, "amount": to_units(100)}
                calls.append(await chain.call("Stake", "bond", bond))
            await chain.submit((await chain.runtime()).batch(calls), OWNER)

            workers = [
                Worker(topic, lambda w: 40.0, key=people[name], chain=chain)
                for name, topic in topics.items()
            ]
            async with running(*workers):
                for topic in topics.values():
                    await pay(chain, topic)
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
        await node.stop()
        node.clean()


async def test_off_chain_worker_should_try_again_until_the_window_ends(
    binary: Path,
) -> None:
    """The source is down when the window opens and comes up before it closes; the node is killed
    and restarted in between, and submits once."""
    port = _own_port()
    node = Node(binary, block_time_ms=1000, truth_hosts=[f"127.0.0.1:{port}"])
    server: Source | None = None
    try:
        await node.start()
        async with Chain(node.url) as chain:
            topic = await create_topic(chain, "late", epoch_length=30, reputer_window=25)
            worker = Keypair.from_uri("//test//a")
            await fund(chain, worker.address, OWNER.address)
            data = {
                "url": f"http://127.0.0.1:{port}/right/{{epoch}}".encode(),
                "pointer": b"/data/value",
                "decimals": 2,
            }
            source = {"topic": topic, "source": data}
            await chain.submit(await chain.call("GroundTruth", "set_data_source", source), ALICE)
            operator = Keypair.from_uri(REPUTER_URI).address
            register = {"topic": topic, "operator": operator, "reward_destination": None}
            calls = [
                await chain.call("Reputation", "register", register),
                await chain.call("Stake", "bond", {"topic": topic, "amount": to_units(100)}),
            ]
            await chain.submit((await chain.runtime()).batch(calls), OWNER)
            async with running(Worker(topic, lambda w: 40.0, key=worker, chain=chain)):
                await pay(chain, topic)

                async def window_open() -> bool:
                    windows = await chain.open_windows(topic)
                    return any(w.role == "Reputer" for w in windows)

                await until("the reputers' window opens", window_open, patience=90)
                await asyncio.sleep(3)
                await node.kill()
                await node.start()
                server = await asyncio.to_thread(_serve, port)

                async def attested() -> bool:
                    truths = await chain.storage("Reputation", "Truths", [topic, 1])
                    return len(truths) == 1

                await until("the truth is on chain", attested)
                await asyncio.sleep(3)
                truths = await chain.storage("Reputation", "Truths", [topic, 1])
                assert len(truths) == 1
                assert truths[0]["revision"] == 0
    finally:
        if server is not None:
            server.shutdown()
            server.server_close()
        await node.stop()
        node.clean()


def _own_port() -> int:
    """A port that no other test gets meanwhile: below those that the system hands out."""
    return free_port(random.randrange(20_000, 30_000))


def _serve(port: int) -> Source:
    server = Source.__new__(Source)
    ThreadingHTTPServer.__init__(server, ("127.0.0.1", port), _Handler)
    server.asked = []
    server.ending = threading.Event()
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    return server
