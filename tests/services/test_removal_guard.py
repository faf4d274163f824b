"""Nobody who opted out themselves comes off the list by one careless step."""

from __future__ import annotations

import hashlib
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from app.core.errors import FileError, UserError
from app.core.phrases import OwnPhrase, ReplySettings
from app.core.records import ActionKind, ActionReport, ImportRequest, Source
from app.core.replies import AccountRules, Reach
from app.services import file_removal, replies, reply_settings, suppression_list
from app.services.accounts import add_account, archive_account
from app.services.database_check import check
from app.services.opening import Database
from app.services.removal_guard import Evidence
from app.store import actions

NUMBER = 27831234567


def opt_out_by_reply(database: Database, *numbers: int, at: datetime | None = None) -> None:
    with database.writing() as engine:
        draft = actions.Draft(ActionKind.REPLY, "", Source.REPLY.value, "Stop", at=at)
        changes = actions.ChangeSet(1, actions.OPTED_OUT, np.array(sorted(numbers), dtype=np.int64))
        actions.record(engine, draft, [changes])


def remove(database: Database, **words: object) -> ActionReport:
    return suppression_list.remove(database, [(1, NUMBER)], **words)  # type: ignore[arg-type]


def test_a_reply_is_only_undone_with_a_reason_and_a_second_step(database: Database) -> None:
    opt_out_by_reply(database, NUMBER)
    for words, code in (
        ({}, "reason_needed"),
        ({"reason": "  ", "confirmed": True}, "reason_needed"),
        ({"reason": "call 90412"}, "confirmation_needed"),
    ):
        with pytest.raises(UserError) as caught:
            remove(database, **words)
        assert caught.value.code == code
        assert suppression_list.answer(database, NUMBER).listed
    assert remove(database, reason="call 90412", confirmed=True).removed == 1


def test_a_reply_whose_removal_was_undone_is_guarded_again(database: Database) -> None:
    opt_out_by_reply(database, NUMBER)
    report = remove(database, reason="call 90412", confirmed=True)
    suppression_list.undo(database, report.action)
    with pytest.raises(UserError):
        remove(database, reason="again")


def test_a_reply_of_who_was_listed_already_counts_too(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    replies.add_pasted(database, f"+{NUMBER} stop", region="ZA")
    assert suppression_list.removal_choices(database, [NUMBER])[0].by_reply
    with pytest.raises(UserError) as caught:
        remove(database, reason="mistake")
    assert caught.value.code == "confirmation_needed"
    remove(database, reason="call 90412", confirmed=True)
    suppression_list.add(database, [NUMBER])
    assert not suppression_list.removal_choices(database, [NUMBER])[0].by_reply
    assert remove(database).removed == 1


def test_a_reply_that_reaches_all_accounts_guards_in_each(database: Database) -> None:
    retail = add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER], [retail.id])
    reply_settings.save(database, AccountRules(reach=Reach.ALL))
    replies.add_pasted(database, f"+{NUMBER} stop", 1, region="ZA")
    choices = suppression_list.removal_choices(database, [NUMBER])
    assert [(one.account, one.by_reply) for one in choices] == [("Main", True), ("Retail", True)]
    with pytest.raises(UserError) as caught:
        suppression_list.remove(database, [(retail.id, NUMBER)])
    assert caught.value.code == "reason_needed"


def test_what_was_decided_of_a_reply_guards_as_far_as_it_reaches(database: Database) -> None:
    retail = add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER, NUMBER + 1], [retail.id])
    replies.add_pasted(database, f"+{NUMBER} START\n+{NUMBER + 1} see you on Friday", 1, region="ZA")
    own = OwnPhrase("friday", "word", "opt_out")
    reply_settings.save(database, AccountRules(ReplySettings(own_phrases=(own,)), Reach.ALL))
    replies.decide(database, replies.review_queue(database)[0].id, "opt_out")
    replies.read_again(database)
    for number in (NUMBER, NUMBER + 1):
        choices = suppression_list.removal_choices(database, [number])
        assert [(one.account, one.by_reply) for one in choices] == [("Main", True), ("Retail", True)]


def test_a_reply_does_not_guard_where_it_does_not_reach(database: Database) -> None:
    reply_settings.save(database, AccountRules(reach=Reach.ALL))
    replies.add_pasted(database, f"+{NUMBER} stop", 1, region="ZA")
    time.sleep(0.002)  # an account that is younger than the reply
    later = add_account(database, "Later", "ZA")
    example = add_account(database, "Example", "ZA")
    replies.add_pasted(database, f"+{NUMBER + 1} stop", example.id, region="ZA")
    suppression_list.add(database, [NUMBER, NUMBER + 1], [later.id, example.id])
    for account, number in ((later, NUMBER), (later, NUMBER + 1), (example, NUMBER)):
        assert suppression_list.remove(database, [(account.id, number)]).removed == 1


def test_a_reply_that_asks_for_nothing_guards_nothing(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    replies.add_pasted(database, f"+{NUMBER} see you on Friday", region="ZA")
    assert remove(database).removed == 1


def test_what_a_clerk_added_needs_neither(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    assert remove(database).removed == 1


def test_evidence_is_kept_by_its_digest_and_chained(database: Database, tmp_path: Path) -> None:
    recording = tmp_path / "call 90412.wav"
    recording.write_bytes(b"yes, please")
    opt_out_by_reply(database, NUMBER)
    remove(database, reason="call", confirmed=True, evidence=Evidence(" heard by Thandi ", recording))
    assert suppression_list.history(database, NUMBER)[0].evidence == {
        "note": "heard by Thandi",
        "file": "call 90412.wav",
        "sha256": hashlib.sha256(b"yes, please").hexdigest(),
    }
    assert check(database).ok


def test_evidence_that_cannot_be_read_stops_the_removal(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [NUMBER])
    with pytest.raises(FileError):
        remove(database, evidence=Evidence(file=tmp_path / "gone.wav"))
    assert suppression_list.answer(database, NUMBER).listed


def test_a_second_removal_within_thirty_days_is_counted(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    assert remove(database).removed_again == 0
    suppression_list.add(database, [NUMBER])
    (choice,) = suppression_list.removal_choices(database, [NUMBER])
    assert choice.removed_lately is not None
    assert datetime.now(UTC) - choice.removed_lately < timedelta(minutes=5)
    assert remove(database).removed_again == 1


def test_a_removal_long_ago_or_undone_does_not_count(database: Database) -> None:
    with database.writing() as engine:
        long_ago = datetime.now(UTC) - timedelta(days=31)
        numbers = np.array([NUMBER], dtype=np.int64)
        engine.execute_sql("UPDATE action SET at = 0")
        for kind, change in ((ActionKind.ADD, actions.OPTED_OUT), (ActionKind.REMOVE, actions.REMOVED)):
            actions.record(engine, actions.Draft(kind, at=long_ago), [actions.ChangeSet(1, change, numbers)])
    suppression_list.add(database, [NUMBER])
    assert suppression_list.removal_choices(database, [NUMBER])[0].removed_lately is None
    report = remove(database)
    suppression_list.undo(database, report.action)
    assert suppression_list.removal_choices(database, [NUMBER])[0].removed_lately is None


@pytest.fixture
def numbers_file(tmp_path: Path) -> Path:
    path = tmp_path / "back.csv"
    path.write_text("0831234567\n0831234568\n0831234567\nnonsense\n0831234569\n")
    return path


def test_a_file_is_counted_for_each_account_before_anything_happens(
    database: Database, numbers_file: Path
) -> None:
    retail = add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER, NUMBER + 1], [1])
    suppression_list.add(database, [NUMBER], [retail.id])
    planned = file_removal.plan(database, ImportRequest(numbers_file))
    assert [(one.account, one.listed) for one in planned.choices] == [("Main", 2), ("Retail", 1)]
    assert (planned.rows, planned.duplicates, planned.rejected, len(planned.numbers)) == (5, 1, 1, 3)
    assert suppression_list.answer(database, NUMBER).listed
    report = file_removal.carry_out(database, planned, [1], reason="asked back")
    assert (report.removed, report.not_listed, report.accounts) == (2, 1, ("Main",))
    (last, *_rest) = suppression_list.history(database, NUMBER)
    assert last.file_name == "back.csv"
    assert check(database).ok


def test_a_file_needs_a_reason_and_guards_replies_too(database: Database, numbers_file: Path) -> None:
    opt_out_by_reply(database, NUMBER, NUMBER + 5)
    planned = file_removal.plan(database, ImportRequest(numbers_file))
    with pytest.raises(UserError) as caught:
        file_removal.carry_out(database, planned, [1], reason=" ", confirmed=True)
    assert caught.value.code == "reason_needed"
    with pytest.raises(UserError) as caught:
        file_removal.carry_out(database, planned, [1], reason="asked back")
    assert caught.value.code == "confirmation_needed"
    assert suppression_list.answer(database, NUMBER).listed


def test_the_first_rows_of_a_file_are_looked_up_in_every_account(
    database: Database, numbers_file: Path
) -> None:
    old = add_account(database, "Old", "ZA")
    suppression_list.add(database, [NUMBER + 1], [old.id])
    archive_account(database, old.id)
    found = file_removal.preview(database, ImportRequest(numbers_file))
    assert [row.outcome for row in found.rows] == [
        "not_listed",
        "listed",
        "duplicate",
        "rejected",
        "not_listed",
    ]
