# SPDX-License-Identifier: Apache-2.0
"""The demo as a user runs it: interrupted first, then to the end."""

import csv
import itertools
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from statistics import fmean

import pytest

from demo.models import INFERERS
from demo.node import free_port, is_free
from demo.scoreboard import COLUMNS, LossRule
from demo.series import load

ROOT = Path(__file__).resolve().parents[2]
EPOCHS = 5
#: Of /proc/net/tcp: the state of a socket that listens, and the loopback addresses.
LISTENS, LOOPBACK = "0A", {"0100007F", "0" * 24 + "01000000"}


class Run:
    """The demo as a child process. A thread reads its output, so that no wait is unbounded."""

    def __init__(self, binary: Path, out: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "demo", "--node-binary", binary, "--out", out, *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self.lines: list[str] = []
        self._unread: queue.Queue[str | None] = queue.Queue()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            self._unread.put(line)
        self._unread.put(None)

    @property
    def output(self) -> str:
        return "".join(self.lines)

    def wait_for(self, text: str, patience: float) -> None:
        """Returns when a new line has the text. Fails after `patience` seconds."""
        deadline = time.monotonic() + patience
        while True:
            try:
                line = self._unread.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"after {patience:g} s no line has {text!r}:\n{self.output}")
            if line is None:
                pytest.fail(f"it ended without a line that has {text!r}:\n{self.output}")
            if text in line:
                return

    def code(self, patience: float) -> int:
        """The exit code, once it has ended."""
        try:
            code = self.process.wait(patience)
        except subprocess.TimeoutExpired:
            pytest.fail(f"after {patience:g} s it still runs:\n{self.output}")
        self._thread.join(10)
        return code


@contextmanager
def _run(binary: Path, out: Path, *arguments: str) -> Iterator[Run]:
    """A run that is over after the block, its node included."""
    run = Run(binary, out, *arguments)
    try:
        yield run
    finally:
        if run.process.poll() is None:
            # The node ends with it.
            run.process.kill()
            run.process.wait()


def _nodes(port: int) -> dict[int, Path]:
    """Processes of nodes with this RPC port, and the folder that each made."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            words = (entry / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        options = dict(itertools.pairwise(words))
        if options.get("--rpc-port") == str(port) and "--base-path" in options:
            found[int(entry.name)] = Path(options["--base-path"]).parent
    return found


def _listens_at(pid: int) -> set[str]:
    """The addresses at which a process listens, as /proc/net/tcp has them."""
    sockets = set()
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            sockets.add(os.readlink(entry))
        except FileNotFoundError:
            continue
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENS and f"socket:[{fields[9]}]" in sockets:
                found.add(fields[1].partition(":")[0])
    return found


def test_demo_should_stop_everything_when_interrupted_and_run_again(
    binary: Path, tmp_path: Path
) -> None:
    """An interrupted run leaves nothing that is in the way of a second one in the same folder and
    on the same port; that one runs to its end."""
    port = free_port()
    usual = ("--rpc-port", str(port))
    with _run(binary, tmp_path, "--epochs", "80", *usual) as run:
        run.wait_for("three reputers per topic have stake", 200)
        # In the first epoch: models and the node's worker are busy.
        time.sleep(3)
        [(pid, base)] = _nodes(port).items()
        assert base.name.startswith("allora-node-")
        assert base.is_dir()
        assert _listens_at(pid) <= LOOPBACK
        run.process.send_signal(signal.SIGINT)
        # A second one must not leave anything behind.
        time.sleep(0.2)
        run.process.send_signal(signal.SIGINT)
        assert run.code(40) == 130, run.output
        assert "Traceback" not in run.output
    _assert_nothing_left(port, base)

    with _run(binary, tmp_path, "--epochs", str(EPOCHS), *usual) as run:
        run.wait_for("first block", 120)
        [base] = _nodes(port).values()
        assert run.code(200) == 0, run.output
    _assert_nothing_left(port, base)
    _assert_results(tmp_path, run.output)


def _assert_nothing_left(port: int, base: Path) -> None:
    assert _nodes(port) == {}
    assert not base.exists()
    assert is_free(port)


def _assert_results(tmp_path: Path, output: str) -> None:
    series = load()

    with (tmp_path / "epochs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [*COLUMNS, *INFERERS]
    for one in series:
        mine = [row for row in rows if row["topic"] == one.name]
        assert [int(row["epoch"]) for row in mine] == list(range(1, EPOCHS + 1)), output
        for row in mine:
            # The chain's truth is the series' own, to the last digit.
            truth = one.rows[one.index(int(row["epoch"]))].value
            assert float(row["truth"]) == float(truth)
            band = [float(row[name]) for name in COLUMNS[-5:]]
            assert band == sorted(band)
        # Every model took part in the last epoch at least.
        assert all(mine[-1][name] for name in INFERERS), output

    with (tmp_path / "feed.csv").open(encoding="utf-8", newline="") as file:
        answers = list(csv.DictReader(file))
    first = {one.name: one.first for one in series}
    published = [row for row in answers if row["event"] == "publish"]
    models = [row for row in answers if row["event"] == "model"]
    assert len(models) >= EPOCHS * len(series) * (len(INFERERS) + 2)
    for row in published:
        assert int(row["block"]) >= int(row["truth_block"])
    for row in models:
        # The last row that it was given lies before its target.
        assert int(row["row"]) < first[row["series"]] + int(row["epoch"]) - 1

    with (tmp_path / "summary.csv").open(encoding="utf-8", newline="") as file:
        summary = list(csv.DictReader(file))
    for one in series:
        losses = {
            row["who"]: float(row["value"])
            for row in summary
            if row["topic"] == one.name and row["what"] == "mean_log10_loss"
        }
        assert set(losses) >= {"combined", "naive", "resistant", "mean", *INFERERS}
        # The best in hindsight is the first of those who are compared.
        common = {
            row["who"]: (float(row["value"]), int(row["epochs"]))
            for row in summary
            if row["topic"] == one.name and row["what"] == "common_log10_loss"
        }
        [best] = [
            row
            for row in summary
            if row["topic"] == one.name and row["what"] == "best_in_hindsight"
        ]
        assert {"combined", "naive", "resistant", "mean"} < set(common)
        members = {who: loss for who, (loss, _) in common.items() if who in INFERERS}
        assert best["who"] == min(members, key=members.__getitem__)
        assert {count for _, count in common.values()} == {int(best["epochs"])}
        # The demo's own loss, for what the chain does not score, is the chain's.
        rule, own = LossRule(one), []
        for row in (row for row in rows if row["topic"] == one.name):
            inferences = [Decimal(row[name]) for name in INFERERS if row[name]]
            value = {"combined": Decimal(row["combined"])}
            own.append(rule.epoch(Decimal(row["truth"]), inferences, value)["combined"])
        assert fmean(own) == pytest.approx(losses["combined"], abs=1e-6)
        earned = [
            float(row["value"])
            for row in summary
            if row["topic"] == one.name and row["what"] == "allo_earned"
        ]
        assert sum(earned) > 0, output
        picture = (tmp_path / f"{one.name}.png").read_bytes()
        assert picture.startswith(b"\x89PNG")
    for name in ("epochs.csv", "summary.csv", "sp500.png"):
        assert str(tmp_path / name) in output
    assert "polkadot.js" in output
    assert "curl" in output


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--epochs", "0"], "--epochs 1.."),
        (["--node-binary", "/nowhere/node"], "/nowhere/node"),
        (["--rpc-port", "TAKEN"], "port TAKEN for the node's RPC is taken"),
        (["--feed-port", "TAKEN"], "the feed cannot listen on port TAKEN"),
    ],
)
def test_demo_should_say_what_is_wrong_when_it_cannot_start(
    binary: Path, tmp_path: Path, arguments: list[str], reason: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        arguments = [argument.replace("TAKEN", port) for argument in arguments]
        with _run(binary, tmp_path, *arguments) as run:
            assert run.code(60) == 1
    [error] = [line for line in run.lines if line.startswith("demo:")]
    assert reason.replace("TAKEN", port) in error
    assert "Traceback" not in run.output
