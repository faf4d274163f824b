"""“-” in the place of a file, or of numbers: what is piped in is read as a file of it would be."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said

Call = Callable[..., Said]
NUMBER, OTHER = "+27831234567", "+27821112222"


class Piped(io.TextIOWrapper):
    """Standard input with bytes in it."""

    def __init__(self, content: bytes, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="ascii")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def piped(content: bytes | str, *, terminal: bool = False) -> None:
        given = content.encode() if isinstance(content, str) else content
        monkeypatch.setattr("sys.stdin", Piped(given, terminal=terminal))

    return piped


@pytest.fixture(autouse=True)
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_numbers_are_added_as_pasted_ones_are(
    opt_outs: Call, pipe: Callable[..., None], passing: Path
) -> None:
    pipe("083 123 4567\r\n0821112222; 27721112222\n")
    added = opt_outs("add", "-", "0711112222", "--json")
    assert added.json["numbers"] == ["+27711112222", "+27721112222", OTHER, NUMBER]
    assert list(passing.iterdir()) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_windows_pipes_is_understood(opt_outs: Call, pipe: Callable[..., None], encoding: str) -> None:
    pipe("0831234567\r\n0821112222\r\n".encode(encoding))
    assert opt_outs("add", "-", "--json").json["added"] == 2
    pipe("Cell;Näme\r\n0831234567;Zoë\r\n".encode(encoding))
    assert opt_outs("import", "-", "--json").json["already_listed"] == 1


def test_one_bad_number_adds_none(opt_outs: Call, pipe: Callable[..., None]) -> None:
    pipe("0831234567\n083123456\n")
    refused = opt_outs("add", "-")
    assert (refused.status, refused.out) == (3, "")
    assert opt_outs("search", NUMBER).status == 1
    pipe(" \n")
    refused = opt_outs("add", "-")
    assert (refused.status, "no numbers" in refused.err) == (3, True)


def test_a_list_is_imported(opt_outs: Call, pipe: Callable[..., None], tmp_path: Path, passing: Path) -> None:
    list_ = tmp_path / "list.csv"
    list_.write_text("0821112222\n")
    pipe("Title\n\nName;Cell\nA;0831234567\nB;12\n")
    said = opt_outs("import", list_, "-", "--rejected", "bad.csv")
    assert said.status == 0, said.err
    assert "standard input: 2 rows" in said.out
    assert "12" in (tmp_path / "bad-standard input.csv").read_text("utf-8-sig")
    assert opt_outs("search", NUMBER, "--json").json[0]["accounts"][0]["reason"] == "standard input"
    pipe("0831234567\n")
    assert opt_outs("import", "-", "--json").json["file"] == "standard input"
    assert list(passing.iterdir()) == []


def test_a_list_is_cleaned(opt_outs: Call, pipe: Callable[..., None], tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    pipe("Name;Cell\nA;0831234567\nB;0821112222\n")
    said = opt_outs(
        "clean", "-", "--kept", "kept.csv", "--removed", "removed.csv", "--summary", "s.json", "--json"
    )
    assert said.status == 0, said.err
    assert (tmp_path / "kept.csv").read_text() == "Name;Cell\nB;0821112222\n"
    assert said.json["file"] == json.loads((tmp_path / "s.json").read_text())["file"] == "standard input"


def test_numbers_are_searched_and_removed(opt_outs: Call, pipe: Callable[..., None]) -> None:
    opt_outs("add", NUMBER)
    pipe(f"{NUMBER}\n{OTHER}\n")
    assert [one["listed"] for one in opt_outs("search", "--file", "-", "--json").json] == [True, False]
    pipe(f"{NUMBER}\n{OTHER}\n")
    told = opt_outs("remove", "--all-accounts", "--file", "-", "--json").json
    assert (told["file"], told["numbers"]) == ("standard input", 2)


def test_replies_are_taken_in_and_tried(opt_outs: Call, pipe: Callable[..., None]) -> None:
    pipe("Number,Reply\n0831234567,STOP\n0821112222,thanks\n")
    said = opt_outs("replies", "import", "-", "--json")
    assert (said.status, said.json["opt_out"]) == (0, 1)
    pipe("stop\r\nthanks\n")
    lines = opt_outs("classify", "--file", "-").out.splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["opt_out", "none"]


def test_digests_are_matched(opt_outs: Call, pipe: Callable[..., None], tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    opt_outs("hashes", "export", "--plain", "list.txt")
    pipe((tmp_path / "list.txt").read_bytes())
    said = opt_outs("hashes", "match", "--plain", "-", "--json").json
    assert (said["file"], said["matched"]) == ("standard input", [NUMBER])


def test_rules_are_set(opt_outs: Call, pipe: Callable[..., None]) -> None:
    rules = opt_outs("phrases", "show").out
    pipe(rules.replace('"standard"', '"exact_only"'))
    assert json.loads(opt_outs("phrases", "set", "-").out)["settings"]["strictness"] == "exact_only"
    pipe("no rules")
    refused = opt_outs("phrases", "set", "-")
    assert (refused.status, "standard input does not hold rules" in refused.err) == (3, True)


COMMANDS = [
    ("add", "-"),
    ("import", "-"),
    ("clean", "-", "--kept", "kept.csv", "--removed", "removed.csv"),
    ("search", "--file", "-"),
    ("remove", "--all-accounts", "--file", "-"),
    ("replies", "import", "-"),
    ("classify", "--file", "-"),
    ("hashes", "match", "--plain", "-"),
    ("phrases", "set", "-"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_terminal_is_not_waited_for(
    opt_outs: Call, pipe: Callable[..., None], words: tuple[str, ...]
) -> None:
    pipe("0831234567\n", terminal=True)
    refused = opt_outs(*words)
    assert (refused.status, refused.out) == (3, "")
    assert "a terminal" in refused.err
    assert "Nothing was changed" in refused.err


@pytest.mark.parametrize("words", [("import", "-", "-"), ("replies", "import", "-", "-"), ("add", "-", "-")])
def test_it_is_read_once(opt_outs: Call, pipe: Callable[..., None], words: tuple[str, ...]) -> None:
    pipe("0831234567\n")
    refused = opt_outs(*words)
    assert (refused.status, "twice" in refused.err) == (3, True)
    assert opt_outs("search", NUMBER).status == 1


def test_nothing_piped_in_is_an_empty_file(opt_outs: Call, pipe: Callable[..., None]) -> None:
    pipe("")
    refused = opt_outs("import", "-")
    assert (refused.status, "standard input is empty" in refused.err) == (3, True)


def test_a_file_called_so_can_still_be_named(
    opt_outs: Call, pipe: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "-").write_text("0831234567\n")
    pipe("0821112222\n")
    assert opt_outs("import", "./-").status == 0
    assert opt_outs("search", NUMBER).status == 0
    assert opt_outs("search", OTHER).status == 1
