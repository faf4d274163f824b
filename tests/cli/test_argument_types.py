"""A word on the command line that cannot be is refused in a sentence, before anything is done."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.argument_types import delimiter, encoding, how_many
from app.cli.output import counted
from tests.cli.conftest import Said

Call = Callable[..., Said]


@pytest.mark.parametrize("words", [("import",), ("replies", "import")], ids=" ".join)
@pytest.mark.parametrize(
    "wrong", [("--encoding", "nonsense"), ("--encoding", "rot13"), ("--delimiter", "abc")]
)
def test_a_wrong_reading_of_a_file_is_refused(
    opt_outs: Call, tmp_path: Path, words: tuple[str, ...], wrong: tuple[str, str]
) -> None:
    (tmp_path / "file.csv").write_text("0831234567,stop\n", encoding="utf-8")
    told = opt_outs(*words, "file.csv", *wrong)
    assert told.status == 2
    assert wrong[1] in told.err
    assert "fault of its own" not in told.err


@pytest.mark.parametrize(
    ("text", "mark"), [("tab", "\t"), ("\\t", "\t"), (";", ";"), ("|", "|"), ("Comma", ",")]
)
def test_what_stands_between_columns(text: str, mark: str) -> None:
    assert delimiter(text) == mark


@pytest.mark.parametrize("text", ["", "abc", "a", "7", '"', "+"])
def test_what_cannot_stand_between_columns(text: str) -> None:
    with pytest.raises(ArgumentTypeError):
        delimiter(text)


@pytest.mark.parametrize("text", ["utf-8", "UTF-16", "cp1252", "latin-1"])
def test_encodings_are_known_by_their_usual_names(text: str) -> None:
    assert "é".encode(encoding(text)).decode(encoding(text)) == "é"


@pytest.mark.parametrize("text", ["0", "-5", "x", "1.5", "", "1" * 20, "1" * 5_000])
def test_what_is_no_count_cannot_be_shown(text: str) -> None:
    with pytest.raises(ArgumentTypeError):
        how_many(text)


@pytest.mark.parametrize("text", ["20/11/2026", "yesterday", "0226-11-20"])
def test_a_time_that_is_none_is_refused_in_a_sentence(opt_outs: Call, text: str) -> None:
    said = opt_outs("add", "0831234567", "--received", text)
    assert said.status == 2
    assert f"“{text}” is" in said.err
    assert "_past_time" not in said.err


def test_a_period_that_ends_before_it_begins_is_refused(opt_outs: Call, tmp_path: Path) -> None:
    told = opt_outs("proof", "--since", "2026-11-30", "--until", "2026-11-01", "proof.json")
    assert told.status == 3
    assert "before it begins" in told.err
    assert not (tmp_path / "proof.json").exists()
    assert opt_outs("proof", "--since", "yesterday", "proof.json").status == 2


@pytest.mark.parametrize(
    ("number", "what", "words"),
    [(1, "row", "1 row"), (0, "row", "0 rows"), (2000, "reply", "2,000 replies"), (1, "reply", "1 reply")],
)
def test_counts_agree_with_their_nouns(number: int, what: str, words: str) -> None:
    assert counted(number, what) == words
