# SPDX-License-Identifier: Apache-2.0
"""How the demo and its node begin and end when something is wrong, with a stub for the node."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allora_chain import Chain, ConnectionLost
from demo.__main__ import BEGUN, _begun
from demo.feed import Feed, Line
from demo.network import Demo, DemoError, Settings, _Topic
from demo.node import Node, NodeError, default_binary, free_port, is_free
from demo.series import Series, load

#: With which the stub that dies ends.
CODE = 3
ROOT = Path(__file__).resolve().parents[2]
Stub = Callable[[str], Path]


@pytest.fixture
def stub(tmp_path: Path) -> Stub:
    """Makes an executable that is a stub in the given mode."""

    def make(mode: str) -> Path:
        path = tmp_path / f"node-{mode}"
        script = Path(__file__).with_name("stub_node.py")
        path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" {mode} "$@"\n')
        path.chmod(0o755)
        return path

    return make


def settings(tmp_path: Path, node: Path, **more: Any) -> Settings:
    return Settings(epochs=1, out=tmp_path / "out", node=node, rpc_port=free_port(), **more)


async def test_node_should_name_its_port_when_that_is_taken(stub: Stub) -> None:
    feed = Feed(load())
    node = Node(stub("hangs"), rpc_port=feed.port)
    try:
        with pytest.raises(NodeError, match=rf"port {feed.port} .* is taken: .*--rpc-port"):
            await node.start()
        assert node.pid is None
    finally:
        feed.stop()
        node.clean()


async def test_node_should_notice_when_another_one_answers_on_its_port(stub: Stub) -> None:
    node = Node(stub("stranger"))
    try:
        expected = rf"another node \(12D3KooWother\) answers on port {node.rpc_port}.*12D3KooWours"
        with pytest.raises(NodeError, match=expected):
            await node.start(patience=30)
        assert node.pid is None
    finally:
        await node.stop()
        node.clean()


async def test_demo_should_say_how_its_node_ended_when_that_is_during_set_up(
    stub: Stub, tmp_path: Path
) -> None:
    begun = time.monotonic()
    with pytest.raises(NodeError, match=f"by itself with code {CODE}") as caught:
        await Demo(settings(tmp_path, stub("dies")), lambda _: None).run()
    assert "the last line of its log" in str(caught.value)
    assert time.monotonic() - begun < 20, "it waited for an answer"


async def test_demo_should_say_what_the_node_answered_when_that_is_an_error(
    stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("demo.network.NODE_END_PATIENCE", 0.1)
    demo = Demo(settings(tmp_path, stub("refuses")), lambda _: None)
    with pytest.raises(DemoError, match=r"code -32000(?s:.)*The end of .*node\.log"):
        await demo.run()


@pytest.mark.parametrize("error", [RuntimeError("broken"), ConnectionLost("gone"), None])
async def test_demo_should_end_when_one_of_its_tasks_does(
    stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> None:
    monkeypatch.setattr("demo.network.NODE_END_PATIENCE", 0.1)

    class Broken(Demo):
        async def _set_up(self, chain: Chain, feed: Feed, series: tuple[Series, ...]) -> None:
            self._go_on("the consumer of wti", self._break())
            await asyncio.sleep(0)

        async def _watch(self, chain: Chain) -> None:
            await asyncio.Event().wait()

        async def _break(self) -> None:
            await asyncio.sleep(0.1)
            if error is not None:
                raise error

    demo = Broken(settings(tmp_path, stub("hangs")), lambda _: None)
    why = f"{type(error).__name__}: {error}" if error else "it returned"
    with pytest.raises(DemoError, match=rf"the consumer of wti ended by itself \({why}\)"):
        async with asyncio.timeout(30):
            await demo.run()


async def test_demo_should_name_the_port_of_the_feed_when_that_is_taken(
    stub: Stub, tmp_path: Path
) -> None:
    feed = Feed(load())
    demo = Demo(settings(tmp_path, stub("hangs"), feed_port=feed.port), lambda _: None)
    try:
        with pytest.raises(DemoError, match=rf"port {feed.port} .*--feed-port"):
            await demo.run()
    finally:
        feed.stop()


async def test_demo_should_write_its_files_when_a_model_was_given_too_much(
    stub: Stub, tmp_path: Path
) -> None:
    class Peeking(Demo):
        async def _set_up(self, chain: Chain, feed: Feed, series: tuple[Series, ...]) -> None:
            self._topics = [_Topic(one, 1, self._board(one, 1)) for one in series]
            one = series[0]
            line = Line(0.0, "model", "last", one.name, 1, one.index(1))
            feed._state.log.append(line)

        async def _watch(self, chain: Chain) -> None:
            """Nothing is settled."""

    demo = Peeking(settings(tmp_path, stub("hangs")), lambda _: None)
    with pytest.raises(DemoError, match="given a later observation"):
        await demo.run()
    for name in ("feed.csv", "epochs.csv", "summary.csv", "timings.json"):
        assert (tmp_path / "out" / name).is_file()


@pytest.mark.parametrize(("finished", "code"), [(True, 0), (False, 130)])
def test_interrupt_should_be_the_normal_end_when_everything_is_done(
    finished: bool, code: int
) -> None:
    program = f"""
import asyncio, sys
import demo.__main__ as command

class Fake:
    finished = {finished}
    def __init__(self, settings, say): self.say = say
    async def run(self):
        self.say("waiting")
        await asyncio.sleep(60)

command.Demo = Fake
sys.exit(command.main())
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == code


def test_times_should_count_from_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BEGUN, raising=False)
    age = time.monotonic() - _begun()
    started = Path(f"/proc/{os.getpid()}").stat().st_mtime
    assert age == pytest.approx(time.time() - started, abs=5)
    monkeypatch.setenv(BEGUN, f"{time.time() - age - 1000:.9f}")
    assert time.monotonic() - _begun() == pytest.approx(age + 1000, abs=1)
    # A clock that was set back does not make the process younger than it is.
    monkeypatch.setenv(BEGUN, f"{time.time() + 1000:.9f}")
    assert time.monotonic() - _begun() == pytest.approx(age, abs=1)
    monkeypatch.setenv(BEGUN, "yesterday")
    with pytest.raises(ValueError, match="yesterday"):
        _begun()


def test_free_port_should_avoid_one_that_is_taken() -> None:
    server = Feed(load())
    try:
        assert not is_free(server.port)
        assert free_port(server.port) != server.port
        # Outgoing connections have ports from 32768 on.
        assert free_port() < 2**15
    finally:
        server.stop()
    assert free_port(server.port) == server.port


def test_default_binary_should_be_where_the_build_puts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of scripts/lib.sh."""
    for name in ("ALLORA_NODE", "CARGO_TARGET_DIR", "ALLORA_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    node = "debug/allora-node"
    assert default_binary() == Path("/home/somebody/.cache/allora/target") / node
    for name, value, expected in (
        ("XDG_CACHE_HOME", "/xdg", f"/xdg/allora/target/{node}"),
        ("ALLORA_CACHE", "/cache", f"/cache/target/{node}"),
        ("CARGO_TARGET_DIR", "/target", f"/target/{node}"),
        ("ALLORA_NODE", "/bin/node", "/bin/node"),
    ):
        monkeypatch.setenv(name, value)
        assert default_binary() == Path(expected)
