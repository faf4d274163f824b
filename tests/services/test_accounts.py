"""Accounts: names, regions, putting away and bringing back; each change told in the activity."""

from __future__ import annotations

import pytest

from app.core.errors import NotFound, UserError
from app.core.records import EXAMPLE_ACCOUNT
from app.services import accounts, activity, suppression_list
from app.services.database_check import check
from app.services.opening import Database


def code_of(function: object, *arguments: object, **named: object) -> str:
    with pytest.raises(UserError) as caught:
        function(*arguments, **named)  # type: ignore[operator]
    return caught.value.code


def test_a_new_database_has_main_in_the_desks_region(database: Database) -> None:
    (main,) = accounts.list_accounts(database)
    assert (main.name, main.region, main.listed, main.archived) == ("Main", "ZA", 0, False)


def test_names_are_tidied_and_told_apart_whatever_their_capitals(database: Database) -> None:
    added = accounts.add_account(database, "  Retail   Shops ", "gb", " notes ")
    assert (added.name, added.region, added.notes) == ("Retail Shops", "GB", "notes")
    assert code_of(accounts.add_account, database, "RETAIL shops") == "account_name_taken"
    assert code_of(accounts.add_account, database, " ") == "account_name_empty"
    assert code_of(accounts.add_account, database, "x" * 101) == "account_name_long"
    assert code_of(accounts.add_account, database, "Other", "Z") == "region_unknown"
    assert [account.name for account in accounts.list_accounts(database)] == ["Main", "Retail Shops"]


def test_changing_tells_the_activity_and_no_change_tells_nothing(database: Database) -> None:
    added = accounts.add_account(database, "Retail")
    renamed = accounts.change_account(database, added.id, name="retail", operator="t.botha")
    assert renamed.name == "retail"
    newest = activity.recent(database)[0]
    assert (newest.details["event"], newest.details["was"], newest.operator) == (
        "renamed",
        "Retail",
        "t.botha",
    )
    accounts.change_account(database, added.id, region="NA", notes="there")
    assert activity.recent(database)[0].details["event"] == "changed"
    count = len(activity.recent(database))
    accounts.change_account(database, added.id, notes="there")
    assert len(activity.recent(database)) == count
    assert code_of(accounts.change_account, database, added.id, name="Main") == "account_name_taken"
    assert code_of(accounts.change_account, database, 99, name="X") == "no_such_account"


def test_an_archived_account_keeps_its_list_and_is_offered_no_more(database: Database) -> None:
    retail = accounts.add_account(database, "Retail")
    suppression_list.add(database, [27831234567])
    assert accounts.archive_account(database, retail.id).archived
    assert accounts.archive_account(database, retail.id).archived
    assert [account.name for account in accounts.list_accounts(database)] == ["Main"]
    assert [account.listed for account in accounts.list_accounts(database, archived=True)] == [1, 1]
    answer = suppression_list.answer(database, 27831234567)
    assert [(opt_out.account, opt_out.archived) for opt_out in answer.opt_outs] == [
        ("Main", False),
        ("Retail", True),
    ]
    assert [account.name for account in accounts.accounts_with_lists(database)] == ["Main", "Retail"]
    choices = suppression_list.removal_choices(database, [27831234567])
    assert [choice.archived_at is not None for choice in choices] == [False, True]
    assert code_of(accounts.add_account, database, "Retail") == "account_name_taken"
    assert not accounts.bring_back_account(database, retail.id).archived
    assert not accounts.bring_back_account(database, retail.id).archived
    assert len(accounts.list_accounts(database)) == 2


def test_the_last_account_in_use_stays(database: Database) -> None:
    assert code_of(accounts.archive_account, database, 1) == "last_account"


def test_an_account_is_found_by_name(database: Database) -> None:
    assert accounts.find_account(database, " main ").id == 1
    for number in range(11):
        accounts.add_account(database, f"A{number}")
    with pytest.raises(NotFound) as caught:
        accounts.find_account(database, "Nobody")
    assert "A0" in caught.value.text
    assert caught.value.text.endswith("….")


def test_the_account_to_try_on_gets_numbers_only_where_it_is_named_or_alone(database: Database) -> None:
    example = accounts.add_account(database, EXAMPLE_ACCOUNT)
    assert suppression_list.add(database, [27831234567]).accounts == ("Main",)
    assert suppression_list.add(database, [27831234567], [example.id]).accounts == (EXAMPLE_ACCOUNT,)
    accounts.archive_account(database, 1)
    assert suppression_list.add(database, [27721112222]).accounts == (EXAMPLE_ACCOUNT,)


def test_an_account_that_was_noted_is_found_though_it_was_renamed(database: Database) -> None:
    retail = accounts.add_account(database, "Retail")
    for name in ("Shops", "Stores"):
        accounts.change_account(database, retail.id, name=name)
    assert accounts.account_noted(database, "retail").name == "Stores"
    assert accounts.account_noted(database, "Shops", retail.id).name == "Stores"
    again = accounts.add_account(database, "Retail")
    assert accounts.account_noted(database, "Retail").id == again.id
    assert accounts.account_noted(database, "Retail", retail.id).id == retail.id
    accounts.archive_account(database, retail.id)
    assert accounts.account_noted(database, "Retail", retail.id).id == retail.id


def test_an_id_noted_in_another_database_means_nobody(database: Database) -> None:
    retail = accounts.add_account(database, "Retail")
    assert accounts.account_noted(database, "Retail", 1).id == retail.id
    assert accounts.account_noted(database, "Retail", 99).id == retail.id
    assert code_of(accounts.account_noted, database, "Elsewhere", retail.id) == "no_such_account"


def test_half_a_character_in_a_name_is_no_fault(database: Database) -> None:
    added = accounts.add_account(database, "Caf\udce9", notes="half \ud83d")
    assert (added.name, added.notes) == ("Caf?", "half ?")
    assert accounts.change_account(database, added.id, name="Caf\udce9", notes="half \ud83d") == added
    assert code_of(accounts.add_account, database, "caf\udce9") == "account_name_taken"
    assert check(database).ok


def test_no_account_becomes_the_one_to_try_things_on(database: Database) -> None:
    """Its people would no longer be taken out of lists to send, and its replies reach no other account."""
    suppression_list.add(database, [27831234567])
    assert code_of(accounts.change_account, database, 1, name=" Example ") == "account_name_example"
    assert [account.name for account in accounts.list_accounts(database)] == ["Main"]
    example = accounts.add_account(database, "Example")
    assert accounts.change_account(database, example.id, name="Example", notes="mine").notes == "mine"
