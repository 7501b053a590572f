# SPDX-License-Identifier: Apache-2.0
"""Workers, forecasters and reputers: a model in, submissions in every window out."""

import asyncio
import inspect
import os
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar

from . import calls, reports
from .calls import Call
from .chain import DEFAULT_URL, Chain, Head, Inclusion, window_role
from .commitments import Commitment, Commitments
from .errors import (
    AlloraError,
    ConnectionLost,
    DispatchFailed,
    PoolRejected,
    Refusal,
    Refused,
    RpcError,
    StateError,
)
from .fixed import Number, from_fixed, from_units, show, to_decimal, to_fixed, to_units
from .keys import Key, load_key, ss58_decode, ss58_encode
from .reports import Kind, Listener, Report
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

#: For how many blocks an actor waits before it looks again whether it can register.
RETRY_BLOCKS = 5
#: Settled epochs that are kept for the model; the chain keeps as many.
HISTORY = 64
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
        """
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
        self._state = _State()

    @property
    def address(self) -> str:
        """The account's address."""
        return self.key.address

    def run(self) -> None:
        """Works until [`Actor.stop`] is called, or the program is interrupted."""
        asyncio.run(self.run_async())

    def stop(self) -> None:
        """Ends a running actor soon. Call it from the actor's event loop."""
        if self._stopping is not None:
            self._stopping.set()

    async def run_async(self) -> None:
        """Works until [`Actor.stop`] is called, or the task is cancelled."""
        self._stopping = asyncio.Event()
        self._state = _State()
        chain = self._shared or Chain(self._url)
        blocks = asyncio.create_task(self._follow(chain))
        stop = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({blocks, stop}, return_when=asyncio.FIRST_COMPLETED)
            if blocks.done():
                blocks.result()
        finally:
            tasks = [blocks, stop, *self._tasks()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
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

    async def _prepare(self, chain: Chain, status: KindStatus, free: int) -> str | None:
        """What else the role needs after registration; the reason if it is not to be had."""
        return None

    # The loop

    async def _follow(self, chain: Chain) -> None:
        async for head in chain.heads():
            try:
                await self._on_head(chain, head)
            except ConnectionLost as error:
                self._report(Kind.DISCONNECTED, None, str(error))
            except Exception as error:
                # An actor never stops for one failed block.
                self._report(Kind.ERROR, None, f"{type(error).__name__}: {error}")

    async def _on_head(self, chain: Chain, head: Head) -> None:
        state = self._state
        if not state.registered:
            if state.registering is None or state.registering.done():
                if head.number < state.retry_at <= head.number + RETRY_BLOCKS:
                    return
                state.retry_at = head.number + RETRY_BLOCKS
                state.registering = asyncio.create_task(self._become_registered(chain))
            return
        windows = window_role(self.kind.role, await chain.open_windows(self.topic, head.hash))
        self._close(head, {_key(window) for window in windows})
        for window in windows:
            attempt = state.attempts.setdefault(_key(window), _Attempt(window))
            finished = attempt.over if window.phase is Phase.REVEAL else attempt.done
            if finished or (attempt.task is not None and not attempt.task.done()):
                continue
            attempt.task = asyncio.create_task(self._take_part(chain, head, attempt))
        await self._look_back(chain, head)

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
                commitment = await asyncio.to_thread(state.kept.load, epoch)
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

    async def _become_registered(self, chain: Chain) -> None:
        try:
            await self._ensure_registered(chain)
        except ConnectionLost as error:
            self._report(Kind.DISCONNECTED, None, str(error))
        except DispatchFailed as error:
            self._report(Kind.NOT_READY, None, f"the chain refused: {error}")
        except (AlloraError, ValueError) as error:
            self._report(Kind.NOT_READY, None, str(error))
        except Exception as error:
            self._report(Kind.ERROR, None, f"{type(error).__name__}: {error}")

    async def _ensure_registered(self, chain: Chain) -> None:
        state = self._state
        state.topic = await chain.topic(self.topic)
        if state.topic is None:
            remedy = "Ask for the list of topics."
            self._report(Kind.NOT_READY, None, "there is no such topic.", remedy=remedy)
            return
        if (reason := self._unsuited(state.topic)) is not None:
            self._report(Kind.NOT_READY, None, reason)
            return
        status = await self._status(chain)
        data: dict[str, Any] = {}
        if not status.registered:
            if not self._register:
                self._refused(None, Refusal.NOT_REGISTERED)
                return
            if not status.whitelisted:
                self._refused(None, Refusal.NOT_WHITELISTED)
                return
            if (inclusion := await self._registration(chain, status)) is None:
                return
            data = {"block": inclusion.block.number, "deposit": from_units(status.deposit)}
        lack = await self._prepare(chain, status, await chain.spendable(self.address))
        if lack is not None:
            self._report(Kind.NOT_READY, None, lack)
            return
        state.owner = await chain.owner(self.topic, self.kind.role, self.address)
        state.kept = Commitments(
            self._state_dir,
            genesis=await chain.genesis(),
            topic=self.topic,
            account=state.owner,
            kind=self.kind,
        )
        state.committed = await asyncio.to_thread(state.kept.epochs)
        state.registered = True
        state.history_from = max(1, state.topic.current_epoch - HISTORY)
        what = "registered now" if data else "already registered"
        self._report(Kind.REGISTERED, None, what, data=data)

    async def _registration(self, chain: Chain, status: KindStatus) -> Inclusion | None:
        call = await chain.call(
            self._pallet,
            "register",
            {
                "topic": self.topic,
                "operator": self._operator,
                "reward_destination": self._reward_destination,
            },
        )
        free = await chain.spendable(self.address)
        fee = await chain.fee(call, self.key)
        if free < status.deposit + fee:
            self._report(
                Kind.NOT_READY,
                None,
                f"registration holds {_allo(status.deposit)} and costs {_allo(fee)}; the account "
                f"can spend {_allo(free)}.",
                remedy=f"Send ALLO to {self.address}.",
            )
            return None
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
                elif status.refusal is not None and not self._go_on(attempt, status.refusal):
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

    def _go_on(self, attempt: _Attempt, refusal: Refusal) -> bool:
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
        self._refused(attempt.window.epoch, refusal)
        if refusal in (Refusal.NOT_REGISTERED, Refusal.NOT_ENOUGH_STAKE):
            # Somebody took the registration or the stake back: begin again.
            self._state.registered = False
            self._state.retry_at = 0
        return False

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
        kept = None if state.kept is None else await asyncio.to_thread(state.kept.load, epoch)
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
        commitment = await asyncio.to_thread(kept.load, epoch)
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
        await asyncio.to_thread(state.kept.save, window.epoch, attempt.commitment)
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
        kept = await asyncio.to_thread(state.kept.load, epoch)
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

    async def _ask(self, chain: Chain, head: Head, attempt: _Attempt) -> bool:
        """Asks the model; whether it has an answer."""
        epoch, topic = attempt.window.epoch, self._state.topic
        if topic is None:
            return False
        window = await self._window(chain, head, topic, attempt.window)
        if (question := await self._question(chain, head, window)) is None:
            return False
        try:
            if inspect.iscoroutinefunction(self.model):
                answer = await self.model(*question)
            else:
                answer = await asyncio.to_thread(self.model, *question)
                if inspect.isawaitable(answer):
                    answer = await answer
            if answer is None:
                if not self._retry_without_answer():
                    attempt.done = True
                    self._report(Kind.ABSTAINED, epoch, "the model has no answer.")
                return False
            attempt.payload = self._encode(topic, question, answer)
        except Exception as error:
            attempt.done = not self._retry_without_answer()
            self._report(Kind.MODEL_FAILED, epoch, f"{type(error).__name__}: {error}")
            return False
        attempt.answered = True
        return True

    async def _submit(self, chain: Chain, attempt: _Attempt) -> None:
        window = attempt.window
        call = await self._call(chain, attempt)
        attempt.sent = True
        try:
            inclusion = await chain.submit(await chain.call(*call), self.key)
        except Refused as error:
            self._go_on(attempt, error.refusal)
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
            self._go_on(attempt, Refusal.from_name(str(event.fields["reason"])))
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

    async def _window(self, chain: Chain, head: Head, topic: Topic, window: OpenWindow) -> Window:
        opened = window.span.first
        if self.kind is ActorKind.REPUTER:
            opened -= topic.schedule["ground_truth_lag"]
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
        self._listener(Report(kind, actor, self.topic, epoch, message, refusal, remedy, data or {}))

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
        with 0 nothing is bonded. For the rest see [`Actor`]."""
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

    async def _prepare(self, chain: Chain, status: KindStatus, free: int) -> str | None:
        if self._stake == 0:
            return None
        bonded = await self._bonded(chain)
        if bonded >= self._stake:
            return None
        amount = self._stake - bonded
        call = await chain.call("Stake", "bond", {"topic": self.topic, "amount": amount})
        fee = await chain.fee(call, self.key)
        if free < amount + fee:
            return (
                f"the stake needs {_allo(amount)} and costs {_allo(fee)}; the account can spend "
                f"{_allo(free)}. Send ALLO to {self.address}."
            )
        await chain.submit(call, self.key)
        return None

    async def _bonded(self, chain: Chain) -> int:
        position = await chain.storage("Stake", "Positions", [self.topic, self.address])
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
