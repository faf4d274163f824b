"""Example data fills an account of its own, once, and can be taken back."""

from __future__ import annotations

from app.services import accounts, listing
from app.services.database_check import check
from app.services.example_data import EXAMPLE_NUMBERS, load_example_data
from app.services.opening import Database


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
