# SPDX-License-Identifier: Apache-2.0
"""Workers, forecasters and reputers: a model in, submissions in every window out."""

import asyncio
import inspect
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar

from . import reports
from .chain import DEFAULT_URL, Chain, Head, Inclusion, window_role
from .errors import (
    AlloraError,
    ConnectionLost,
    DispatchFailed,
    PoolRejected,
    Refusal,
    Refused,
    RpcError,
)
from .fixed import Number, from_fixed, from_units, show, to_decimal, to_fixed, to_units
from .keys import Key, load_key, ss58_decode, ss58_encode
from .reports import Kind, Listener, Report
from .types import ActorKind, EpochLosses, KindStatus, OpenWindow, Topic, Window

#: For how many blocks an actor waits before it looks again whether it can register.
RETRY_BLOCKS = 5
#: Settled epochs that are kept for the model; the chain keeps as many.
HISTORY = 64
#: The range of log10 losses.
LOSS_RANGE = (Decimal(-100), Decimal(20))

#: What the models of workers and reputers return.
Value = Number | Mapping[str, Number] | None
#: What a forecaster's model returns: {account: log10 loss}.
Forecast = Mapping[str, Number] | None
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
    #: Nothing more to do in this window.
    done: bool = False
    #: What the model said, once it has.
    payload: Any = None
    answered: bool = False
    checked: bool = False
    revision: int = 0
    #: The latest refusal that the next block could have lifted.
    refusal: Refusal | None = None
    #: It was sent, though its outcome is perhaps not known.
    sent: bool = False


@dataclass
class _State:
    """What is forgotten when the actor stops."""

    topic: Topic | None = None
    registered: bool = False
    registering: asyncio.Task[None] | None = None
    retry_at: int = 0
    attempts: dict[int, _Attempt] = field(default_factory=dict)
    history: dict[int, EpochLosses] = field(default_factory=dict)
    history_from: int = 1


class Actor(ABC, Generic[Answer]):
    """The part that all actors share. It never asks anything of a person, never ends the process,
    and stops only when told to."""

    kind: ClassVar[ActorKind]
    _pallet: ClassVar[str]
    _call: ClassVar[str]

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
    ) -> None:
        """`key` is a key pair, a secret URI such as `//Alice`, or the path of a key file. `chain`
        shares a connection with other actors, then `url` is ignored. With `register` false an
        account that is not registered is only reported. `operator` may sign for the account,
        `reward_destination` receives what it earns. `name` stands for the account in reports.
        """
        self.topic = topic
        self.model = model
        self.key = load_key(key)
        self._url = url
        self._shared = chain
        self._register = register
        self._operator = operator
        self._reward_destination = reward_destination
        self._listener = on_report
        self._name = name or self.key.address
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

    @abstractmethod
    def _encode(self, topic: Topic, answer: Answer) -> Any:
        """The argument of the call; raises `ValueError` if the answer is none."""

    @abstractmethod
    def _arguments(self, window: OpenWindow, revision: int, payload: Any) -> dict[str, Any]:
        """The arguments of the call."""

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
        self._close(head, {window.epoch for window in windows})
        for window in windows:
            attempt = state.attempts.setdefault(window.epoch, _Attempt(window))
            if attempt.done or (attempt.task is not None and not attempt.task.done()):
                continue
            attempt.task = asyncio.create_task(self._take_part(chain, head, attempt))

    def _close(self, head: Head, open_epochs: set[int]) -> None:
        state = self._state
        for epoch, attempt in list(state.attempts.items()):
            # The last block's transactions are followed until the block after it.
            if epoch in open_epochs or attempt.window.span.last >= head.number:
                continue
            running = attempt.task is not None and not attempt.task.done()
            if running and attempt.task is not None:
                attempt.task.cancel()
            if not attempt.done:
                what = "the model has not answered" if not attempt.answered else "not on chain"
                remedy = None if attempt.refusal is None else attempt.refusal.remedy
                message = f"the window closed: {what}."
                self._report(Kind.LATE, epoch, message, attempt.refusal, remedy)
            del state.attempts[epoch]

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
            if not attempt.checked:
                status = await self._status(chain)
                if status.epoch == epoch and status.submitted is not None:
                    self._found(attempt)
                    return
                if status.refusal is not None and not self._go_on(attempt, status.refusal):
                    return
                attempt.checked = True
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
        attempt.done = True
        if refusal in _DONE:
            self._found(attempt)
            return False
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
        if attempt.sent:
            data = {"value": attempt.payload, "block": None, "revision": attempt.revision}
            self._report(Kind.SUBMITTED, attempt.window.epoch, "found on chain", data=data)

    async def _ask(self, chain: Chain, head: Head, attempt: _Attempt) -> bool:
        """Asks the model; whether it has an answer."""
        epoch, topic = attempt.window.epoch, self._state.topic
        if topic is None:
            return False
        window = await self._window(chain, head, topic, attempt.window)
        try:
            if inspect.iscoroutinefunction(self.model):
                answer = await self.model(window)
            else:
                answer = await asyncio.to_thread(self.model, window)
                if inspect.isawaitable(answer):
                    answer = await answer
            if answer is None:
                if not self._retry_without_answer():
                    attempt.done = True
                    self._report(Kind.ABSTAINED, epoch, "the model has no answer.")
                return False
            attempt.payload = self._encode(topic, answer)
        except Exception as error:
            attempt.done = not self._retry_without_answer()
            self._report(Kind.MODEL_FAILED, epoch, f"{type(error).__name__}: {error}")
            return False
        attempt.answered = True
        return True

    async def _submit(self, chain: Chain, attempt: _Attempt) -> None:
        window = attempt.window
        arguments = self._arguments(window, attempt.revision, attempt.payload)
        attempt.sent = True
        try:
            inclusion = await chain.submit(
                await chain.call(self._pallet, self._call, arguments), self.key
            )
        except Refused as error:
            self._go_on(attempt, error.refusal)
            return
        except PoolRejected as error:
            attempt.checked = False
            self._report(Kind.REFUSED, window.epoch, f"by the pool: {error}")
            return
        except DispatchFailed as error:
            attempt.done = True
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
        self._report(
            Kind.SUBMITTED,
            window.epoch,
            f"in block {inclusion.block.number}",
            data={
                "value": attempt.payload,
                "block": inclusion.block.number,
                "revision": attempt.revision,
            },
        )

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
    _call = "submit_inference"

    def _encode(self, topic: Topic, answer: Value) -> list[int]:
        return encode_values(topic, answer)

    def _arguments(self, window: OpenWindow, revision: int, payload: Any) -> dict[str, Any]:
        return {
            "topic": window.topic,
            "epoch": window.epoch,
            "revision": revision,
            "values": payload,
        }


class Forecaster(Actor[Forecast]):
    """A forecaster: `model(window)` returns `{account: expected log10 loss}` or `None`."""

    kind = ActorKind.FORECASTER
    _pallet = "Inference"
    _call = "submit_forecast"

    def _encode(self, topic: Topic, answer: Forecast) -> list[tuple[str, int]]:
        if not isinstance(answer, Mapping) or not answer:
            raise ValueError("a forecast is a mapping from account to log10 loss, not empty")
        low, high = LOSS_RANGE
        elements: dict[bytes, Decimal] = {}
        for account, loss in answer.items():
            elements[ss58_decode(account)] = min(high, max(low, to_decimal(loss)))
        # If there are too many, those that are expected to be best say most.
        best = sorted(elements, key=lambda account: (elements[account], account))
        kept = sorted(best[: topic.forecast_elements])
        return [(ss58_encode(account), to_fixed(elements[account])) for account in kept]

    def _arguments(self, window: OpenWindow, revision: int, payload: Any) -> dict[str, Any]:
        return {
            "topic": window.topic,
            "epoch": window.epoch,
            "revision": revision,
            "elements": payload,
        }


class Reputer(Actor[Value]):
    """A reputer: `truth(window)` returns the truth of `window.epoch`, or `None` if it is not known
    yet; then it is asked again in each block until the window closes."""

    kind = ActorKind.REPUTER
    _pallet = "Reputation"
    _call = "submit_truths"

    def __init__(
        self,
        topic: int,
        truth: Callable[[Window], Value | Awaitable[Value]],
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
    ) -> None:
        """`stake` ALLO are bonded after registration if the account has less stake in the topic;
        with 0 nothing is bonded. For the rest see [`Actor`]."""
        super().__init__(
            topic,
            truth,
            url=url,
            key=key,
            chain=chain,
            register=register,
            operator=operator,
            reward_destination=reward_destination,
            on_report=on_report,
            name=name,
        )
        self._stake = to_units(stake)

    def _retry_without_answer(self) -> bool:
        return True

    def _encode(self, topic: Topic, answer: Value) -> list[int]:
        # The range bounds predictions: what happened may lie beyond what was thought possible.
        return encode_values(topic, answer, in_range=False)

    def _arguments(self, window: OpenWindow, revision: int, payload: Any) -> dict[str, Any]:
        truth = {
            "topic": window.topic,
            "epoch": window.epoch,
            "revision": revision,
            "values": payload,
        }
        return {"truths": [truth]}

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


__all__ = ["Actor", "Forecaster", "Reputer", "Worker", "encode_values"]
