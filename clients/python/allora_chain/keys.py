# SPDX-License-Identifier: Apache-2.0
"""Accounts: sr25519 key pairs, and key files in the encrypted JSON form of polkadot-js.

Nothing here asks a person for anything: a password comes as an argument or from the environment
variables `ALLORA_KEY_PASSWORD` or `ALLORA_KEY_PASSWORD_FILE`.
"""

import base64
import binascii
import hashlib
import json
import os
import re
import secrets
import time
from dataclasses import dataclass, field
from pathlib import Path

import bip39
import sr25519
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from .errors import KeyFileError

#: The network's address prefix.
SS58_PREFIX = 42
#: The phrase behind `//Alice` and the other well-known development keys. Never for real value.
DEV_PHRASE = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"

PASSWORD_VARIABLE = "ALLORA_KEY_PASSWORD"  # noqa: S105
PASSWORD_FILE_VARIABLE = "ALLORA_KEY_PASSWORD_FILE"  # noqa: S105

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_URI = re.compile(r"^(?P<secret>[^/]*)(?P<path>(//?[^/]+)*)$")
_JUNCTION = re.compile(r"(//?)([^/]+)")
# PKCS8 frame that polkadot-js puts around a secret and a public key.
_PKCS8_HEADER = bytes([48, 83, 2, 1, 1, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32])
_PKCS8_DIVIDER = bytes([161, 35, 3, 33, 0])
_SCRYPT = (1 << 15, 1, 8)
# What polkadot-js itself accepts: anything else could be a file that eats the memory.
_SCRYPT_ACCEPTED = {(1 << n, p, r) for n, p, r in ((13, 10, 8), (14, 5, 8), (15, 3, 8), (15, 1, 8))}
_SCRYPT_ACCEPTED |= {(1 << n, 1, 8) for n in (16, 17, 18)}


def _ss58_hash(payload: bytes) -> bytes:
    return hashlib.blake2b(b"SS58PRE" + payload).digest()[:2]


def ss58_encode(public: bytes, prefix: int = SS58_PREFIX) -> str:
    """The address of a 32-byte public key."""
    if len(public) != 32 or not 0 <= prefix < 64:
        raise ValueError("an address has 32 bytes and a prefix below 64")
    payload = bytes([prefix]) + public
    number = int.from_bytes(payload + _ss58_hash(payload), "big")
    text = ""
    while number:
        number, digit = divmod(number, 58)
        text = _BASE58[digit] + text
    leading = len(payload) - len(payload.lstrip(b"\0"))
    return "1" * leading + text


def ss58_decode(address: str) -> bytes:
    """The 32 bytes of an address (any prefix), or of `0x` hex. Raises `ValueError`."""
    if address.startswith("0x"):
        public = bytes.fromhex(address[2:])
        if len(public) != 32:
            raise ValueError(f"{address!r} is not 32 bytes")
        return public
    number = 0
    for character in address:
        digit = _BASE58.find(character)
        if digit < 0:
            raise ValueError(f"{address!r} is not an address")
        number = number * 58 + digit
    try:
        zeros = len(address) - len(address.lstrip("1"))
        data = number.to_bytes(zeros + (number.bit_length() + 7) // 8)
    except OverflowError as error:
        raise ValueError(f"{address!r} is not an address") from error
    skip = 1 if data and data[0] < 64 else 2
    if len(data) != skip + 34 or _ss58_hash(data[:-2]) != data[-2:]:
        raise ValueError(f"{address!r} is not an address of an account")
    return data[skip:-2]


def _chain_code(junction: str) -> bytes:
    if junction.isdecimal() and int(junction) < 2**64:
        encoded = int(junction).to_bytes(8, "little")
    else:
        text = junction.encode()
        # SCALE compact length; a junction over 63 bytes is hashed all the same.
        length = len(text)
        prefix = bytes([length << 2]) if length < 64 else (length << 2 | 1).to_bytes(2, "little")
        encoded = prefix + text
    if len(encoded) > 32:
        return hashlib.blake2b(encoded, digest_size=32).digest()
    return encoded.ljust(32, b"\0")


@dataclass(frozen=True)
class Keypair:
    """An sr25519 key pair and its address."""

    public: bytes
    #: Expanded secret key, 64 bytes.
    secret: bytes = field(repr=False)

    @property
    def address(self) -> str:
        """The account's address with the network's prefix."""
        return ss58_encode(self.public)

    @classmethod
    def from_uri(cls, uri: str) -> "Keypair":
        """From a secret URI: a mnemonic or `0x` seed, followed by `//hard/soft` junctions.

        An empty secret means the development phrase, which everybody knows, if a hard junction
        follows, as in `//Alice`. Raises `ValueError`.
        """
        match = _URI.match(uri.strip())
        if match is None:
            raise ValueError("not a secret URI")
        secret, path = match["secret"].strip(), match["path"]
        if not secret and not path.startswith("//"):
            # A mistaken path, or an empty variable, must not become an account of everybody.
            raise ValueError(
                "no secret: give a mnemonic, a `0x` seed, or `//Name` for a development account"
            )
        if secret.startswith("0x"):
            seed = bytes.fromhex(secret[2:])
            if len(seed) != 32:
                raise ValueError("a seed has 32 bytes")
        else:
            phrase = secret or DEV_PHRASE
            if not bip39.bip39_validate(phrase, "en"):
                raise ValueError(
                    "not a valid mnemonic, nor a `0x` seed, nor a key file that exists: the path "
                    "of a key file ends in `.json` or begins with `./`, `../` or `~`"
                )
            seed = bytes(bip39.bip39_to_mini_secret(phrase, "", "en"))
        public, private = sr25519.pair_from_seed(seed)
        for kind, junction in _JUNCTION.findall(path):
            extended = (_chain_code(junction), public, private)
            derive = sr25519.hard_derive_keypair if kind == "//" else sr25519.derive_keypair
            _, public, private = derive(extended, b"")
        return cls(bytes(public), bytes(private))

    @classmethod
    def generate(cls) -> "Keypair":
        """A new random key pair. Save it with [`Keypair.save`]: it has no mnemonic."""
        public, private = sr25519.pair_from_seed(secrets.token_bytes(32))
        return cls(bytes(public), bytes(private))

    def sign(self, message: bytes) -> bytes:
        """An sr25519 signature, 64 bytes."""
        return bytes(sr25519.sign((self.public, self.secret), message))

    def verify(self, message: bytes, signature: bytes) -> bool:
        """Whether `signature` is this key's over `message`."""
        return bool(sr25519.verify(signature, message, self.public))

    def to_json(self, password: str, name: str = "") -> str:
        """The key in the encrypted JSON form of polkadot-js, version 3 (scrypt and secretbox)."""
        # polkadot-js stores the ed25519 form of the expanded key.
        message = (
            _PKCS8_HEADER
            + bytes(sr25519.convert_secret_key_to_ed25519(self.secret))
            + _PKCS8_DIVIDER
            + self.public
        )
        salt, nonce = secrets.token_bytes(32), secrets.token_bytes(24)
        box = SecretBox(_derive(password, salt, _SCRYPT))
        parameters = b"".join(value.to_bytes(4, "little") for value in _SCRYPT)
        encoded = salt + parameters + nonce + box.encrypt(message, nonce).ciphertext
        return json.dumps(
            {
                "encoded": base64.b64encode(encoded).decode(),
                "encoding": {
                    "content": ["pkcs8", "sr25519"],
                    "type": ["scrypt", "xsalsa20-poly1305"],
                    "version": "3",
                },
                "address": self.address,
                "meta": {"name": name, "whenCreated": int(time.time() * 1000)},
            },
            indent=2,
        )

    @classmethod
    def from_json(cls, text: str, password: str) -> "Keypair":
        """From the encrypted JSON form of polkadot-js. Raises `KeyFileError`."""
        try:
            document = json.loads(text)
            encoding = document["encoding"]
            data = base64.b64decode(document["encoded"], validate=True)
            form = (list(encoding["content"]), list(encoding["type"]), str(encoding["version"]))
        except (ValueError, KeyError, TypeError, binascii.Error) as error:
            raise KeyFileError("not a key file of polkadot-js") from error
        if form != (["pkcs8", "sr25519"], ["scrypt", "xsalsa20-poly1305"], "3"):
            raise KeyFileError("only encrypted sr25519 key files of version 3 are read")
        salt, rest = data[:32], data[32:]
        n, p, r = (int.from_bytes(rest[i : i + 4], "little") for i in (0, 4, 8))
        if (n, p, r) not in _SCRYPT_ACCEPTED:
            raise KeyFileError("the key file asks for unusual scrypt parameters")
        try:
            box = SecretBox(_derive(password, salt, (n, p, r)))
            message = box.decrypt(rest[36:], rest[12:36])
        except (CryptoError, ValueError) as error:
            raise KeyFileError("wrong password for the key file") from error
        body = message[len(_PKCS8_HEADER) :]
        secret, divider, public = body[:64], body[64:69], body[69:101]
        if not message.startswith(_PKCS8_HEADER) or divider != _PKCS8_DIVIDER:
            raise KeyFileError("the key file's content is damaged")
        derived, private = sr25519.pair_from_ed25519_secret_key(secret)
        if bytes(derived) != public:
            raise KeyFileError("the key file's secret and public key do not belong together")
        return cls(public, bytes(private))

    def save(self, path: "str | os.PathLike[str]", password: str, name: str = "") -> None:
        """Writes a new key file, readable by its owner only. Never overwrites one."""
        text = self.to_json(password, name)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)

    @classmethod
    def load(cls, path: "str | os.PathLike[str]", password: str | None = None) -> "Keypair":
        """Reads a key file; without `password`, the environment has it. Raises `KeyFileError`."""
        try:
            text = Path(path).read_text(encoding="utf-8")
        except OSError as error:
            raise KeyFileError(f"cannot read the key file {os.fspath(path)}") from error
        return cls.from_json(text, _password() if password is None else password)


#: What names an account: a key pair, a secret URI, or the path of a key file.
Key = Keypair | str | os.PathLike[str]

_PATH_BEGINS = ("./", "../", "~")


def load_key(key: Key) -> Keypair:
    """The key pair of whatever names it. Raises `ValueError` or `KeyFileError`.

    A string is the path of a key file if it ends in `.json`, begins with `./`, `../` or `~`, or
    names a file that exists; it is a secret URI otherwise, and always if it begins with `//`.
    """
    if isinstance(key, Keypair):
        return key
    if not isinstance(key, str):
        return Keypair.load(key)
    text = key.strip()
    if text.startswith("//"):
        return Keypair.from_uri(text)
    if text.endswith(".json") or text.startswith(_PATH_BEGINS) or _is_file(text):
        return Keypair.load(Path(text).expanduser())
    if text.startswith("/"):
        raise ValueError(
            f"there is no key file {text}; a development account is written `//Name`, with two "
            "slashes"
        )
    return Keypair.from_uri(text)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        # Too long for a name, or with a zero byte: a mnemonic, or nothing.
        return False


def _derive(password: str, salt: bytes, parameters: tuple[int, int, int]) -> bytes:
    n, p, r = parameters
    return hashlib.scrypt(
        password.encode(), salt=salt, n=n, r=r, p=p, dklen=64, maxmem=(128 * r * (n + p + 2)) + 1024
    )[:32]


def _password() -> str:
    if (password := os.environ.get(PASSWORD_VARIABLE)) is not None:
        return password
    if (path := os.environ.get(PASSWORD_FILE_VARIABLE)) is not None:
        try:
            return Path(path).read_text(encoding="utf-8").rstrip("\r\n")
        except OSError as error:
            raise KeyFileError(f"cannot read the password file {path}") from error
    raise KeyFileError(
        f"the key file needs a password: set {PASSWORD_VARIABLE} or {PASSWORD_FILE_VARIABLE}"
    )
