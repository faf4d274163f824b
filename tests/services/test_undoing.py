"""Undo: guarded where people asked to be left alone, and telling what came of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.core.errors import UserError
from app.core.phrases import OwnPhrase, ReplySettings
from app.core.records import ActionKind, Channel, ImportRequest, UndoReport
from app.core.replies import AccountRules, Decision, Reach
from app.services import activity, imports, replies, reply_settings, suppression_list, undoing
from app.services.accounts import add_account
from app.services.database_check import check
from app.services.opening import Database
from app.services.wishes import Wish
from app.store import removals

STOPPER, DOUBTFUL, FRIEND = 27831234567, 27831234568, 27831234569
SURE: Any = {"reason": "the wrong file", "confirmed": True}


def take_in(database: Database, *lines: str) -> int:
    action = replies.add_pasted(database, "\n".join(lines), 1, region="ZA").action
    assert action is not None
    return action


def decide(database: Database, decision: str) -> int:
    action = replies.decide(database, replies.review_queue(database)[0].id, decision).action
    assert action is not None
    return action


def refused(database: Database, action: int | None = None, **words: Any) -> UserError:
    before = activity.recent(database)[0].id
    with pytest.raises(UserError) as caught:
        suppression_list.undo(database, action, **words)
    assert activity.recent(database)[0].id == before
    return caught.value


def test_an_intake_is_undone_only_with_a_reason_and_a_second_step(database: Database) -> None:
    action = take_in(database, f"+{STOPPER} stop", f"+{DOUBTFUL} stop", f"+{FRIEND} thanks")
    for words in ({}, {"confirmed": True, "reason": "  "}, {"reason": "the wrong file"}, {"at_once": True}):
        error = refused(database, action, **words)
        assert (error.code, error.facts["people"]) == ("undo_guarded", 2)
        assert "2 people who opted out" in error.text
    assert undoing.people_protected(database, action) == 2
    report = suppression_list.undo(database, action, **SURE)
    assert (report.removed, report.kind, report.replies, report.again) == (2, ActionKind.REPLY, 3, False)
    assert suppression_list.history(database, STOPPER)[0].reason == "the wrong file"
    assert check(database).problems == ()


def test_one_person_on_several_lists_is_one_person(database: Database) -> None:
    add_account(database, "Retail", "ZA")
    reply_settings.save(database, AccountRules(reach=Reach.ALL))
    take_in(database, f"+{STOPPER} stop")
    error = refused(database)
    assert (error.facts["people"], error.text.split(" would")[0]) == (
        1,
        "1 person who opted out by a reply of their own",
    )
    assert suppression_list.undo(database, **SURE).removed == 2


def imported(database: Database, folder: Path, *numbers: int) -> int:
    path = folder / "list.csv"
    path.write_text("".join(f"+{number}\n" for number in numbers))
    action = imports.run(database, ImportRequest(path)).action
    assert action is not None
    return action


def listed(database: Database, *accounts: str) -> set[int]:
    """Who of the three is on the list, of each of the accounts where any is named."""
    found = set()
    for number in (STOPPER, DOUBTFUL, FRIEND):
        names = {one.account for one in suppression_list.answer(database, number).opt_outs}
        if names >= set(accounts) and names:
            found.add(number)
    return found


def test_who_wrote_after_they_were_imported_is_left_on_the_list(database: Database, tmp_path: Path) -> None:
    wrong = imported(database, tmp_path, STOPPER, DOUBTFUL, FRIEND)
    intake = take_in(database, f"+{DOUBTFUL} stop")
    assert undoing.people_protected(database, wrong) == 0
    report = suppression_list.undo(database, wrong)
    assert (report.removed, report.left, listed(database)) == (2, 1, {DOUBTFUL})
    assert check(database).problems == ()
    again = suppression_list.undo(database, report.action)
    assert (again.added, again.left, listed(database)) == (2, 0, {STOPPER, DOUBTFUL, FRIEND})
    suppression_list.undo(database, again.action)
    assert refused(database, intake).facts["people"] == 1
    back = suppression_list.undo(database, intake, **SURE)
    assert (back.removed, back.left, listed(database)) == (1, 0, set())
    assert suppression_list.undo(database, back.action).added == 1
    assert listed(database) == {DOUBTFUL}
    assert check(database).problems == ()


def test_an_undo_that_leaves_everybody_is_on_record_and_can_be_undone(database: Database) -> None:
    added = suppression_list.add(database, [STOPPER]).action
    take_in(database, f"+{STOPPER} stop")
    report = suppression_list.undo(database, added)
    assert (report.removed, report.left) == (0, 1)
    newest = activity.recent(database)[0]
    assert (newest.details["left"], newest.can_undo) == (1, True)
    again = suppression_list.undo(database, report.action)
    assert again.left == 0
    assert activity.recent(database)[0].can_undo is True
    assert suppression_list.undo(database, again.action).left == 1
    assert check(database).problems == ()


def test_a_reply_that_came_back_while_its_number_was_taken_off_puts_it_back(database: Database) -> None:
    added = suppression_list.add(database, [STOPPER, FRIEND]).action
    intake = take_in(database, f"+{STOPPER} stop")
    without = suppression_list.undo(database, intake)
    assert suppression_list.undo(database, added).removed == 2
    report = suppression_list.undo(database, without.action)
    assert (report.added, report.again, listed(database)) == (1, True, {STOPPER})
    assert check(database).problems == ()


def test_another_reply_keeps_who_comes_off_with_the_first(database: Database) -> None:
    first = take_in(database, f"+{STOPPER} stop", f"+{FRIEND} stop")
    second = take_in(database, f"+{STOPPER} please stop this")
    report = suppression_list.undo(database, first, **SURE)
    assert (report.removed, report.left, listed(database)) == (1, 1, {STOPPER})
    assert suppression_list.undo(database, second, **SURE).removed == 1
    assert check(database).problems == ()


def test_a_decision_keeps_who_was_listed_and_its_own_undo_does_not(database: Database) -> None:
    added = suppression_list.add(database, [DOUBTFUL]).action
    take_in(database, f"+{DOUBTFUL} START")
    decided = decide(database, "opt_out")
    assert suppression_list.undo(database, added).left == 1
    assert refused(database, decided).facts["people"] == 1
    report = suppression_list.undo(database, decided, **SURE)
    assert (report.removed, report.to_review, listed(database)) == (1, 1, set())
    assert check(database).problems == ()


def test_who_was_removed_since_they_wrote_is_not_kept(database: Database) -> None:
    take_in(database, f"+{STOPPER} stop")
    suppression_list.remove(database, [(1, STOPPER)], **SURE)
    added = suppression_list.add(database, [STOPPER]).action
    report = suppression_list.undo(database, added)
    assert (report.removed, report.left) == (1, 0)


def test_a_reply_to_another_account_keeps_where_it_reaches_all(database: Database) -> None:
    retail = add_account(database, "Retail", "ZA")
    added = suppression_list.add(database, [STOPPER], [retail.id]).action
    reply_settings.save(database, AccountRules(reach=Reach.ALL))
    take_in(database, f"+{STOPPER} stop")
    assert suppression_list.undo(database, added).left == 1
    assert listed(database, "Main", "Retail") == {STOPPER}


def test_many_numbers_are_held_against_the_replies_there_are(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removals, "FEW", 1)
    added = suppression_list.add(database, [STOPPER, DOUBTFUL, FRIEND]).action
    take_in(database, f"+{DOUBTFUL} stop", f"+{FRIEND} thanks")
    with database.reading() as engine:
        numbers = np.array([STOPPER, DOUBTFUL, FRIEND], dtype=np.int64)
        assert removals.opted_out_by_reply(engine, 1, numbers) == 1
    report = suppression_list.undo(database, added)
    assert (report.removed, report.left, listed(database)) == (2, 1, {DOUBTFUL})
    assert check(database).problems == ()


def test_what_puts_people_back_needs_nothing(database: Database) -> None:
    take_in(database, f"+{STOPPER} stop")
    removed = suppression_list.remove(database, [(1, STOPPER)], **SURE)
    back = suppression_list.undo(database, removed.action)
    assert (back.added, back.numbers, back.again, back.kind) == (1, (STOPPER,), False, ActionKind.REMOVE)


def test_a_removal_taken_back_by_mistake_counts_again_with_a_reason(database: Database) -> None:
    intake = take_in(database, f"+{STOPPER} stop")
    removed = suppression_list.remove(database, [(1, STOPPER)], **SURE)
    back = suppression_list.undo(database, removed.action)
    assert refused(database, back.action).facts["people"] == 1
    again = suppression_list.undo(database, back.action, **SURE)
    assert (again.removed, again.left, again.again, listed(database)) == (1, 0, True, set())
    without = suppression_list.undo(database, intake)
    assert suppression_list.undo(database, without.action).again
    assert listed(database) == set()
    assert check(database).problems == ()


def test_who_wrote_after_a_removal_that_counts_again_is_back_with_their_reply(database: Database) -> None:
    suppression_list.add(database, [STOPPER])
    removed = suppression_list.remove(database, [(1, STOPPER)])
    back = suppression_list.undo(database, removed.action)
    without = suppression_list.undo(database, take_in(database, f"+{STOPPER} stop"))
    assert suppression_list.undo(database, back.action).removed == 1
    assert suppression_list.undo(database, without.action).added == 1
    assert listed(database) == {STOPPER}


def test_a_decision_is_taken_back_at_once_while_it_is_the_last_thing_done(database: Database) -> None:
    take_in(database, f"+{DOUBTFUL} START", f"+{FRIEND} START")
    first = decide(database, "opt_out")
    assert refused(database, first).code == "undo_guarded"
    undone = suppression_list.undo(database, first, at_once=True)
    assert (undone.removed, undone.to_review, undone.decision) == (1, 1, "opt_out")
    second, _third = decide(database, "opt_out"), decide(database, "opt_out")
    assert refused(database, second, at_once=True).code == "undo_guarded"
    assert suppression_list.undo(database, second, **SURE).removed == 1


def test_reading_again_is_no_slip_of_the_hand(database: Database) -> None:
    take_in(database, f"+{FRIEND} see you on Friday")
    own = OwnPhrase("friday", "word", "opt_out")
    reply_settings.save(database, AccountRules(ReplySettings(own_phrases=(own,))))
    action = replies.read_again(database).action
    assert refused(database, action, at_once=True).code == "undo_guarded"


def test_a_kept_reply_waits_again_and_the_undo_of_it_is_undone_too(database: Database) -> None:
    take_in(database, f"+{DOUBTFUL} START")
    kept = decide(database, "keep")
    undone = suppression_list.undo(database, kept)
    assert (undone.numbers, undone.to_review, undone.added + undone.removed) == ((DOUBTFUL,), 1, 0)
    newest = activity.recent(database)[0]
    assert (newest.kind, newest.can_undo, newest.number) == (ActionKind.UNDO, True, DOUBTFUL)
    again = suppression_list.undo(database, undone.action)
    assert (again.again, again.decision, again.to_review) == (True, Decision.KEEP.value, 0)
    assert isinstance(again, UndoReport)
    assert check(database).problems == ()


def test_the_replies_of_an_intake_that_opted_nobody_out_are_counted(database: Database) -> None:
    action = take_in(database, f"+{DOUBTFUL} thanks", f"+{FRIEND} thanks")
    report = suppression_list.undo(database, action)
    assert (report.replies, report.added, report.removed) == (2, 0, 0)
    assert suppression_list.undo(database, report.action).again


def asked(database: Database, number: int) -> int:
    """A request by telephone from somebody who is listed."""
    report = suppression_list.add(database, [number], wish=Wish(Channel.PHONE, datetime.now().astimezone()))
    assert (report.added, report.action is None) == (0, False)
    return report.action or 0


def test_an_undo_that_left_somebody_can_be_made_and_undone_over_and_over(database: Database) -> None:
    last = suppression_list.add(database, [STOPPER]).action
    asked(database, STOPPER)
    for left in (1, 0, 1, 0, 1):
        report = suppression_list.undo(database, last)
        assert (report.removed, report.left, listed(database)) == (0, left, {STOPPER})
        last = report.action
    assert check(database).problems == ()


def test_nobody_stays_listed_once_what_listed_them_and_their_request_are_undone(
    database: Database, tmp_path: Path
) -> None:
    wrong = imported(database, tmp_path, STOPPER, FRIEND)
    request = asked(database, STOPPER)
    without = suppression_list.undo(database, wrong)
    again = suppression_list.undo(database, without.action)
    assert suppression_list.undo(database, request).removed == 0
    assert suppression_list.undo(database, again.action).removed == 2
    assert listed(database) == set()
    assert check(database).problems == ()


def test_who_came_off_with_their_request_is_back_once_what_listed_them_counts_again(
    database: Database, tmp_path: Path
) -> None:
    wrong = imported(database, tmp_path, STOPPER, FRIEND)
    request = asked(database, STOPPER)
    without = suppression_list.undo(database, wrong)
    assert (without.removed, without.left) == (1, 1)
    assert suppression_list.undo(database, request).removed == 1
    assert listed(database) == set()
    assert suppression_list.undo(database, without.action).added == 2
    assert listed(database) == {STOPPER, FRIEND}
    assert check(database).problems == ()


def test_what_counts_again_lists_also_those_who_came_and_went_meanwhile(
    database: Database, tmp_path: Path
) -> None:
    without = suppression_list.undo(database, imported(database, tmp_path, STOPPER, DOUBTFUL))
    other = suppression_list.undo(database, imported(database, tmp_path, DOUBTFUL, FRIEND))
    suppression_list.undo(database, take_in(database, f"+{STOPPER} stop"), **SURE)
    report = suppression_list.undo(database, without.action)
    assert (report.added, listed(database)) == (2, {STOPPER, DOUBTFUL})
    assert suppression_list.undo(database, other.action).added == 1
    assert suppression_list.undo(database, report.action).removed == 1
    assert listed(database) == {DOUBTFUL, FRIEND}  # whom the other file lists, which counts again
    assert check(database).problems == ()


def test_a_request_that_counts_again_lists_who_replied_meanwhile(database: Database) -> None:
    wish = Wish(Channel.LETTER, datetime.now().astimezone())
    asked_by_letter = suppression_list.add(database, [STOPPER, FRIEND], wish=wish).action
    without = suppression_list.undo(database, asked_by_letter, **SURE)
    suppression_list.undo(database, take_in(database, f"+{STOPPER} stop"), **SURE)
    assert suppression_list.undo(database, without.action).added == 2
    assert listed(database) == {STOPPER, FRIEND}


def test_who_was_removed_meanwhile_stays_off_when_a_file_counts_again(
    database: Database, tmp_path: Path
) -> None:
    without = suppression_list.undo(database, imported(database, tmp_path, STOPPER, FRIEND))
    suppression_list.add(database, [STOPPER])
    suppression_list.remove(database, [(1, STOPPER)])
    assert suppression_list.undo(database, without.action).added == 1
    assert listed(database) == {FRIEND}


def test_a_request_that_counts_again_keeps_who_replied_before_that(database: Database) -> None:
    added = suppression_list.add(database, [STOPPER]).action
    without = suppression_list.undo(database, asked(database, STOPPER))
    suppression_list.undo(database, added)
    intake = take_in(database, f"+{STOPPER} stop")
    suppression_list.undo(database, without.action)
    assert suppression_list.undo(database, intake, **SURE).left == 1
    assert listed(database) == {STOPPER}
    assert check(database).problems == ()
