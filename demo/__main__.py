# SPDX-License-Identifier: Apache-2.0
"""`python -m demo`: one command, a live prediction network."""

import argparse
import asyncio
import logging
import os
import signal
import sys
import time
from pathlib import Path

from .network import Demo, DemoError, Settings
from .node import NodeError, default_binary

#: What a shell says of a program that was interrupted.
INTERRUPTED = 130
#: Names the seconds since 1970 at which the command was given: scripts/run.sh sets it before it
#: sets up and builds.
BEGUN = "ALLORA_DEMO_BEGUN"


def _process_age() -> float:
    """Seconds since this process began, the interpreter's start included."""
    # The process's name, in parentheses, may have spaces; field 22 is the start in clock ticks.
    fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return time.clock_gettime(time.CLOCK_BOOTTIME) - began


def _begun() -> float:
    """When the command was given, by `time.monotonic`: what `BEGUN` says, else the start of this
    process. Raises `ValueError` if `BEGUN` is not a number."""
    now, age = time.monotonic(), _process_age()
    if said := os.environ.get(BEGUN):
        # A process is not older than its command, whatever happened to the clock.
        age = max(age, time.time() - float(said))
    return now - age


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port < 2**16:
        raise ValueError(port)
    return port


def _settings() -> Settings:
    parser = argparse.ArgumentParser(
        prog="python -m demo",
        description="Starts a development chain and a prediction network on real data.",
    )
    parser.add_argument("--epochs", type=int, default=80, help="epochs of each topic (default 80)")
    parser.add_argument(
        "--node-binary",
        type=Path,
        default=default_binary(),
        help="the node's executable (default: ALLORA_NODE, or where the build puts it)",
    )
    parser.add_argument(
        "--out", type=Path, default=Path("out/demo"), help="folder for results (default out/demo)"
    )
    parser.add_argument(
        "--rpc-port", type=_port, default=0, help="the node's port (default: 9944, or a free one)"
    )
    parser.add_argument(
        "--feed-port", type=_port, default=0, help="the feed's port (default: free)"
    )
    parser.add_argument(
        "--block-time", type=int, default=1000, help="milliseconds per block (default 1000)"
    )
    parser.add_argument(
        "--keep-running", action="store_true", help="leave the chain up until Ctrl-C"
    )
    chosen = parser.parse_args()
    try:
        begun = _begun()
    except ValueError as error:
        parser.error(f"{BEGUN} is not a number of seconds: {error}")
    return Settings(
        epochs=chosen.epochs,
        out=chosen.out,
        node=chosen.node_binary,
        rpc_port=chosen.rpc_port,
        feed_port=chosen.feed_port,
        block_time_ms=chosen.block_time,
        keep_running=chosen.keep_running,
        begun=begun,
    )


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


async def _main(settings: Settings) -> int:
    demo = Demo(settings, _say)
    run = asyncio.create_task(demo.run())
    interrupted = False

    def interrupt() -> None:
        nonlocal interrupted
        # Once: a second Ctrl-C must not leave anything behind.
        if not interrupted:
            interrupted = True
            # also in the moments after the loop, when a handler would be gone
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
            _say("\nstopping …")
            run.cancel()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, interrupt)
    try:
        await run
    except asyncio.CancelledError:
        _say("everything is stopped")
        # What is left up at the end is ended like this: nothing was broken off.
        return 0 if demo.finished else INTERRUPTED
    except (DemoError, NodeError, OSError) as error:
        sys.stderr.write(f"demo: {error}\n")
        return INTERRUPTED if interrupted else 1
    return INTERRUPTED if interrupted else 0


def main() -> int:
    """Runs the demo; returns the exit code."""
    logging.basicConfig(level=logging.ERROR, format="%(name)s: %(message)s")
    return asyncio.run(_main(_settings()))


if __name__ == "__main__":
    sys.exit(main())
