"""A number's story also tells of what changed no list: a record that is not shown is lost."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.phrases import OwnPhrase, ReplySettings
from app.core.records import ChangeKind
from app.core.replies import AccountRules
from app.services import replies, reply_settings, suppression_list
from app.services.accounts import add_account
from app.services.database_check import check
from app.services.opening import Database
from app.services.proof import prove_number
from app.services.proof_json import proof_json

NUMBER, OTHER = 27831234567, 27831234568
SURE: Any = {"reason": "the wrong file", "confirmed": True}


def take_in(database: Database, text: str, number: int = NUMBER) -> int:
    action = replies.add_pasted(database, f"+{number} {text}", 1, region="ZA").action
    assert action is not None
    return action


def story(database: Database) -> list[tuple[str, int]]:
    return [(event.event.value, event.action_id) for event in suppression_list.history(database, NUMBER)]


def test_a_reply_of_who_was_listed_already_is_told_with_its_words(database: Database) -> None:
    added = suppression_list.add(database, [NUMBER]).action
    intake = take_in(database, "STOP it now")
    assert story(database) == [("replied", intake), ("opted_out", added)]
    event = suppression_list.history(database, NUMBER)[0]
    assert (event.reply, event.verdict, event.already_listed, event.account) == (
        "STOP it now",
        "opt_out",
        True,
        "Main",
    )
    assert None not in {event.rule, event.rule_set}
    assert (event.reply or "")[event.start : event.end] == "STOP it"


def test_the_proof_tells_it_too_and_links_its_action(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    intake = take_in(database, "STOP")
    told = proof_json(prove_number(database, NUMBER))["events"][-1]
    assert (told["event"], told["already_listed"], told["action"]["action"]) == ("replied", True, intake)
    assert (told["reply"]["text"], told["reply"]["verdict"], told["deadline"]) == ("STOP", "opt_out", None)


def test_a_reply_that_did_the_listing_is_told_once(database: Database) -> None:
    first = take_in(database, "STOP")
    second = take_in(database, "stop please")
    assert story(database) == [("replied", second), ("opted_out", first)]


def test_what_was_decided_is_told_and_stays_when_it_is_undone(database: Database) -> None:
    take_in(database, "START")
    reply = replies.review_queue(database)[0].id
    kept = replies.decide(database, reply, "keep").action
    assert story(database) == [("decided", kept)]
    event = suppression_list.history(database, NUMBER)[0]
    assert (event.decision, event.reply, event.verdict, event.already_listed) == (
        "keep",
        "START",
        "opt_in",
        False,
    )
    undone = suppression_list.undo(database, kept).action
    again = suppression_list.undo(database, undone).action
    assert story(database) == [("counts_again", again), ("taken_back", undone), ("decided", kept)]
    assert suppression_list.history(database, NUMBER)[1].undoes == kept


def test_a_decision_to_opt_out_who_is_listed_is_told(database: Database) -> None:
    added = suppression_list.add(database, [NUMBER]).action
    take_in(database, "START")
    decided = replies.decide(database, replies.review_queue(database)[0].id, "opt_out").action
    assert story(database) == [("decided", decided), ("opted_out", added)]
    event = suppression_list.history(database, NUMBER)[0]
    assert (event.decision, event.already_listed) == ("opt_out", True)


def test_what_reading_again_led_to_is_told(database: Database) -> None:
    added = suppression_list.add(database, [NUMBER]).action
    take_in(database, "see you on Friday")
    own = OwnPhrase("friday", "word", "opt_out")
    reply_settings.save(database, AccountRules(ReplySettings(own_phrases=(own,))))
    again = replies.read_again(database).action
    assert story(database) == [("decided", again), ("opted_out", added)]
    event = suppression_list.history(database, NUMBER)[0]
    assert (event.reply or "")[event.start : event.end] == "Friday"


def test_an_undo_that_left_the_number_is_told(database: Database) -> None:
    added = suppression_list.add(database, [NUMBER, OTHER]).action
    intake = take_in(database, "STOP")
    undone = suppression_list.undo(database, added, reason="the wrong file").action
    assert story(database) == [("stayed", undone), ("replied", intake), ("opted_out", added)]
    event = suppression_list.history(database, NUMBER)[0]
    assert (event.undoes, event.reason, event.account) == (added, "the wrong file", "Main")
    suppression_list.undo(database, undone)
    back = suppression_list.undo(database, intake, **SURE).action
    assert story(database)[0] == ("taken_back", back)


def test_a_removal_that_counts_again_is_told(database: Database) -> None:
    first = take_in(database, "STOP")
    removed = suppression_list.remove(database, [(1, NUMBER)], **SURE).action
    back = suppression_list.undo(database, removed).action
    again = suppression_list.undo(database, back, **SURE).action
    assert story(database) == [
        ("removed", again),
        ("restored", back),
        ("removed", removed),
        ("opted_out", first),
    ]
    assert check(database).problems == ()


@pytest.mark.parametrize("text", ["thanks", "START"])
def test_a_reply_that_asks_for_nothing_or_waits_is_no_part_of_it(database: Database, text: str) -> None:
    take_in(database, text)
    assert story(database) == []


def test_each_story_is_that_of_its_number(database: Database) -> None:
    add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER, OTHER])
    take_in(database, "STOP", OTHER)
    assert {event.event for event in suppression_list.history(database, NUMBER)} == {ChangeKind.OPTED_OUT}
    assert [event.account for event in suppression_list.history(database, OTHER)] == [
        "Main",
        "Main",
        "Retail",
    ]
