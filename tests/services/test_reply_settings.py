"""How replies are read: saved for an account or for all, and told in the activity."""

from __future__ import annotations

import pytest

from app.core.errors import NotFound, UserError
from app.core.phrases import OwnPhrase, ReplySettings, Strictness
from app.core.records import ActionKind
from app.core.replies import AccountRules, Reach
from app.services import activity, reply_settings
from app.services.accounts import add_account
from app.services.database_check import check
from app.services.opening import Database
from app.store import reply_settings as stored

SETTINGS = ReplySettings(
    strictness=Strictness.EVERY_MENTION,
    languages=("en", "af"),
    wrong_number="opt_out",
    not_interested="ignore",
    friendly_profanity="review",
    cancel_end="review",
    own_phrases=(OwnPhrase("los my uit", "word", "opt_out"), OwnPhrase("🙃", "anywhere", "review")),
)


def test_an_account_has_its_own_else_those_for_all_else_the_shipped(database: Database) -> None:
    retail = add_account(database, "Retail")
    assert reply_settings.load(database, retail.id) == AccountRules()
    reply_settings.save(database, AccountRules(SETTINGS, Reach.ALL), operator="t.botha")
    assert reply_settings.load(database, retail.id) == AccountRules(SETTINGS, Reach.ALL)
    reply_settings.save(database, AccountRules(), retail.id)
    assert reply_settings.load(database, retail.id) == AccountRules(own=True)
    assert reply_settings.accounts_with_rules(database) == {retail.id}
    reply_settings.save(database, None, retail.id)
    assert reply_settings.load(database, retail.id).settings == SETTINGS
    kinds = [(action.kind, action.operator, action.can_undo) for action in activity.recent(database)][:3]
    assert kinds == [
        (ActionKind.PHRASES, "", False),
        (ActionKind.PHRASES, "", False),
        (ActionKind.PHRASES, "t.botha", False),
    ]
    assert check(database).problems == ()


def test_saving_the_same_again_is_no_action(database: Database) -> None:
    first = reply_settings.save(database, AccountRules(SETTINGS))
    assert first is not None
    assert reply_settings.save(database, AccountRules(SETTINGS)) is None


def test_rules_that_were_changed_meanwhile_are_not_written_over(database: Database) -> None:
    retail = add_account(database, "Retail")
    for account in (reply_settings.ALL_ACCOUNTS, retail.id):
        seen = reply_settings.load(database, account)
        theirs = AccountRules(SETTINGS, Reach.ALL)
        reply_settings.save(database, theirs, account)
        for mine in (AccountRules(reach=Reach.ALL), None):
            with pytest.raises(UserError) as caught:
                reply_settings.save(database, mine, account, instead_of=seen)
            assert caught.value.code == "rules_changed"
            assert reply_settings.load(database, account).settings == SETTINGS
        seen = reply_settings.load(database, account)
        assert reply_settings.save(database, AccountRules(), account, instead_of=seen) is not None


def test_a_phrase_that_says_nothing_is_left_out_of_rules_saved_by_an_earlier_version(
    database: Database,
) -> None:
    said = {"text": "basta", "match": "word", "verdict": "opt_out"}
    rules = reply_settings.as_json(AccountRules())
    rules["settings"]["own_phrases"] = [{**said, "text": "\u200b"}, said]
    with pytest.raises(UserError):
        reply_settings.from_json(rules)
    with database.writing() as engine:
        stored.save_rules(engine, reply_settings.ALL_ACCOUNTS, rules)
    assert [phrase.text for phrase in reply_settings.load(database).settings.own_phrases] == ["basta"]


def test_what_cannot_be_saved(database: Database) -> None:
    twice = ReplySettings(
        own_phrases=(OwnPhrase("Basta", "whole", "opt_out"), OwnPhrase("basta", "word", "ignore"))
    )
    with pytest.raises(UserError) as caught:
        reply_settings.save(database, AccountRules(twice))
    assert caught.value.code == "phrase_twice"
    with pytest.raises(NotFound):
        reply_settings.save(database, AccountRules(), 77)
    assert reply_settings.load(database) == AccountRules()
