# SPDX-License-Identifier: Apache-2.0
"""Development nodes for tests. A node takes ten seconds of a processor to start, most of it for the
compilation of its runtime: tests that only want a chain share one per process of pytest."""

import signal
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import pytest_asyncio

from demo.node import Node, default_binary

#: Seconds for a test with all of its fixtures; the slowest one takes a third of it.
LIMIT = 300


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The runs of the demo first: the longest test must not begin last where several run at a
    time."""
    items.sort(key=lambda item: item.path.name != "test_demo_run.py")


@pytest.fixture(autouse=True)
def limit() -> Iterator[None]:
    """Fails a test that takes too long, wherever it waits."""
    assert threading.current_thread() is threading.main_thread(), "signals go to the main thread"

    def fail(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"the test took longer than {LIMIT} s")

    before: Any = signal.signal(signal.SIGALRM, fail)
    signal.alarm(LIMIT)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session")
def binary() -> Path:
    path = default_binary()
    if not path.is_file():
        pytest.fail(f"there is no node at {path}: run `make build`, or set ALLORA_NODE")
    return path


@asynccontextmanager
async def _started(binary: Path) -> AsyncIterator[Node]:
    made = Node(binary, block_time_ms=500)
    try:
        await made.start()
        yield made
    finally:
        # Its data is of no use to anybody.
        await made.kill()
        made.clean()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared_node(binary: Path) -> AsyncIterator[Node]:
    """A node that other tests use before and after: no test may stop it, or rely on the number of a
    topic."""
    async with _started(binary) as made:
        yield made


@pytest_asyncio.fixture
async def node(binary: Path) -> AsyncIterator[Node]:
    """A node that the test has for itself."""
    async with _started(binary) as made:
        yield made
