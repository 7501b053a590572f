# SPDX-License-Identifier: Apache-2.0
"""Recomputes an epoch of the chain from what its steps read, and compares with what is stored.

python -m allora_chain.replay TOPIC EPOCH [--url ws://127.0.0.1:9944] [--out epoch.json]

The node must still have the states of the blocks before the two steps (an archive, or an epoch of
the last hours). If another epoch of the topic was combined or settled in the same block before this
one, that state is not what the step read, and the comparison says so.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from .chain import DEFAULT_URL, Chain
from .errors import AlloraError, RpcError
from .fixed import from_fixed
from .scoring import call

#: Blocks after the end of the last window in which the settlement is looked for.
SEARCH = 600


def _number(inner: int | None) -> Decimal | None:
    return None if inner is None else from_fixed(inner)


def _numbers(values: Sequence[Any]) -> list[Any]:
    return [_numbers(v) if isinstance(v, list | tuple) else _number(v) for v in values]


def _chunks(values: Sequence[int], size: int) -> list[list[Decimal]]:
    numbers = [from_fixed(value) for value in values]
    return [numbers[at : at + size] for at in range(0, len(numbers), size)]


def _loss(raw: Any) -> Any:
    """A loss as the scoring names it: `Squared`, or `{"Huber": {"delta": 1}}`."""
    if isinstance(raw, str):
        return raw
    ((name, inside),) = raw.items()
    if not inside:
        return name
    return {name: {key: _number(value) for key, value in inside.items()}}


def _regrets(raw: Mapping[str, Sequence[int | None]]) -> dict[str, Any]:
    return {family: _numbers(values) for family, values in raw.items()}


def _pasts(raw: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "window": _numbers(actor["window"]),
            "fraction": _number(actor["fraction"]),
            "inclusions": actor["inclusions"],
        }
        for actor in raw
    ]


def parameters(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A topic's parameters as the scoring takes them, from the codec's form."""
    weights, kind, method = raw["weights"], raw["kind"], raw["loss_method"]
    unity = isinstance(kind, Mapping) and kind["Classification"]["unity_tolerance"] is not None
    on_chain = method["OnChain"] if isinstance(method, Mapping) else {}
    return {
        "loss": _loss(raw["loss"]),
        "truth_resolution": from_fixed(raw["truth_resolution"]),
        "alpha_regret": from_fixed(raw["alpha_regret"]),
        "epsilon_score": from_fixed(raw["epsilon_score"]),
        "unity": unity,
        "stake_mean": bool(on_chain.get("stake_mean", False)),
        "weights": {
            "p_norm": from_fixed(weights["p_norm"]),
            "c_norm": from_fixed(weights["c_norm"]),
            "epsilon_weight": from_fixed(weights["epsilon_weight"]),
            "regret_scale": weights["regret_scale"],
            "winsorise": weights["winsorise"],
        },
    }


def combination(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What the combination reads, from `ReplayApi.combination_inputs`."""
    return {
        "inferences": _chunks(raw["inferences"], raw["parameters"]["arity"]),
        "forecasts": [
            [[position, from_fixed(loss)] for position, loss in elements]
            for elements in raw["forecasts"]
        ],
        "regrets": _regrets(raw["regrets"]),
        "network_loss": _number(raw["network_loss"]),
        "initial_regret": _number(raw["initial_regret"]),
        "mad": _numbers(raw["mad"]),
    }


def settlement(raw: Mapping[str, Any], arity: int) -> dict[str, Any]:
    """What the settlement reads, from `ReplayApi.settlement_inputs`."""
    return {
        "truths": _chunks(raw["truths"], arity),
        "stakes": [str(stake) for stake in raw["stakes"]],
        "coefficients": _numbers(raw["coefficients"]),
        "median_loss": _number(raw["median_loss"]),
        "inferers": _pasts(raw["inferers"]),
        "forecasters": _pasts(raw["forecasters"]),
        "reputers": _pasts(raw["reputers"]),
        "regrets": _regrets(raw["regrets"]),
        "initial_regret": _number(raw["initial_regret"]),
        "tau": _number(raw["tau"]),
        "pot": str(raw["pot"]),
    }


def stored_combination(record: Mapping[str, Any]) -> dict[str, Any]:
    """What the chain stored of a combination, by the replay's names."""
    return {
        "combined": _numbers(record["combined"]),
        "naive": _numbers(record["naive"]),
        "resistant": _numbers(record["resistant"]),
        "mean": _numbers(record["mean"]),
        "percentiles": _numbers(record["percentiles"]),
        "concentration": _number(record["concentration"]),
        "inferers": record["inferers"],
        "forecasters": record["forecasters"],
    }


def stored_settlement(
    outcome: Mapping[str, Any], scores: Mapping[str, Any] | None
) -> dict[str, Any]:
    """What the chain stored of a settlement, by the replay's names."""
    reputers = outcome["reputers"]
    stored: dict[str, Any] = {
        "evaluation": {
            "truth": _numbers(outcome["truth"]),
            "losses": _numbers(outcome["losses"]),
            "median_loss": _number(outcome["median_loss"]),
            "scores": [from_fixed(reputer["score"]) for reputer in reputers],
            "coefficients": [from_fixed(reputer["coefficient"]) for reputer in reputers],
        }
    }
    # With fewer than two inferers nobody is scored (M34).
    if scores is not None and len(scores["inferers"]) >= 2:
        kinds = ("inferers", "forecasters", "reputers")
        stored["scores"] = {
            kind: [from_fixed(entry["score"]) for entry in scores[kind]] for kind in kinds
        }
        stored["rewards"] = {
            kind: [str(entry["reward"]) for entry in scores[kind]] for kind in kinds
        } | {"returned": str(scores["returned"])}
    return stored


async def _hash(chain: Chain, number: int) -> str:
    found = await chain.rpc("chain_getBlockHash", [number])
    if not isinstance(found, str):
        raise AlloraError(f"the node has no block {number}")
    return found


async def _settled_at(chain: Chain, topic: int, epoch: int) -> int | None:
    """The block in which the settlement began; `None` if it has not."""
    info = await chain.storage("Topics", "Epochs", [topic, epoch])
    if info is None:
        raise AlloraError(f"topic {topic} has no epoch {epoch}, or its history is pruned")
    if await chain.storage("Reputation", "Outcomes", [topic, epoch]) is None:
        return None
    schedule = info["parameters"]["schedule"]
    first = (
        info["opened_at"]
        + schedule["ground_truth_lag"]
        + schedule["reputer_window"]
        + schedule["reputer_reveal_window"]
    )
    for number in range(first, first + SEARCH):
        at = await _hash(chain, number)
        if await chain.storage("Reputation", "Outcomes", [topic, epoch], at) is not None:
            return number
    raise AlloraError(f"epoch {epoch} was settled more than {SEARCH} blocks late")


async def document(chain: Chain, topic: int, epoch: int) -> dict[str, Any]:
    """Everything that an epoch was computed from and, as `stored`, what the chain made of it.

    Raises `AlloraError` if the epoch is not predicted, or the node has no longer its states.
    """
    record = await chain.api("InferenceApi", "prediction", [topic, epoch])
    if record is None:
        raise AlloraError(f"epoch {epoch} of topic {topic} has no prediction")
    try:
        before = await _hash(chain, record["predicted_at"] - 1)
        read = await chain.api("ReplayApi", "combination_inputs", [topic, epoch], before)
        arity = read["parameters"]["arity"]
        found: dict[str, Any] = {
            "parameters": parameters(read["parameters"]),
            "combination": combination(read),
            "stored": {"combination": stored_combination(record)},
        }
        number = await _settled_at(chain, topic, epoch)
        if number is None:
            return found
        before = await _hash(chain, number - 1)
        raw = await chain.api("ReplayApi", "settlement_inputs", [topic, epoch], before)
        outcome = await chain.storage("Reputation", "Outcomes", [topic, epoch])
        scores = await chain.storage("Reputation", "Scores", [topic, epoch])
    except RpcError as error:
        raise AlloraError(f"the node does not have the epoch's states: {error}") from error
    if raw is not None and outcome is not None:
        found["settlement"] = settlement(raw, arity)
        if scores is not None:
            found["settlement"]["pot"] = str(scores["pot"])
        found["stored"] |= stored_settlement(outcome, scores)
    return found


async def replay(chain: Chain, topic: int, epoch: int) -> dict[str, Any]:
    """Recomputes an epoch with every intermediate; `comparison` says what differs from the
    chain."""
    answer: dict[str, Any] = call("replay", **await document(chain, topic, epoch))
    return answer


def _text(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return {key: _text(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_text(entry) for entry in value]
    return value


async def _fetch(url: str, topic: int, epoch: int) -> dict[str, Any]:
    async with Chain(url) as chain:
        return await document(chain, topic, epoch)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="allora_chain.replay", description=__doc__)
    parser.add_argument("topic", type=int)
    parser.add_argument("epoch", type=int)
    parser.add_argument("--url", default=DEFAULT_URL, help=f"the node (default {DEFAULT_URL})")
    parser.add_argument("--out", type=Path, help="write the epoch's inputs here")
    chosen = parser.parse_args()
    try:
        inputs = asyncio.run(_fetch(chosen.url, chosen.topic, chosen.epoch))
        answer = call("replay", **inputs)
    except (AlloraError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if chosen.out is not None:
        chosen.out.write_text(json.dumps(_text(inputs), indent=1) + "\n", encoding="utf-8")
    print(json.dumps(_text(answer), indent=1))
    comparison = answer["comparison"]
    differing = comparison["differing"]
    what = "all as stored" if not differing else f"differing: {', '.join(differing)}"
    print(f"{comparison['compared']} values compared, {what}", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
