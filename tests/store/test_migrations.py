"""A database file of every earlier schema, opened by this program: nothing of it is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.core.records import Filter
from app.services import listing, number_index, replies, suppression_list
from app.services.accounts import list_accounts
from app.services.database_check import check
from app.services.opening import open_database
from app.store.migrations import SCHEMA_VERSION

FILES = sorted((Path(__file__).parent.parent / "databases").glob("schema-*.sqlite"))


def test_there_is_a_file_of_every_earlier_schema() -> None:
    assert [path.stem for path in FILES] == [f"schema-{version}" for version in range(1, SCHEMA_VERSION)]


@pytest.mark.parametrize("kept", FILES, ids=lambda path: path.stem)
def test_an_old_file_is_brought_up_to_date(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "opt-outs.sqlite"
    shutil.copy(kept, path)
    database = open_database(path)
    assert len(list((tmp_path / "backups").iterdir())) == 1
    report = check(database)
    assert report.ok, report.problems
    assert report.opt_outs == 7
    names = {
        account.name: (account.listed, account.archived) for account in list_accounts(database, archived=True)
    }
    assert names == {"Main": (4, False), "Old": (0, True), "Retail": (3, False)}
    events = [(event.account, event.event.value) for event in suppression_list.history(database, 27721112222)]
    replied = [("Main", "replied")] if kept.stem == "schema-3" else []  # the first with replies in it
    assert events == [
        *replied,
        ("Main", "restored"),
        ("Main", "removed"),
        ("Main", "opted_out"),
        ("Retail", "opted_out"),
    ]
    while number_index.catch_up(database):
        pass
    assert listing.open_listing(database, Filter(text="1234")).count == 5
    suppression_list.undo(database)
    assert replies.add_pasted(database, "+27821112222 stop\n+27821112223 START", 1, region="ZA").added == 1
    assert [reply.text for reply in replies.review_queue(database)] == ["START"]
    assert check(database).ok
