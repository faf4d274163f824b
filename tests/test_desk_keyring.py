"""The system's keyring, with one that stands for it."""

from __future__ import annotations

import sys
import types
from pathlib import Path

import pytest

from app import desk_keyring
from app.core.errors import UserError

WORDS = "first words nobody knows"


class Keyring:
    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, name: str, text: str) -> None:
        self.kept[service, name] = text

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class Refusing(Keyring):
    def set_password(self, service: str, name: str, text: str) -> None:
        raise ValueError(f"no room for {text}")

    get_password = delete_password = set_password  # type: ignore[assignment]  # it refuses everything


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    found: dict[str, object] = {"keyring": Keyring()}
    package = types.ModuleType("keyring")
    package.get_keyring = lambda: found["keyring"]  # type: ignore[attr-defined]  # it stands for the real one
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "keyring", package)
    return found


def test_it_keeps_gives_and_forgets(system: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "opt-outs.sqlite"
    assert desk_keyring.is_there()
    assert desk_keyring.look_up(path) is None
    desk_keyring.keep(path, WORDS)
    assert desk_keyring.look_up(path) == WORDS
    assert desk_keyring.look_up(tmp_path / "other.sqlite") is None
    desk_keyring.forget(path)
    desk_keyring.forget(path)
    assert desk_keyring.look_up(path) is None


def test_one_that_refuses_is_a_sentence_without_the_words(
    system: dict[str, object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    system["keyring"] = Refusing()
    with pytest.raises(UserError) as caught:
        desk_keyring.keep(tmp_path, WORDS)
    assert caught.value.code == "keyring_refused"
    assert WORDS not in caught.value.text + caplog.text
    assert caught.value.__cause__ is None
    assert desk_keyring.look_up(tmp_path) is None
    desk_keyring.forget(tmp_path)


@pytest.mark.parametrize("way", ["no package", "no service"])
def test_without_one_it_is_a_sentence(
    system: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way == "no package":
        monkeypatch.setitem(sys.modules, "keyring", None)
    else:
        system["keyring"] = type("Failing", (Keyring,), {"priority": 0})()
    assert not desk_keyring.is_there()
    assert desk_keyring.look_up(tmp_path) is None
    desk_keyring.forget(tmp_path)
    with pytest.raises(UserError) as caught:
        desk_keyring.keep(tmp_path, WORDS)
    assert caught.value.code == "no_keyring"
