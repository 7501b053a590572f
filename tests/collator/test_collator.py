# SPDX-License-Identifier: Apache-2.0
"""The operators' node (feature `collator`), named by `ALLORA_COLLATOR`: with a relay chain that
answers, with none, and with one that it has no specification of; `purge-chain`; its runtime."""

import asyncio
import os
import signal
import subprocess
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from relay_stub import RelayStub

from allora_chain import Chain, ConnectionLost, Keypair, RpcError, runtime
from allora_chain.rpc import WebSocketRpc
from demo.node import Node, free_port

#: The SDK gives up on a relay chain after five attempts with pauses of 1, 2, 4 and 8 s.
GIVES_UP = 90.0
STARTS = 240.0
#: What the local specification names, and the node has no specification of.
RELAY_CHAIN = "rococo-local"


@pytest.fixture(scope="session")
def collator() -> Path:
    path = Path(os.environ.get("ALLORA_COLLATOR", ""))
    if not path.is_file():
        pytest.fail("ALLORA_COLLATOR does not name the operators' node: run `make build-release`")
    return path


@pytest.fixture
def spec(collator: Path, tmp_path: Path) -> Path:
    """The raw specification of the local chain, as this very node exports it."""
    command = [str(collator), "export-chain-spec", "--chain", "local", "--raw"]
    made = subprocess.run(command, check=True, capture_output=True)
    path = tmp_path / "local.json"
    path.write_bytes(made.stdout)
    return path


@asynccontextmanager
async def started(
    collator: Path, base: Path, spec: Path, relay_url: str, rpc_port: int
) -> AsyncIterator[Process]:
    """The collator with all its listeners on the loopback address; ended with the block."""
    local = "/ip4/127.0.0.1/tcp"
    process = await asyncio.create_subprocess_exec(
        collator,
        *("--collator", "--alice", "--chain", str(spec), "--base-path", str(base)),
        # It offers nothing to the relay chain's DHT, which the stub does not have.
        *("--no-dht-bootnode", "--no-dht-bootnode-discovery", "--unsafe-force-node-key-generation"),
        *("--relay-chain-rpc-urls", relay_url, "--rpc-port", str(rpc_port)),
        *("--listen-addr", f"{local}/{free_port()}", "--no-mdns", "--reserved-only"),
        *("--no-prometheus", "--no-telemetry", "--", "--chain", "polkadot"),
        *("--listen-addr", f"{local}/{free_port()}", "--no-mdns", "--reserved-only"),
        *("--no-prometheus", "--no-telemetry"),
        stdout=(base.parent / "collator.log").open("wb"),
        stderr=STDOUT,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), 60)
        if process.returncode is None:
            process.kill()
            await process.wait()


def tail(base: Path) -> list[str]:
    """The last lines that the collator printed, newest last."""
    return (base.parent / "collator.log").read_text().strip().splitlines()[-20:]


async def genesis_hash(url: str, process: Process, base: Path) -> str:
    """The collator's genesis hash, as soon as its RPC answers."""
    for _ in range(int(STARTS * 2)):
        assert process.returncode is None, tail(base)
        rpc = WebSocketRpc(url)
        try:
            return str(await rpc.request("chain_getBlockHash", [0]))
        except (ConnectionLost, RpcError, OSError):
            await asyncio.sleep(0.5)
        finally:
            await rpc.close()
    raise AssertionError(f"no answer within {STARTS:g} s: {tail(base)}")


async def test_collator_should_follow_a_relay_chain_that_answers(
    collator: Path, spec: Path, tmp_path: Path
) -> None:
    port = free_port()
    base = tmp_path / "data"
    async with (
        RelayStub().running() as relay,
        started(collator, base, spec, relay.url, port) as process,
    ):
        found = await genesis_hash(f"ws://127.0.0.1:{port}", process, base)
        assert found.startswith("0x")
        assert len(found) == 66
        for _ in range(60):
            if relay.calls["chain_subscribeFinalizedHeads"] and relay.calls["state_call"]:
                break
            await asyncio.sleep(0.5)
        assert relay.calls["chain_subscribeAllHeads"] >= 1
        assert relay.calls["chain_subscribeNewHeads"] >= 1
        assert relay.calls["chain_subscribeFinalizedHeads"] >= 1
        assert relay.calls["state_call"] >= 1, "it asks the relay chain about its parachain"
        assert process.returncode is None, tail(base)
    assert process.returncode == 0, tail(base)


async def test_collator_should_fail_with_a_clear_message_when_no_relay_chain_answers(
    collator: Path, spec: Path, tmp_path: Path
) -> None:
    nobody = f"ws://127.0.0.1:{free_port()}"
    base = tmp_path / "data"
    async with started(collator, base, spec, nobody, free_port()) as process:
        code = await asyncio.wait_for(process.wait(), GIVES_UP)
    assert code not in (0, None)
    last = tail(base)[-1]
    assert nobody in last, last
    assert "--relay-chain-rpc-urls" in last, last


async def test_collator_should_refuse_a_relay_chain_that_it_has_no_specification_of(
    collator: Path, spec: Path, tmp_path: Path
) -> None:
    process = await asyncio.create_subprocess_exec(
        collator,
        *("--collator", "--chain", str(spec), "--base-path", str(tmp_path / "data")),
        *("--relay-chain-rpc-urls", "ws://127.0.0.1:1", "--no-telemetry", "--no-prometheus"),
        "--unsafe-force-node-key-generation",
        stdout=PIPE,
        stderr=STDOUT,
    )
    out, _ = await asyncio.wait_for(process.communicate(), GIVES_UP)
    assert process.returncode not in (0, None)
    errors = [line for line in out.decode().splitlines() if line.startswith("Error:")]
    assert len(errors) == 1, out.decode()
    assert RELAY_CHAIN in errors[0]
    assert "-- --chain" in errors[0]


def purge(collator: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(collator), "purge-chain", "-y", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=STARTS, check=False)


def databases(base: Path, chain: str) -> tuple[Path, Path]:
    """Directories as a node with a relay chain inside leaves them: its own, the relay chain's."""
    own = base / "chains" / chain / "paritydb"
    relay = base / "relay-chain/chains/rococo_local/paritydb"
    for database in (own, relay):
        (database / "full").mkdir(parents=True, exist_ok=True)
        (database.parent / "keystore").mkdir(exist_ok=True)
    return own, relay


def test_purge_chain_should_work_where_the_relay_chain_has_no_specification(
    collator: Path, spec: Path, tmp_path: Path
) -> None:
    base = tmp_path / "data"
    for chain, name in ((str(spec), "allora_local"), ("local", "allora_local")):
        place = ("--chain", chain, "--base-path", str(base))
        own, relay = databases(base, name)
        done = purge(collator, *place, "--parachain")
        assert done.returncode == 0, done.stderr
        assert not own.exists()
        assert relay.is_dir()
        own, relay = databases(base, name)
        done = purge(collator, *place, "--relaychain")
        assert done.returncode == 0, done.stderr
        assert own.is_dir()
        assert not relay.exists()
        own, relay = databases(base, name)
        done = purge(collator, *place)
        assert done.returncode == 0, done.stderr
        assert not own.exists()
        assert not relay.exists()
        assert (own.parent / "keystore").is_dir()
        assert (relay.parent / "keystore").is_dir()


def test_purge_chain_should_work_on_a_development_chain(collator: Path, tmp_path: Path) -> None:
    own, _ = databases(tmp_path, "allora_dev")
    done = purge(collator, "--dev", "--base-path", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert not own.exists()
    done = purge(collator, "--dev", "--base-path", str(tmp_path), "--relaychain")
    assert done.returncode != 0
    assert "no relay chain" in done.stderr, done.stderr


async def test_runtime_should_have_the_metadata_hash(
    collator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transaction that is signed for some other metadata: the runtime compares with its own hash,
    so the signature is wrong. Without a hash it could not look at such a transaction at all."""
    monkeypatch.setitem(runtime._EXPLICIT, "CheckMetadataHash", lambda _: b"\x01")
    monkeypatch.setitem(runtime._IMPLICIT, "CheckMetadataHash", lambda _: b"\x01" + bytes(32))
    node = Node(collator)
    try:
        await node.start()
        async with Chain(node.url) as chain:
            known = await chain.runtime()
            call = known.call("System", "remark", {"remark": b"test"})
            anchor = runtime.Anchor(0, known.genesis)
            signed = known.sign(call, Keypair.from_uri("//Alice"), nonce=0, anchor=anchor)
            rpc = WebSocketRpc(node.url)
            try:
                with pytest.raises(RpcError) as refused:
                    await rpc.request("author_submitExtrinsic", ["0x" + signed.hex()])
            finally:
                await rpc.close()
        assert "bad signature" in str(refused.value), refused.value
    finally:
        await node.stop()
        node.clean()
