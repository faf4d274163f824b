"""Adding, removing, asking: what the clerk is told."""

from __future__ import annotations

import pytest

from app.core.errors import NotFound, UserError
from app.services import suppression_list
from app.services.accounts import add_account
from app.services.opening import Database

NUMBER = 27831234567


def test_an_answer_says_where_and_where_not(database: Database) -> None:
    retail = add_account(database, "Retail")
    suppression_list.add(database, [NUMBER], [retail.id], reason=" letter ", operator="t.botha")
    answer = suppression_list.answer(database, NUMBER, "083 123 4567")
    assert answer.listed
    assert answer.query == "083 123 4567"
    assert [(opt_out.account, opt_out.source, opt_out.reason) for opt_out in answer.opt_outs] == [
        ("Retail", "manual", "letter")
    ]
    assert [account.name for account in answer.not_on] == ["Main"]
    assert suppression_list.answer(database, NUMBER + 1).query == f"+{NUMBER + 1}"


def test_removal_choices_count_each_account(database: Database) -> None:
    retail = add_account(database, "Retail")
    suppression_list.add(database, [NUMBER, NUMBER + 1], [retail.id], reason="letter")
    suppression_list.add(database, [NUMBER], [1])
    choices = suppression_list.removal_choices(database, [NUMBER + 1, NUMBER, NUMBER + 5])
    assert [(choice.account, choice.listed, choice.reason, choice.by_reply) for choice in choices] == [
        ("Main", 1, "", False),
        ("Retail", 2, "letter", False),
    ]


def test_nothing_to_remove_is_no_action(database: Database) -> None:
    assert suppression_list.remove(database, []).action is None
    report = suppression_list.remove(database, [(1, NUMBER)])
    assert (report.action, report.not_listed) == (None, 1)


def test_what_there_is_not_is_refused(database: Database) -> None:
    with pytest.raises(NotFound):
        suppression_list.add(database, [NUMBER], [99])
    with pytest.raises(NotFound):
        suppression_list.remove(database, [(99, NUMBER)])
    with pytest.raises(NotFound):
        suppression_list.undo(database, 99)
    with pytest.raises(UserError) as caught:
        suppression_list.undo(database)
    assert caught.value.code == "nothing_to_undo"
    with pytest.raises(UserError) as caught:
        suppression_list.add(database, [NUMBER], reason="x" * 2001)
    assert caught.value.code == "reason_long"
    assert not suppression_list.answer(database, NUMBER).listed


def test_pasted_text_is_taken_apart(database: Database) -> None:
    pasted = suppression_list.parse_pasted(
        "083 123 4567, nonsense\n\n+264811275541;0211234567\t083123456", "ZA"
    )
    assert [piece.msisdn for piece in pasted] == [NUMBER, None, 264811275541, 27211234567, None]
    assert "missing" in pasted[4].text
    assert pasted[3].text
