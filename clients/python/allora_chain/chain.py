# SPDX-License-Identifier: Apache-2.0
"""One connection to a chain, shared by any number of actors: blocks as they come, runtime APIs,
storage, and signed transactions followed until their block."""

import asyncio
import contextlib
import functools
import logging
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self, TypeVar

from .encoding import compact
from .errors import (
    AlloraError,
    ConnectionLost,
    DispatchFailed,
    IncompatibleChain,
    OutcomeUnknown,
    PoolRejected,
    Refusal,
    Refused,
    RpcError,
)
from .fixed import from_fixed, from_units
from .keys import Keypair
from .rpc import Rpc, WebSocketRpc
from .runtime import ERA_PERIOD, Anchor, Event, Runtime, blake2b
from .threads import in_thread
from .types import (
    ActorKind,
    Epoch,
    EpochLosses,
    EpochScores,
    KindStatus,
    LossValues,
    OpenWindow,
    Place,
    Prediction,
    PredictionWeights,
    Quote,
    Role,
    Service,
    Standing,
    Topic,
)

logger = logging.getLogger("allora_chain")

#: The development node's address.
DEFAULT_URL = "ws://127.0.0.1:9944"
METADATA_VERSION = 15
#: How many blocks behind the best one a transaction is bound to: the pool may be a block behind,
#: and to it a transaction of the best block would seem to come from the future.
ANCHOR_DEPTH = 3
#: For how many epochs the chain keeps what was predicted and settled.
HISTORY = 64
#: How many final blocks are remembered, to know the chain again. An address may stand for several
#: nodes, of which one is some blocks behind.
_FINALS = 10
#: How many answers are remembered, of those that cannot change.
_MEMORY = 4096

#: Where the epochs' sets are: pallet, storage item, the field that names the actor.
_SETS = {
    ActorKind.INFERER: ("Inference", "ActiveInferers", "who"),
    ActorKind.FORECASTER: ("Inference", "ActiveForecasters", "who"),
    ActorKind.REPUTER: ("Reputation", "Truths", "reputer"),
}
_REGISTRATIONS = {
    Role.WORKER: ("Inference", "Workers"),
    Role.REPUTER: ("Reputation", "Reputers"),
}

T = TypeVar("T")


@dataclass(frozen=True)
class Head:
    """A block's number and hash."""

    number: int
    hash: str

    @classmethod
    def decode(cls, header: Mapping[str, Any]) -> Self:
        """From a header as the RPC gives it; the hash is computed."""
        number = int(header["number"], 16)
        logs = header["digest"]["logs"]
        encoded = (
            bytes.fromhex(header["parentHash"][2:])
            + compact(number)
            + bytes.fromhex(header["stateRoot"][2:])
            + bytes.fromhex(header["extrinsicsRoot"][2:])
            + compact(len(logs))
            + b"".join(bytes.fromhex(log[2:]) for log in logs)
        )
        return cls(number, "0x" + blake2b(encoded).hex())


@dataclass(frozen=True)
class Inclusion:
    """A transaction that is in a block and succeeded."""

    block: Head
    #: Its own events.
    events: tuple[Event, ...]

    def find(self, pallet: str, name: str) -> Event | None:
        """The first of its events with this name."""
        for event in self.events:
            if event.pallet == pallet and event.name == name:
                return event
        return None


class _Memory:
    """Remembers the answers of questions whose answer cannot change; one asks, all wait."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._answers: dict[Hashable, asyncio.Future[Any]] = {}

    async def get(self, key: Hashable, ask: Callable[[], Awaitable[T]]) -> T:
        while (known := self._answers.get(key)) is not None:
            try:
                answer: T = await asyncio.shield(known)
            except asyncio.CancelledError:
                task = asyncio.current_task()
                # Who asked was cancelled, not who waits here: ask again.
                if known.cancelled() and not (task and task.cancelling()):
                    continue
                raise
            return answer
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._answers[key] = future
        try:
            result = await ask()
        except BaseException as error:
            self._answers.pop(key, None)
            if isinstance(error, Exception):
                future.set_exception(error)
                # Whoever else waits gets it too; nobody may.
                future.exception()
            else:
                future.cancel()
            raise
        future.set_result(result)
        while len(self._answers) > self._size:
            self._answers.pop(next(iter(self._answers)))
        return result

    def put(self, key: Hashable, answer: object) -> None:
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        future.set_result(answer)
        self._answers[key] = future

    def peek(self, key: Hashable) -> object:
        known = self._answers.get(key)
        return known.result() if known is not None and known.done() else None


class Chain:
    """A chain behind an [`Rpc`]. Use it as an asynchronous context manager, or call `close`."""

    def __init__(self, rpc: Rpc | str = DEFAULT_URL) -> None:
        """`rpc` is a node's WebSocket address, or a transport."""
        self._rpc: Rpc = WebSocketRpc(rpc) if isinstance(rpc, str) else rpc
        self._runtime: Runtime | None = None
        self._runtime_checked = -1
        self._runtime_lock = asyncio.Lock()
        self._memory = _Memory(_MEMORY)
        self._account_locks: dict[bytes, asyncio.Lock] = {}
        self._listeners: set[asyncio.Queue[Head]] = set()
        self._follower: asyncio.Task[None] | None = None
        self._head: Head | None = None
        self._noting: asyncio.Task[None] | None = None
        #: The latest blocks that were final, without block 0, the oldest first.
        self._finals: deque[str] = deque(maxlen=_FINALS)
        self._lives = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def url(self) -> str:
        """The node's address."""
        return self._rpc.url

    async def close(self) -> None:
        """Ends the connection."""
        tasks = [task for task in (self._follower, self._noting) if task is not None]
        self._follower = self._noting = None
        for task in tasks:
            task.cancel()
        # Whatever ended them is logged already.
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._rpc.close()

    # Blocks

    async def heads(self) -> AsyncGenerator[Head, None]:
        """The best blocks from now on, for ever: a lost connection comes back by itself. A reader
        that is slower than the chain sees the latest block next, not each."""
        queue: asyncio.Queue[Head] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            self._follow()
            if self._head is not None:
                queue.put_nowait(self._head)
            while True:
                head = await queue.get()
                while not queue.empty():
                    head = queue.get_nowait()
                yield head
        finally:
            self._listeners.discard(queue)

    async def head(self) -> Head:
        """The best block now."""
        return Head.decode(await self._rpc.request("chain_getHeader"))

    async def finalized(self) -> Head:
        """The latest finalized block."""
        block = await self._rpc.request("chain_getFinalizedHead")
        return Head.decode(await self._rpc.request("chain_getHeader", [block]))

    async def genesis(self) -> str:
        """The hash of block 0, `0x` hex."""
        return "0x" + (await self.runtime()).genesis.hex()

    async def life(self) -> int:
        """A number that changes when the node has another chain than before: one with another
        genesis, or a development chain that began anew. What was read before is of no use then."""
        await self.runtime()
        return self._lives

    # Questions

    async def runtime(self) -> Runtime:
        """The runtime that the node has now; asked for again after every new connection and
        whenever a signature was refused."""
        if self._runtime is not None and self._runtime_checked == self._rpc.generation:
            return self._runtime
        async with self._runtime_lock:
            if self._runtime is None or self._runtime_checked != self._rpc.generation:
                # Of the connection that was there before, 0 if none: another one is asked again.
                generation = self._rpc.generation
                self._runtime = await self._load(self._runtime)
                self._runtime_checked = max(generation, 1)
            return self._runtime

    async def api(
        self, api: str, method: str, arguments: Sequence[Any] = (), at: str | None = None
    ) -> Any:
        """A runtime API by its names in the metadata, at a block or the best one."""
        runtime = await self.runtime()
        data = runtime.api_input(api, method, arguments)
        answer = await self._rpc.request("state_call", [f"{api}_{method}", "0x" + data.hex(), at])
        return runtime.api_output(api, method, bytes.fromhex(answer[2:]))

    async def storage(
        self, pallet: str, item: str, keys: Sequence[Any] = (), at: str | None = None
    ) -> Any:
        """A storage value, at a block or the best one."""
        runtime = await self.runtime()
        key = "0x" + runtime.storage_key(pallet, item, keys).hex()
        answer = await self._rpc.request("state_getStorage", [key, at])
        data = None if answer is None else bytes.fromhex(answer[2:])
        return runtime.storage_value(pallet, item, data)

    async def rpc(self, method: str, params: Sequence[Any] = ()) -> Any:
        """Any request of the node's JSON-RPC."""
        return await self._rpc.request(method, params)

    async def topic(self, topic: int) -> Topic | None:
        """A topic; `None` if there is none with this number."""
        raw = await self.api("TopicsApi", "topic", [topic])
        return None if raw is None else Topic.decode(raw)

    async def open_windows(self, topic: int, at: str | None = None) -> tuple[OpenWindow, ...]:
        """The windows of a topic that take submissions in the block after `at`."""

        async def ask() -> tuple[OpenWindow, ...]:
            raw = await self.api("TopicsApi", "open_windows", [topic], at)
            return tuple(OpenWindow.decode(window) for window in raw)

        return await (ask() if at is None else self._memory.get(("windows", topic, at), ask))

    async def prediction(self, topic: int, epoch: int, at: str | None = None) -> Prediction | None:
        """The record of an epoch; `None` if there is none."""
        raw = await self.api("InferenceApi", "prediction", [topic, epoch], at)
        return None if raw is None else Prediction.decode(raw)

    async def latest_prediction(self, topic: int, at: str | None = None) -> Prediction | None:
        """The latest record of a topic."""
        raw = await self.api("InferenceApi", "latest_prediction", [topic], at)
        return None if raw is None else Prediction.decode(raw)

    async def prediction_no_older_than(
        self, topic: int, blocks: int, at: str | None = None
    ) -> Prediction | None:
        """The latest record if it was written at most `blocks` blocks ago."""
        raw = await self.api("InferenceApi", "prediction_no_older_than", [topic, blocks], at)
        return None if raw is None else Prediction.decode(raw)

    async def actor_status(self, topic: int, address: str) -> list[KindStatus]:
        """What an account may do in the next block as inferer, forecaster and reputer."""
        raw = await self.api("InferenceApi", "actor_status", [topic, address])
        return [KindStatus.decode(status) for status in raw]

    async def loss_values(self, topic: int, epoch: int, at: str | None = None) -> LossValues | None:
        """What the reputers of an epoch with reported losses judge; `None` if it is not predicted,
        or pruned."""
        raw = await self.api("InferenceApi", "loss_values", [topic, epoch], at)
        return None if raw is None else LossValues.decode(raw)

    async def place(
        self, topic: int, epoch: int, kind: ActorKind, account: str, at: str | None = None
    ) -> Place | None:
        """The place of an account, as owner, in an epoch's set; `None` without one."""
        pallet, item, name = _SETS[kind]
        for entry in await self.storage(pallet, item, [topic, epoch], at):
            if entry[name] == account:
                return Place.decode(entry)
        return None

    async def epoch(self, topic: int, epoch: int, at: str | None = None) -> Epoch | None:
        """How far an epoch has come; `None` if it is not open yet, or pruned."""
        raw = await self.storage("Topics", "Epochs", [topic, epoch], at)
        return None if raw is None else Epoch.decode(raw)

    async def owner(self, topic: int, role: Role, address: str) -> str:
        """For whom `address` signs in a topic: itself, unless it is another's operator."""
        pallet, item = _REGISTRATIONS[role]
        if await self.storage(pallet, item, [topic, address]) is not None:
            return address
        owner = await self.storage(pallet, "Operators", [topic, address])
        return address if owner is None else str(owner)

    async def is_free(self, topic: int, role: Role, address: str) -> bool:
        """Whether `address` can become an operator in a topic: it is neither registered nor
        another's operator."""
        pallet, item = _REGISTRATIONS[role]
        for taken in (item, "Operators"):
            if await self.storage(pallet, taken, [topic, address]) is not None:
                return False
        return True

    async def losses(self, topic: int, epoch: int, at: str | None = None) -> EpochLosses | None:
        """Truth and losses of an epoch, if it is settled (at a block or the best one) and its
        history is not pruned."""
        settled = ("losses", topic, epoch)
        if isinstance(known := self._memory.peek(settled), EpochLosses):
            return known

        async def ask() -> EpochLosses | None:
            raw = await self.api("ReputationApi", "losses", [topic, epoch], at)
            return None if raw is None else EpochLosses.decode(raw)

        losses = await (ask() if at is None else self._memory.get((*settled, at), ask))
        if losses is not None:
            # What is settled never changes.
            self._memory.put(settled, losses)
        return losses

    async def scores(self, topic: int, epoch: int) -> EpochScores | None:
        """Scores and rewards of an epoch, if it is settled and its history is not pruned."""
        raw = await self.api("ReputationApi", "scores", [topic, epoch])
        return None if raw is None else EpochScores.decode(raw)

    async def inferences(self, topic: int, epoch: int) -> dict[str, tuple[Decimal, ...]]:
        """What inferers submitted in an epoch so far, a number per label, by account; nothing if
        there is no such epoch, or its history is pruned."""
        raw = await self.api("InferenceApi", "submissions", [topic, epoch])
        rows = [] if raw is None else raw["inferences"]
        return {who: tuple(from_fixed(int(n)) for n in values) for who, _, _, values in rows}

    async def weights(self, topic: int, epoch: int) -> PredictionWeights | None:
        """The weights that an epoch's prediction was combined with, if it is predicted and its
        history is not pruned."""
        raw = await self.api("InferenceApi", "weights", [topic, epoch])
        return None if raw is None else PredictionWeights.decode(raw)

    async def leaderboard(
        self, topic: int, kind: ActorKind, skip: int = 0, limit: int = 100
    ) -> list[Standing]:
        """The actors of one kind whose past in the topic is remembered, the strongest first: those
        after the first `skip`, at most `limit` and at most 100."""
        raw = await self.api("ReputationApi", "leaderboard", [topic, kind.value, skip, limit])
        return [Standing.decode(row) for row in raw]

    async def services(
        self, topic: int, kind: ActorKind, skip: int = 0, limit: int = 100
    ) -> list[Service]:
        """The services of the workers of one kind that have a past in the topic, the most skilled
        first: those after the first `skip`, at most `limit` and at most 100."""
        raw = await self.api("InferenceApi", "services", [topic, kind.value, skip, limit])
        return [Service.decode(row) for row in raw]

    async def quote(self, topic: int, units: int) -> Quote | None:
        """What a payment of `units` base units would do; `None` if there is no such topic."""
        raw = await self.api("PwywApi", "quote", [topic, units])
        return None if raw is None else Quote.decode(raw)

    async def spendable(self, address: str) -> int:
        """What an account can spend and still exist, base units."""
        account = await self.storage("System", "Account", [address])
        runtime = await self.runtime()
        data = account["data"]
        # Holds count towards what is frozen.
        untouchable = max(
            int(data["frozen"]) - int(data["reserved"]),
            int(runtime.constant("Balances", "ExistentialDeposit")),
        )
        return max(0, int(data["free"]) - untouchable)

    async def balance(self, address: str) -> Decimal:
        """An account's free balance, ALLO."""
        account = await self.storage("System", "Account", [address])
        return from_units(int(account["data"]["free"]))

    async def fee(self, call: bytes, key: Keypair) -> int:
        """What a call would cost the account, base units. Nothing is signed for the question."""
        runtime, anchor, nonce = await asyncio.gather(
            self.runtime(), self._anchor(), self._nonce(key)
        )
        extrinsic = runtime.unsigned(call, key.public, nonce=nonce, anchor=anchor)
        answer = await self._rpc.request("payment_queryInfo", ["0x" + extrinsic.hex()])
        return int(answer["partialFee"])

    # Transactions

    async def call(self, pallet: str, function: str, arguments: Mapping[str, Any]) -> bytes:
        """An encoded call, for [`Chain.submit`]."""
        return (await self.runtime()).call(pallet, function, arguments)

    async def submit(self, call: bytes, key: Keypair, *, timeout: float = 120.0) -> Inclusion:
        """Signs and sends a call, and waits until it is in a block.

        Raises `Refused` or `PoolRejected` if the pool does not take it, `DispatchFailed` if the
        call failed in its block, `OutcomeUnknown` if the node went away afterwards or `timeout`
        seconds passed: it may be in a block nevertheless, see [`Chain.outcome`]. Any other
        `ConnectionLost` says that nothing was sent.
        """
        lock = self._account_locks.setdefault(key.public, asyncio.Lock())
        async with lock:
            # From the nonce to the pool's answer: the next one counts this transaction.
            runtime, anchor, nonce = await asyncio.gather(
                self.runtime(), self._anchor(), self._nonce(key)
            )
            extrinsic = runtime.sign(call, key, nonce=nonce, anchor=anchor)
            digest = blake2b(extrinsic)

            def unknown(why: str) -> OutcomeUnknown:
                return OutcomeUnknown(
                    why,
                    address=key.address,
                    nonce=nonce,
                    extrinsic="0x" + digest.hex(),
                    first=anchor.number,
                    last=anchor.number + ERA_PERIOD - 1,
                )

            try:
                watch = await self._rpc.subscribe(
                    "author_submitAndWatchExtrinsic",
                    ["0x" + extrinsic.hex()],
                    "author_unwatchExtrinsic",
                    resume=False,
                )
            except RpcError as error:
                raise self._rejected(error) from error
            except ConnectionLost as error:
                raise unknown(str(error)) from error
        try:
            async with asyncio.timeout(timeout):
                async for status in watch:
                    if isinstance(status, dict):
                        block = status.get("inBlock") or status.get("finalized")
                        if block is not None:
                            return await self._outcome(block, digest)
                        if "usurped" in status:
                            raise PoolRejected("another transaction took its nonce", outdated=True)
                    elif status in ("invalid", "dropped"):
                        raise PoolRejected(f"the pool called it {status}", outdated=True)
            raise unknown("the node stopped following the transaction")
        except TimeoutError as error:
            raise unknown(f"not in a block after {timeout:g} s") from error
        except OutcomeUnknown:
            raise
        except ConnectionLost as error:
            raise unknown(str(error)) from error
        finally:
            await watch.close()

    async def outcome(self, unknown: OutcomeUnknown) -> Inclusion | None:
        """What became of a transaction whose outcome was unknown: where it is, or `None` if it is
        in no block and can be in none any more.

        Raises `DispatchFailed` if it is in a block and failed there, and `unknown` as long as it
        may still come.
        """
        digest = bytes.fromhex(unknown.extrinsic.removeprefix("0x"))
        # First: what is final now is among the blocks that are searched.
        final = await self.finalized()
        account = await self.storage("System", "Account", [unknown.address], final.hash)
        head = await self.head()
        for number in range(unknown.first, min(head.number, unknown.last) + 1):
            block = await self._rpc.request("chain_getBlockHash", [number])
            if block is None:
                # The node went back to an earlier block meanwhile.
                raise unknown
            _, positions = await self._memory.get(
                ("body", block), functools.partial(self._body, block)
            )
            if digest in positions:
                return await self._outcome(block, digest)
        if final.number >= unknown.last or int(account["nonce"]) > unknown.nonce:
            return None
        raise unknown

    # Inside

    def _follow(self) -> None:
        if self._follower is None or self._follower.done():
            self._follower = asyncio.create_task(self._follow_heads())

    async def _follow_heads(self) -> None:
        while True:
            try:
                heads = await self._rpc.subscribe(
                    "chain_subscribeNewHeads", [], "chain_unsubscribeNewHeads", resume=True
                )
            except (ConnectionLost, RpcError) as error:
                logger.warning("cannot follow blocks of %s: %s", self.url, error)
                await asyncio.sleep(1)
                continue
            try:
                async for header in heads:
                    self._head = Head.decode(header)
                    for queue in self._listeners:
                        queue.put_nowait(self._head)
                    if self._noting is None or self._noting.done():
                        self._noting = asyncio.create_task(self._note_final())
                return
            except (ConnectionLost, RpcError) as error:
                logger.warning("cannot follow blocks of %s: %s", self.url, error)
            except Exception:
                # Such as a header in a form that is not known: everybody waits for blocks.
                logger.exception("cannot follow blocks of %s", self.url)
            await heads.close()
            await asyncio.sleep(1)

    async def _note_final(self) -> None:
        try:
            # A new connection is compared with the block noted before, so that comes first.
            runtime = await self.runtime()
            generation = self._rpc.generation
            block = await self._rpc.request("chain_getFinalizedHead")
            first = "0x" + runtime.genesis.hex()
            if generation == self._rpc.generation == self._runtime_checked and (
                block not in (first, *self._finals)
            ):
                self._finals.append(block)
        except AlloraError as error:
            logger.debug("the final block of %s: %s", self.url, error)
        except Exception:
            logger.exception("the final block of %s", self.url)

    async def _is_another(self, known: Runtime, genesis: bytes) -> bool:
        """Whether the node has another chain than the one that was read before. A development chain
        that begins anew has the same genesis, but not the blocks that were final."""
        if known.genesis != genesis:
            return True
        if not self._finals:
            return False
        return await self._rpc.request("chain_getHeader", [self._finals[0]]) is None

    async def _load(self, known: Runtime | None) -> Runtime:
        version = await self._rpc.request("state_getRuntimeVersion")
        genesis = bytes.fromhex((await self._rpc.request("chain_getBlockHash", [0]))[2:])
        spec, transaction = version["specVersion"], version["transactionVersion"]
        if known is not None and await self._is_another(known, genesis):
            logger.warning("%s has another chain than before, or it began anew", self.url)
            self._memory = _Memory(_MEMORY)
            self._finals.clear()
            self._head = None
            self._lives += 1
        if known is not None and (known.spec_version, known.genesis) == (spec, genesis):
            return known
        self._memory = _Memory(_MEMORY)
        answer = await self._rpc.request(
            "state_call",
            ["Metadata_metadata_at_version", "0x" + METADATA_VERSION.to_bytes(4, "little").hex()],
        )
        data = bytes.fromhex(answer[2:])
        start = data.find(b"meta")
        if not data or data[0] == 0 or not 0 < start <= 6:
            raise IncompatibleChain(f"the chain has no metadata of version {METADATA_VERSION}")
        return await in_thread(
            Runtime,
            data[start:],
            spec_version=spec,
            transaction_version=transaction,
            genesis=genesis,
        )

    async def _anchor(self) -> Anchor:
        number = max(0, (await self.head()).number - ANCHOR_DEPTH)
        block = await self._rpc.request("chain_getBlockHash", [number])
        if block is None:
            raise ConnectionLost(f"the node does not know block {number}")
        return Anchor(number, bytes.fromhex(block[2:]))

    async def _nonce(self, key: Keypair) -> int:
        return int(await self._rpc.request("system_accountNextIndex", [key.address]))

    def _rejected(self, error: RpcError) -> AlloraError:
        detail = str(error.data if error.data is not None else error.message)
        if error.code in (1010, 1011):
            if detail.startswith("Custom error:"):
                code = detail.removeprefix("Custom error:").strip()
                with contextlib.suppress(ValueError):
                    return Refused(Refusal(int(code)))
            if "signature" in detail.lower():
                # Perhaps the runtime was upgraded under a living connection.
                self._runtime_checked = -1
                return PoolRejected(detail, outdated=True)
            lower = detail.lower()
            return PoolRejected(
                detail,
                outdated="outdated" in lower or "ancient" in lower,
                underfunded="pay" in lower or "balance" in lower,
            )
        if error.code in (1012, 1013, 1014, 1016):
            # Banned for a while, already there, too low a priority, no room: try again later.
            return PoolRejected(f"{error.message}: {detail}", outdated=True)
        return error

    async def _outcome(self, block: str, digest: bytes) -> Inclusion:
        head, positions = await self._memory.get(("body", block), lambda: self._body(block))
        index = positions.get(digest)
        events = await self._memory.get(("events", block), lambda: self._events(block))
        own = tuple(event for event in events if event.extrinsic == index)
        for event in own:
            if event.pallet == "System" and event.name == "ExtrinsicFailed":
                raise self._failure(event.fields["dispatch_error"])
        return Inclusion(head, own)

    async def _body(self, block: str) -> tuple[Head, dict[bytes, int]]:
        answer = (await self._rpc.request("chain_getBlock", [block]))["block"]
        positions = {
            blake2b(bytes.fromhex(extrinsic[2:])): index
            for index, extrinsic in enumerate(answer["extrinsics"])
        }
        return Head.decode(answer["header"]), positions

    async def _events(self, block: str) -> list[Event]:
        runtime = await self.runtime()
        key = "0x" + runtime.storage_key("System", "Events").hex()
        answer = await self._rpc.request("state_getStorage", [key, block])
        return [] if answer is None else runtime.events(bytes.fromhex(answer[2:]))

    def _failure(self, error: Any) -> DispatchFailed:
        runtime = self._runtime
        if runtime is not None and isinstance(error, Mapping) and "Module" in error:
            module = error["Module"]
            data = module["error"]
            raw = bytes.fromhex(data[2:]) if isinstance(data, str) else bytes(data)
            return DispatchFailed(*runtime.error(int(module["index"]), raw))
        return DispatchFailed(str(error), "")


def window_role(kind_role: Role, windows: Sequence[OpenWindow]) -> list[OpenWindow]:
    """Those of `windows` in which `kind_role` submits, the earliest epoch first."""
    return sorted((w for w in windows if w.role is kind_role), key=lambda w: w.epoch)
