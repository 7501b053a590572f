# SPDX-License-Identifier: Apache-2.0
"""A development node per test that asks for one, with ports and data of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from demo.node import Node, default_binary


@pytest.fixture(scope="session")
def binary() -> Path:
    path = default_binary()
    if not path.is_file():
        pytest.fail(f"there is no node at {path}: run `make build`, or set ALLORA_NODE")
    return path


@pytest_asyncio.fixture
async def node(binary: Path) -> AsyncIterator[Node]:
    made = Node(binary, block_time_ms=500)
    try:
        await made.start()
        yield made
    finally:
        await made.stop()
        made.clean()
