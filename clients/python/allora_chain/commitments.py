# SPDX-License-Identifier: Apache-2.0
"""What an actor has committed to and not revealed yet, on disk: who loses it cannot reveal, and
forfeits the bond. One small file per (chain, topic, epoch, account, kind of actor)."""

import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .encoding import commitment_hash
from .errors import StateError
from .types import ActorKind

#: Where commitments are kept if nothing else is said.
DEFAULT_STATE_DIR = Path("~/.local/share/allora/commitments")


@dataclass(frozen=True)
class Commitment:
    """A payload and the salt with which it was hashed."""

    #: The argument of the revealing call: inner integers, or pairs of account and inner integer.
    payload: tuple[Any, ...]
    #: 32 random bytes.
    salt: bytes
    #: `0x` and 64 digits: what the chain is told.
    hash: str
    #: The chain's clock when the epoch opened, ms: a development chain that begins anew has the
    #: same genesis and the same epochs, but at other times.
    opened: int


class Commitments:
    """Those of one actor, by epoch."""

    def __init__(
        self,
        directory: str | os.PathLike[str] | None,
        *,
        genesis: str,
        topic: int,
        account: str,
        kind: ActorKind,
    ) -> None:
        """`account` is the owner's, also if its operator signs; `genesis` the hash of block 0."""
        self.directory = Path(directory or DEFAULT_STATE_DIR).expanduser()
        self._subject: dict[str, Any] = {
            "genesis": genesis,
            "topic": topic,
            "account": account,
            "kind": kind.value,
        }
        self._prefix = f"{genesis.removeprefix('0x')[:16]}-{topic}-{account}-{kind.value.lower()}-"

    def new(self, epoch: int, payload: Sequence[Any], opened: int) -> Commitment:
        """A commitment with a salt of its own, for the epoch that opened at this time; not kept
        yet."""
        salt = secrets.token_bytes(32)
        subject = self._subject
        digest = commitment_hash(subject["topic"], epoch, subject["account"], payload, salt)
        return Commitment(tuple(payload), salt, "0x" + digest.hex(), opened)

    def save(self, epoch: int, commitment: Commitment) -> None:
        """Keeps it: when this returns it is on disk, whole, for its owner's eyes only.

        Raises `StateError`.
        """
        document = {
            **self._subject,
            "epoch": epoch,
            "payload": [_to_json(part) for part in commitment.payload],
            "salt": commitment.salt.hex(),
            "hash": commitment.hash,
            "opened": commitment.opened,
        }
        path = self._path(epoch)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    json.dump(document, file)
                    file.flush()
                    os.fsync(file.fileno())
                temporary.replace(path)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
            # The new name has to survive a loss of power, too.
            descriptor = os.open(self.directory, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise StateError(f"cannot keep a commitment in {self.directory}: {error}") from error

    def load(self, epoch: int) -> Commitment | None:
        """What is kept of an epoch, if anything. Raises `StateError` if it cannot be read."""
        path = self._path(epoch)
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            if {**document, **self._subject, "epoch": epoch} != document:
                raise ValueError("it is another actor's")
            return Commitment(
                tuple(_from_json(part) for part in document["payload"]),
                bytes.fromhex(document["salt"]),
                str(document["hash"]),
                int(document["opened"]),
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StateError(f"cannot read the commitment {path}: {error}") from error

    def remove(self, epoch: int) -> None:
        """Forgets an epoch. Raises `StateError`."""
        try:
            self._path(epoch).unlink(missing_ok=True)
        except OSError as error:
            raise StateError(f"cannot remove a commitment: {error}") from error

    def epochs(self) -> set[int]:
        """The epochs of which something is kept. Raises `StateError`."""
        try:
            names = [path.name for path in self.directory.glob(f"{self._prefix}*.json")]
        except OSError as error:
            raise StateError(f"cannot read {self.directory}: {error}") from error
        epochs = (name.removeprefix(self._prefix).removesuffix(".json") for name in names)
        return {int(epoch) for epoch in epochs if epoch.isdecimal()}

    def _path(self, epoch: int) -> Path:
        return self.directory / f"{self._prefix}{epoch}.json"


# Inner integers as text: other readers of JSON round them.
def _to_json(part: Any) -> Any:
    return [part[0], str(part[1])] if isinstance(part, tuple | list) else str(part)


def _from_json(part: Any) -> Any:
    return (str(part[0]), int(part[1])) if isinstance(part, list) else int(part)
