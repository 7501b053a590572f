# SPDX-License-Identifier: Apache-2.0
"""The node's subcommands on the data of a development chain, and its ways of sealing. Each node
starts with the compiled runtime that the first one left."""

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from support import ALICE, until

from allora_chain import Chain, ConnectionLost, Inclusion, Keypair, RpcError
from allora_chain.rpc import WebSocketRpc
from demo.node import free_port

#: How long a start or a subcommand may take on a busy machine, s.
PATIENCE = 240.0
DATABASE = "chains/allora_dev/paritydb"


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = os.environ.get("ALLORA_RUNTIME_CACHE")
    return Path(kept) if kept else tmp_path_factory.mktemp("runtimes")


@pytest.fixture
def environment(cache: Path) -> dict[str, str]:
    return os.environ | {"ALLORA_RUNTIME_CACHE": str(cache)}


class Running:
    """A node that runs, and its RPC."""

    def __init__(self, rpc: WebSocketRpc, url: str) -> None:
        self.rpc = rpc
        self.url = url

    async def seal(self, *, empty: bool = True) -> str:
        """Orders a block without asking for finality; returns its hash."""
        made = await self.rpc.request("engine_createBlock", [empty, False])
        return str(made["hash"])

    async def best(self) -> tuple[int, str]:
        """Number and hash of the best block."""
        number = int((await self.rpc.request("chain_getHeader"))["number"], 16)
        return number, str(await self.rpc.request("chain_getBlockHash", [number]))

    async def waiting(self) -> bool:
        """Whether there are transactions in the pool."""
        return bool(await self.rpc.request("author_pendingExtrinsics"))

    async def final(self) -> str:
        """Hash of the latest final block."""
        return str(await self.rpc.request("chain_getFinalizedHead"))


@asynccontextmanager
async def running(
    binary: Path, base: Path, environment: dict[str, str], *arguments: str
) -> AsyncIterator[Running]:
    """A development node for the block's duration."""
    port = free_port()
    log = base.with_suffix(".log")
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            binary,
            *("--dev", "--base-path", str(base), "--rpc-port", str(port)),
            *("--port", str(free_port()), "--no-prometheus", "--no-telemetry", *arguments),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            env=environment,
        )
    url = f"ws://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(PATIENCE), WebSocketRpc(url, max_delay=0.3) as rpc:
            while True:
                assert process.returncode is None, log.read_text()
                with suppress(ConnectionLost, RpcError, OSError):
                    await rpc.request("chain_getHeader")
                    break
                await asyncio.sleep(0.1)
            yield Running(rpc, url)
    finally:
        if process.returncode is None:
            process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), 30)
        if process.returncode is None:
            process.kill()
            await process.wait()


def command(
    binary: Path, environment: dict[str, str], *arguments: str
) -> subprocess.CompletedProcess[str]:
    """A subcommand, run to its end."""
    return subprocess.run(
        [str(binary), *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env=environment,
    )


async def remark(chain: Chain) -> Inclusion:
    """A transaction of //Alice in a block."""
    return await chain.submit(await chain.call("System", "remark", {"remark": b"test"}), ALICE)


async def test_blocks_should_come_only_when_asked_when_the_seal_is_manual(
    binary: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    base = tmp_path / "manual"
    key = Keypair.from_uri("//subcommand//reputer")
    inserted = command(
        binary,
        environment,
        *("key", "insert", "--dev", "--base-path", str(base), "--scheme", "sr25519"),
        *("--key-type", "repu", "--suri", "//subcommand//reputer"),
    )
    assert inserted.returncode == 0, inserted.stderr
    async with (
        running(binary, base, environment, "--manual-seal") as node,
        Chain(node.url) as chain,
    ):
        assert await node.rpc.request("author_hasKey", ["0x" + key.public.hex(), "repu"])
        assert not await node.rpc.request("author_hasKey", ["0x" + ALICE.public.hex(), "gran"])
        sending = asyncio.create_task(remark(chain))
        await until("the transaction is in the pool", node.waiting, patience=PATIENCE)
        assert (await node.best())[0] == 0
        made = await node.seal(empty=False)
        assert (await sending).block.hash == made
        assert (await node.best()) == (1, made)
        assert await node.final() == made, "final although it was not asked for"
        with pytest.raises(RpcError):
            await node.seal(empty=False)
        assert (await node.best())[0] == 1
    log = base.with_suffix(".log").read_text()
    assert f"{key.address} (0x{key.public.hex()})" in log
    assert "no host is allowed" in log


async def test_transactions_should_make_blocks_when_the_seal_is_instant(
    binary: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    base = tmp_path / "instant"
    async with (
        running(binary, base, environment, "--instant-seal") as node,
        Chain(node.url) as chain,
    ):
        assert (await node.best())[0] == 0
        await remark(chain)
        assert (await node.best())[0] == 1
        # What moves windows when there is nothing to send.
        made = await node.seal()
        assert (await node.best()) == (2, made)
        assert await node.final() == made


async def test_blocks_should_be_exported_imported_checked_and_reverted(
    binary: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    base, other, file = tmp_path / "data", tmp_path / "other", tmp_path / "blocks"

    def run(at: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        place = ("--dev", "--base-path", str(at))
        return command(binary, environment, name, *place, *arguments)

    def checked(at: Path, block: str) -> str:
        done = run(at, "check-block", block)
        assert done.returncode == 0, done.stderr
        return done.stdout

    async with (
        running(binary, base, environment, "--manual-seal") as node,
        Chain(node.url) as chain,
    ):
        sending = asyncio.create_task(remark(chain))
        await until("the transaction is in the pool", node.waiting, patience=PATIENCE)
        made = [await node.seal() for _ in range(3)]
        await sending
    said = checked(base, "1")
    for part in (made[0], "Weight: ", "storage proof: "):
        assert part in said, said

    exported = run(base, "export-blocks", str(file))
    assert exported.returncode == 0, exported.stderr
    imported = run(other, "import-blocks", str(file))
    assert imported.returncode == 0, imported.stderr
    assert made[2] in checked(other, "3")
    missing = run(other, "check-block", "4")
    assert missing.returncode != 0
    assert "its best is 3" in missing.stderr, missing.stderr

    reverted = run(other, "revert", "1")
    assert reverted.returncode == 0, reverted.stderr
    async with running(binary, other, environment, "--manual-seal") as node:
        assert await node.best() == (2, made[1])
        new = await node.seal()
        assert await node.best() == (3, new)
        assert await node.final() == new
    final = run(other, "revert", "1")
    assert final.returncode == 0, final.stderr
    assert new in checked(other, "3"), "a final block stays"

    assert (other / DATABASE).is_dir()
    purged = run(other, "purge-chain", "-y")
    assert purged.returncode == 0, purged.stderr
    assert not (other / DATABASE).exists()
    assert (base / DATABASE).is_dir()


def test_compiled_runtime_should_be_kept_where_the_operator_says(
    binary: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    cache, base = tmp_path / "runtimes", tmp_path / "node"
    environment = environment | {"ALLORA_RUNTIME_CACHE": str(cache)}
    done = command(binary, environment, "check-block", "--dev", "--base-path", str(base), "1")
    assert done.returncode != 0
    assert "its best is 0" in done.stderr, done.stderr
    assert any(path.is_file() for path in cache.rglob("*"))
