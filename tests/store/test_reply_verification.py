"""A reply, a decision or a setting altered by hand is found."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from app.core.errors import StoreError
from app.core.replies import AccountRules, Reach
from app.services import replies, reply_settings, suppression_list
from app.services.database_check import check
from app.services.opening import Database


@pytest.fixture
def worked_with(database: Database) -> Database:
    replies.add_pasted(database, "+27831234567 stop\n+27831234568 START\n+27831234569 UNSTOP", region="ZA")
    replies.add_pasted(database, "+27831234570 hello there", region="ZA")
    mistaken = replies.add_pasted(database, "+27831234571 stop", region="ZA")
    suppression_list.undo(database, mistaken.action, reason="not our customer", confirmed=True)
    replies.decide(database, 2, "keep")
    replies.decide(database, 3, "opt_out")
    reply_settings.save(database, AccountRules(reach=Reach.ALL))
    return database


def test_what_the_program_did_is_in_order(worked_with: Database) -> None:
    assert check(worked_with).problems == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reply SET text = 'stop it' WHERE id = 4",
        "UPDATE reply SET text = x'00ff' WHERE id = 4",
        "UPDATE reply SET msisdn = msisdn + 0.5 WHERE id = 4",
        "UPDATE reply SET received_at = 'today' WHERE id = 4",
        "UPDATE reply SET verdict = 'none' WHERE id = 1",
        "UPDATE reply SET rule = 'another' WHERE id = 1",
        'UPDATE reply SET "start" = 2 WHERE id = 1',
        "UPDATE reply SET rule_set = '1999' WHERE id = 1",
        "UPDATE reply SET received_at = received_at - 1 WHERE id = 4",
        "UPDATE reply SET msisdn = 27831234599 WHERE id = 4",
        "UPDATE reply SET withdrawn = NULL",
        "UPDATE reply SET withdrawn = 2 WHERE id = 1",
        "UPDATE reply SET decision = NULL, decided = NULL WHERE id = 2",
        "UPDATE reply SET decision = 'opt_out' WHERE id = 2",
        "UPDATE reply SET decision = 'keep', decided = 2 WHERE id = 4",
        "DELETE FROM reply WHERE id = 4",
        (
            'INSERT INTO reply SELECT 99, account, msisdn, received_at, text, verdict, rule, language, "start", "end", '
            'rule_set, "key", provider_id, sent, campaign, 1, NULL, NULL, NULL, NULL FROM reply WHERE id = 4'
        ),
        "UPDATE setting SET value = replace(value, 'all', 'account')",
        "DELETE FROM setting",
    ],
)
def test_one_statement_by_hand_is_found(worked_with: Database, statement: str) -> None:
    by_hand = sqlite3.connect(worked_with.path)
    changed = by_hand.execute(statement).rowcount
    by_hand.commit()
    by_hand.close()
    assert changed > 0
    assert not check(worked_with).ok


def test_words_that_are_no_text_any_more_are_told_as_damage(worked_with: Database) -> None:
    with closing(sqlite3.connect(worked_with.path)) as stranger:
        stranger.execute("UPDATE reply SET text = CAST(x'73746FFF' AS TEXT) WHERE id = 4")
        stranger.commit()
    for look in (check, replies.page):
        with pytest.raises(StoreError) as caught:
            look(worked_with)
        assert caught.value.code == "damaged"
