# SPDX-License-Identifier: Apache-2.0
"""One account's registration in a topic: how it passes to another account, and how the agent behind
it is found."""

from .chain import Chain, Inclusion
from .errors import AlloraError
from .keys import Key, load_key, ss58_encode
from .runtime import blake2b
from .types import Role

#: The most bytes of an endpoint.
MAX_ENDPOINT = 128
_PALLETS = {Role.WORKER: "Inference", Role.REPUTER: "Reputation"}


class Registration:
    """What an account does with its registration as worker or reputer of a topic, and with one that
    is offered to it. Every method sends one transaction and waits until it is in a block."""

    def __init__(self, chain: Chain, topic: int, key: Key, role: Role = Role.WORKER) -> None:
        """`key` is a key pair, a secret URI such as `//Alice`, or the path of a key file."""
        self.chain = chain
        self.topic = topic
        self.role = role
        self.key = load_key(key)

    async def offer(self, to: str) -> Inclusion:
        """Offers the registration to the account `to`. Until `to` accepts nothing changes; to be
        accepted no open epoch may have a submission of either account, so let the actor rest."""
        return await self._send("offer_transfer", topic=self.topic, to=to)

    async def cancel(self) -> Inclusion:
        """Takes the offer back."""
        return await self._send("cancel_transfer", topic=self.topic)

    async def accept(
        self, owner: str, *, operator: str | None = None, reward_destination: str | None = None
    ) -> Inclusion:
        """Takes over the registration that `owner` offered, with scores and regrets; the deposit
        is held of this account from now on. Operator, reward destination and service of the former
        owner are forgotten, stake stays its own."""
        return await self._send(
            "accept_transfer",
            topic=self.topic,
            **{"from": owner},
            operator=operator,
            reward_destination=reward_destination,
        )

    async def offered_to(self, owner: str | None = None) -> str | None:
        """To whom the registration of `owner`, by default this account, is offered."""
        owner = owner or self.key.address
        to = await self.chain.storage(self._pallet, "TransferOffers", [self.topic, owner])
        if isinstance(to, bytes | bytearray):
            return ss58_encode(bytes(to))
        return None if to is None else str(to)

    async def publish(self, endpoint: str, protocol: bytes) -> Inclusion:
        """Publishes where the worker answers: a URL with `https://` or `wss://`, and the digest
        (Blake2-256) of `protocol`, the description of what it speaks there."""
        url = endpoint.encode()
        if len(url) > MAX_ENDPOINT:
            raise ValueError(f"an endpoint has at most {MAX_ENDPOINT} bytes")
        record = {"endpoint": url, "protocol": blake2b(protocol)}
        return await self._set_service(record)

    async def withdraw(self) -> Inclusion:
        """Takes back what was published."""
        return await self._set_service(None)

    @property
    def _pallet(self) -> str:
        return _PALLETS[self.role]

    async def _set_service(self, record: dict[str, bytes] | None) -> Inclusion:
        if self.role is not Role.WORKER:
            raise AlloraError("only workers have a service record")
        return await self._send("set_service", topic=self.topic, service=record)

    async def _send(self, function: str, **arguments: object) -> Inclusion:
        call = await self.chain.call(self._pallet, function, arguments)
        return await self.chain.submit(call, self.key)
