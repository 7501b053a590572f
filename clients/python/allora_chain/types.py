# SPDX-License-Identifier: Apache-2.0
"""What the chain says, as plain values: `Decimal` for fixed-point numbers, ALLO in `Decimal`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

from .errors import Refusal
from .fixed import from_fixed, from_units


class Role(StrEnum):
    """What an account is registered as."""

    WORKER = "Worker"
    REPUTER = "Reputer"


class ActorKind(StrEnum):
    """In which set of an epoch an actor takes part."""

    INFERER = "Inferer"
    FORECASTER = "Forecaster"
    REPUTER = "Reputer"

    @property
    def role(self) -> Role:
        """The registration that this kind of actor needs."""
        return Role.REPUTER if self is ActorKind.REPUTER else Role.WORKER


class Phase(StrEnum):
    """What is done in a window."""

    #: Submitted for everybody to see.
    SUBMIT = "Submit"
    #: Committed to, with a hash and a bond.
    COMMIT = "Commit"
    #: Revealed, which releases the bond.
    REVEAL = "Reveal"


@dataclass(frozen=True, order=True)
class Span:
    """First and last block of a window, both inclusive."""

    first: int
    last: int

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(raw["first"], raw["last"])


@dataclass(frozen=True)
class OpenWindow:
    """A window in which something can be submitted in the next block."""

    role: Role
    topic: int
    epoch: int
    span: Span
    phase: Phase = Phase.SUBMIT

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(
            Role(_variant(raw["role"])),
            raw["topic"],
            raw["epoch"],
            Span.decode(raw["window"]),
            Phase(_variant(raw["phase"])),
        )


@dataclass(frozen=True)
class Topic:
    """A topic as the chain shows it."""

    id: int
    creator: str
    name: str
    description: str
    #: Canonical labels; empty for a regression.
    labels: tuple[str, ...]
    #: `Created`, `Active`, `Dormant` or `Retired`.
    status: str
    #: What the next epoch opens with, as in the chain's metadata: numbers are inner integers.
    parameters: Mapping[str, Any]
    #: The latest opened epoch, 0 if none.
    current_epoch: int
    next_epoch_at: int | None
    weight: Decimal
    #: ALLO.
    stake: Decimal
    #: ALLO that has not dripped away.
    revenue: Decimal

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(
            raw["id"],
            raw["creator"],
            _text(raw["name"]),
            _text(raw["description"]),
            tuple(_text(label) for label in raw["labels"]),
            _variant(raw["status"]),
            raw["parameters"],
            raw["current_epoch"],
            raw["next_epoch_at"],
            from_fixed(raw["weight"]),
            from_units(raw["stake"]),
            from_units(raw["revenue"]),
        )

    @property
    def schedule(self) -> Mapping[str, int]:
        """The windows of an epoch, blocks."""
        schedule: Mapping[str, int] = self.parameters["schedule"]
        return schedule

    @property
    def value_range(self) -> tuple[Decimal, Decimal]:
        """Values outside are refused."""
        return from_fixed(self.parameters["value_min"]), from_fixed(self.parameters["value_max"])

    @property
    def forecast_elements(self) -> int:
        """The most elements of one forecast."""
        elements: int = self.parameters["limits"]["forecast_elements"]
        return elements

    @property
    def reports_losses(self) -> bool:
        """Whether reputers report losses instead of the truth."""
        return _variant(self.parameters["loss_method"]) == "Reported"

    @property
    def default_value(self) -> Decimal | None:
        """What an absent label counts as; `None` for a regression."""
        kind = self.parameters["kind"]
        if isinstance(kind, Mapping) and "Classification" in kind:
            return from_fixed(kind["Classification"]["default_value"])
        return None


@dataclass(frozen=True)
class Prediction:
    """A prediction record: written once, never changed. Values are per label."""

    topic: int
    epoch: int
    #: The block at which the epoch opened.
    opened_at: int
    #: The block at which the record was written.
    predicted_at: int
    combined: tuple[Decimal, ...]
    naive: tuple[Decimal, ...]
    resistant: tuple[Decimal, ...]
    mean: tuple[Decimal, ...]
    #: 2.28, 15.87, 50, 84.13 and 97.72 per cent.
    percentiles: tuple[tuple[Decimal, ...], ...]
    inferers: int
    forecasters: int
    concentration: Decimal
    #: Calibration and skill as known when it was written.
    skill: Mapping[str, Any]

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(
            raw["topic"],
            raw["epoch"],
            raw["opened_at"],
            raw["predicted_at"],
            _decimals(raw["combined"]),
            _decimals(raw["naive"]),
            _decimals(raw["resistant"]),
            _decimals(raw["mean"]),
            tuple(_decimals(five) for five in raw["percentiles"]),
            raw["inferers"],
            raw["forecasters"],
            from_fixed(raw["concentration"]),
            {
                key: from_fixed(value) if key.startswith("gain") and value is not None else value
                for key, value in raw["skill"].items()
            },
        )

    @property
    def value(self) -> Decimal:
        """The combined value of the first, or only, label."""
        return self.combined[0]


@dataclass(frozen=True)
class KindStatus:
    """What an account may do in a topic, in the next block, as one kind of actor."""

    kind: ActorKind
    registered: bool
    whitelisted: bool
    #: The open epoch, if a window is open.
    epoch: int | None
    #: What is done in the open window. Of several windows it is the one that takes something new.
    phase: Phase | None
    window: Span | None
    #: The revision that is on chain for the open window.
    submitted: int | None
    #: The hash that is committed for the open window's epoch and not revealed.
    committed: str | None
    #: Why a submission now would not be taken.
    refusal: Refusal | None
    score: Decimal | None
    rank: int | None
    #: The lowest score in the set when it is full.
    lowest_score: Decimal | None
    #: The refundable deposit of a registration, base units.
    deposit: int
    #: What a commitment would hold until it is revealed, base units; 0 where submissions are open.
    bond: int
    #: The stake that the role needs, base units.
    stake_needed: int

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        refusal = raw["refusal"]
        return cls(
            ActorKind(_variant(raw["kind"])),
            raw["registered"],
            raw["whitelisted"],
            raw["epoch"],
            None if raw["phase"] is None else Phase(_variant(raw["phase"])),
            None if raw["window"] is None else Span.decode(raw["window"]),
            raw["submitted"],
            None if raw["committed"] is None else str(raw["committed"]),
            None if refusal is None else Refusal.from_name(_variant(refusal)),
            _maybe(raw["score"]),
            raw["rank"],
            _maybe(raw["lowest_score"]),
            raw["deposit"],
            raw["bond"],
            raw["stake_needed"],
        )


@dataclass(frozen=True)
class Epoch:
    """How far an epoch has come."""

    #: The block at which it opened.
    opened_at: int
    #: The chain's clock when it opened, ms.
    opened_time: int
    #: `Open`, `Predicted`, `Settled` or `Void`.
    stage: str
    #: The topic's parameters when it opened, as [`Topic.parameters`]: changes of the topic count
    #: from the next epoch on.
    parameters: Mapping[str, Any]

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        stage = _variant(raw["stage"])
        return cls(raw["opened_at"], raw["opened_time"], stage, raw["parameters"])


@dataclass(frozen=True)
class Place:
    """An actor's place in an epoch's set."""

    #: The revision that is on chain.
    revision: int
    #: The hash that it has committed to and not revealed, `0x` hex.
    commitment: str | None
    #: What is held for the commitment, base units.
    bond: int

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        commitment = raw["commitment"]
        if commitment is None:
            return cls(raw["revision"], None, 0)
        return cls(raw["revision"], str(commitment["hash"]), int(commitment["bond"]))


@dataclass(frozen=True)
class LossValues:
    """The values of an epoch that get a loss, in the order in which losses are reported."""

    topic: int
    epoch: int
    #: Ascending by the account's bytes.
    inferers: tuple[str, ...]
    #: Those that entered the combination, ascending by the account's bytes.
    forecasters: tuple[str, ...]
    #: One number per label for each: combined; naive; every inferer; every forecaster; with two
    #: or more inferers, every forecaster without each inferer, and the combination without each
    #: inferer; with two or more forecasters, the combination without each forecaster, and the
    #: inferers with each one alone.
    values: tuple[tuple[Decimal, ...], ...]

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        labels, numbers = raw["labels"], _decimals(raw["values"])
        return cls(
            raw["topic"],
            raw["epoch"],
            tuple(raw["inferers"]),
            tuple(raw["forecasters"]),
            tuple(numbers[at : at + labels] for at in range(0, len(numbers), labels)),
        )


@dataclass(frozen=True)
class EpochLosses:
    """Truth and log10 losses of a settled epoch."""

    topic: int
    epoch: int
    #: The consensus truth, per label; empty where reputers report losses.
    truth: tuple[Decimal, ...]
    #: The loss function, as in the chain's metadata.
    loss: Any
    combined: Decimal
    naive: Decimal
    #: By account.
    inferers: Mapping[str, Decimal]
    #: Of each forecaster's implied value, by account.
    forecasters: Mapping[str, Decimal]
    one_out_inferers: Mapping[str, Decimal]
    one_out_forecasters: Mapping[str, Decimal]
    one_in_forecasters: Mapping[str, Decimal]

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(
            raw["topic"],
            raw["epoch"],
            _decimals(raw["truth"]),
            raw["loss"],
            from_fixed(raw["combined"]),
            from_fixed(raw["naive"]),
            _by_account(raw["inferers"]),
            _by_account(raw["forecasters"]),
            _by_account(raw["one_out_inferers"]),
            _by_account(raw["one_out_forecasters"]),
            _by_account(raw["one_in_forecasters"]),
        )

    @property
    def value(self) -> Decimal:
        """The truth of the first, or only, label."""
        return self.truth[0]


@dataclass(frozen=True)
class Score:
    """One actor's score of an epoch, and what it earned, ALLO."""

    score: Decimal
    reward: Decimal


@dataclass(frozen=True)
class EpochScores:
    """Scores and rewards of a settled epoch, by account."""

    topic: int
    epoch: int
    inferers: Mapping[str, Score]
    forecasters: Mapping[str, Score]
    reputers: Mapping[str, Score]

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""

        def scores(rows: Sequence[Sequence[Any]]) -> dict[str, Score]:
            return {who: Score(from_fixed(s), from_units(r)) for who, s, r in rows}

        return cls(
            raw["topic"],
            raw["epoch"],
            scores(raw["inferers"]),
            scores(raw["forecasters"]),
            scores(raw["reputers"]),
        )

    @property
    def paid(self) -> Decimal:
        """All rewards of the epoch, ALLO."""
        groups = (self.inferers, self.forecasters, self.reputers)
        return sum((s.reward for group in groups for s in group.values()), Decimal(0))


@dataclass(frozen=True)
class Standing:
    """How an actor stands in a topic."""

    #: Among the actors of its kind, from 1.
    rank: int
    who: str
    #: The score EMA with which it competes for a place.
    score: Decimal
    #: The regret that its weight comes from; `None` without one, and for reputers.
    regret: Decimal | None
    #: A reputer's listening coefficient; `None` for workers.
    coefficient: Decimal | None
    #: Its smoothed part of its kind's rewards; `None` before the first.
    fraction: Decimal | None
    #: In how many epochs a worker was rewarded.
    inclusions: int
    #: The latest epoch in which a worker took part.
    last_epoch: int

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        standing = raw["standing"]
        return cls(
            raw["rank"],
            standing["who"],
            from_fixed(standing["score"]),
            _maybe(standing["regret"]),
            _maybe(standing["coefficient"]),
            _maybe(standing["fraction"]),
            standing["inclusions"],
            standing["last_epoch"],
        )


@dataclass(frozen=True)
class Service:
    """Where an agent answers, and how it stands."""

    standing: Standing
    #: The URL. The chain does not vouch for what answers there.
    endpoint: str
    #: `0x` hex of the digest of the description of the protocol that it speaks.
    protocol: str

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(Standing.decode(raw), _text(raw["endpoint"]), raw["protocol"])


@dataclass(frozen=True)
class PredictionWeights:
    """The weights with which an epoch's prediction combines its workers, by account."""

    topic: int
    epoch: int
    inferers: Mapping[str, Decimal]
    #: Of the forecasters that entered the combination.
    forecasters: Mapping[str, Decimal]

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(
            raw["topic"],
            raw["epoch"],
            _by_account(raw["inferers"]),
            _by_account(raw["forecasters"]),
        )


@dataclass(frozen=True)
class PaymentStatistics:
    """What was paid to a topic lately, ALLO."""

    #: The payments that the quartiles are of.
    count: int
    lower_quartile: Decimal
    median: Decimal
    upper_quartile: Decimal
    #: What the topic's creator suggests; ``None`` if nothing.
    suggested: Decimal | None
    #: Everything that was ever paid to the topic.
    total: Decimal

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        suggested = raw["suggested"]
        return cls(
            int(raw["count"]),
            from_units(raw["lower_quartile"]),
            from_units(raw["median"]),
            from_units(raw["upper_quartile"]),
            None if suggested is None else from_units(suggested),
            from_units(raw["total"]),
        )


@dataclass(frozen=True)
class Quote:
    """What a payment to a topic would do."""

    #: The topic's revenue afterwards, ALLO.
    revenue: Decimal
    target_weight: Decimal
    #: Share of the topics' emission that the target weight would have, 0..1.
    emission_share: Decimal
    #: The place that it would have among the active topics, 1 for the heaviest.
    rank: int
    #: What others paid.
    paid: PaymentStatistics
    #: How many of these payments were smaller.
    below: int

    @classmethod
    def decode(cls, raw: Mapping[str, Any]) -> Self:
        """From the form that the codec gives."""
        return cls(
            from_units(raw["revenue"]),
            from_fixed(raw["target_weight"]),
            from_fixed(raw["emission_share"]),
            int(raw["rank"]),
            PaymentStatistics.decode(raw["paid"]),
            int(raw["below"]),
        )


@dataclass(frozen=True)
class Window:
    """What a model is called with: the open window, and the topic's settled past."""

    topic: int
    epoch: int
    role: Role
    #: The first block in which a submission is taken.
    first_block: int
    #: The last block in which a submission is taken.
    last_block: int
    #: The block at which the epoch opened.
    opened_block: int
    #: The latest block when the model was called.
    block: int
    #: Settled epochs, oldest first, with the consensus truth and everybody's losses.
    history: tuple[EpochLosses, ...]

    @property
    def truths(self) -> tuple[Decimal, ...]:
        """The settled truths (first label), oldest first; none where reputers report losses."""
        return tuple(settled.value for settled in self.history if settled.truth)


def _text(raw: Any) -> str:
    # The codec gives bytes as text where they are UTF-8, else as hex.
    return raw if isinstance(raw, str) else bytes(raw).decode()


def _variant(raw: Any) -> str:
    if isinstance(raw, Mapping):
        return str(next(iter(raw)))
    return str(raw)


def _decimals(raw: Sequence[int]) -> tuple[Decimal, ...]:
    return tuple(from_fixed(value) for value in raw)


def _maybe(raw: int | None) -> Decimal | None:
    return None if raw is None else from_fixed(raw)


def _by_account(raw: Sequence[Sequence[Any]]) -> dict[str, Decimal]:
    return {who: from_fixed(value) for who, value in raw}
