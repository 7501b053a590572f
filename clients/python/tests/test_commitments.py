# SPDX-License-Identifier: Apache-2.0

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from fakes import ALICE

from allora_chain import ActorKind, Keypair, StateError, commitment_hash
from allora_chain.commitments import Commitments
from allora_chain.fixed import ONE

BOB = Keypair.from_uri("//Bob")
OPENED = 7


def kept(directory: Path, **changes: Any) -> Commitments:
    subject: dict[str, Any] = {
        "genesis": "0x" + "42" * 32,
        "topic": 1,
        "account": ALICE.address,
        "kind": ActorKind.INFERER,
    }
    return Commitments(directory, **{**subject, **changes})


@pytest.mark.parametrize("payload", [(ONE, -ONE), (2**127 - 1,), ((BOB.address, -(2**127)),)])
def test_commitment_should_come_back_as_it_was_kept(tmp_path: Path, payload: Any) -> None:
    commitments = kept(tmp_path / "state")
    made = commitments.new(3, payload, OPENED)
    commitments.save(3, made)
    assert kept(tmp_path / "state").load(3) == made
    digest = commitment_hash(1, 3, ALICE.address, payload, made.salt)
    assert made.hash == "0x" + digest.hex()


def test_salt_should_be_another_each_time(tmp_path: Path) -> None:
    commitments = kept(tmp_path)
    assert len({commitments.new(3, [ONE], OPENED).salt for _ in range(8)}) == 8


def test_file_should_be_for_its_owner_only(tmp_path: Path) -> None:
    directory = tmp_path / "a" / "b"
    commitments = kept(directory)
    commitments.save(3, commitments.new(3, [ONE], OPENED))
    (file,) = directory.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_actors_should_not_see_each_others_commitments(tmp_path: Path) -> None:
    commitments = kept(tmp_path)
    commitments.save(3, commitments.new(3, [ONE], OPENED))
    commitments.save(12, commitments.new(12, [ONE], OPENED))
    assert commitments.epochs() == {3, 12}
    for change in (
        {"topic": 11},
        {"account": BOB.address},
        {"kind": ActorKind.FORECASTER},
        {"genesis": "0x" + "43" * 32},
    ):
        other = kept(tmp_path, **change)
        assert other.epochs() == set()
        assert other.load(3) is None
    commitments.remove(3)
    commitments.remove(3)
    assert commitments.epochs() == {12}


def test_commitment_should_be_refused_when_its_file_is_damaged(tmp_path: Path) -> None:
    commitments = kept(tmp_path)
    commitments.save(3, commitments.new(3, [ONE], OPENED))
    (file,) = tmp_path.iterdir()
    document = json.loads(file.read_text())
    for text in ("{", "[]", json.dumps({**document, "topic": 2}), json.dumps({"topic": 1})):
        file.write_text(text)
        with pytest.raises(StateError, match="cannot read"):
            commitments.load(3)


def test_commitment_should_be_refused_when_it_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    commitments = kept(tmp_path / "file" / "below")
    with pytest.raises(StateError, match="cannot keep"):
        commitments.save(3, commitments.new(3, [ONE], OPENED))
