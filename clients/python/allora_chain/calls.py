# SPDX-License-Identifier: Apache-2.0
"""The calls of workers and reputers, as [`Chain.call`] takes them: pallet, function and arguments.

Numbers are inner integers of the chain's fixed point (`to_fixed`), hashes and salts are 32 bytes or
`0x` hex. What is committed to and what is revealed have to be equal to the last bit.
"""

from collections.abc import Mapping, Sequence
from typing import Any

#: Pallet, function, arguments.
Call = tuple[str, str, Mapping[str, Any]]
#: Elements of a forecast: (account, log10 loss), ascending by the account's bytes.
Elements = Sequence[tuple[str, int]]


def submit_inference(topic: int, epoch: int, revision: int, values: Sequence[int]) -> Call:
    """A value, in a topic without a reveal window: one number per label."""
    values = list(values)
    return "Inference", "submit_inference", _revised(topic, epoch, revision, values=values)


def submit_forecast(topic: int, epoch: int, revision: int, elements: Elements) -> Call:
    """A forecast, in a topic without a reveal window."""
    elements = list(elements)
    return "Inference", "submit_forecast", _revised(topic, epoch, revision, elements=elements)


def commit_inference(topic: int, epoch: int, revision: int, commitment: bytes | str) -> Call:
    """The hash of a value. A bond is held until the value is revealed."""
    return "Inference", "commit_inference", _revised(topic, epoch, revision, hash=commitment)


def commit_forecast(topic: int, epoch: int, revision: int, commitment: bytes | str) -> Call:
    """The hash of a forecast. A bond is held until the forecast is revealed."""
    return "Inference", "commit_forecast", _revised(topic, epoch, revision, hash=commitment)


def reveal_inference(topic: int, epoch: int, values: Sequence[int], salt: bytes | str) -> Call:
    """The value that was committed to."""
    return "Inference", "reveal_inference", _opened(topic, epoch, salt, values=list(values))


def reveal_forecast(topic: int, epoch: int, elements: Elements, salt: bytes | str) -> Call:
    """The forecast that was committed to."""
    return "Inference", "reveal_forecast", _opened(topic, epoch, salt, elements=list(elements))


def submit_truth(topic: int, epoch: int, revision: int, values: Sequence[int]) -> Call:
    """The truth of one epoch, in a topic with open attestation."""
    truth = _revised(topic, epoch, revision, values=list(values))
    return "Reputation", "submit_truths", {"truths": [truth]}


def commit_truth(topic: int, epoch: int, revision: int, commitment: bytes | str) -> Call:
    """The hash of a truth, or of reported losses. A bond is held until it is revealed."""
    commit = _revised(topic, epoch, revision, hash=commitment)
    return "Reputation", "commit_truths", {"commits": [commit]}


def reveal_truth(topic: int, epoch: int, values: Sequence[int], salt: bytes | str) -> Call:
    """The truth that was committed to."""
    reveal = _opened(topic, epoch, salt, values=list(values))
    return "Reputation", "reveal_truths", {"reveals": [reveal]}


def submit_losses(topic: int, epoch: int, revision: int, losses: Sequence[int]) -> Call:
    """One log10 loss for each of [`Chain.loss_values`], in a topic with open attestation."""
    losses = list(losses)
    return "Reputation", "submit_losses", _revised(topic, epoch, revision, losses=losses)


def reveal_losses(topic: int, epoch: int, losses: Sequence[int], salt: bytes | str) -> Call:
    """The losses that were committed to with [`commit_truth`]."""
    return "Reputation", "reveal_losses", _opened(topic, epoch, salt, losses=list(losses))


def _revised(topic: int, epoch: int, revision: int, **what: Any) -> dict[str, Any]:
    return {"topic": topic, "epoch": epoch, "revision": revision, **what}


def _opened(topic: int, epoch: int, salt: bytes | str, **what: Any) -> dict[str, Any]:
    return {"topic": topic, "epoch": epoch, **what, "salt": salt}
