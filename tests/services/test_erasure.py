"""Words are taken away for good, and everything else still checks out."""

from __future__ import annotations

import json
import os
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from app.core.errors import UserError
from app.core.jobs import Job
from app.core.phrases import OwnPhrase, ReplySettings
from app.core.records import ActionKind, ChangeKind
from app.core.replies import AccountRules, ReplyFilter
from app.services import (
    activity,
    backups,
    erasure,
    passphrases,
    proof,
    replies,
    reply_settings,
    suppression_list,
)
from app.services.database_check import check
from app.services.opening import Database, Passphrase
from app.services.proof_json import proof_json
from app.services.removal_guard import Evidence
from app.store import database as store
from app.store import erasures

HERS, HIS, ALSO = 27831234567, 27831234568, 27831234569
SECRET = "Zanele Xaba of Plot 17"


@pytest.fixture
def told(database: Database) -> Database:
    """A database in which many words stand about one person, and some about others."""
    replies.add_pasted(
        database,
        f"+{HERS} please stop messaging me. {SECRET}\n+{HIS} stop at once\n+{ALSO} what is this Vusi",
        region="ZA",
        operator="t.botha",
    )
    suppression_list.remove(
        database,
        [(1, HERS)],
        reason=f"{SECRET} asked back",
        confirmed=True,
        evidence=Evidence(f"call with {SECRET}"),
        operator="t.botha",
    )
    suppression_list.add(database, [HERS], reason=f"{SECRET} called again", operator="t.botha")
    suppression_list.add(database, [27840000001, 27840000002], reason="from the paper list")
    return database


def raw(database: Database) -> bytes:
    files = [database.path.with_name(database.path.name + ending) for ending in ("", "-wal", "-shm")]
    return b"".join(file.read_bytes() for file in files if file.exists())


def test_one_persons_words_go_from_everywhere_and_from_the_file(told: Database) -> None:
    assert SECRET.encode() in raw(told)
    found = erasure.preview_number(told, HERS)
    assert (found.replies, found.reasons, found.shared) == (1, 2, 0)
    report = erasure.erase_number(told, HERS, reason="her letter of Monday", operator="n.khumalo")
    assert (report.replies, report.reasons, report.rewritten) == (1, 2, True)
    content = raw(told)
    for word in (SECRET, "Zanele", "Plot 17"):
        assert word.encode() not in content
    assert b"stop at once" in content
    assert b"from the paper list" in content
    assert check(told).problems == ()
    assert erasure.preview_number(told, HERS).nothing


def test_number_dates_verdict_rule_and_operator_stay(told: Database) -> None:
    before = suppression_list.history(told, HERS)
    report = erasure.erase_number(told, HERS, reason="her letter", operator="n.khumalo")
    erased, *after = suppression_list.history(told, HERS)
    assert (erased.event, erased.action_id, erased.operator) == (
        ChangeKind.ERASED,
        report.action,
        "n.khumalo",
    )
    assert (erased.reason, erased.erased_replies, erased.account) == ("her letter", 1, "Main")
    assert len(after) == len(before)
    for was, now in zip(before, after, strict=True):
        assert (was.at, was.event, was.operator, was.rule, was.received_at) == (
            now.at,
            now.event,
            now.operator,
            now.rule,
            now.received_at,
        )
        assert now.erased == report.action
        assert (now.reason, now.reply or "", now.start) in {("", "", None)} or now.kind is ActionKind.REPLY
    assert after[-1].reply == ""
    assert after[1].evidence == {}
    assert suppression_list.answer(told, HERS).listed


def test_it_stays_on_record_and_cannot_be_undone(told: Database) -> None:
    report = erasure.erase_number(told, HERS, operator="n.khumalo")
    newest = activity.recent(told, limit=1)[0]
    assert (newest.id, newest.kind, newest.can_undo) == (report.action, ActionKind.ERASE, False)
    assert (newest.details["replies"], newest.details["reasons"]) == (1, 2)
    with pytest.raises(UserError) as caught:
        suppression_list.undo(told, report.action)
    assert caught.value.code == "nothing_to_undo"


def test_a_proof_says_what_was_erased_and_is_intact(told: Database) -> None:
    report = erasure.erase_number(told, HERS)
    found = proof.prove_number(told, HERS)
    assert found.head.broken is None
    text = json.dumps(proof_json(found), ensure_ascii=False)
    assert "Zanele" not in text
    told_events = json.loads(text)["events"]
    assert told_events[-1]["event"] == "erased"
    assert told_events[-1]["action"]["chained"]["kind"] == "erase"
    removal = next(event for event in told_events if event["event"] == "removed")
    assert removal["erased_by_action"] == removal["action"]["erased_by_action"] == report.action
    details = json.loads(told_events[-1]["action"]["chained"]["details"])
    assert removal["action"]["digest_of_remainder"] == details["actions"][str(removal["action"]["action"])]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reply SET text = 'never' WHERE id = 1",
        "UPDATE reply SET verdict = 'none' WHERE id = 1",
        "UPDATE reply SET received_at = received_at - 1 WHERE id = 1",
        "UPDATE reply SET erased = NULL WHERE id = 1",
        "UPDATE reply SET erased = 3 WHERE id = 1",
        "UPDATE reply SET erased = 6, text = '' WHERE id = 2",
        "UPDATE reply SET text = 'stop now' WHERE id = 2",
        "UPDATE action SET reason = 'another' WHERE id = 3",
        "UPDATE action SET operator = 'somebody' WHERE id = 3",
        "UPDATE action SET details = replace(details, '\"erased\": 6', '\"erased\": 5') WHERE id = 3",
        "UPDATE action SET digest = x'00' WHERE id = 3",
        "UPDATE action SET details = replace(details, '\"reasons\": 2', '\"reasons\": 1') WHERE id = 6",
        "UPDATE action SET details = '{}' WHERE id = 6",
        "UPDATE action SET details = 'no' WHERE id = 6",
        "DELETE FROM action WHERE id = 6",
        "INSERT INTO setting VALUES ('erasure:months', '1')",
    ],
)
def test_what_is_altered_by_hand_afterwards_is_found(told: Database, statement: str) -> None:
    assert erasure.erase_number(told, HERS).action == 6
    by_hand = sqlite3.connect(told.path)
    changed = by_hand.execute(statement).rowcount
    by_hand.commit()
    by_hand.close()
    assert changed > 0
    assert not check(told).ok


@pytest.mark.parametrize(
    "statement",
    ["UPDATE reply SET text = 'never' WHERE id = 1", "UPDATE action SET reason = 'another' WHERE id = 3"],
)
def test_nothing_is_erased_from_what_was_altered(told: Database, statement: str) -> None:
    by_hand = sqlite3.connect(told.path)
    by_hand.execute(statement)
    by_hand.commit()
    by_hand.close()
    with pytest.raises(UserError) as caught:
        erasure.erase_number(told, HERS)
    assert caught.value.code == "check_failed"
    assert not check(told).ok
    assert activity.recent(told, limit=1)[0].kind is not ActionKind.ERASE


def test_the_same_export_brings_no_words_back(database: Database) -> None:
    for _ in range(2):
        path = database.path.with_name("replies.csv")
        path.write_text(f"number,reply,received\n+{HERS},stop it {SECRET},2026-01-05 10:00\n")
        from app.core.replies import ReplyRequest

        report = replies.import_file(database, ReplyRequest(path))
        erasure.erase_number(database, HERS)
    assert report.stored == 0
    assert SECRET.encode() not in raw(database)
    assert check(database).ok


def test_why_something_was_undone_goes_too(told: Database) -> None:
    added = suppression_list.add(told, [27840000003])
    suppression_list.undo(told, added.action, reason=f"{SECRET} is somebody else")
    assert erasure.preview_number(told, 27840000003).reasons == 1
    erasure.erase_number(told, 27840000003)
    assert suppression_list.history(told, 27840000003)[1].reason == ""
    assert check(told).problems == ()


def test_a_reason_that_stands_for_others_too_stays(told: Database) -> None:
    found = erasure.preview_number(told, 27840000001)
    assert (found.nothing, found.shared) == (True, 1)
    assert erasure.erase_number(told, 27840000001).action is None


def test_one_erasure_after_another_in_one_intake(told: Database) -> None:
    for number in (HERS, HIS, ALSO):
        assert erasure.erase_number(told, number).replies == 1
        assert check(told).problems == ()
    suppression_list.undo(told, 2, reason="the wrong file", confirmed=True)
    assert check(told).problems == ()
    with told.reading() as engine:
        assert engine.execute_sql("SELECT count(*) FROM reply WHERE text <> ''").fetchone()[0] == 0


def test_an_erased_reply_is_not_read_again(told: Database) -> None:
    erasure.erase_number(told, HIS)
    (found,) = (one for one in replies.page(told) if one.msisdn == HIS)
    assert (found.text, found.verdict.value, found.erased) == ("", "opt_out", 6)
    from app.core.phrases import ReplySettings

    assert replies.try_settings(told, ReplySettings()).changed == 0
    assert replies.count(told, ReplyFilter(text="stop at once")) == 0
    suppression_list.remove(told, [(1, HIS)], reason="asked", confirmed=True)
    assert check(told).ok


def later(monkeypatch: pytest.MonkeyPatch, months: int) -> None:
    now = store.now_ms() + int(timedelta(days=31 * months).total_seconds() * 1000)
    for module in ("app.services.erasure", "app.store.actions", "app.services.reply_intake"):
        monkeypatch.setattr(f"{module}.now_ms", lambda: now)


@pytest.mark.parametrize("year", [1900, 2999])
def test_age_counts_from_the_intake_where_a_stored_time_cannot_be(
    told: Database, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    stated = store.to_ms(datetime(year, 1, 1, tzinfo=UTC))
    with told.writing() as engine:  # as an earlier version stored it
        engine.execute_sql("UPDATE reply SET received_at = ? WHERE msisdn = ?", (stated, HIS))
    erasure.set_months(told, 36)
    assert erasure.preview_older(told, 36).replies == 0
    later(monkeypatch, 37)
    assert erasure.preview_older(told, 36).replies == 3


def test_old_words_go_by_themselves_when_that_was_set(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert erasure.run_daily(told).action is None
    erasure.set_months(told, 36, operator="n.khumalo")
    erasure.set_months(told, 36)
    assert (erasure.months(told), activity.recent(told, limit=1)[0].details["months"]) == (36, 36)
    assert erasure.run_daily(told).action is None
    later(monkeypatch, 37)
    replies.add_pasted(told, f"+{HIS} still stop please", 1, region="ZA")
    found = erasure.preview_older(told, 36)
    assert (found.replies, found.reasons, found.waiting) == (3, 3, 0)
    report = erasure.run_daily(told, operator="n.khumalo")
    assert (report.replies, report.reasons) == (3, 3)
    content = raw(told)
    for word in (b"Zanele", b"paper list", b"stop at once"):
        assert word not in content
    assert b"still stop please" in content
    assert check(told).problems == ()
    assert erasure.run_daily(told).action is None
    erasure.set_months(told, None)
    assert erasure.months(told) is None
    assert check(told).problems == ()


def test_what_waits_to_be_decided_is_kept_by_age_but_not_on_request(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies.add_pasted(told, f"+{ALSO} START", 1, region="ZA")
    later(monkeypatch, 37)
    assert erasure.preview_older(told, 36).waiting == 1
    erasure.erase_older(told, 36)
    assert [one.text for one in replies.review_queue(told)] == ["START"]
    erasure.erase_number(told, ALSO)
    (waiting,) = replies.review_queue(told)
    assert waiting.text == ""
    replies.decide(told, waiting.id, "keep")
    assert check(told).problems == ()


def test_what_reading_again_put_into_review_is_kept_by_age(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies.add_pasted(told, f"+{HIS} basta pasta", 1, region="ZA")
    phrase = OwnPhrase("basta pasta", "anywhere", "review")
    reply_settings.save(told, AccountRules(ReplySettings(own_phrases=(phrase,))))
    assert replies.read_again(told).to_review == 1
    later(monkeypatch, 37)
    assert erasure.preview_older(told, 36).waiting == 1
    erasure.erase_older(told, 36)
    (waiting,) = replies.review_queue(told)
    assert waiting.text == "basta pasta"
    replies.decide(told, waiting.id, "keep")
    found = erasure.preview_older(told, 36)
    assert (found.waiting, found.replies) == (0, 1)
    assert check(told).ok


@pytest.mark.parametrize("months", [0, -1, 241])
def test_an_age_that_is_none_is_refused(told: Database, months: int) -> None:
    for act in (erasure.preview_older, erasure.erase_older, erasure.set_months):
        with pytest.raises(UserError) as caught:
            act(told, months)
        assert caught.value.code == "months_wrong"


@pytest.mark.parametrize(
    ("now", "months", "before"),
    [
        (datetime(2026, 3, 31, 10, tzinfo=UTC), 1, datetime(2026, 2, 28, 10, tzinfo=UTC)),
        (datetime(2026, 1, 15, 10, tzinfo=UTC), 1, datetime(2025, 12, 15, 10, tzinfo=UTC)),
        (datetime(2024, 2, 29, 10, tzinfo=UTC), 36, datetime(2021, 2, 28, 10, tzinfo=UTC)),
    ],
)
def test_months_ago_is_the_same_day_of_that_month(
    monkeypatch: pytest.MonkeyPatch, now: datetime, months: int, before: datetime
) -> None:
    monkeypatch.setattr("app.services.erasure.now_ms", lambda: store.to_ms(now))
    assert store.from_ms(erasure._before(months)) == before


def test_a_file_that_others_read_is_rewritten_later(told: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(told.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM reply").fetchone()
    monkeypatch.setattr(told._engine, "_timeout", 0.2)
    report = erasure.erase_number(told, HERS)
    assert (report.replies, report.rewritten) == (1, False)
    other.close()
    assert erasure.run_daily(told).rewritten
    assert SECRET.encode() not in raw(told)
    assert check(told).ok


def test_cancelling_the_rewriting_leaves_that_for_later(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was erased by then is erased and is told so."""
    job, rewrite = Job(), erasures.rewrite
    suppression_list.add(told, range(27860000000, 27860030000))  # work enough for SQLite to look up from

    def cancelled(connection: sqlite3.Connection, *, in_memory: bool) -> bool:
        job.cancel()
        return rewrite(connection, in_memory=in_memory)

    monkeypatch.setattr(erasures, "rewrite", cancelled)
    report = erasure.erase_number(told, HERS, job=job)
    assert (report.replies, report.rewritten) == (1, False)
    assert report.action == activity.recent(told, limit=1)[0].id
    monkeypatch.setattr(erasures, "rewrite", rewrite)
    assert erasure.run_daily(told).rewritten
    assert SECRET.encode() not in raw(told)


def test_an_encrypted_database_is_rewritten_encrypted(told: Database) -> None:
    passphrases.set_first(told, Passphrase("first words nobody knows"))
    assert erasure.erase_number(told, HERS).rewritten
    assert check(told).problems == ()
    assert b"stop at once" not in raw(told)
    assert suppression_list.history(told, HERS)[0].event is ChangeKind.ERASED


def test_backups_that_hold_the_words_still_are_told(told: Database) -> None:
    made = backups.back_up_daily(told)
    assert made is not None
    found = erasure.preview_number(told, HERS)
    assert found.backups == 1
    assert found.oldest is not None
    erasure.erase_number(told, HERS)
    assert SECRET.encode() in made.read_bytes()


def test_a_backup_from_before_the_words_came_in_holds_none_of_them(told: Database) -> None:
    early, late = (
        backups.back_up_daily(told),
        backups.back_up(told, told.path.parent / "backups" / "opt-outs-late.sqlite"),
    )
    assert early is not None
    os.utime(early, (0, 0))
    found = erasure.preview_number(told, HERS)
    assert (found.backups, found.oldest) == (1, datetime.fromtimestamp(late.stat().st_mtime, UTC))
    os.utime(late, (0, 0))
    found = erasure.preview_number(told, HERS)
    assert (found.backups, found.oldest) == (0, None)
    assert erasure.preview_number(told, 27800000000).backups == 0


def test_old_remains_from_before_are_gone_as_well(told: Database) -> None:
    """What deciding and undoing left of rows in the file's free room goes with the rest."""
    replies.add_pasted(told, "".join(f"+{27850000000 + n} {SECRET} number {n}\n" for n in range(500)), 1)
    suppression_list.undo(told)
    with told.writing() as engine:
        numbers = [row[0] for row in engine.execute_sql("SELECT DISTINCT msisdn FROM reply").fetchall()]
    for number in numbers[:3]:
        erasure.erase_number(told, number)
    content = raw(told)
    for number in numbers[:3]:
        assert f"{SECRET} number {number - 27850000000}\n".encode() not in content
    assert check(told).problems == ()


def test_words_of_a_reply_that_is_kept_as_a_reason_go_as_well(database: Database) -> None:
    from app.core.records import Source
    from app.store import actions
    from app.store.actions import OPTED_OUT, ChangeSet

    with database.writing() as engine:
        draft = actions.Draft(ActionKind.REPLY, "", Source.REPLY.value, f"stop {SECRET}")
        actions.record(engine, draft, [ChangeSet(1, OPTED_OUT, suppression_list.sorted_unique([HERS]))])
    assert erasure.erase_number(database, HERS).reasons == 1
    assert SECRET.encode() not in raw(database)
    assert check(database).problems == ()


def test_a_reason_goes_though_the_undone_intake_changed_no_list(database: Database) -> None:
    intake = replies.add_pasted(database, f"+{HERS} thanks", 1, region="ZA").action
    undone = suppression_list.undo(database, intake, reason="Anna Smith phoned")
    suppression_list.undo(database, undone.action, reason="Anna Smith phoned again")
    found = erasure.preview_number(database, HERS)
    assert (found.replies, found.reasons, found.shared) == (1, 2, 0)
    erasure.erase_number(database, HERS)
    assert b"Anna Smith" not in raw(database)
    assert check(database).problems == ()


def test_a_reason_goes_where_the_number_was_listed_before_or_stayed(database: Database) -> None:
    added = suppression_list.add(database, [HERS], reason="Anna Smith").action
    intake = replies.add_pasted(database, f"+{HERS} stop", 1, region="ZA").action
    suppression_list.undo(database, added, reason="Anna Smith again")
    suppression_list.undo(database, intake, reason="Anna Smith phoned", confirmed=True)
    decided = replies.add_pasted(database, f"+{HERS} START", 1, region="ZA")
    assert decided.stored == 1
    kept = replies.decide(database, replies.review_queue(database)[0].id, "keep").action
    suppression_list.undo(database, kept, reason="Anna Smith wrote")
    erasure.erase_number(database, HERS)
    assert b"Anna Smith" not in raw(database)
    assert check(database).problems == ()


def test_a_reason_that_stands_for_other_people_too_stays(database: Database) -> None:
    intake = replies.add_pasted(database, f"+{HERS} thanks\n+{HERS + 1} thanks", 1, region="ZA").action
    suppression_list.undo(database, intake, reason="the wrong file")
    both = suppression_list.add(database, [HERS, HERS + 1]).action
    replies.add_pasted(database, f"+{HERS + 1} stop", 1, region="ZA")
    suppression_list.undo(database, both, reason="the wrong list")
    found = erasure.preview_number(database, HERS)
    assert (found.replies, found.reasons, found.shared) == (1, 0, 2)
    erasure.erase_number(database, HERS)
    assert b"the wrong file" in raw(database)
    assert b"the wrong list" in raw(database)
