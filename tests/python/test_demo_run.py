# SPDX-License-Identifier: Apache-2.0
"""The demo as a user runs it: interrupted first, then to the end."""

import csv
import os
import signal
import socket
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from statistics import fmean

import pytest

from demo.models import INFERERS
from demo.scoreboard import COLUMNS, LossRule
from demo.series import load

ROOT = Path(__file__).resolve().parents[2]
EPOCHS = 5


def _start(binary: Path, out: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "demo", "--node-binary", binary, "--out", out, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def _processes_with(text: str) -> list[str]:
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal() or int(entry.name) == os.getpid():
            continue
        try:
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if text in command:
            found.append(command)
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_demo_should_stop_everything_when_interrupted(binary: Path, tmp_path: Path) -> None:
    port = _free_port()
    demo = _start(binary, tmp_path, "--epochs", "80", "--rpc-port", str(port))
    lines = []
    try:
        assert demo.stdout is not None
        for line in demo.stdout:
            lines.append(line)
            if "first epoch settled" in line:
                break
        assert _processes_with(f"--rpc-port {port}"), "".join(lines)
        demo.send_signal(signal.SIGINT)
        # A second one must not leave anything behind.
        time.sleep(0.2)
        demo.send_signal(signal.SIGINT)
        rest, _ = demo.communicate(timeout=30)
    finally:
        if demo.poll() is None:
            demo.kill()
    assert demo.returncode == 130, "".join(lines) + rest
    assert _processes_with(f"--rpc-port {port}") == []
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_demo_should_run_to_its_end(binary: Path, tmp_path: Path) -> None:
    port = _free_port()
    demo = _start(binary, tmp_path, "--epochs", str(EPOCHS), "--rpc-port", str(port))
    try:
        output, _ = demo.communicate(timeout=600)
    finally:
        if demo.poll() is None:
            demo.send_signal(signal.SIGINT)
            demo.wait(30)
    assert demo.returncode == 0, output
    assert _processes_with(f"--rpc-port {port}") == []
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


@pytest.mark.parametrize("arguments", [["--epochs", "0"], ["--node-binary", "/nowhere/node"]])
def test_demo_should_say_what_is_wrong_when_it_cannot_start(
    binary: Path, tmp_path: Path, arguments: list[str]
) -> None:
    demo = _start(binary, tmp_path, *arguments)
    output, _ = demo.communicate(timeout=30)
    assert demo.returncode == 1
    assert "demo:" in output
