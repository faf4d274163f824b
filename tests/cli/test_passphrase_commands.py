"""An encrypted database on the command line: where passphrases come from, and that they go nowhere."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import desk_keyring
from app.config import load_config
from app.services.backups import back_up_daily
from app.services.opening import open_database

Call = Callable[..., "object"]
FIRST, SECOND = "first words nobody knows", "second words nobody knows"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    path = tmp_path / "first.txt"
    path.write_text(FIRST + "\nnot this line\n", encoding="utf-8")
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "second.txt"
    path.write_text(SECOND, encoding="utf-8-sig")
    return path


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring that keeps what it is given."""
    kept: dict[tuple[str, str], str] = {}

    class Keyring:
        priority = 5

        def set_password(self, service: str, name: str, text: str) -> None:
            kept[service, name] = text

        def get_password(self, service: str, name: str) -> str | None:
            return kept.get((service, name))

        def delete_password(self, service: str, name: str) -> None:
            del kept[service, name]

    monkeypatch.setattr(desk_keyring, "_backend", Keyring)
    return kept


def place(tmp_path: Path) -> Path:
    return tmp_path / "home" / "data" / "opt-outs.sqlite"


def test_every_command_opens_an_encrypted_database(opt_outs: Call, first: Path, tmp_path: Path) -> None:
    opt_outs("add", "+27831234567", "--reason", "called on Monday")
    assert opt_outs("passphrase", "status").status == 1
    done = opt_outs("passphrase", "set", "--new-passphrase-file", first)
    assert done.status == 0
    assert "Nobody can bring them back" in done.out
    assert b"called on Monday" not in place(tmp_path).read_bytes()
    refused = opt_outs("search", "+27831234567", "--json")
    assert (refused.status, '"encrypted"' in refused.err) == (3, True)
    assert opt_outs("search", "+27831234567", "--passphrase-file", first).status == 0
    assert opt_outs("--passphrase-file", first, "check").status == 0
    assert opt_outs("passphrase", "status", "--json", "--passphrase-file", first).json["encrypted"] is True


def test_it_is_on_record(opt_outs: Call, first: Path, second: Path) -> None:
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    opt_outs("passphrase", "change", "--passphrase-file", first, "--new-passphrase-file", second)
    opt_outs("passphrase", "remove", "--passphrase-file", second)
    told = opt_outs("activity", "--limit", "3").out.splitlines()
    said = ("The database was decrypted", "The passphrase was changed", "The database was encrypted")
    assert all(words in line for words, line in zip(said, told, strict=True))
    kinds = [action["details"]["event"] for action in opt_outs("activity", "--limit", "3", "--json").json]
    assert kinds == ["decrypted", "passphrase_changed", "encrypted"]
    assert opt_outs("check").status == 0


def test_a_wrong_passphrase_is_told(opt_outs: Call, first: Path, second: Path) -> None:
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    refused = opt_outs("check", "--json", "--passphrase-file", second)
    assert (refused.status, '"wrong_passphrase"' in refused.err) == (3, True)


def test_the_environment_gives_it(
    opt_outs: Call, first: Path, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    monkeypatch.setenv("OPT_OUTS_PASSPHRASE", FIRST)
    assert opt_outs("check").status == 0
    monkeypatch.setenv("OPT_OUTS_NEW_PASSPHRASE", SECOND)
    assert opt_outs("passphrase", "change").status == 0
    assert opt_outs("check").status == 3
    assert opt_outs("check", "--passphrase-file", second).status == 0
    assert opt_outs("passphrase", "remove", "--passphrase-file", second).status == 0
    monkeypatch.delenv("OPT_OUTS_PASSPHRASE")
    assert opt_outs("check").status == 0


def test_a_terminal_is_asked(opt_outs: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter([FIRST, FIRST, FIRST, FIRST, SECOND, SECOND + " mistyped"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    assert opt_outs("passphrase", "set").status == 0
    assert opt_outs("check").status == 0
    refused = opt_outs("passphrase", "change", "--json")
    assert (refused.status, '"passphrases_differ"' in refused.err) == (3, True)


@pytest.mark.parametrize("content", [b"", b"\nlater", b"\xff\xfe\xfa"])
def test_a_file_without_a_passphrase_is_told(opt_outs: Call, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.txt").write_bytes(content)
    refused = opt_outs("passphrase", "set", "--new-passphrase-file", "odd.txt", "--json")
    assert (refused.status, '"passphrase_unreadable"' in refused.err) == (3, True)
    assert opt_outs("passphrase", "set", "--json").status == 3
    assert opt_outs("check").status == 0


def test_a_short_one_is_refused_and_nothing_changes(opt_outs: Call, tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("  secret  \n")
    refused = opt_outs("passphrase", "set", "--new-passphrase-file", "short.txt", "--json")
    assert '"passphrase_short"' in refused.err
    assert opt_outs("check").status == 0


def test_earlier_backups_are_listed_and_encrypted_only_when_asked(
    opt_outs: Call, first: Path, second: Path, tmp_path: Path
) -> None:
    opt_outs("add", "+27831234567", "--reason", "called on Monday")
    opened = open_database(place(tmp_path))
    backup = back_up_daily(opened)
    opened.close()
    done = opt_outs("passphrase", "set", "--new-passphrase-file", first)
    assert (
        f"NOT encrypted; “opt-outs passphrase backups --encrypt” does so, or delete them yourself:\n  {backup}"
        in (done.out)
    )
    assert b"called on Monday" in backup.read_bytes()
    told = opt_outs("passphrase", "backups", "--encrypt", "--json", "--passphrase-file", first)
    assert told.json == {"plain_backups": [], "locked_backups": []}
    assert b"called on Monday" not in backup.read_bytes()
    assert opt_outs("backups", "--json", "--passphrase-file", first).json[0]["opt_outs"] == 1
    changed = opt_outs(
        "passphrase", "change", "--passphrase-file", first, "--new-passphrase-file", second, "--json"
    )
    assert changed.json["locked_backups"] == [str(backup)]
    assert opt_outs("backups", "--json", "--passphrase-file", second).json[0]["locked"] is True
    restored = opt_outs("restore", backup, "--passphrase-file", second, "--json")
    assert (restored.status, '"wrong_passphrase"' in restored.err) == (3, True)


def test_a_change_takes_the_backups_along_when_asked(
    opt_outs: Call, first: Path, second: Path, tmp_path: Path
) -> None:
    opened = open_database(place(tmp_path))
    back_up_daily(opened)
    opened.close()
    opt_outs("passphrase", "set", "--new-passphrase-file", first, "--encrypt-backups")
    words = ["--passphrase-file", first, "--new-passphrase-file", second, "--encrypt-backups", "--json"]
    assert opt_outs("passphrase", "change", *words).json["locked_backups"] == []
    assert opt_outs("backups", "--json", "--passphrase-file", second).json[0]["encrypted"] is True


def test_the_keyring_is_used_only_where_somebody_wishes(
    opt_outs: Call, first: Path, second: Path, tmp_path: Path, keyring: dict[tuple[str, str], str]
) -> None:
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    assert keyring == {}
    assert opt_outs("passphrase", "remember", "--passphrase-file", first).status == 0
    assert keyring == {("Opt-Outs", str(place(tmp_path))): FIRST}
    assert load_config().unlock == "keyring"
    assert opt_outs("check").status == 0
    assert opt_outs("passphrase", "change", "--new-passphrase-file", second).status == 0
    assert list(keyring.values()) == [SECOND]
    assert opt_outs("check").status == 0
    assert opt_outs("passphrase", "forget").status == 0
    assert keyring == {}
    assert opt_outs("check").status == 3


def test_no_keyring_is_a_sentence(opt_outs: Call, first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_keyring, "_backend", lambda: None)
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    refused = opt_outs("passphrase", "remember", "--passphrase-file", first, "--json")
    assert (refused.status, '"no_keyring"' in refused.err) == (3, True)
    assert load_config().unlock == "ask"


def test_a_damaged_encrypted_database_gets_its_encrypted_backup(
    opt_outs: Call, first: Path, tmp_path: Path
) -> None:
    opt_outs("add", "+27831234567")
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    opt_outs("backup", "copy.sqlite", "--passphrase-file", first)
    place(tmp_path).write_bytes(bytes(8192))
    assert opt_outs("check", "--passphrase-file", first).status == 3
    assert opt_outs("restore", "copy.sqlite", "--passphrase-file", first).status == 0
    assert opt_outs("search", "+27831234567", "--passphrase-file", first).status == 0
    assert opt_outs("search", "+27831234567").status == 3


def test_it_is_written_nowhere(opt_outs: Call, first: Path, second: Path, tmp_path: Path) -> None:
    opt_outs("add", "+27831234567")
    opt_outs("passphrase", "set", "--new-passphrase-file", first)
    opt_outs("passphrase", "change", "--passphrase-file", first, "--new-passphrase-file", second)
    opt_outs("check", "--passphrase-file", first)
    for path in (path for path in (tmp_path / "home").rglob("*") if path.is_file()):
        content = path.read_bytes()
        assert FIRST.encode() not in content, path
        assert SECOND.encode() not in content, path


def test_a_plain_database_loads_no_second_sqlite(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom app.__main__ import main\n"
        f"main(['--database', {str(tmp_path / 'plain.sqlite')!r}, 'add', '+27831234567'])\n"
        "sys.exit(any(name.partition('.')[0] in ('sqlcipher3', 'keyring') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
