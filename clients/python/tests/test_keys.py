# SPDX-License-Identifier: Apache-2.0

import json
import stat
from pathlib import Path

import pytest

from allora_chain import KeyFileError, Keypair
from allora_chain.keys import DEV_PHRASE, load_key, ss58_decode, ss58_encode

ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"

# Made by @polkadot/keyring 14.0.3: `new Keyring({type: "sr25519"}).addFromUri("//Alice")
# .toJson("secret")`.
POLKADOT_JS = Path(__file__).with_name("alice.json")


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("//Alice", ALICE),
        ("//Alice//stash", "5GNJqTPyNqANBkUVMN1LPPrxXnFouWXoe2wNSmmEoLctxiZY"),
        ("//Bob", "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"),
        (
            "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a",
            ALICE,
        ),
    ],
)
def test_uri_should_give_known_address(uri: str, address: str) -> None:
    assert Keypair.from_uri(uri).address == address


def test_soft_and_numeric_junctions_should_differ_from_hard_ones() -> None:
    uris = ("//a//0", "//a/0", "//a//zero", "//a/zero", "//a//1")
    assert len({Keypair.from_uri(uri).address for uri in uris}) == 5


def test_long_junction_should_be_accepted() -> None:
    assert Keypair.from_uri("//" + "x" * 100).address != Keypair.from_uri("//" + "x" * 99).address


@pytest.mark.parametrize("uri", ["not a mnemonic", "0x1234", "0xzz", "", " ", "/soft", "///x"])
def test_uri_should_be_refused_when_it_is_wrong(uri: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Keypair.from_uri(uri)


def test_address_should_round_trip() -> None:
    public = ss58_decode(ALICE)
    assert ss58_encode(public) == ALICE
    assert ss58_decode("0x" + public.hex()) == public
    assert ss58_decode(ss58_encode(public, 0)) == public


@pytest.mark.parametrize("address", ["", "5Grwva", ALICE[:-1] + "Z", ALICE + "1", "0OIl", "0x12"])
def test_address_should_be_refused_when_it_is_wrong(address: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ss58_decode(address)


def test_signature_should_verify() -> None:
    key = Keypair.generate()
    signature = key.sign(b"message")
    assert key.verify(b"message", signature)
    assert not key.verify(b"another", signature)


def test_secret_should_not_be_printed() -> None:
    key = Keypair.generate()
    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)


def test_key_file_should_round_trip(tmp_path: Path) -> None:
    key, path = Keypair.generate(), tmp_path / "key.json"
    key.save(path, "secret", "me")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    loaded = Keypair.load(path, "secret")
    assert loaded.public == key.public
    assert key.verify(b"message", loaded.sign(b"message"))
    with pytest.raises(FileExistsError):
        key.save(path, "secret")


def test_key_file_should_be_read_when_polkadot_js_made_it() -> None:
    key = Keypair.load(POLKADOT_JS, "secret")
    assert key.address == ALICE
    assert Keypair.from_uri("//Alice").verify(b"message", key.sign(b"message"))


def test_key_file_should_be_refused_when_password_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    Keypair.generate().save(path, "secret")
    with pytest.raises(KeyFileError, match="wrong password"):
        Keypair.load(path, "another")


def test_password_should_come_from_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, path = Keypair.generate(), tmp_path / "key.json"
    key.save(path, "secret")
    with pytest.raises(KeyFileError, match="ALLORA_KEY_PASSWORD"):
        load_key(path)
    secret = tmp_path / "password"
    secret.write_text("secret\n")
    monkeypatch.setenv("ALLORA_KEY_PASSWORD_FILE", str(secret))
    assert load_key(path).public == key.public
    monkeypatch.setenv("ALLORA_KEY_PASSWORD", "secret")
    assert load_key(path).public == key.public


@pytest.mark.parametrize(
    "change",
    [
        {"encoded": "AAAA"},
        {"encoded": "!"},
        {"encoding": {"content": ["pkcs8", "ed25519"], "type": [], "version": "3"}},
        {"encoding": None},
    ],
)
def test_key_file_should_be_refused_when_it_is_damaged(change: dict[str, object]) -> None:
    document = {**json.loads(POLKADOT_JS.read_text()), **change}
    with pytest.raises(KeyFileError):
        Keypair.from_json(json.dumps(document), "secret")


@pytest.mark.parametrize(
    "form", ["worker.json", "./worker.json", "../{cwd}/worker.json", "{home}", "~/worker.json", " "]
)
def test_string_should_be_a_path_when_it_looks_like_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    key, path = Keypair.generate(), tmp_path / "worker.json"
    key.save(path, "secret")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ALLORA_KEY_PASSWORD", "secret")
    text = form.format(cwd=tmp_path.name, home=path).replace(" ", f" {path} ")
    assert load_key(text).public == key.public


def test_string_should_be_a_path_when_there_is_such_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = Keypair.generate()
    (tmp_path / "keys").mkdir()
    key.save(tmp_path / "keys" / "worker", "secret")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ALLORA_KEY_PASSWORD", "secret")
    for text in ("keys/worker", str(tmp_path / "keys" / "worker")):
        assert load_key(text).public == key.public


@pytest.mark.parametrize(
    "text", ["/home/me/worker.json", "worker.json", "./worker", "../worker", "~/worker", "~"]
)
def test_path_should_be_refused_when_there_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(KeyFileError, match="cannot read"):
        load_key(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("/home/me/worker", "no key file /home/me/worker"),
        ("/Alice", "two slashes"),
        ("", "no secret"),
        (" ", "no secret"),
        ("worker", "not a valid mnemonic"),
        ("keys/worker", "not a valid mnemonic"),
        ("word " * 100, "not a valid mnemonic"),
        ("a\0b", "not a valid mnemonic"),
    ],
)
def test_string_should_never_become_the_development_phrase_by_mistake(
    text: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        load_key(text)


@pytest.mark.parametrize(
    "text",
    [
        "//Alice",
        " //Alice ",
        "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a",
        f"{DEV_PHRASE}//Alice",
    ],
)
def test_string_should_be_a_secret_when_it_is_one(text: str) -> None:
    assert load_key(text).address == ALICE
    assert load_key(Keypair.from_uri(text)).address == ALICE


def test_string_should_be_a_secret_when_a_file_has_the_name_of_a_development_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Alice").write_text("{}")
    monkeypatch.chdir("/")
    assert load_key(f"/{tmp_path}/Alice").public == Keypair.from_uri(f"/{tmp_path}/Alice").public


def test_key_file_should_be_refused_when_it_is_none(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="cannot read"):
        Keypair.load(tmp_path / "nothing.json", "secret")
    with pytest.raises(KeyFileError):
        Keypair.from_json("[]", "secret")
