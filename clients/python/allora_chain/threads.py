# SPDX-License-Identifier: Apache-2.0
"""Threads of this package's own.

The event loop's default executor has a few threads for everybody, and the loop waits for all of
them when it ends: a few models that never return would hold up every other model, the files that a
reveal needs, and the end of the process.
"""

import asyncio
import contextlib
import contextvars
import functools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

#: For work that always ends, such as reading a small file. Nothing of the user's runs here.
_short = ThreadPoolExecutor(max_workers=4, thread_name_prefix="allora-files")


async def in_thread(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Does something short that would hold up the event loop. Raises what it raises."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_short, functools.partial(function, *args, **kwargs))


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What a call gave: a value, or what it raised."""

    value: T | None
    error: BaseException | None


class ModelThread:
    """Calls one actor's model, one call at a time, in a thread that keeps no process alive. Belongs
    to the event loop in which it is used."""

    def __init__(self, name: str) -> None:
        """`name` is for lists of threads."""
        self._name = name
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._turn = asyncio.Lock()
        self._thread: threading.Thread | None = None
        self._running: object = None
        #: The epoch of a call that still runs although nobody waits for its answer any more.
        self.overdue: int | None = None

    async def free(self) -> None:
        """Returns once no call is running."""
        async with self._turn:
            return

    async def call(self, epoch: int, function: Callable[..., T], *args: object) -> Outcome[T]:
        """Calls `function` about an epoch, once the calls before have ended. A call that is
        cancelled goes on in its thread, and its answer is dropped."""
        await self._turn.acquire()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Outcome[T]] = loop.create_future()
        context = contextvars.copy_context()

        def finish(outcome: Outcome[T]) -> None:
            self._running = self.overdue = None
            self._turn.release()
            if not future.done():
                future.set_result(outcome)

        def work() -> None:
            outcome: Outcome[T]
            try:
                outcome = Outcome(context.run(function, *args), None)
            except BaseException as error:
                # Also `SystemExit`: a model does not end the process. Handed over as a value, since
                # some exceptions cannot be raised through a future.
                outcome = Outcome(None, error)
            # The loop may have ended in the meantime.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(finish, outcome)

        if self._thread is None:
            thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
            # If it cannot start, the next call tries again.
            thread.start()
            self._thread = thread
        self._running = work
        self._work.put(work)
        try:
            return await future
        except asyncio.CancelledError:
            if self._running is work:
                self.overdue = epoch
            raise

    def close(self) -> None:
        """Ends the thread as soon as its call has ended."""
        self._work.put(None)

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()
