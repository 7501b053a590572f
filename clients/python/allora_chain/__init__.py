# SPDX-License-Identifier: Apache-2.0
"""Client of the Allora network: predict, forecast, attest, read and pay.

from allora_chain import Worker

def model(window):
    return window.truths[-1] if window.truths else 0

Worker(1, model, url="ws://127.0.0.1:9944", key="worker.json").run()
"""

from .actors import Actor, Forecaster, LossReporter, Reputer, Worker
from .chain import DEFAULT_URL, Chain, Head, Inclusion
from .consumer import Consumer, Receipt
from .encoding import commitment_hash
from .errors import (
    AlloraError,
    ConnectionLost,
    DispatchFailed,
    IncompatibleChain,
    InsufficientBalance,
    KeyFileError,
    OutcomeUnknown,
    PoolRejected,
    Refusal,
    Refused,
    RpcError,
    StateError,
)
from .keys import Keypair
from .registration import Deposit, Registration
from .reports import Kind, Report
from .types import (
    ActorKind,
    EpochLosses,
    EpochScores,
    KindStatus,
    LossValues,
    OpenWindow,
    PaymentStatistics,
    Phase,
    Prediction,
    PredictionWeights,
    Quote,
    Role,
    Score,
    Service,
    Span,
    Standing,
    Topic,
    Window,
)

__all__ = [
    "DEFAULT_URL",
    "Actor",
    "ActorKind",
    "AlloraError",
    "Chain",
    "ConnectionLost",
    "Consumer",
    "Deposit",
    "DispatchFailed",
    "EpochLosses",
    "EpochScores",
    "Forecaster",
    "Head",
    "Inclusion",
    "IncompatibleChain",
    "InsufficientBalance",
    "KeyFileError",
    "Keypair",
    "Kind",
    "KindStatus",
    "LossReporter",
    "LossValues",
    "OpenWindow",
    "OutcomeUnknown",
    "PaymentStatistics",
    "Phase",
    "PoolRejected",
    "Prediction",
    "PredictionWeights",
    "Quote",
    "Receipt",
    "Refusal",
    "Refused",
    "Registration",
    "Report",
    "Reputer",
    "Role",
    "RpcError",
    "Score",
    "Service",
    "Span",
    "Standing",
    "StateError",
    "Topic",
    "Window",
    "Worker",
    "commitment_hash",
]
