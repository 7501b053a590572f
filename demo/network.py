# SPDX-License-Identifier: Apache-2.0
"""The demo itself: a chain, a feed, workers, forecasters, reputers and a consumer, until the wanted
number of epochs is settled."""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from allora_chain import (
    Actor,
    AlloraError,
    Chain,
    ConnectionLost,
    Consumer,
    Forecaster,
    Keypair,
    Kind,
    Report,
    Reputer,
    Role,
    RpcError,
    Window,
    Worker,
)
from allora_chain.fixed import show, to_fixed, to_units
from allora_chain.rpc import WebSocketRpc

from . import scoreboard
from .feed import Feed, FeedReader, fetch_truth, look_aheads
from .models import (
    INFERERS,
    forecast_by_habit,
    forecast_by_weather,
    restlessness,
)
from .node import REPUTER_URI, Node, NodeError, default_binary, free_port
from .scoreboard import Board
from .series import Series, load

logger = logging.getLogger("demo")

#: Blocks: an epoch, its windows, and from its opening to its truth. The truth of an epoch is out
#: one block before the next epoch opens.
SCHEDULE = {
    "epoch_length": 6,
    "worker_window": 4,
    "reveal_window": 0,
    "ground_truth_lag": 5,
    "reputer_window": 4,
    "reputer_reveal_window": 0,
}
#: ALLO.
STAKE = Decimal(1000)
FIRST_PAYMENT = Decimal(500)
PAYMENT = Decimal(10)
#: The consumer pays for each so many-th prediction.
PAY_EVERY = 5
#: Seconds until something has to happen that always happens.
SETUP_PATIENCE = 120.0
STALL_PATIENCE = 120.0
#: Seconds in which a node's process ends after its connection has.
NODE_END_PATIENCE = 1.0
#: The node's port, if nobody has it.
USUAL_PORT = 9944


class DemoError(Exception):
    """The demo cannot go on."""


@dataclass(frozen=True)
class Settings:
    """What the command line says."""

    epochs: int = 80
    out: Path = Path("out/demo")
    node: Path = field(default_factory=default_binary)
    rpc_port: int = 0
    feed_port: int = 0
    block_time_ms: int = 1000
    keep_running: bool = False
    #: When the command was given, by `time.monotonic`; all times of the run are counted from it.
    begun: float = field(default_factory=time.monotonic)


@dataclass
class _Topic:
    """A topic while it runs."""

    series: Series
    id: int
    board: Board
    next_epoch: int = 1
    #: What each forecaster said, by epoch and name.
    forecasts: dict[int, dict[str, dict[str, float]]] = field(default_factory=dict)


class Demo:
    """One run."""

    def __init__(self, settings: Settings, say: Callable[[str], None] = print) -> None:
        """`say` prints a line."""
        self.settings = settings
        self._say = say
        #: Whether everything that was asked for is done and the chain is left up for its user.
        self.finished = False
        self._timings: dict[str, float] = {}
        self._tasks: list[asyncio.Task[None]] = []
        #: What happened to a task that should have gone on, and that it did.
        self._trouble = ""
        self._troubled = asyncio.Event()
        self._registered: set[str] = set()
        self._problems: dict[str, int] = {}
        self._topics: list[_Topic] = []
        self._paid: dict[str, Decimal] = {}

    async def run(self) -> None:
        """Runs to the end. Raises `DemoError`, `NodeError`, or `OSError` if a file cannot be
        written; then, and on cancellation, everything that was started is stopped, too."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(32, "model"))
        series = load()
        most = min(one.epochs for one in series)
        if not 1 <= self.settings.epochs <= most:
            raise DemoError(f"the series have {most} days to replay: --epochs 1..{most}")
        self.settings.out.mkdir(parents=True, exist_ok=True)
        log = self.settings.out / "node.log"
        log.unlink(missing_ok=True)
        feed = self._feed(series)
        node: Node | None = None
        chain: Chain | None = None
        try:
            feed.start()
            self._note(f"feed of {len(series)} real series at {feed.url}")
            node = Node(
                self.settings.node,
                rpc_port=self.settings.rpc_port or free_port(USUAL_PORT),
                block_time_ms=self.settings.block_time_ms,
                truth_hosts=[f"127.0.0.1:{feed.port}"],
                log=log,
            )
            await node.start()
            self._time("first_block")
            self._note(f"first block; the node is at {node.url}, its log in {log}")
            chain = Chain(WebSocketRpc(node.url, max_delay=1.0))
            await self._while_all_runs(node, self._set_up(chain, feed, series))
            await self._while_all_runs(node, self._watch(chain))
            if not self.settings.keep_running:
                await self._stop_actors()
            await self._finish(node, feed)
            if self.settings.keep_running:
                self._say("The chain goes on; Ctrl-C ends it.")
                self.finished = True
                await self._while_all_runs(node, _for_ever())
        finally:
            await self._stop_actors()
            if chain is not None:
                await chain.close()
            if node is not None:
                await node.stop()
                node.clean()
            feed.stop()

    def _feed(self, series: tuple[Series, ...]) -> Feed:
        port = self.settings.feed_port
        try:
            return Feed(series, port)
        except OSError as error:
            raise DemoError(
                f"the feed cannot listen on port {port} ({error.strerror}): end what listens "
                "there, or choose another port, 0 for any (--feed-port)"
            ) from error

    async def _while_all_runs(self, node: Node, work: Coroutine[Any, Any, None]) -> None:
        """Does the work as long as the node and everybody else goes on. Raises `NodeError` if the
        node ended, and `DemoError` if somebody else did or the work came upon an `AlloraError`."""
        doing = asyncio.create_task(work)
        node_ends = asyncio.create_task(node.wait())
        other_ends = asyncio.create_task(self._troubled.wait())
        try:
            await asyncio.wait((doing, node_ends, other_ends), return_when=asyncio.FIRST_COMPLETED)
            error = doing.exception() if doing.done() else None
            if doing.done() and not isinstance(error, AlloraError):
                return doing.result()
            # Whoever talks to a node notices its end before its process is gone.
            await asyncio.wait((node_ends,), timeout=NODE_END_PATIENCE)
            if node_ends.done():
                code = node_ends.result()
                raise NodeError(f"the node ended by itself with code {code}. {node.log_end()}")
            raise DemoError(f"{error or self._trouble}. {node.log_end()}") from error
        finally:
            for task in (doing, node_ends, other_ends):
                task.cancel()
            await asyncio.gather(doing, node_ends, other_ends, return_exceptions=True)

    def _go_on(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Starts what has to go on until the run ends; should it end before, so does the run."""

        def note(task: asyncio.Task[None]) -> None:
            if task.cancelled():
                return
            error = task.exception()
            if error is not None and not isinstance(error, AlloraError):
                logger.error("%s", name, exc_info=error)
            reason = "it returned" if error is None else f"{type(error).__name__}: {error}"
            self._trouble = self._trouble or f"{name} ended by itself ({reason})"
            self._problem(self._trouble)
            self._troubled.set()

        task = asyncio.create_task(work, name=name)
        task.add_done_callback(note)
        self._tasks.append(task)

    async def _stop_actors(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    # Setting up

    async def _set_up(self, chain: Chain, feed: Feed, series: tuple[Series, ...]) -> None:
        alice = Keypair.from_uri("//Alice")
        first = int(await chain.storage("Topics", "LastTopicId")) + 1
        self._topics = [
            _Topic(one, first + index, self._board(one, first + index))
            for index, one in enumerate(series)
        ]
        calls = []
        for topic in self._topics:
            new = await self._new_topic(chain, topic.series)
            calls.append(await chain.call("Topics", "create", {"new": new}))
            source = {
                "url": feed.truth_template(topic.series.name).encode(),
                "pointer": b"/value",
                "decimals": topic.series.decimals,
            }
            calls.append(
                await chain.call(
                    "GroundTruth", "set_data_source", {"topic": topic.id, "source": source}
                )
            )
        for address, allo in self._allowances().items():
            calls.append(
                await chain.call(
                    "Balances",
                    "transfer_keep_alive",
                    {"dest": {"Id": address}, "value": to_units(allo)},
                )
            )
        runtime = await chain.runtime()
        await chain.submit(runtime.batch(calls), alice)
        self._note(f"{len(self._topics)} topics, {len(self._allowances())} accounts with ALLO")

        workers = [actor for topic in self._topics for actor in self._workers(chain, feed, topic)]
        await self._start(workers)
        self._note(f"{len(workers)} workers and forecasters registered")

        # Revenue first and stake last: a topic opens epochs as soon as it has both.
        consumer = _key("consumer")
        pay = [
            await chain.call(
                "Pwyw",
                "pay",
                {"topic": topic.id, "amount": to_units(FIRST_PAYMENT), "purpose": b"the first"},
            )
            for topic in self._topics
        ]
        await chain.submit(runtime.batch(pay), consumer)
        self._paid = {topic.series.name: FIRST_PAYMENT for topic in self._topics}
        owner, operator = _key("reputer", "node"), Keypair.from_uri(REPUTER_URI).address
        own = []
        for topic in self._topics:
            own.append(
                await chain.call(
                    "Reputation",
                    "register",
                    {"topic": topic.id, "operator": operator, "reward_destination": None},
                )
            )
            bond = {"topic": topic.id, "amount": to_units(STAKE)}
            own.append(await chain.call("Stake", "bond", bond))
        reputers = [actor for topic in self._topics for actor in self._reputers(chain, feed, topic)]
        await asyncio.gather(
            self._start(reputers), chain.submit(runtime.batch(own), owner), return_exceptions=False
        )
        self._note("three reputers per topic have stake, one of them the node's off-chain worker")
        for topic in self._topics:
            name = topic.series.name
            self._go_on(f"the consumer of {name}", self._consume(chain, topic))
            self._go_on(f"the feed of {name}", self._publish(chain, feed, topic))

    def _allowances(self) -> dict[str, Decimal]:
        """ALLO for everybody who has to hold a deposit, a stake, or something to pay with."""
        count = len(self._topics)
        out = {}
        for topic in self._topics:
            for address in (*topic.board.inferers.values(), *topic.board.forecasters.values()):
                out[address] = Decimal(200)
        for name in ("1", "2", "node"):
            out[_key("reputer", name).address] = (STAKE + 200) * count
        out[_key("consumer").address] = Decimal(20_000)
        return out

    def _board(self, series: Series, topic: int) -> Board:
        return Board(
            series=series,
            topic=topic,
            inferers={name: _key(series.name, name).address for name in INFERERS},
            forecasters={name: _key(series.name, name).address for name in ("habit", "weather")},
            reputers={f"reputer {name}": _key("reputer", name).address for name in "12"}
            | {"reputer node": _key("reputer", "node").address},
        )

    async def _new_topic(self, chain: Chain, series: Series) -> dict[str, Any]:
        parameters = {
            "kind": "Regression",
            "arity": 1,
            "schedule": SCHEDULE,
            "value_min": to_fixed(series.low),
            "value_max": to_fixed(series.high),
            "truth_resolution": to_fixed(series.resolution),
            "loss": series.loss,
            "loss_method": {"OnChain": {"stake_mean": False}},
            # The protocol's defaults from here on.
            "weights": {
                "p_norm": to_fixed(3),
                "c_norm": to_fixed("0.75"),
                "epsilon_weight": to_fixed("0.5"),
                "regret_scale": "StdDev",
                "winsorise": True,
            },
            "alpha_regret": to_fixed("0.03"),
            "epsilon_score": to_fixed("0.01"),
            "merit_sortition_alpha": to_fixed("0.1"),
            "inferer_quantile": to_fixed("0.2"),
            "forecaster_quantile": to_fixed("0.2"),
            "reputer_quantile": to_fixed("0.2"),
            "limits": {"inferers": 32, "forecasters": 6, "reputers": 6, "forecast_elements": 12},
        }
        description = f"{series.title}, in {series.unit}; one observation per epoch."
        return {
            "name": series.title.encode(),
            "description": description.encode(),
            "labels": [],
            "parameters": parameters,
        }

    # Actors

    def _workers(self, chain: Chain, feed: Feed, topic: _Topic) -> list[Actor[Any]]:
        actors: list[Actor[Any]] = []
        for name in INFERERS:
            actors.append(
                Worker(
                    topic.id,
                    self._inferer(feed, topic.series, name),
                    key=_key(topic.series.name, name),
                    chain=chain,
                    on_report=self._on_report,
                    name=name,
                )
            )
        for name in topic.board.forecasters:
            actors.append(
                Forecaster(
                    topic.id,
                    self._forecaster(feed, topic, name),
                    key=_key(topic.series.name, name),
                    chain=chain,
                    on_report=self._on_report,
                    name=name,
                )
            )
        return actors

    def _inferer(self, feed: Feed, series: Series, name: str) -> Callable[[Window], float]:
        reader = FeedReader(feed.url, series, name)
        model, low, high = INFERERS[name], float(series.low), float(series.high)

        def predict(window: Window) -> float:
            return min(high, max(low, model(reader.past(window.epoch))))

        return predict

    def _forecaster(
        self, feed: Feed, topic: _Topic, name: str
    ) -> Callable[[Window], dict[str, float] | None]:
        series = topic.series
        reader = FeedReader(feed.url, series, name)
        names = {address: who for who, address in topic.board.inferers.items()}

        def forecast(window: Window) -> dict[str, float] | None:
            past = reader.past(window.epoch)
            if not window.history:
                return None
            losses = [
                {account: float(loss) for account, loss in epoch.inferers.items()}
                for epoch in window.history
            ]
            if name == "habit":
                expected = forecast_by_habit(losses)
            else:
                spreads = [
                    restlessness(past.values[: series.index(epoch.epoch)])
                    for epoch in window.history
                ]
                expected = forecast_by_weather(losses, spreads, restlessness(past.values))
            topic.forecasts.setdefault(window.epoch, {})[name] = {
                names.get(account, account): loss for account, loss in expected.items()
            }
            return expected

        return forecast

    def _reputers(self, chain: Chain, feed: Feed, topic: _Topic) -> list[Actor[Any]]:
        def truth(name: str) -> Callable[[Window], Decimal | None]:
            def ask(window: Window) -> Decimal | None:
                value = fetch_truth(feed.url, topic.series.name, window.epoch, name)
                return None if value is None else Decimal(value)

            return ask

        return [
            Reputer(
                topic.id,
                truth(f"reputer-{name}"),
                stake=STAKE,
                key=_key("reputer", name),
                chain=chain,
                on_report=self._on_report,
                name=f"reputer {name}",
            )
            for name in "12"
        ]

    async def _start(self, actors: list[Actor[Any]]) -> None:
        """Starts actors and waits until all are registered."""
        before = len(self._registered)
        for actor in actors:
            kind = type(actor).__name__.lower()
            self._go_on(f"{kind} {actor.address} of topic {actor.topic}", actor.run_async())
        deadline = time.monotonic() + SETUP_PATIENCE
        while len(self._registered) < before + len(actors):
            if time.monotonic() > deadline:
                raise DemoError(f"not everybody could register: {self._complaints()}")
            await asyncio.sleep(0.05)

    async def _consume(self, chain: Chain, topic: _Topic) -> None:
        """Reads every prediction, and pays for some."""
        consumer = Consumer(topic.id, key=_key("consumer"), chain=chain)
        name = topic.series.name
        async for prediction in consumer.stream_async():
            if prediction.epoch % PAY_EVERY:
                continue
            try:
                receipt = await consumer.pay_async(PAYMENT, f"epoch {prediction.epoch}")
                self._paid[name] += receipt.amount
            except AlloraError as error:
                self._problem(f"consumer of {name}: {error}")

    def _on_report(self, report: Report) -> None:
        if report.kind is Kind.REGISTERED:
            self._registered.add(report.actor)
        elif report.kind not in (Kind.SUBMITTED, Kind.ABSTAINED):
            self._problem(f"{report.actor}: {report.kind}: {report.message}")

    def _problem(self, text: str) -> None:
        self._problems[text] = self._problems.get(text, 0) + 1

    def _complaints(self) -> str:
        most = sorted(self._problems.items(), key=lambda item: -item[1])[:10]
        return "; ".join(f"{text} ({count}x)" for text, count in most) or "nobody complained"

    # Watching

    async def _watch(self, chain: Chain) -> None:
        """Collects settled epochs until there are enough."""
        self._say("")
        lines, progress = 0, time.monotonic()
        blocks = chain.heads()
        try:
            while any(topic.next_epoch <= self.settings.epochs for topic in self._topics):
                if time.monotonic() - progress > STALL_PATIENCE:
                    raise DemoError(
                        f"nothing was settled for {STALL_PATIENCE:g} s: {self._complaints()}"
                    )
                try:
                    async with asyncio.timeout(5):
                        await anext(blocks)
                except TimeoutError:
                    # A cancelled generator is finished.
                    blocks = chain.heads()
                    continue
                for topic in self._topics:
                    if await self._has_ended(chain, topic):
                        progress = time.monotonic()
                        if lines == 0:
                            self._time("first_settled")
                            self._note("first epoch settled")
                        if lines % 30 == 0:
                            self._say(scoreboard.HEADER)
                        lines += 1
                        self._say(self._last_line(topic))
        finally:
            await blocks.aclose()

    async def _has_ended(self, chain: Chain, topic: _Topic) -> bool:
        """Takes in the topic's next epoch if it has ended. A question that goes wrong is asked
        again in the next block."""
        try:
            return await self._collect(chain, topic)
        except (ConnectionLost, RpcError) as error:
            self._problem(f"results of {topic.series.name}: {error}")
            return False

    async def _publish(self, chain: Chain, feed: Feed, topic: _Topic) -> None:
        """Publishes each observation when the chain reaches the block of its truth."""
        truth_blocks: dict[int, int] = {}
        async for head in chain.heads():
            try:
                windows = await chain.open_windows(topic.id, head.hash)
            except AlloraError as error:
                self._problem(f"feed of {topic.series.name}: {error}")
                continue
            for window in windows:
                if window.role is Role.REPUTER:
                    truth_blocks[window.epoch] = window.span.first
            for epoch, first in list(truth_blocks.items()):
                if head.number >= first:
                    feed.publish(topic.series.name, epoch, block=head.number, truth_block=first)
                    del truth_blocks[epoch]

    async def _collect(self, chain: Chain, topic: _Topic) -> bool:
        """Takes in the topic's next epoch if it has ended."""
        if topic.next_epoch > self.settings.epochs:
            return False
        epoch = topic.next_epoch
        info = await chain.storage("Topics", "Epochs", [topic.id, epoch])
        stage = None if info is None else info["stage"]
        if isinstance(stage, Mapping):
            topic.board.void.append((epoch, str(stage.get("Void"))))
            topic.next_epoch += 1
            return True
        if stage != "Settled":
            return False
        prediction, losses, scores, inferences = await asyncio.gather(
            chain.prediction(topic.id, epoch),
            chain.losses(topic.id, epoch),
            chain.scores(topic.id, epoch),
            chain.inferences(topic.id, epoch),
        )
        if prediction is None or losses is None or scores is None:
            raise DemoError(f"epoch {epoch} of topic {topic.id} is settled, but has no records")
        values = {
            name: inferences[address][0]
            for name, address in topic.board.inferers.items()
            if address in inferences
        }
        forecasts = {
            name: said
            for name, said in topic.forecasts.pop(epoch, {}).items()
            if topic.board.forecasters[name] in losses.forecasters
        }
        topic.board.add(prediction, losses, scores, values, forecasts)
        topic.next_epoch += 1
        return True

    def _last_line(self, topic: _Topic) -> str:
        board = topic.board
        epoch = topic.next_epoch - 1
        if board.void and board.void[-1][0] == epoch:
            return f"{epoch:>5} {topic.series.name:<8} void: {board.void[-1][1]}"
        return scoreboard.line(topic.series, board.rows[-1])

    # The end

    async def _finish(self, node: Node, feed: Feed) -> None:
        out, boards = self.settings.out, [topic.board for topic in self._topics]
        self._time("total")
        feed.write_log(out / "feed.csv")
        timings = json.dumps(self._timings, indent=1) + "\n"
        (out / "timings.json").write_text(timings, encoding="utf-8")
        written = [out / "epochs.csv", out / "summary.csv"]
        scoreboard.write_epochs(written[0], boards)
        scoreboard.write_summary(written[1], boards)
        self._say("")
        self._note(f"{self.settings.epochs} epochs of each topic have ended")
        for board in boards:
            self._say("")
            self._say(scoreboard.summary(board))
            if board.rows:
                written.append(out / f"{board.series.name}.png")
                await asyncio.to_thread(scoreboard.plot, written[-1], board)
        self._say("")
        paid = ", ".join(f"{name} {show(allo)} ALLO" for name, allo in self._paid.items())
        self._say(f"The consumer paid: {paid}")
        if self._problems:
            self._say(f"What went wrong on the way: {self._complaints()}")
        self._say("Written: " + ", ".join(str(path) for path in (*written, out / "feed.csv")))
        # After everything is written: what is wrong can be looked up there.
        if peeks := look_aheads(feed.log, [board.series for board in boards]):
            raise DemoError(f"a model was given a later observation: {peeks[:3]}")
        self._say("No model was given a later observation (feed.csv has every answer).")
        self._say(_how_to_look(node))
        if empty := [board.series.name for board in boards if not board.rows]:
            raise DemoError(f"no epoch was settled of {', '.join(empty)}")

    def _time(self, name: str) -> None:
        """Notes the seconds from the command until now."""
        self._timings[name] = round(time.monotonic() - self.settings.begun, 1)

    def _note(self, text: str) -> None:
        self._say(f"[{time.monotonic() - self.settings.begun:6.1f} s] {text}")


async def _for_ever() -> None:
    await asyncio.Event().wait()


def _key(*path: str) -> Keypair:
    """A key of the demo: worthless outside of it."""
    return Keypair.from_uri("//demo" + "".join(f"//{part}" for part in path))


def _how_to_look(node: Node) -> str:
    port = node.rpc_port
    question = '{"jsonrpc":"2.0","id":1,"method":"inference_latest","params":[1]}'
    return (
        "\nWhile the chain runs, look at it\n"
        "  in the polkadot.js Apps UI: "
        f"https://polkadot.js.org/apps/?rpc=ws%3A%2F%2F127.0.0.1%3A{port}#/explorer\n"
        "  (Developer > Chain state > topics, inference, reputation), or with\n"
        f"  curl -s -H 'Content-Type: application/json' -d '{question}' http://127.0.0.1:{port}"
    )
