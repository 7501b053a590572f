# SPDX-License-Identifier: Apache-2.0
"""A development node as a child process that listens on the loopback address alone, with ports and
a base path of its own. Stopping it touches nothing but this child."""

import asyncio
import contextlib
import ctypes
import os
import random
import re
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from allora_chain import ConnectionLost, RpcError
from allora_chain.rpc import WebSocketRpc

_PR_SET_PDEATHSIG = 1
#: Ports that are tried when any will do: below those that the system gives to outgoing connections,
#: of which there are many between the choice of a port and the start of the node.
_PORTS = range(20_000, 30_000)
#: How a node names itself in its log, by the hash of its network key.
_IDENTITY = re.compile(r"Local node identity is: (\w+)")


class NodeError(Exception):
    """The node did not start, or stopped by itself."""


def is_free(port: int) -> bool:
    """Whether nobody listens on this port of the loopback address."""
    with socket.socket() as probe, contextlib.suppress(OSError):
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
        return True
    return False


def free_port(preferred: int | None = None) -> int:
    """`preferred` if nobody listens there, else any free port. It is not reserved: whoever listens
    there first has it."""
    if preferred is not None and is_free(preferred):
        return preferred
    for port in random.sample(_PORTS, 100):
        if is_free(port):
            return port
    raise NodeError(f"none of a hundred ports from {_PORTS.start} to {_PORTS.stop - 1} is free")


def default_binary() -> Path:
    """What `ALLORA_NODE` says, or where the build puts the node: scripts/lib.sh has the same
    order of variables, in which an empty one counts as absent."""
    if path := os.environ.get("ALLORA_NODE"):
        return Path(path)
    user = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    cache = os.environ.get("ALLORA_CACHE") or Path(user) / "allora"
    return Path(os.environ.get("CARGO_TARGET_DIR") or Path(cache) / "target") / "debug/allora-node"


def _end_with_parent() -> None:
    """The child gets a SIGTERM when this process dies, however that comes about."""
    with contextlib.suppress(OSError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


#: The key with which a development node's off-chain worker signs. The node makes it by itself;
#: reputers name its account as their operator.
REPUTER_URI = "//Alice//reputer"


class Node:
    """The child process. `start`, then `stop`; `kill` and `start` again go on with its data."""

    def __init__(
        self,
        binary: Path,
        *,
        rpc_port: int = 0,
        block_time_ms: int | None = 1000,
        truth_hosts: Sequence[str] = (),
        arguments: Sequence[str] = (),
        log: Path | None = None,
    ) -> None:
        """`rpc_port` 0 takes a free one. With `block_time_ms` `None` there are only blocks that are
        asked for by RPC. The off-chain worker may fetch from `truth_hosts`. Its output goes to
        `log`, by default beside its data."""
        self.binary = binary
        self.rpc_port = rpc_port or free_port()
        self.base = Path(tempfile.mkdtemp(prefix="allora-node-"))
        self.log = log or self.base / "node.log"
        timed = block_time_ms is not None
        self._first = 1 if timed else 0
        self._arguments = [
            "--dev",
            *(("--dev-block-time", str(block_time_ms)) if timed else ("--manual-seal",)),
            "--base-path",
            str(self.base / "data"),
            "--rpc-port",
            str(self.rpc_port),
            # Its peers are none. By itself it would listen on every address of the machine.
            "--listen-addr",
            "/ip4/127.0.0.1/tcp/0",
            "--no-prometheus",
            "--no-telemetry",
            *(argument for host in truth_hosts for argument in ("--truth-allow-host", host)),
            *arguments,
        ]
        self._process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        """Its WebSocket address."""
        return f"ws://127.0.0.1:{self.rpc_port}"

    @property
    def pid(self) -> int | None:
        """Its process, if it runs."""
        process = self._process
        return None if process is None or process.returncode is not None else process.pid

    async def start(self, *, patience: float = 240.0) -> float:
        """Starts it and waits for its first block; returns the seconds that took.

        Raises `NodeError`, with the end of its log if it was started, and if its port is taken: a
        node whose port is taken listens on another one, and what answered would be a stranger.
        """
        if not self.binary.is_file():
            raise NodeError(f"there is no node at {self.binary}: build it, or say where it is")
        if not is_free(self.rpc_port):
            raise NodeError(
                f"port {self.rpc_port} for the node's RPC is taken: end what listens there, or "
                "choose another port (--rpc-port)"
            )
        begun = time.monotonic()
        with self.log.open("ab") as log:
            written = log.tell()
            self._process = await asyncio.create_subprocess_exec(
                self.binary,
                *self._arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # An interrupt of the terminal is for us; we end the node ourselves.
                start_new_session=True,
                preexec_fn=_end_with_parent,
            )
        try:
            async with asyncio.timeout(patience):
                await self._first_block(written)
        except TimeoutError as error:
            await self.stop()
            raise NodeError(f"no block after {patience:g} s. {self.log_end()}") from error
        except BaseException:
            await self.stop()
            raise
        return time.monotonic() - begun

    async def wait(self) -> int:
        """Waits until it has ended by itself; returns its exit code."""
        if self._process is None:
            raise NodeError("the node was not started")
        return await self._process.wait()

    async def stop(self, *, patience: float = 15.0) -> None:
        """Ends it: asks, and after `patience` seconds does not ask any more."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(patience):
                await process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def kill(self) -> None:
        """Ends it at once, as a power failure would (SIGKILL)."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    def clean(self) -> None:
        """Removes its data."""
        shutil.rmtree(self.base, ignore_errors=True)

    def log_end(self, lines: int = 15) -> str:
        """The end of its log."""
        try:
            text = self.log.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return f"Its log is not at {self.log}."
        return f"The end of {self.log}:\n" + "\n".join(text.splitlines()[-lines:])

    async def _first_block(self, written: int) -> None:
        """Waits until a node answers with a block, and makes sure that it is this one: `written` is
        the length of the log before the start."""
        process = self._process
        if process is None:
            raise NodeError("the node was not started")
        async with WebSocketRpc(self.url, max_delay=0.3) as rpc:
            while process.returncode is None:
                if not self._listening():
                    await asyncio.sleep(0.1)
                    continue
                with contextlib.suppress(ConnectionLost, RpcError):
                    header = await rpc.request("chain_getHeader")
                    own = self._identity(written)
                    if own is not None and int(header["number"], 16) >= self._first:
                        found = await rpc.request("system_localPeerId")
                        if found != own:
                            raise NodeError(self._stranger(own, found))
                        return
                await asyncio.sleep(0.1)
        raise NodeError(f"the node ended with code {process.returncode}. {self.log_end()}")

    def _identity(self, written: int) -> str | None:
        """How the node names itself in what it logged since the start; `None` before it does."""
        with self.log.open("rb") as log:
            log.seek(written)
            found = _IDENTITY.search(log.read().decode(errors="replace"))
        return None if found is None else found[1]

    def _stranger(self, own: str, found: str) -> str:
        return (
            f"another node ({found}) answers on port {self.rpc_port}, and ours ({own}) listens "
            "elsewhere: end the other one, or choose another port (--rpc-port)"
        )

    def _listening(self) -> bool:
        with socket.socket() as probe:
            probe.settimeout(0.2)
            return probe.connect_ex(("127.0.0.1", self.rpc_port)) == 0
