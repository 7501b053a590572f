# SPDX-License-Identifier: Apache-2.0
"""What an actor tells about its work: nothing goes wrong silently."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .errors import Refusal

logger = logging.getLogger("allora_chain")


class Kind(StrEnum):
    """What a report is about."""

    #: The account is registered; `data` has the block, if it was registered just now. In a topic
    #: that opens no epochs the message says so, and the remedy what to do about it.
    REGISTERED = "registered"
    #: Registration is not possible now; it is tried again.
    NOT_READY = "not ready"
    #: The topic stopped opening epochs: there is nothing to do until it does again.
    WAITING = "waiting"
    #: A commitment is on chain; `data` has its bond (ALLO), the block and the revision.
    COMMITTED = "committed"
    #: A submission is on chain, or what was committed is revealed; `data` has the value, the block
    #: and the revision.
    SUBMITTED = "submitted"
    #: The model had nothing to say.
    ABSTAINED = "abstained"
    #: The model raised, returned what is no answer, or has not returned from an earlier call.
    MODEL_FAILED = "model failed"
    #: The chain did not take a submission.
    REFUSED = "refused"
    #: The window closed before the submission, the commitment or the reveal was on chain.
    LATE = "late"
    #: A stronger actor took the place in this epoch.
    NOT_SELECTED = "not selected"
    #: The node is not reachable or sends no blocks, or its chain began anew; it is tried again.
    DISCONNECTED = "disconnected"
    #: Anything unexpected; the actor goes on.
    ERROR = "error"


_LEVELS = {
    Kind.REGISTERED: logging.INFO,
    Kind.COMMITTED: logging.INFO,
    Kind.SUBMITTED: logging.INFO,
    Kind.ABSTAINED: logging.INFO,
    Kind.ERROR: logging.ERROR,
}


@dataclass(frozen=True)
class Report:
    """One thing that happened."""

    kind: Kind
    #: Who reports: role, topic and address.
    actor: str
    topic: int
    epoch: int | None
    message: str
    refusal: Refusal | None = None
    #: What to do about it.
    remedy: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        where = f" epoch {self.epoch}" if self.epoch is not None else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{self.actor}{where}: {self.kind}: {self.message}{remedy}"


Listener = Callable[[Report], None]


def show() -> None:
    """Lets a program that has configured no logging see the reports, on the standard error."""
    if not logger.hasHandlers():
        logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
        if logger.level == logging.NOTSET:
            logger.setLevel(logging.INFO)


def log(report: Report) -> None:
    """The default listener: the logger `allora_chain`."""
    logger.log(_LEVELS.get(report.kind, logging.WARNING), "%s", report)
