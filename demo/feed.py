# SPDX-License-Identifier: Apache-2.0
"""The feed: a loopback HTTP server that publishes one observation per epoch, and never before the
chain has reached the block from which the epoch's truth may be attested.

Whoever predicts an epoch is given the rows before that epoch's own, even if more are published: a
model that answers late sees what it would have seen in time. Every answer is written down with the
rows that it gave away: the proof that no model looked ahead.
"""

import contextlib
import csv
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy as np

from .models import Past
from .series import Series

#: How long a question for the next truth waits for it, seconds: a node that asks in the very moment
#: before the chain gets there is not sent away.
PATIENCE = 1.5

LOG_COLUMNS = ("seconds", "event", "client", "series", "epoch", "row", "block", "truth_block")


@dataclass(frozen=True)
class Line:
    """One line of the log: a published row, or an answer."""

    seconds: float
    #: `publish`, `model` (history for a prediction) or `truth`.
    event: str
    client: str
    series: str
    #: Published or attested epoch; for a model the epoch that it predicts.
    epoch: int
    #: The last row that was given away.
    row: int
    #: The chain's block when a row was published, and the block of the truth; else 0.
    block: int = 0
    truth_block: int = 0


@dataclass
class _State:
    series: Mapping[str, Series]
    published: dict[str, int] = field(default_factory=dict)
    log: list[Line] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)
    begun: float = field(default_factory=time.monotonic)

    def write(
        self, event: str, client: str, series: str, epoch: int, row: int, **more: int
    ) -> None:
        seconds = round(time.monotonic() - self.begun, 3)
        self.log.append(Line(seconds, event, client, series, epoch, row, **more))


class Feed:
    """The server. Start it with `start`, end it with `stop`."""

    def __init__(self, series: Sequence[Series], port: int = 0) -> None:
        """Binds `port` of the loopback address, or a free one."""
        self._state = _State({one.name: one for one in series})
        self._state.published = {one.name: 0 for one in series}
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self._state))
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.1,), name="feed", daemon=True
        )

    @property
    def port(self) -> int:
        """The port."""
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """The address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> list[Line]:
        """What was published and given away so far."""
        with self._state.changed:
            return list(self._state.log)

    def truth_template(self, series: str) -> str:
        """The URL of a topic's data source, with its placeholder; the pointer is `/value`."""
        return f"{self.url}/truth/{series}/{{epoch}}"

    def start(self) -> None:
        """Serves from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Stops serving."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def publish(self, series: str, epoch: int, *, block: int, truth_block: int) -> None:
        """Publishes the truth of all epochs up to `epoch`.

        Raises `ValueError` if the chain, at `block`, has not reached `truth_block` yet.
        """
        if block < truth_block:
            raise ValueError(f"block {block} is before the truth's block {truth_block}")
        state = self._state
        with state.changed:
            one = state.series[series]
            for number in range(state.published[series] + 1, min(epoch, one.epochs) + 1):
                state.published[series] = number
                state.write(
                    "publish",
                    "chain",
                    series,
                    number,
                    one.index(number),
                    block=block,
                    truth_block=truth_block,
                )
            state.changed.notify_all()

    def write_log(self, path: Path) -> None:
        """Writes the log as CSV."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(LOG_COLUMNS)
            for line in self.log:
                writer.writerow(
                    [
                        line.seconds,
                        line.event,
                        line.client,
                        line.series,
                        line.epoch,
                        line.row,
                        line.block or "",
                        line.truth_block or "",
                    ]
                )


def look_aheads(log: Sequence[Line], series: Sequence[Series]) -> list[Line]:
    """The answers that gave a model its own target or something later, and the rows that were
    published before the chain got there: there must be none."""
    by_name = {one.name: one for one in series}
    bad = []
    for line in log:
        target = by_name[line.series].index(line.epoch)
        early = line.event == "publish" and line.block < line.truth_block
        if early or (line.event == "model" and line.row >= target):
            bad.append(line)
    return bad


class FeedReader:
    """A model's own copy of what was published; it fetches only what is new. Calls may overlap: a
    model that is not done when its window closes runs beside the one of the next window."""

    def __init__(self, url: str, series: Series, client: str) -> None:
        self._url = url
        self._series = series
        self._client = client
        self._days: list[date] = []
        self._values: list[float] = []
        #: Held from the question to the end of the copy: the rows have to be appended once.
        self._copying = threading.Lock()

    def past(self, epoch: int) -> Past:
        """What is published now of the rows before that of `epoch`, for its prediction. Raises
        `OSError` or `ValueError` if the feed does not answer as it should."""
        end = self._series.index(epoch)
        with self._copying:
            start = len(self._days)
            query = f"from={start}&client={self._client}&epoch={epoch}"
            answer = fetch(f"{self._url}/history/{self._series.name}?{query}")
            rows = [(date.fromisoformat(day), float(value)) for day, value in answer["rows"]]
            self._days += [day for day, _ in rows]
            self._values += [value for _, value in rows]
            days, values = tuple(self._days[:end]), np.array(self._values[:end])
        return Past(days, values, self._series.weekdays, self._series.season)


def fetch(url: str, timeout: float = 5.0) -> Any:
    """A JSON document. Raises `OSError` or `ValueError`."""
    with urllib.request.urlopen(url, timeout=timeout) as answer:  # noqa: S310
        return json.load(answer)


def fetch_truth(url: str, series: str, epoch: int, client: str) -> str | None:
    """The published truth of an epoch; `None` if it is not published yet."""
    try:
        answer = fetch(f"{url}/truth/{series}/{epoch}?client={client}")
    except urllib.error.HTTPError as error:
        if error.code == HTTPStatus.NOT_FOUND:
            return None
        raise
    return str(answer["value"])


def _handler(state: _State) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # A connection that is left open would keep a thread.
        timeout = 10

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {key: values[0] for key, values in parse_qs(parts.query).items()}
            try:
                status, answer = _answer(state, parts.path.strip("/").split("/"), query)
            except (KeyError, ValueError, IndexError):
                status, answer = HTTPStatus.BAD_REQUEST, {"error": "no such question"}
            body = json.dumps(answer).encode()
            # Who asked may have lost patience meanwhile.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """The log is kept elsewhere."""

    return Handler


def _answer(
    state: _State, path: Sequence[str], query: Mapping[str, str]
) -> tuple[HTTPStatus, dict[str, Any]]:
    what, name = path[0], path[1]
    series = state.series[name]
    client = query.get("client", "node")
    with state.changed:
        if what == "history":
            start, epoch = int(query.get("from", "0")), int(query["epoch"])
            if start < 0 or epoch < 1:
                raise ValueError("rows and epochs are counted upwards")
            known = min(series.first + state.published[name], series.index(epoch))
            rows = series.rows[start:known]
            state.write("model", client, name, epoch, known - 1)
            return HTTPStatus.OK, {
                "from": start,
                "rows": [[row.day.isoformat(), str(row.value)] for row in rows],
            }
        if what == "truth":
            epoch = int(path[2])
            if not 1 <= epoch <= series.epochs:
                return HTTPStatus.NOT_FOUND, {"error": "there is no such observation"}
            if epoch == state.published[name] + 1:
                state.changed.wait_for(lambda: state.published[name] >= epoch, PATIENCE)
            if epoch > state.published[name]:
                return HTTPStatus.NOT_FOUND, {"error": "not published yet"}
            row = series.rows[series.index(epoch)]
            state.write("truth", client, name, epoch, series.index(epoch))
            return HTTPStatus.OK, {
                "epoch": epoch,
                "day": row.day.isoformat(),
                "value": str(row.value),
            }
    raise KeyError(what)
