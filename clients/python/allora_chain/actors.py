# SPDX-License-Identifier: Apache-2.0
"""Workers, forecasters and reputers: a model in, submissions in every window out."""

import asyncio
import contextlib
import inspect
import logging
import os
import signal
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar

from . import calls, reports
from .calls import Call
from .chain import DEFAULT_URL, HISTORY, Chain, Head, Inclusion, window_role
from .commitments import Commitment, Commitments
from .errors import (
    AlloraError,
    ConnectionLost,
    DispatchFailed,
    OutcomeUnknown,
    PoolRejected,
    Refusal,
    Refused,
    RpcError,
    StateError,
)
from .fixed import Number, from_fixed, from_units, show, to_decimal, to_fixed, to_units
from .keys import Key, load_key, ss58_decode, ss58_encode
from .reports import Kind, Listener, Report
from .rpc import check_url
from .threads import ModelThread, in_thread
from .types import (
    ActorKind,
    Epoch,
    EpochLosses,
    KindStatus,
    LossValues,
    OpenWindow,
    Phase,
    Place,
    Role,
    Topic,
    Window,
)

logger = logging.getLogger("allora_chain")

#: For how many blocks an actor waits before it looks again whether it can register.
RETRY_BLOCKS = 5
#: For how many at most, after calls that failed in their block: each costs a fee.
RETRY_BLOCKS_LIMIT = 10_240
#: After how many blocks without a window an actor looks again whether its topic opens epochs.
TOPIC_BLOCKS = 20
#: After how many seconds without a block it is reported that there are none.
SILENCE = 30.0
#: The range of log10 losses.
LOSS_RANGE = (Decimal(-100), Decimal(20))
#: How often a submission or a commitment can be replaced.
MAX_REPLACEMENTS = 3

#: What the models of workers and reputers return.
Value = Number | Mapping[str, Number] | None
#: What a forecaster's model returns: {account: log10 loss}.
Forecast = Mapping[str, Number] | None
#: What the model of a reputer of reported losses returns: a log10 loss per value.
LossReport = Sequence[Number] | None
Answer = TypeVar("Answer")

#: Refusals that the next block may lift. The pool may be a block behind the node's answers, so an
#: epoch that has just opened is unknown to it.
_TRANSIENT = {Refusal.FREE_WEIGHT_EXHAUSTED, Refusal.UNKNOWN_EPOCH, Refusal.WINDOW_CLOSED}
#: Refusals that say that the submission is on chain already.
_DONE = {Refusal.ALREADY_SUBMITTED, Refusal.TOO_MANY_REPLACEMENTS}


class _Lacking(AlloraError):
    """Something has to change before the actor can register; nothing was paid."""

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass
class _Attempt:
    """What the actor has done about one open window."""

    window: OpenWindow
    task: asyncio.Task[None] | None = None
    #: Nothing more to do in this window; a reveal is looked after nevertheless, in case its block
    #: is not of the best chain any more.
    done: bool = False
    #: Nor to be looked after.
    over: bool = False
    #: What the model said, once it has.
    payload: Any = None
    answered: bool = False
    checked: bool = False
    revision: int = 0
    #: The latest refusal that the next block could have lifted.
    refusal: Refusal | None = None
    #: It was sent, though its outcome is perhaps not known.
    sent: bool = False
    #: What is, or will be, committed to.
    commitment: Commitment | None = None
    #: The block with the reveal.
    block: int = 0


#: An epoch's windows: the one in which something is said, and the one in which it is revealed.
_Key = tuple[int, bool]


def _key(window: OpenWindow) -> _Key:
    return window.epoch, window.phase is Phase.REVEAL


@dataclass
class _State:
    """What is forgotten when the actor stops."""

    topic: Topic | None = None
    registered: bool = False
    registering: asyncio.Task[None] | None = None
    retry_at: int = 0
    #: How many calls of the registration failed in their block, one after another.
    failed: int = 0
    #: A call of the registration that may be in a block or not.
    unknown: OutcomeUnknown | None = None
    #: The chain that all this is about, see [`Chain.life`].
    life: int | None = None
    #: The block in which the topic was looked at.
    looked_at: int = 0
    attempts: dict[_Key, _Attempt] = field(default_factory=dict)
    history: dict[int, EpochLosses] = field(default_factory=dict)
    history_from: int = 1
    #: For whom the key signs.
    owner: str = ""
    kept: Commitments | None = None
    #: Epochs of which a commitment is kept.
    committed: set[int] = field(default_factory=set)
    #: Epochs of which it is reported that there is no commitment on chain.
    told: set[int] = field(default_factory=set)


class Actor(ABC, Generic[Answer]):
    """The part that all actors share. It never asks anything of a person, never ends the process,
    and stops only when told to."""

    kind: ClassVar[ActorKind]
    _pallet: ClassVar[str]

    def __init__(
        self,
        topic: int,
        model: Callable[[Window], Answer | Awaitable[Answer]],
        *,
        url: str = DEFAULT_URL,
        key: Key,
        chain: Chain | None = None,
        register: bool = True,
        operator: str | None = None,
        reward_destination: str | None = None,
        on_report: Listener = reports.log,
        name: str | None = None,
        state_dir: str | os.PathLike[str] | None = None,
    ) -> None:
        """`key` is a key pair, a secret URI such as `//Alice`, or the path of a key file. `chain`
        shares a connection with other actors, then `url` is ignored. With `register` false an
        account that is not registered is only reported. `operator` may sign for the account,
        `reward_destination` receives what it earns. `name` stands for the account in reports.
        `state_dir` keeps what is committed to until it is revealed, by default
        `~/.local/share/allora/commitments`; it may be shared, and has to outlive a restart.

        Raises `ValueError` or `KeyFileError` if the key or an address is none, or `url` does not
        begin with `ws://` or `wss://`.
        """
        if chain is None:
            check_url(url)
        self.topic = topic
        self.model: Callable[..., Answer | Awaitable[Answer]] = model
        self.key = load_key(key)
        self._url = url
        self._shared = chain
        self._register = register
        self._operator = operator
        self._reward_destination = reward_destination
        self._listener = on_report
        self._name = name or self.key.address
        self._state_dir = state_dir
        self._stopping: asyncio.Event | None = None
        if operator is not None and ss58_decode(operator) == self.key.public:
            raise ValueError(
                "an account signs for itself without an operator: name another, or none"
            )
        self._state = _State()
        self._models = self._model_thread()
        self._heard = asyncio.Event()

    @property
    def address(self) -> str:
        """The account's address."""
        return self.key.address

    def run(self) -> None:
        """Works until [`Actor.stop`] is called, or the program is interrupted. A program without
        handlers for its logs gets one, so that the reports are seen."""
        reports.show()
        interrupted = False

        async def work() -> None:
            working = asyncio.create_task(self.run_async())

            def interrupt() -> None:
                nonlocal interrupted
                interrupted = True
                working.cancel()

            # The handler that asyncio.run installs does not wake a loop that is about to sleep; the
            # loop's own does. Not every platform and thread can have one.
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(signal.SIGINT, interrupt)
            await working

        try:
            asyncio.run(work())
        except asyncio.CancelledError:
            if not interrupted:
                raise
            raise KeyboardInterrupt from None

    def stop(self) -> None:
        """Ends a running actor soon. Call it from the actor's event loop."""
        if self._stopping is not None:
            self._stopping.set()

    async def run_async(self) -> None:
        """Works until [`Actor.stop`] is called, or the task is cancelled."""
        self._stopping = asyncio.Event()
        self._heard = asyncio.Event()
        self._state = _State()
        self._models = self._model_thread()
        chain = self._shared or Chain(self._url)
        blocks = asyncio.create_task(self._follow(chain))
        silence = asyncio.create_task(self._watch(chain))
        stop = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({blocks, stop}, return_when=asyncio.FIRST_COMPLETED)
            if blocks.done():
                blocks.result()
        finally:
            tasks = [blocks, silence, stop, *self._tasks()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            # A model that does not return is left behind; its thread keeps no process alive.
            self._models.close()
            if self._shared is None:
                await chain.close()

    # What each kind of actor says and how

    async def _question(self, chain: Chain, head: Head, window: Window) -> tuple[Any, ...] | None:
        """What the model is called with; `None` if it cannot be asked yet."""
        return (window,)

    @abstractmethod
    def _encode(self, topic: Topic, question: tuple[Any, ...], answer: Answer) -> list[Any]:
        """The argument of the call; raises `ValueError` if the answer is none."""

    @abstractmethod
    def _submission(self, window: OpenWindow, revision: int, payload: Sequence[Any]) -> Call:
        """The call of an open submission."""

    @abstractmethod
    def _commit(self, window: OpenWindow, revision: int, commitment: str) -> Call:
        """The call that commits to a hash."""

    @abstractmethod
    def _reveal(self, window: OpenWindow, payload: Sequence[Any], salt: bytes) -> Call:
        """The call that reveals what was committed to."""

    def _unsuited(self, topic: Topic) -> str | None:
        """Why this kind of actor has no work in the topic."""
        return None

    def _retry_without_answer(self) -> bool:
        """Whether a model that had nothing to say is asked again in the next block."""
        return False

    async def _missing(self, chain: Chain, status: KindStatus) -> tuple[int, int]:
        """The stake that is to be bonded, and what that costs, base units. Raises `_Lacking` if it
        is not possible, or would not be enough."""
        return 0, 0

    async def _bond(self, chain: Chain, amount: int) -> None:
        """Bonds it, after registration."""

    async def _without_stake(self, chain: Chain, attempt: _Attempt) -> None:
        """Reports that the stake is too low, and sees to it if that is possible."""
        self._refused(attempt.window.epoch, Refusal.NOT_ENOUGH_STAKE)

    # The loop

    async def _watch(self, chain: Chain) -> None:
        """Says once that no blocks come, and looks out again when they do."""
        while True:
            try:
                async with asyncio.timeout(SILENCE):
                    await self._heard.wait()
            except TimeoutError:
                message = f"no block from {chain.url} for {SILENCE:g} s; it is waited for."
                remedy = "See that a node runs there, and that it produces or imports blocks."
                self._report(Kind.DISCONNECTED, None, message, remedy=remedy)
                await self._heard.wait()
            self._heard.clear()

    async def _follow(self, chain: Chain) -> None:
        async for head in chain.heads():
            self._heard.set()
            try:
                await self._on_head(chain, head)
            except ConnectionLost as error:
                self._report(Kind.DISCONNECTED, None, str(error))
            except Exception as error:
                # An actor never stops for one failed block.
                self._report(Kind.ERROR, None, f"{type(error).__name__}: {error}")

    async def _on_head(self, chain: Chain, head: Head) -> None:
        await self._begin_anew(await chain.life())
        state = self._state
        if not state.registered:
            if state.registering is None or state.registering.done():
                if head.number < state.retry_at <= head.number + RETRY_BLOCKS_LIMIT:
                    return
                state.retry_at = head.number + RETRY_BLOCKS
                state.registering = asyncio.create_task(self._become_registered(chain, head))
            return
        windows = window_role(self.kind.role, await chain.open_windows(self.topic, head.hash))
        await self._look_at_topic(chain, head, windows)
        self._close(head, {_key(window) for window in windows})
        for window in windows:
            attempt = state.attempts.setdefault(_key(window), _Attempt(window))
            finished = attempt.over if window.phase is Phase.REVEAL else attempt.done
            if finished or (attempt.task is not None and not attempt.task.done()):
                continue
            attempt.task = asyncio.create_task(self._take_part(chain, head, attempt))
        await self._look_back(chain, head)

    async def _begin_anew(self, life: int) -> None:
        """Forgets what was of another chain: its epochs have the same numbers."""
        if self._state.life not in (None, life):
            tasks = self._tasks()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._state = _State()
            message = (
                "the node has another chain than before, or it began anew; so does this actor."
            )
            self._report(Kind.DISCONNECTED, None, message)
        self._state.life = life

    async def _look_at_topic(self, chain: Chain, head: Head, windows: Sequence[OpenWindow]) -> None:
        """Reads the topic again for a new epoch, and now and then if there is none; says once that
        it opens no epochs any more."""
        state = self._state
        if state.topic is None:
            return
        latest = max((window.epoch for window in windows), default=0)
        lately = 0 <= head.number - state.looked_at < TOPIC_BLOCKS
        if latest <= state.topic.current_epoch and (windows or lately):
            return
        state.looked_at = head.number
        topic = await chain.topic(self.topic)
        if topic is None:
            # A node that is still reading the chain has not come as far.
            return
        before, state.topic = state.topic.status, topic
        if topic.status != before and (idle := _idle(topic)) is not None:
            self._report(Kind.WAITING, None, f"{idle[0]}.", remedy=idle[1])

    def _close(self, head: Head, open_windows: set[_Key]) -> None:
        state = self._state
        for key, attempt in list(state.attempts.items()):
            epoch, reveal = key
            # The last block's transactions are followed until the block after it.
            if key in open_windows or attempt.window.span.last >= head.number:
                continue
            running = attempt.task is not None and not attempt.task.done()
            if running and attempt.task is not None:
                attempt.task.cancel()
            del state.attempts[key]
            if reveal:
                # What is not known to be revealed is looked up once the epoch has gone on.
                if attempt.done:
                    self._forget(epoch)
            elif not attempt.done:
                asked = attempt.answered or attempt.refusal is not None
                what = "not on chain" if asked else "the model has not answered"
                remedy = None if attempt.refusal is None else attempt.refusal.remedy
                message = f"the window closed: {what}."
                self._report(Kind.LATE, epoch, message, attempt.refusal, remedy)
                self._tell(attempt)

    async def _look_back(self, chain: Chain, head: Head) -> None:
        """What is kept of epochs whose windows passed while nobody looked."""
        state = self._state
        if state.topic is None or state.kept is None:
            return
        # From the first window's beginning to the second one's end, one of them is open.
        for epoch in sorted(state.committed - {epoch for epoch, _ in state.attempts}):
            try:
                commitment = await in_thread(state.kept.load, epoch)
            except StateError as error:
                # Once is enough; the file stays for somebody to look at.
                state.committed.discard(epoch)
                self._report(Kind.ERROR, epoch, str(error))
                continue
            known = await chain.epoch(self.topic, epoch, head.hash)
            if known is None and epoch > state.topic.current_epoch:
                # A node that is still reading the chain has not come as far.
                continue
            # Of an epoch that is pruned, or of another chain's, there is nothing to say.
            if known is None or commitment is None or known.opened_time != commitment.opened:
                over = True
            else:
                over = await self._is_over(chain, head, epoch, known)
            if over:
                self._forget(epoch)

    async def _is_over(self, chain: Chain, head: Head, epoch: int, known: Epoch) -> bool:
        """Whether nothing can be revealed any more; says so if something should have been."""
        state = self._state
        attested = known.stage == "Predicted" and self.kind.role is Role.REPUTER
        if known.stage == "Open" or attested:
            return False
        place = await chain.place(self.topic, epoch, self.kind, state.owner, head.hash)
        revealed = place is not None and place.commitment is None
        if not revealed and epoch not in state.told:
            message = "the reveal window passed: not revealed, and a bond is forfeited."
            self._report(Kind.LATE, epoch, message)
        return True

    def _tell(self, attempt: _Attempt) -> None:
        """It is reported that there is no commitment: the reveal window need not say it again."""
        if attempt.window.phase is Phase.COMMIT:
            self._state.told.add(attempt.window.epoch)

    def _forget(self, epoch: int) -> None:
        state = self._state
        state.committed.discard(epoch)
        state.told.discard(epoch)
        if state.kept is not None:
            state.kept.remove(epoch)

    def _tasks(self) -> list[asyncio.Task[None]]:
        state = self._state
        tasks = [attempt.task for attempt in state.attempts.values()]
        return [task for task in (*tasks, state.registering) if task is not None]

    # Registration

    async def _become_registered(self, chain: Chain, head: Head) -> None:
        state = self._state
        try:
            await self._ensure_registered(chain, head)
        except _Lacking as lacking:
            self._report(Kind.NOT_READY, None, str(lacking), remedy=lacking.remedy)
        except OutcomeUnknown as error:
            # Said once; it is looked up before anything is sent again.
            if state.unknown is None:
                self._report(Kind.DISCONNECTED, None, str(error))
            state.unknown = error
        except ConnectionLost as error:
            self._report(Kind.DISCONNECTED, None, str(error))
        except DispatchFailed as error:
            # It has cost a fee, so the time until the next attempt doubles.
            state.failed += 1
            wait = min(RETRY_BLOCKS_LIMIT, RETRY_BLOCKS * 2**state.failed)
            state.retry_at = head.number + wait
            remedy = f"It is tried again in {wait} blocks, for another fee."
            self._report(Kind.NOT_READY, None, f"the chain refused: {error}", remedy=remedy)
        except (AlloraError, ValueError) as error:
            self._report(Kind.NOT_READY, None, str(error))
        except Exception as error:
            self._report(Kind.ERROR, None, f"{type(error).__name__}: {error}")

    async def _ensure_registered(self, chain: Chain, head: Head) -> None:
        state = self._state
        if state.unknown is not None:
            # What was sent before may still come: the same again could be paid twice.
            try:
                await chain.outcome(state.unknown)
            except DispatchFailed:
                state.unknown = None
                raise
            state.unknown = None
        topic = state.topic = await chain.topic(self.topic)
        if topic is None:
            raise _Lacking("there is no such topic.", "Ask for the list of topics.")
        if (reason := self._unsuited(topic)) is not None:
            raise _Lacking(reason)
        status = await self._status(chain)
        state.owner = await chain.owner(self.topic, self.kind.role, self.address)
        data: dict[str, Any] = {}
        retired, stake = topic.status == "Retired", (0, 0)
        if not status.registered:
            if not self._register:
                self._refused(None, Refusal.NOT_REGISTERED)
                return
            if retired:
                # It stays so, and need not be said every few blocks.
                state.retry_at = head.number + RETRY_BLOCKS_LIMIT
                raise _Lacking(
                    "the topic is retired: nobody can register.", "Choose another topic."
                )
            if not status.whitelisted:
                self._refused(None, Refusal.NOT_WHITELISTED)
                return
            stake = await self._missing(chain, status)
            inclusion = await self._registration(chain, status, *stake)
            data = {"block": inclusion.block.number, "deposit": from_units(status.deposit)}
        elif not retired:
            stake = await self._missing(chain, status)
        if stake[0]:
            await self._bond(chain, stake[0])
        state.failed = 0
        state.kept = Commitments(
            self._state_dir,
            genesis=await chain.genesis(),
            topic=self.topic,
            account=state.owner,
            kind=self.kind,
        )
        state.committed = await in_thread(state.kept.epochs)
        state.registered = True
        state.looked_at = head.number
        state.history_from = max(1, topic.current_epoch - HISTORY)
        what, remedy = "registered now" if data else "already registered", None
        if (idle := _idle(topic)) is not None:
            what, remedy = f"{what}, but {idle[0]}.", idle[1]
        self._report(Kind.REGISTERED, None, what, remedy=remedy, data=data)

    async def _registration(
        self, chain: Chain, status: KindStatus, stake: int, stake_fee: int
    ) -> Inclusion:
        """Registers, if nothing stands against it, and `stake` can be bonded afterwards. Raises
        `_Lacking`."""
        role, operator = self.kind.role, self._operator
        if operator is not None and not await chain.is_free(self.topic, role, operator):
            raise _Lacking(
                f"{operator} is registered in the topic, or another's operator there.",
                "Name another operator, or none.",
            )
        call = await chain.call(
            self._pallet,
            "register",
            {
                "topic": self.topic,
                "operator": operator,
                "reward_destination": self._reward_destination,
            },
        )
        free = await chain.spendable(self.address)
        fee = await chain.fee(call, self.key)
        if free < status.deposit + fee + stake + stake_fee:
            more = f", the stake needs {_allo(stake)} and costs {_allo(stake_fee)}" if stake else ""
            raise _Lacking(
                f"registration holds {_allo(status.deposit)} and costs {_allo(fee)}{more}; the "
                f"account can spend {_allo(free)}.",
                f"Send ALLO to {self.address}.",
            )
        return await chain.submit(call, self.key)

    async def _status(self, chain: Chain) -> KindStatus:
        for status in await chain.actor_status(self.topic, self.address):
            if status.kind is self.kind:
                return status
        raise AlloraError(f"the chain says nothing about the {self.kind} of topic {self.topic}")

    # Submissions

    async def _take_part(self, chain: Chain, head: Head, attempt: _Attempt) -> None:
        epoch = attempt.window.epoch
        try:
            if attempt.window.phase is Phase.REVEAL:
                await self._take_part_in_reveal(chain, head, attempt)
                return
            if not attempt.checked:
                status = await self._status(chain)
                if status.epoch == epoch and status.submitted is not None:
                    if await self._is_said(attempt, status):
                        return
                elif status.phase not in (None, attempt.window.phase):
                    attempt.refusal = Refusal.WINDOW_CLOSED
                    return
                elif status.refusal is Refusal.BOND_NOT_COVERED:
                    await self._uncovered(chain, attempt, status)
                    return
                elif status.refusal is not None and not await self._go_on(
                    chain, attempt, status.refusal
                ):
                    return
                attempt.checked = True
            if not attempt.answered:
                await self._recall(chain, attempt)
            if not attempt.answered and not await self._ask(chain, head, attempt):
                return
            await self._submit(chain, attempt)
        except ConnectionLost as error:
            self._report(Kind.DISCONNECTED, epoch, str(error))
            # It may be on chain all the same: look before sending it again.
            attempt.checked = False
        except Exception as error:
            self._report(Kind.ERROR, epoch, f"{type(error).__name__}: {error}")

    async def _go_on(self, chain: Chain, attempt: _Attempt, refusal: Refusal) -> bool:
        """Takes note of a refusal; whether a submission still makes sense now."""
        if refusal in _TRANSIENT:
            attempt.refusal = refusal
            return True
        if refusal is Refusal.BOND_NOT_COVERED:
            # Somebody may add funds before the window closes.
            attempt.checked = False
            return False
        attempt.done = True
        if refusal in _DONE:
            self._found(attempt)
            return False
        self._tell(attempt)
        if refusal is Refusal.NOT_SELECTED:
            self._report(
                Kind.NOT_SELECTED, attempt.window.epoch, refusal.reason, refusal, refusal.remedy
            )
            return False
        if refusal is Refusal.NOT_ENOUGH_STAKE:
            await self._without_stake(chain, attempt)
            return False
        self._refused(attempt.window.epoch, refusal)
        if refusal is Refusal.NOT_REGISTERED:
            # Somebody took the registration back: begin again.
            self._register_again()
        return False

    def _register_again(self) -> None:
        self._state.registered = False
        self._state.retry_at = 0

    def _found(self, attempt: _Attempt) -> None:
        """A submission is on chain; it is reported if it is this run's."""
        attempt.done = True
        if not attempt.sent:
            return
        data = {"value": attempt.payload, "block": None, "revision": attempt.revision}
        kind = Kind.SUBMITTED
        if attempt.window.phase is Phase.COMMIT:
            kind, data = Kind.COMMITTED, {"bond": None, **data}
            del data["value"]
        self._report(kind, attempt.window.epoch, "found on chain", data=data)

    # Commitments

    async def _is_said(self, attempt: _Attempt, status: KindStatus) -> bool:
        """Whether what is on chain is all that there is to say. A commitment whose payload is lost
        is not: it is replaced as long as that is possible."""
        state, epoch = self._state, attempt.window.epoch
        if attempt.window.phase is not Phase.COMMIT or status.committed is None:
            self._found(attempt)
            return True
        kept = None if state.kept is None else await in_thread(state.kept.load, epoch)
        if kept is not None and kept.hash == status.committed:
            self._found(attempt)
            return True
        if status.phase is Phase.REVEAL:
            # Too late to say anything else: the reveal window tells what is wrong.
            attempt.done = True
            return True
        attempt.revision = (status.submitted or 0) + 1
        message = f"a commitment is on chain whose payload is not in {self._directory()}"
        if attempt.revision <= MAX_REPLACEMENTS:
            self._report(Kind.ERROR, epoch, f"{message}; it is replaced.")
            return False
        attempt.done = True
        self._tell(attempt)
        refusal = Refusal.TOO_MANY_REPLACEMENTS
        message = f"{message}, and it cannot be replaced any more: its bond will be forfeited."
        remedy = "Let one client work for an account, and keep its state directory."
        self._report(Kind.REFUSED, epoch, message, refusal, remedy)
        return True

    async def _uncovered(self, chain: Chain, attempt: _Attempt, status: KindStatus) -> None:
        refusal, owner = Refusal.BOND_NOT_COVERED, self._state.owner
        if attempt.refusal is refusal:
            return
        attempt.refusal = refusal
        free = await chain.spendable(owner)
        self._report(
            Kind.REFUSED,
            attempt.window.epoch,
            f"a commitment holds {_allo(status.bond)} until it is revealed; the account can spend "
            f"{_allo(free)}.",
            refusal,
            f"Send ALLO to {owner}.",
        )

    async def _recall(self, chain: Chain, attempt: _Attempt) -> None:
        """What an earlier run was about to commit to, or has sent: saying anything else could make
        that worthless."""
        kept = self._state.kept
        if attempt.window.phase is not Phase.COMMIT or kept is None:
            return
        epoch = attempt.window.epoch
        commitment = await in_thread(kept.load, epoch)
        if commitment is not None and commitment.opened == await self._opened(chain, epoch):
            attempt.commitment = commitment
            attempt.payload = list(commitment.payload)
            attempt.answered = True

    async def _call(self, chain: Chain, attempt: _Attempt) -> Call:
        """What to send in a window in which something is said. What is committed to is on disk
        before its hash leaves."""
        state, window = self._state, attempt.window
        if window.phase is not Phase.COMMIT:
            return self._submission(window, attempt.revision, attempt.payload)
        if state.kept is None:
            raise AlloraError("an actor that is not registered does not commit")
        if attempt.commitment is None:
            opened = await self._opened(chain, window.epoch)
            attempt.commitment = state.kept.new(window.epoch, attempt.payload, opened)
        await in_thread(state.kept.save, window.epoch, attempt.commitment)
        state.committed.add(window.epoch)
        return self._commit(window, attempt.revision, attempt.commitment.hash)

    async def _opened(self, chain: Chain, epoch: int) -> int:
        if (known := await chain.epoch(self.topic, epoch)) is None:
            raise AlloraError(f"the chain does not know epoch {epoch}, though its window is open")
        return known.opened_time

    async def _take_part_in_reveal(self, chain: Chain, head: Head, attempt: _Attempt) -> None:
        """Reveals what is committed, as long as it is not revealed."""
        state, epoch = self._state, attempt.window.epoch
        if state.kept is None or head.number <= attempt.block:
            return
        place = await chain.place(self.topic, epoch, self.kind, state.owner, head.hash)
        if place is not None and place.commitment is None:
            if not attempt.done:
                self._found(attempt)
            return
        kept = await in_thread(state.kept.load, epoch)
        if place is None:
            attempt.done = attempt.over = True
            if kept is not None and epoch not in state.told:
                message = "the commitment has no place: a stronger actor took it, or it never came."
                self._report(Kind.NOT_SELECTED, epoch, message, remedy="Its bond is not held.")
            return
        if kept is None or kept.hash != place.commitment:
            attempt.done = attempt.over = True
            message = (
                f"what was committed is not in {self._directory()}: it cannot be revealed, and its "
                f"bond of {_allo(place.bond)} will be forfeited."
            )
            remedy = "Let one client work for an account, and keep its state directory."
            self._report(Kind.REFUSED, epoch, message, Refusal.COMMITMENT_MISMATCH, remedy)
            return
        attempt.done = False
        attempt.payload, attempt.revision = list(kept.payload), place.revision
        await self._send_reveal(chain, attempt, place, kept)

    async def _send_reveal(
        self, chain: Chain, attempt: _Attempt, place: Place, kept: Commitment
    ) -> None:
        window = attempt.window
        attempt.sent = True
        try:
            call = self._reveal(window, attempt.payload, kept.salt)
            inclusion = await chain.submit(await chain.call(*call), self.key)
        except Refused as error:
            if error.refusal is Refusal.ALREADY_REVEALED:
                self._found(attempt)
            elif error.refusal is not attempt.refusal:
                # Whatever it is: as long as the window is open it is tried again.
                attempt.refusal = error.refusal
                if error.refusal not in _TRANSIENT:
                    self._refused(window.epoch, error.refusal)
        except (PoolRejected, DispatchFailed) as error:
            self._report(Kind.REFUSED, window.epoch, str(error))
        except RpcError as error:
            self._report(Kind.ERROR, window.epoch, str(error))
        else:
            attempt.done = True
            attempt.block = inclusion.block.number
            self._report(
                Kind.SUBMITTED,
                window.epoch,
                f"revealed in block {attempt.block}",
                data={
                    "value": attempt.payload,
                    "block": attempt.block,
                    "revision": place.revision,
                    "bond": from_units(place.bond),
                },
            )

    def _directory(self) -> str:
        return "" if self._state.kept is None else str(self._state.kept.directory)

    # Models

    def _model_thread(self) -> ModelThread:
        return ModelThread(f"allora-model-{self._name}-{self.topic}")

    async def _ask(self, chain: Chain, head: Head, attempt: _Attempt) -> bool:
        """Asks the model; whether it has an answer."""
        epoch, topic = attempt.window.epoch, self._state.topic
        if topic is None:
            return False
        blocking = not inspect.iscoroutinefunction(self.model)
        if blocking and (earlier := self._models.overdue) is not None:
            message = f"it has not returned since it was asked about epoch {earlier}."
            remedy = "It is asked about this epoch if it returns before the window closes."
            self._report(Kind.MODEL_FAILED, epoch, message, remedy=remedy)
            await self._models.free()
            # Blocks have passed: what it is asked must not be out of date.
            head = await chain.head()
        known = await chain.epoch(self.topic, epoch, head.hash)
        if known is not None:
            # What the topic's creator changes meanwhile counts from the next epoch on.
            topic = replace(topic, parameters=known.parameters)
        window = await self._window(chain, head, attempt.window, known)
        if (question := await self._question(chain, head, window)) is None:
            return False
        try:
            if blocking:
                outcome = await self._models.call(epoch, self.model, *question)
                if outcome.error is not None:
                    self._model_failed(attempt, outcome.error)
                    return False
                answer = outcome.value
            else:
                answer = self.model(*question)
            if inspect.isawaitable(answer):
                answer = await answer
            if answer is None:
                if not self._retry_without_answer():
                    attempt.done = True
                    self._report(Kind.ABSTAINED, epoch, "the model has no answer.")
                return False
            attempt.payload = self._encode(topic, question, answer)
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            # Not this actor's: something that the model waited for was cancelled.
            self._model_failed(attempt, error)
            return False
        except (Exception, SystemExit) as error:
            self._model_failed(attempt, error)
            return False
        attempt.answered = True
        return True

    def _model_failed(self, attempt: _Attempt, error: BaseException) -> None:
        attempt.done = not self._retry_without_answer()
        message = f"{type(error).__name__}: {error}"
        self._report(Kind.MODEL_FAILED, attempt.window.epoch, message)

    async def _submit(self, chain: Chain, attempt: _Attempt) -> None:
        window = attempt.window
        call = await self._call(chain, attempt)
        attempt.sent = True
        try:
            inclusion = await chain.submit(await chain.call(*call), self.key)
        except Refused as error:
            await self._go_on(chain, attempt, error.refusal)
            return
        except PoolRejected as error:
            attempt.checked = False
            self._report(Kind.REFUSED, window.epoch, f"by the pool: {error}")
            return
        except DispatchFailed as error:
            attempt.done = True
            self._tell(attempt)
            self._report(Kind.REFUSED, window.epoch, str(error))
            return
        except RpcError as error:
            attempt.checked = False
            self._report(Kind.ERROR, window.epoch, str(error))
            return
        if (event := inclusion.find("Reputation", "TruthRefused")) is not None:
            await self._go_on(chain, attempt, Refusal.from_name(str(event.fields["reason"])))
            return
        attempt.done = True
        if (event := inclusion.find("Inference", "NotSelected")) is not None:
            self._tell(attempt)
            lowest = event.fields.get("lowest_score")
            self._report(
                Kind.NOT_SELECTED,
                window.epoch,
                "the set is full and everybody in it is stronger.",
                Refusal.NOT_SELECTED,
                None
                if lowest is None
                else f"The lowest score in it is {show(from_fixed(int(lowest)))}.",
            )
            return
        block = inclusion.block.number
        data = {"value": attempt.payload, "block": block, "revision": attempt.revision}
        kind = Kind.SUBMITTED
        if window.phase is Phase.COMMIT:
            event = inclusion.find("Inference", "Committed")
            event = event or inclusion.find("Reputation", "TruthCommitted")
            bond = None if event is None else from_units(int(event.fields["commitment"]["bond"]))
            kind = Kind.COMMITTED
            data = {"bond": bond, "block": block, "revision": attempt.revision}
        self._report(kind, window.epoch, f"in block {block}", data=data)

    async def _window(
        self, chain: Chain, head: Head, window: OpenWindow, known: Epoch | None
    ) -> Window:
        # A node that is a block behind does not know the epoch yet whose first window is open.
        opened = window.span.first if known is None else known.opened_at
        return Window(
            topic=self.topic,
            epoch=window.epoch,
            role=window.role,
            first_block=window.span.first,
            last_block=window.span.last,
            opened_block=opened,
            block=head.number,
            history=await self._history(chain, head, window.epoch),
        )

    async def _history(self, chain: Chain, head: Head, before: int) -> tuple[EpochLosses, ...]:
        state = self._state
        epochs = range(max(state.history_from, before - HISTORY), before)
        found = await asyncio.gather(
            *(chain.losses(self.topic, epoch, head.hash) for epoch in epochs)
        )
        for epoch, losses in zip(epochs, found, strict=True):
            if losses is not None:
                state.history[epoch] = losses
                # Epochs settle in order: those before it that have no losses are void.
                state.history_from = epoch + 1
        for epoch in [epoch for epoch in state.history if epoch < before - HISTORY]:
            del state.history[epoch]
        return tuple(state.history[epoch] for epoch in sorted(state.history) if epoch < before)

    # Reports

    def _report(
        self,
        kind: Kind,
        epoch: int | None,
        message: str,
        refusal: Refusal | None = None,
        remedy: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        actor = f"{self.kind.value.lower()} {self._name} on topic {self.topic}"
        report = Report(kind, actor, self.topic, epoch, message, refusal, remedy, data or {})
        try:
            self._listener(report)
        except Exception:
            # Whoever listens must not stop who works.
            logger.exception("the listener failed to take the report: %s", report)

    def _refused(self, epoch: int | None, refusal: Refusal) -> None:
        kind = Kind.NOT_READY if epoch is None else Kind.REFUSED
        self._report(kind, epoch, refusal.reason, refusal, refusal.remedy)


class Worker(Actor[Value]):
    """An inferer: `model(window)` returns a number, or a number per label, or `None`."""

    kind = ActorKind.INFERER
    _pallet = "Inference"

    def _encode(self, topic: Topic, question: tuple[Any, ...], answer: Value) -> list[int]:
        return encode_values(topic, answer)

    def _submission(self, window: OpenWindow, revision: int, payload: Sequence[Any]) -> Call:
        return calls.submit_inference(window.topic, window.epoch, revision, payload)

    def _commit(self, window: OpenWindow, revision: int, commitment: str) -> Call:
        return calls.commit_inference(window.topic, window.epoch, revision, commitment)

    def _reveal(self, window: OpenWindow, payload: Sequence[Any], salt: bytes) -> Call:
        return calls.reveal_inference(window.topic, window.epoch, payload, salt)


class Forecaster(Actor[Forecast]):
    """A forecaster: `model(window)` returns `{account: expected log10 loss}` or `None`."""

    kind = ActorKind.FORECASTER
    _pallet = "Inference"

    def _encode(
        self, topic: Topic, question: tuple[Any, ...], answer: Forecast
    ) -> list[tuple[str, int]]:
        if not isinstance(answer, Mapping) or not answer:
            raise ValueError("a forecast is a mapping from account to log10 loss, not empty")
        elements = {ss58_decode(account): _loss(loss) for account, loss in answer.items()}
        # If there are too many, those that are expected to be best say most.
        best = sorted(elements, key=lambda account: (elements[account], account))
        kept = sorted(best[: topic.forecast_elements])
        return [(ss58_encode(account), to_fixed(elements[account])) for account in kept]

    def _submission(self, window: OpenWindow, revision: int, payload: Sequence[Any]) -> Call:
        return calls.submit_forecast(window.topic, window.epoch, revision, payload)

    def _commit(self, window: OpenWindow, revision: int, commitment: str) -> Call:
        return calls.commit_forecast(window.topic, window.epoch, revision, commitment)

    def _reveal(self, window: OpenWindow, payload: Sequence[Any], salt: bytes) -> Call:
        return calls.reveal_forecast(window.topic, window.epoch, payload, salt)


class _Attester(Actor[Answer]):
    """What all reputers share: stake, and patience until the truth is known."""

    kind = ActorKind.REPUTER
    _pallet = "Reputation"

    def __init__(
        self,
        topic: int,
        model: Callable[..., Answer | Awaitable[Answer]],
        *,
        stake: Number = 0,
        url: str = DEFAULT_URL,
        key: Key,
        chain: Chain | None = None,
        register: bool = True,
        operator: str | None = None,
        reward_destination: str | None = None,
        on_report: Listener = reports.log,
        name: str | None = None,
        state_dir: str | os.PathLike[str] | None = None,
    ) -> None:
        """`stake` ALLO are bonded after registration if the account has less stake in the topic;
        with 0 nothing is bonded. An operator's key bonds nothing for its owner. For the rest see
        [`Actor`]."""
        super().__init__(
            topic,
            model,
            url=url,
            key=key,
            chain=chain,
            register=register,
            operator=operator,
            reward_destination=reward_destination,
            on_report=on_report,
            name=name,
            state_dir=state_dir,
        )
        self._stake = to_units(stake)

    def _retry_without_answer(self) -> bool:
        return True

    # A commitment does not say what it hides: it is the same call for truths and losses.
    def _commit(self, window: OpenWindow, revision: int, commitment: str) -> Call:
        return calls.commit_truth(window.topic, window.epoch, revision, commitment)

    async def _missing(self, chain: Chain, status: KindStatus) -> tuple[int, int]:
        bonded = await self._bonded(chain)
        missing = max(0, self._stake - bonded)
        if missing and self._state.owner != self.address:
            # `bond` would take the signer's own ALLO, and its stake is of no use to the owner.
            raise _Lacking(
                f"{self.address} signs for {self._state.owner}, whose stake is {_allo(bonded)}: "
                f"less than the {_allo(self._stake)} that are asked for.",
                "Bond with the owner's key, and give the operator's no stake=.",
            )
        if (missing or not status.registered) and bonded + missing < status.stake_needed:
            raise _Lacking(
                f"a reputer of the topic needs {_allo(status.stake_needed)} of stake; with "
                f"stake={show(from_units(self._stake))} there would be {_allo(bonded + missing)}.",
                f"Ask for stake={show(from_units(status.stake_needed))} or more.",
            )
        if not missing:
            return 0, 0
        fee = await chain.fee(await self._bonding(chain, missing), self.key)
        free = await chain.spendable(self.address)
        if status.registered and free < missing + fee:
            raise _Lacking(
                f"the stake needs {_allo(missing)} and costs {_allo(fee)}; the account can spend "
                f"{_allo(free)}.",
                f"Send ALLO to {self.address}.",
            )
        return missing, fee

    async def _bond(self, chain: Chain, amount: int) -> None:
        await chain.submit(await self._bonding(chain, amount), self.key)

    async def _bonding(self, chain: Chain, amount: int) -> bytes:
        return await chain.call("Stake", "bond", {"topic": self.topic, "amount": amount})

    async def _without_stake(self, chain: Chain, attempt: _Attempt) -> None:
        refusal, owner = Refusal.NOT_ENOUGH_STAKE, self._state.owner
        needed, bonded = (await self._status(chain)).stake_needed, await self._bonded(chain)
        missing = needed - bonded
        if missing <= 0:
            # Somebody has bonded meanwhile.
            await super()._without_stake(chain, attempt)
            return
        message = (
            f"the stake of {owner} is {_allo(bonded)}, {_allo(missing)} less than a reputer needs."
        )
        if self._stake >= needed and owner == self.address:
            self._report(
                Kind.REFUSED, attempt.window.epoch, message, refusal, "It is bonded again."
            )
            self._register_again()
            return
        remedy = f"Bond {_allo(missing)} more to the topic, as stake= or with the owner's key."
        self._report(Kind.REFUSED, attempt.window.epoch, message, refusal, remedy)

    async def _bonded(self, chain: Chain) -> int:
        """The owner's stake that stays, base units."""
        position = await chain.storage("Stake", "Positions", [self.topic, self._state.owner])
        return 0 if position is None else int(position["stake"]) - int(position["leaving"])


class Reputer(_Attester[Value]):
    """A reputer: `truth(window)` returns the truth of `window.epoch`, or `None` if it is not known
    yet; then it is asked again in each block until the window closes."""

    def _unsuited(self, topic: Topic) -> str | None:
        return "the topic has reported losses: use LossReporter." if topic.reports_losses else None

    def _encode(self, topic: Topic, question: tuple[Any, ...], answer: Value) -> list[int]:
        # The range bounds predictions: what happened may lie beyond what was thought possible.
        return encode_values(topic, answer, in_range=False)

    def _submission(self, window: OpenWindow, revision: int, payload: Sequence[Any]) -> Call:
        return calls.submit_truth(window.topic, window.epoch, revision, payload)

    def _reveal(self, window: OpenWindow, payload: Sequence[Any], salt: bytes) -> Call:
        return calls.reveal_truth(window.topic, window.epoch, payload, salt)


class LossReporter(_Attester[LossReport]):
    """A reputer of a topic with reported losses: `judge(window, values)` returns the log10 loss of
    each of `values.values` ([`LossValues`]), in their order, or `None` if they are not known yet;
    then it is asked again in each block until the window closes. Losses are clamped to -100..20."""

    def _unsuited(self, topic: Topic) -> str | None:
        return None if topic.reports_losses else "the topic's reputers attest truths: use Reputer."

    async def _question(self, chain: Chain, head: Head, window: Window) -> tuple[Any, ...] | None:
        values = await chain.loss_values(self.topic, window.epoch, head.hash)
        return None if values is None else (window, values)

    def _encode(self, topic: Topic, question: tuple[Any, ...], answer: LossReport) -> list[int]:
        values: LossValues = question[1]
        if not isinstance(answer, Sequence) or isinstance(answer, str):
            raise ValueError("a report is a list of log10 losses")
        if len(answer) != len(values.values):
            raise ValueError(f"{len(answer)} losses for {len(values.values)} values")
        return [to_fixed(_loss(loss)) for loss in answer]

    def _submission(self, window: OpenWindow, revision: int, payload: Sequence[Any]) -> Call:
        return calls.submit_losses(window.topic, window.epoch, revision, payload)

    def _reveal(self, window: OpenWindow, payload: Sequence[Any], salt: bytes) -> Call:
        return calls.reveal_losses(window.topic, window.epoch, payload, salt)


def _loss(loss: Number) -> Decimal:
    low, high = LOSS_RANGE
    return min(high, max(low, to_decimal(loss)))


def _idle(topic: Topic) -> tuple[str, str] | None:
    """That a topic opens no epochs, and what to do about it; `None` if it does."""
    if topic.status == "Active":
        return None
    if topic.status == "Retired":
        return (
            "the topic is retired and opens no epochs any more",
            "Choose another topic; Registration.leave() and claim_deposit() give the deposit back.",
        )
    return (
        f"the topic is {topic.status.lower()} and opens no epochs: stake and revenue give it too "
        "little weight",
        f"It needs reputers with stake (Reputer({topic.id}, …, stake=…)) and payments: "
        f"Consumer({topic.id}).quote(amount) says what one would do, and pay(amount) pays it.",
    )


def _allo(units: int) -> str:
    return f"{show(from_units(units))} ALLO"


def encode_values(topic: Topic, answer: Value, *, in_range: bool = True) -> list[int]:
    """The inner integers of an answer, one per label of the topic.

    Raises `ValueError` if it is not a finite number per label, and in the topic's range unless
    `in_range` is false.
    """
    if isinstance(answer, Mapping):
        if not topic.labels:
            raise ValueError("the topic has no labels: return one number")
        # as the chain makes labels canonical
        answer = {label.strip().lower(): value for label, value in answer.items()}
        if unknown := sorted(set(answer) - set(topic.labels)):
            raise ValueError(f"the topic has no label {', '.join(unknown)}")
        numbers = []
        for label in topic.labels:
            value = answer.get(label, topic.default_value)
            if value is None:
                raise ValueError(f"no value for the label {label}")
            numbers.append(to_decimal(value))
    elif answer is None:
        raise ValueError("no value")
    elif topic.labels:
        raise ValueError(f"return a number per label: {', '.join(topic.labels)}")
    else:
        numbers = [to_decimal(answer)]
    low, high = topic.value_range
    for number in numbers:
        if in_range and not low <= number <= high:
            raise ValueError(f"{number} is outside the topic's range {low}..{high}")
    return [to_fixed(number) for number in numbers]


__all__ = ["Actor", "Forecaster", "LossReporter", "Reputer", "Worker", "encode_values"]
