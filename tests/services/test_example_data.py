"""Example data fills an account of its own, once, and can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np

from app.core.records import ActionKind, ChangeKind, Channel
from app.services import accounts, erasure, listing
from app.services.database_check import check
from app.services.example_data import EXAMPLE_NUMBERS, load_example_data
from app.services.opening import Database
from app.services.suppression_list import Wish, add, history, undo
from app.store.actions import OPTED_OUT, ChangeSet, Draft, record


def test_loading_twice_adds_nothing_the_second_time(database: Database) -> None:
    first = load_example_data(database, operator="t.botha")
    assert first.added == EXAMPLE_NUMBERS
    assert load_example_data(database).added == 0
    listed = {account.name: account.listed for account in accounts.list_accounts(database)}
    assert listed == {"Main": 0, "Example": first.added}
    assert listing.sources_in_use(database) == ["file", "manual"]
    assert check(database).ok


def test_an_archived_example_account_is_taken_into_use_again(database: Database) -> None:
    account = accounts.add_account(database, "Example")
    accounts.archive_account(database, account.id)
    assert load_example_data(database).added > 1_000
    assert not accounts.find_account(database, "Example").archived


def test_numbers_are_told_of_and_undone_as_ever_where_there_is_example_data(database: Database) -> None:
    load_example_data(database)
    made_up = listing.open_listing(database).rows(0, 1)[0]
    undone = undo(database, made_up.action_id)
    assert (undone.removed, undone.numbers) == (1, (made_up.msisdn,))
    assert [event.event for event in history(database, made_up.msisdn)] == [
        ChangeKind.REMOVED,
        ChangeKind.OPTED_OUT,
    ]
    assert erasure.preview_number(database, made_up.msisdn).reasons == 1


def test_what_earlier_versions_noted_of_example_data_is_no_request(database: Database) -> None:
    """They kept the day an invented person asked under the name that requests have."""
    number = 27831234567
    with database.writing() as engine:
        draft = Draft(ActionKind.ADD, source="manual", details={"example": True, "asked": "2026-10-01"})
        action = record(engine, draft, [ChangeSet(1, OPTED_OUT, np.array([number]))])
    wish = Wish(Channel.PHONE, datetime.now(UTC))
    request = add(database, [number], wish=wish).action
    assert [event.action_id for event in history(database, number)] == [request, action]
    assert undo(database, request).kind is ActionKind.ADD
    assert undo(database, action).removed == 1
    assert check(database).ok
