# SPDX-License-Identifier: Apache-2.0
"""What can go wrong, each with its cause and what to do about it."""

from enum import IntEnum


class AlloraError(Exception):
    """Anything that this package raises by itself."""


class ConnectionLost(AlloraError):
    """The node could not be reached, or went away before it answered. Try again."""


class OutcomeUnknown(ConnectionLost):
    """A transaction was signed and handed over, and then the node went away or time passed: it may
    be in a block, or still get into one. Do not send the same again: ask [`Chain.outcome`] (of a
    payment [`Consumer.find_payment`]) what became of it."""

    def __init__(
        self, why: str, *, address: str, nonce: int, extrinsic: str, first: int, last: int
    ) -> None:
        super().__init__(
            f"{why}; transaction {extrinsic} of {address} with nonce {nonce} may be in a block "
            f"nevertheless, until block {last}"
        )
        #: Who signed it.
        self.address = address
        #: Its nonce: no other transaction of the account with it can be in a block as well.
        self.nonce = nonce
        #: The hash by which blocks' lists and explorers know it, `0x` hex.
        self.extrinsic = extrinsic
        #: The blocks between which it can be: after the last one it is void.
        self.first = first
        self.last = last


class RpcError(AlloraError):
    """The node answered a request with an error."""

    def __init__(self, method: str, code: int, message: str, data: object = None) -> None:
        detail = f"{message}: {data}" if data is not None else message
        super().__init__(f"{method}: {detail} (code {code})")
        self.method = method
        self.code = code
        self.message = message
        self.data = data


class IncompatibleChain(AlloraError):
    """The chain's metadata lacks something that this client needs, or has something that it
    does not know how to sign."""


class InsufficientBalance(AlloraError):
    """The account has too little for what was asked; nothing was sent."""


class KeyFileError(AlloraError):
    """A key file could not be read, or its password is wrong or missing."""


class StateError(AlloraError):
    """What an actor has to remember could not be written to disk, or not be read."""


class Refusal(IntEnum):
    """Why the chain does not take a submission: the custom code of the pool's refusal."""

    UNKNOWN_EPOCH = 1
    NOT_REGISTERED = 2
    NOT_WHITELISTED = 3
    WINDOW_CLOSED = 4
    NOT_SELECTED = 5
    ALREADY_SUBMITTED = 6
    TOO_MANY_REPLACEMENTS = 7
    MALFORMED = 8
    NOT_ENOUGH_STAKE = 9
    FREE_WEIGHT_EXHAUSTED = 10
    WRONG_PHASE = 11
    NOT_COMMITTED = 12
    ALREADY_REVEALED = 13
    COMMITMENT_MISMATCH = 14
    BOND_NOT_COVERED = 15

    @property
    def reason(self) -> str:
        """The cause, in a sentence."""
        return _REASONS[self][0]

    @property
    def remedy(self) -> str:
        """What to do about it, in a sentence."""
        return _REASONS[self][1]

    @classmethod
    def from_name(cls, name: str) -> "Refusal":
        """The refusal of a variant name in the chain's metadata (`NotRegistered`, …)."""
        snake = "".join(f"_{c}" if c.isupper() else c for c in name).lstrip("_").upper()
        return cls[snake]


_REASONS: dict[Refusal, tuple[str, str]] = {
    Refusal.UNKNOWN_EPOCH: (
        "There is no such topic or epoch.",
        "Ask for the topic's open windows and submit to one of those.",
    ),
    Refusal.NOT_REGISTERED: (
        "The account is not registered in this role.",
        "Register first; the deposit comes back on leaving.",
    ),
    Refusal.NOT_WHITELISTED: (
        "The topic's whitelist does not name the account.",
        "Ask the topic's creator to add it.",
    ),
    Refusal.WINDOW_CLOSED: (
        "The window is not open in this block.",
        "Submit earlier in the next window.",
    ),
    Refusal.NOT_SELECTED: (
        "The set is full and the account's score is below the lowest in it.",
        "Wait for a place, or for the score to rise: it moves once per epoch.",
    ),
    Refusal.ALREADY_SUBMITTED: (
        "This revision, or a later one, is on chain already.",
        "Raise the revision to replace it.",
    ),
    Refusal.TOO_MANY_REPLACEMENTS: (
        "All free replacements of this epoch are used.",
        "The last value on chain stands; wait for the next epoch.",
    ),
    Refusal.MALFORMED: (
        "Wrong number of labels, a value out of the topic's range, labels that do not sum to one, "
        "or an empty, unsorted or repeated list.",
        "Compare the value with the topic's parameters.",
    ),
    Refusal.NOT_ENOUGH_STAKE: (
        "The reputer's stake is below the minimum.",
        "Bond more stake to the topic.",
    ),
    Refusal.FREE_WEIGHT_EXHAUSTED: (
        "The share of the block for free submissions is used up.",
        "The next block takes it.",
    ),
    Refusal.WRONG_PHASE: (
        "The topic has commitments and the submission came open, or the other way round.",
        "Ask for the actor's status: it says what is done in the open window.",
    ),
    Refusal.NOT_COMMITTED: (
        "Nothing was committed that could be revealed.",
        "Commit in the window before.",
    ),
    Refusal.ALREADY_REVEALED: (
        "What was committed is revealed already.",
        "Nothing is left to do.",
    ),
    Refusal.COMMITMENT_MISMATCH: (
        "The hash of what was revealed is not the committed one.",
        "Reveal payload and salt as they were committed.",
    ),
    Refusal.BOND_NOT_COVERED: (
        "The free balance does not cover the commitment's bond.",
        "Add funds; the bond comes back with the reveal.",
    ),
}


class Refused(AlloraError):
    """The transaction pool refused a submission with one of the protocol's reasons."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.name}: {refusal.reason} {refusal.remedy}")
        self.refusal = refusal


class PoolRejected(AlloraError):
    """The transaction pool refused a transaction for a reason that is not one of the protocol's."""

    def __init__(self, message: str, *, outdated: bool = False, underfunded: bool = False) -> None:
        super().__init__(message)
        #: The nonce or the block it was signed for is out of date: sign again.
        self.outdated = outdated
        #: The account cannot pay for it.
        self.underfunded = underfunded


class DispatchFailed(AlloraError):
    """The transaction got into a block, and the call failed there."""

    def __init__(self, name: str, docs: str) -> None:
        super().__init__(f"{name}: {docs}" if docs else name)
        #: `Pallet.Error`, or the chain's own word for an error outside pallets.
        self.name = name
        #: The error's documentation on chain: cause and remedy.
        self.docs = docs
