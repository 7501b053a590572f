# SPDX-License-Identifier: Apache-2.0
"""Reading predictions, and paying for them what they are worth."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self, TypeVar

from .chain import DEFAULT_URL, HISTORY, Chain, Inclusion
from .errors import AlloraError, InsufficientBalance, OutcomeUnknown
from .fixed import Number, from_units, show, to_units
from .keys import Key, load_key
from .rpc import check_url
from .types import Prediction, Quote

logger = logging.getLogger("allora_chain")

#: The most bytes of a payment's purpose.
MAX_PURPOSE = 64

T = TypeVar("T")


@dataclass(frozen=True)
class Receipt:
    """The proof of a payment, as the chain keeps it."""

    id: int
    payer: str
    topic: int
    #: ALLO.
    amount: Decimal
    #: The epoch of the topic's latest prediction when it was paid; `None` if there was none.
    epoch: int | None
    #: The hash of that prediction's record.
    record: str | None
    block: int


class Consumer:
    """Reads a topic's predictions; a read never costs. Each method has an asynchronous form whose
    name ends in `_async`; the plain ones are for programs without an event loop.

    By default it reads finalized blocks only: what it has read can never be taken back.
    """

    def __init__(
        self,
        topic: int,
        *,
        url: str = DEFAULT_URL,
        key: Key | None = None,
        chain: Chain | None = None,
        finalized: bool = True,
    ) -> None:
        """`key` is needed for payments only. `chain` shares a connection, then `url` is ignored.
        Raises `ValueError` if `url` is no address with `ws://` or `wss://`."""
        if chain is None:
            check_url(url)
        self.topic = topic
        self.key = None if key is None else load_key(key)
        self._url = url
        self._shared = chain
        self._own: Chain | None = None
        self._finalized = finalized
        self._loop: _LoopThread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close_async()

    # Asynchronous

    async def latest_async(self) -> Prediction | None:
        """The latest prediction; `None` if there is none, never zero."""
        chain = self._chain()
        return await chain.latest_prediction(self.topic, await self._at(chain))

    async def no_older_than_async(self, blocks: int) -> Prediction | None:
        """The latest prediction if it was made at most `blocks` blocks ago."""
        chain = self._chain()
        return await chain.prediction_no_older_than(self.topic, blocks, await self._at(chain))

    async def prediction_async(self, epoch: int) -> Prediction | None:
        """The prediction of an epoch; `None` before it is made and after its history is pruned."""
        chain = self._chain()
        return await chain.prediction(self.topic, epoch, await self._at(chain))

    async def quote_async(self, amount: Number | str) -> Quote | None:
        """What a payment of `amount` ALLO would do after the best block, finalized or not; `None`
        if there is no such topic."""
        return await self._chain().quote(self.topic, to_units(amount))

    async def pay_async(self, amount: Number | str, purpose: str | bytes = "") -> Receipt:
        """Pays `amount` ALLO to the topic.

        Nothing is sent if the account has too little (`InsufficientBalance`) or the topic does not
        exist (`AlloraError`). Raises `DispatchFailed` if the chain refuses the payment, and
        `OutcomeUnknown` if the connection is lost before it is in a block: it may be paid
        nevertheless, so ask [`Consumer.find_payment_async`] before paying again. After any other
        `ConnectionLost` nothing was sent.
        """
        if self.key is None:
            raise AlloraError("a payment needs a key: Consumer(topic, key=…)")
        note = purpose.encode() if isinstance(purpose, str) else purpose
        if len(note) > MAX_PURPOSE:
            raise ValueError(f"the purpose has more than {MAX_PURPOSE} bytes")
        chain, units = self._chain(), to_units(amount)
        if await chain.quote(self.topic, units) is None:
            raise AlloraError(f"there is no topic {self.topic}")
        call = await chain.call(
            "Pwyw", "pay", {"topic": self.topic, "amount": units, "purpose": note}
        )
        free, fee = await chain.spendable(self.key.address), await chain.fee(call, self.key)
        if free < units + fee:
            raise InsufficientBalance(
                f"{show(from_units(units))} ALLO and the fee, {show(from_units(fee))}, are more "
                f"than the account {self.key.address} can spend: {show(from_units(free))}"
            )
        return _receipt(await chain.submit(call, self.key))

    async def find_payment_async(self, unknown: OutcomeUnknown) -> Receipt | None:
        """The receipt of a payment whose outcome was unknown; `None` if it was not made and cannot
        be any more: it may be paid again.

        Raises `unknown` as long as it may still come, for at most 64 blocks, and `DispatchFailed`
        if the chain refused it.
        """
        inclusion = await self._chain().outcome(unknown)
        return None if inclusion is None else _receipt(inclusion)

    async def stream_async(self) -> AsyncIterator[Prediction]:
        """Every new prediction from now on, the latest one first; it survives a lost connection.

        Those that were made while nobody listened come late, in their order, as far as the chain
        keeps them (64 epochs). Epochs that ended without a prediction are left out.
        """
        chain, last = self._chain(), 0
        async for _ in chain.heads():
            try:
                at = await self._at(chain)
                latest = await chain.latest_prediction(self.topic, at)
                if latest is None or latest.epoch == last:
                    continue
                # A chain that began anew has lower numbers.
                missed = range(last + 1, latest.epoch) if 0 < last < latest.epoch else range(0)
                for epoch in missed[-HISTORY:]:
                    prediction = await chain.prediction(self.topic, epoch, at)
                    last = epoch
                    if prediction is not None:
                        yield prediction
            except AlloraError as error:
                # The next block asks again, from the last epoch that was given on.
                logger.debug("predictions of topic %s: %s", self.topic, error)
                continue
            last = latest.epoch
            yield latest

    async def close_async(self) -> None:
        """Ends the consumer's own connection."""
        if self._own is not None:
            await self._own.close()
            self._own = None

    # Plain

    def latest(self) -> Prediction | None:
        """[`Consumer.latest_async`], waited for."""
        return self._wait(self.latest_async)

    def no_older_than(self, blocks: int) -> Prediction | None:
        """[`Consumer.no_older_than_async`], waited for."""
        return self._wait(lambda: self.no_older_than_async(blocks))

    def prediction(self, epoch: int) -> Prediction | None:
        """[`Consumer.prediction_async`], waited for."""
        return self._wait(lambda: self.prediction_async(epoch))

    def quote(self, amount: Number | str) -> Quote | None:
        """[`Consumer.quote_async`], waited for."""
        return self._wait(lambda: self.quote_async(amount))

    def pay(self, amount: Number | str, purpose: str | bytes = "") -> Receipt:
        """[`Consumer.pay_async`], waited for."""
        return self._wait(lambda: self.pay_async(amount, purpose))

    def find_payment(self, unknown: OutcomeUnknown) -> Receipt | None:
        """[`Consumer.find_payment_async`], waited for."""
        return self._wait(lambda: self.find_payment_async(unknown))

    def close(self) -> None:
        """Ends the consumer's own connection and event loop."""
        if self._loop is not None:
            self._loop.run(self.close_async)
            self._loop.stop()
            self._loop = None

    def _wait(self, ask: Callable[[], Coroutine[Any, Any, T]]) -> T:
        if self._shared is not None:
            raise AlloraError("a shared connection belongs to an event loop: use the _async form")
        if self._loop is None:
            self._loop = _LoopThread()
        return self._loop.run(ask)

    def _chain(self) -> Chain:
        if self._shared is not None:
            return self._shared
        if self._own is None:
            self._own = Chain(self._url)
        return self._own

    async def _at(self, chain: Chain) -> str | None:
        return (await chain.finalized()).hash if self._finalized else None


def _receipt(inclusion: Inclusion) -> Receipt:
    paid = inclusion.find("Pwyw", "Paid")
    if paid is None:
        raise AlloraError("the payment is in a block, but its receipt is not")
    receipt: Any = paid.fields["receipt"]
    record = receipt["record"]
    return Receipt(
        id=receipt["id"],
        payer=receipt["payer"],
        topic=receipt["topic"],
        amount=from_units(receipt["amount"]),
        epoch=None if record is None else record["epoch"],
        record=None if record is None else record["hash"],
        block=receipt["block"],
    )


class _LoopThread:
    """An event loop in a thread of its own, so that connections outlive a call."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="allora-consumer", daemon=True
        )
        self._thread.start()

    def run(self, ask: Callable[[], Coroutine[Any, Any, T]]) -> T:
        return asyncio.run_coroutine_threadsafe(ask(), self._loop).result()

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
