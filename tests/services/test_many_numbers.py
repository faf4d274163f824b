"""Many numbers at once: each has its answer, and the counts by account add up."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.records import FileReading, ImportRequest
from app.services import many_numbers, suppression_list
from app.services.accounts import add_account, archive_account
from app.services.opening import Database

TEXT = "083 123 4567\n0821112222, 0821112222; nonsense\n+27729051180"


@pytest.fixture
def filled(database: Database) -> Database:
    retail = add_account(database, "Retail").id
    suppression_list.add(database, [27831234567])
    suppression_list.add(database, [27729051180], [retail])
    return database


def test_each_number_is_answered_in_the_order_asked(filled: Database) -> None:
    many = many_numbers.look_up_many(filled, many_numbers.parse_pasted(TEXT, "ZA"))
    assert [(one.msisdn, one.accounts) for one in many.answers] == [
        (27831234567, ("Main", "Retail")),
        (27821112222, ()),
        (27821112222, ()),
        (None, ()),
        (27729051180, ("Retail",)),
    ]
    assert (many.found, many.not_found, many.refused) == ((27729051180, 27831234567), (27821112222,), 1)
    assert many.by_account == {"Main": 1, "Retail": 2}
    named = many_numbers.look_up_many(filled, many_numbers.parse_pasted(TEXT, "ZA"), [1])
    assert named.found == (27831234567,)


def test_an_archived_account_is_looked_in_and_marked(filled: Database, tmp_path: Path) -> None:
    archive_account(filled, 2)
    many = many_numbers.look_up_many(filled, many_numbers.parse_pasted(TEXT, "ZA"))
    assert many.found == (27729051180, 27831234567)
    assert (many.by_account, many.archived) == ({"Main": 1, "Retail": 2}, ("Retail",))
    assert (many.answers[0].accounts, many.answers[0].archived) == (("Main", "Retail"), ("Retail",))
    many_numbers.save_answers(many, tmp_path / "answers.csv")
    assert "Main, Retail (archived)" in (tmp_path / "answers.csv").read_text("utf-8-sig")


def test_answers_are_saved(filled: Database, tmp_path: Path) -> None:
    many = many_numbers.look_up_many(filled, many_numbers.parse_pasted(TEXT, "ZA"))
    many_numbers.save_answers(many, tmp_path / "answers.csv")
    with (tmp_path / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["+27 83 123 4567", "083 123 4567", "yes", "Main, Retail"]
    assert [row[2] for row in rows[1:]] == ["yes", "no", "no", "not a number", "yes"]
    many_numbers.save_answers(many, tmp_path / "answers.csv", delimiter=";")
    with (tmp_path / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";")) == rows


def test_a_file_is_read_by_its_number_column(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "ask.csv"
    path.write_text("Name;Cell\nA;0831234567\nB;\nC;12\n")
    many = many_numbers.look_up_file(filled, ImportRequest(path))
    assert [one.msisdn for one in many.answers] == [27831234567, None, None]
    assert (many.found, many.reading) == ((27831234567,), FileReading())
    assert many_numbers.look_up_file(filled, ImportRequest(path, column=0)).refused == 3


def test_every_number_of_a_line_is_answered(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "ask.txt"
    path.write_text("0821112222, 0831234567\n+27729051180 0821112223\n")
    many = many_numbers.look_up_file(filled, ImportRequest(path))
    assert (many.found, many.not_found) == ((27729051180, 27831234567), (27821112222, 27821112223))
    assert many.reading.every_number


def test_columns_that_were_not_looked_up_are_named(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "ask.csv"
    path.write_text("Cell,Work\n0821112222,0831234567\n")
    many = many_numbers.look_up_file(filled, ImportRequest(path))
    assert (many.found, many.reading.unread) == ((), ("B",))
    assert many_numbers.look_up_file(filled, ImportRequest(path, column=1)).found == (27831234567,)


def test_too_many_are_sent_to_clean_a_list(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_numbers, "MOST", 2)
    path = tmp_path / "ask.txt"
    path.write_text("0831234567\n0831234568\n0831234569\n")
    with pytest.raises(UserError) as caught:
        many_numbers.look_up_file(filled, ImportRequest(path))
    assert caught.value.code == "too_many"
    with pytest.raises(UserError):
        many_numbers.look_up_many(filled, many_numbers.parse_pasted(TEXT, "ZA"))
