# SPDX-License-Identifier: Apache-2.0
"""One account's registration in a topic: how it passes to another account, how the agent behind it
is found, and how it ends."""

from contextlib import aclosing
from dataclasses import dataclass

from .chain import Chain, Inclusion
from .errors import AlloraError
from .keys import Key, load_key, ss58_encode
from .runtime import blake2b
from .types import Role

#: The most bytes of an endpoint.
MAX_ENDPOINT = 128
_PALLETS = {Role.WORKER: "Inference", Role.REPUTER: "Reputation"}


@dataclass(frozen=True)
class Deposit:
    """The deposit of a registration that ended, which is still held."""

    #: Base units.
    amount: int
    #: It can be claimed once the topic has opened this epoch,
    epoch: int
    #: or from this block on, if the topic opens no epochs.
    block: int


class Registration:
    """What an account does with its registration as worker or reputer of a topic, and with one that
    is offered to it. Methods that change something send one transaction and wait until it is in a
    block."""

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

    async def leave(self) -> Inclusion:
        """Ends the registration. Stop the actor first, but let it reveal what it has committed to:
        what was submitted still counts. The deposit stays held for 64 epochs of the topic, see
        [`Registration.claim_deposit`]; stake is not touched."""
        return await self._send("deregister", topic=self.topic)

    async def deposit(self) -> Deposit | None:
        """What is still held of a registration that ended, and until when; `None` if nothing is."""
        keys = [self.topic, self.key.address]
        if self.role is Role.WORKER:
            raw = await self.chain.storage(self._pallet, "Departures", keys)
            if raw is None:
                return None
            epoch, block = int(raw["claimable_epoch"]), int(raw["claimable_at"])
            return Deposit(int(raw["deposit"]), epoch, block)
        raw = await self.chain.storage(self._pallet, "Deposits", keys)
        if raw is None:
            return None
        depth = int((await self.chain.runtime()).constant(self._pallet, "HistoryDepth"))
        topic = await self.chain.topic(self.topic)
        length = 0 if topic is None else topic.schedule["epoch_length"]
        return Deposit(
            int(raw["amount"]), int(raw["left_epoch"]) + depth, int(raw["left_at"]) + depth * length
        )

    async def claim_deposit(self, *, wait: bool = False) -> Inclusion:
        """Gets the deposit of a registration that ended back.

        Nothing is sent as long as it is locked: with `wait` it is waited for, which takes 64 epochs
        of the topic from the end of the registration; else `AlloraError` says until when. Raises
        `AlloraError` if no deposit is held, or the account is still registered.
        """
        if (deposit := await self.deposit()) is None:
            raise AlloraError(
                f"{self.key.address} has no deposit as {self.role.value.lower()} that left topic "
                f"{self.topic}: call leave() first, or it is claimed already"
            )
        if not await self._is_due(deposit, (await self.chain.head()).number):
            if not wait:
                raise AlloraError(
                    f"the deposit is locked until epoch {deposit.epoch} of topic {self.topic}, or "
                    f"block {deposit.block} if the topic opens no epochs"
                )
            async with aclosing(self.chain.heads()) as heads:
                async for head in heads:
                    if await self._is_due(deposit, head.number):
                        break
        return await self._send("claim_deposit", topic=self.topic)

    async def _is_due(self, deposit: Deposit, block: int) -> bool:
        topic = await self.chain.topic(self.topic)
        if topic is None or topic.current_epoch >= deposit.epoch:
            return True
        if topic.status == "Retired":
            open_epochs = await self.chain.storage("Topics", "OpenEpochs", [self.topic])
            if self.role is Role.WORKER or not open_epochs:
                return True
        # The call is in a block after this one.
        return topic.status != "Active" and block + 1 >= deposit.block

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
