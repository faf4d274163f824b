"""Replies in, decided, undone and read by other settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core.classifier import RULE_SET_VERSION, Verdict
from app.core.errors import NotFound, UserError
from app.core.phrases import OwnPhrase, ReplySettings
from app.core.records import ActionKind, ActionReport, ChangeKind
from app.core.replies import AccountRules, Decision, Reach, ReplyColumns, ReplyFilter, ReplyRequest
from app.services import activity, downloads, listing, replies, reply_settings, suppression_list
from app.services.accounts import add_account, list_accounts
from app.services.database_check import check
from app.services.opening import Database
from app.services.wishes import deadline_of

STOPPER, STARTER, FRIEND = 27831234567, 27831234568, 27831234569
EXPORT = (
    "IncomingID,Phonenumber,IncomingData,IncomingDataTime\n"
    f"1,{STOPPER},Hi! Please stop sending me these.,01/Jan/2026 08:30:00\n"
    f"2,{STARTER},START,01/Jan/2026 08:31:00\n"
    f"3,{FRIEND},See you on Friday,01/Jan/2026 08:32:00\n"
    "4,nonsense,stop,01/Jan/2026 08:33:00\n"
)

SURE: Any = {"reason": "the wrong file", "confirmed": True}


@pytest.fixture
def export(tmp_path: Path) -> ReplyRequest:
    path = tmp_path / "export.csv"
    path.write_text(EXPORT)
    return ReplyRequest(path, operator="t.botha", region="ZA")


def test_an_export_is_taken_in_once(database: Database, export: ReplyRequest) -> None:
    report = replies.import_file(database, export)
    assert (report.rows, report.stored, report.seen_before, report.rejected, report.added) == (4, 3, 0, 1, 1)
    assert report.verdicts == {"opt_out": 1, "opt_in": 1, "none": 1}
    again = replies.import_file(database, export)
    assert (again.action, again.stored, again.seen_before, again.added) == (None, 0, 3, 0)
    assert replies.count(database) == 3
    assert check(database).problems == ()


def test_an_account_knows_its_own_replies_alone(database: Database, export: ReplyRequest) -> None:
    shop = replace(export, account=add_account(database, "Shop").id)
    replies.import_file(database, replace(export, account=1))

    assert replies.import_file(database, shop).stored == 3
    assert replies.import_file(database, shop).seen_before == 3


def test_the_list_and_the_history_tell_the_reply(database: Database, export: ReplyRequest) -> None:
    replies.import_file(database, export)
    event = suppression_list.history(database, STOPPER)[0]
    assert (event.kind, event.source, event.event) == (ActionKind.REPLY, "reply", ChangeKind.OPTED_OUT)
    assert event.reply == "Hi! Please stop sending me these."
    assert event.reply[event.start : event.end].startswith("stop sending")
    assert (event.language, event.operator) == ("en", "t.botha")
    answer = suppression_list.answer(database, STOPPER)
    assert [opt_out.reason for opt_out in answer.opt_outs] == ["Hi! Please stop sending me these."]
    assert [row.reason for row in listing.open_listing(database).rows(0, 10)] == [
        "Hi! Please stop sending me these."
    ]
    assert not suppression_list.answer(database, FRIEND).listed


def test_who_asks_to_come_back_is_not_removed_but_asked_about(
    database: Database, export: ReplyRequest
) -> None:
    suppression_list.add(database, [STARTER])
    replies.import_file(database, export)
    assert suppression_list.answer(database, STARTER).listed
    waiting = replies.review_queue(database)
    assert [(reply.msisdn, reply.verdict) for reply in waiting] == [(STARTER, Verdict.OPT_IN)]


def test_a_decision_is_undone_and_made_anew(database: Database, export: ReplyRequest) -> None:
    replies.import_file(database, export)
    waiting = replies.review_queue(database)[0]
    opted_out = replies.decide(database, waiting.id, "opt_out", operator="n.dlamini")
    assert (opted_out.added, opted_out.numbers) == (1, (STARTER,))
    assert suppression_list.history(database, STARTER)[0].reply == "START"
    assert replies.reply(database, waiting.id).decision is Decision.OPT_OUT
    with pytest.raises(UserError) as caught:
        replies.decide(database, waiting.id, Decision.KEEP)
    assert caught.value.code == "decided_before"
    undone = suppression_list.undo(database, **SURE)
    assert undone.removed == 1
    assert [reply.id for reply in replies.review_queue(database)] == [waiting.id]
    kept = replies.decide(database, waiting.id, "keep")
    assert kept.added == 0
    assert replies.review_queue(database) == []
    assert activity.recent(database)[0].can_undo
    back = suppression_list.undo(database)
    assert [reply.id for reply in replies.review_queue(database)] == [waiting.id]
    suppression_list.undo(database, back.action)
    assert replies.reply(database, waiting.id).decision is Decision.KEEP
    assert check(database).problems == ()


@pytest.mark.parametrize(
    ("reply", "decision", "code"), [(1, "keep", "not_in_review"), (2, "burn", "decision_unknown")]
)
def test_what_cannot_be_decided(
    database: Database, export: ReplyRequest, reply: int, decision: str, code: str
) -> None:
    replies.import_file(database, export)
    before = listing.latest_action(database).id
    with pytest.raises(UserError) as caught:
        replies.decide(database, reply, decision)
    assert caught.value.code == code
    assert listing.latest_action(database).id == before


def test_a_reply_there_is_not(database: Database) -> None:
    with pytest.raises(NotFound):
        replies.decide(database, 7, "keep")


def test_an_undone_intake_counts_no_more_and_can_be_taken_in_again(
    database: Database, export: ReplyRequest
) -> None:
    first = replies.import_file(database, export)
    undone = suppression_list.undo(database, first.action, **SURE)
    assert undone.removed == 1
    assert replies.count(database) == 0
    again = replies.import_file(database, export)
    assert (again.stored, again.added) == (3, 1)
    undone = suppression_list.undo(database, again.action, **SURE)
    assert replies.count(database) == 0
    redone = suppression_list.undo(database, undone.action)
    assert redone.added == 1
    assert replies.count(database) == 3
    assert check(database).problems == ()


def test_an_intake_without_opt_outs_can_be_undone(database: Database) -> None:
    report = replies.add_pasted(database, f"{FRIEND} See you on Friday", region="ZA")
    assert (report.stored, report.added) == (1, 0)
    suppression_list.undo(database)
    assert replies.count(database) == 0


def test_pasted_replies_are_new_each_time(database: Database) -> None:
    text = f"+{STOPPER} stop\n\n+{FRIEND}\tnice\n"
    assert replies.add_pasted(database, text, region="ZA").stored == 2
    suppression_list.remove(database, [(1, STOPPER)], reason="asked back", confirmed=True)
    again = replies.add_pasted(database, text, region="ZA")
    assert (again.stored, again.added) == (2, 1)
    with pytest.raises(UserError):
        replies.add_pasted(database, "  \n")


def test_pasted_columns_that_could_both_be_the_number_are_refused(database: Database) -> None:
    with pytest.raises(UserError) as caught:
        replies.add_pasted(database, f"0831230000\t+{STOPPER}\tSTOP\n", region="ZA")
    assert caught.value.code == "paste_unsure"
    assert replies.count(database) == 0


def test_the_account_has_to_be_clear(database: Database, export: ReplyRequest) -> None:
    retail = add_account(database, "Retail")
    with pytest.raises(UserError) as caught:
        replies.import_file(database, export)
    assert caught.value.code == "account_needed"
    assert "Retail" in caught.value.text
    request = ReplyRequest(export.path, retail.id, "ZA")
    assert replies.import_file(database, request).accounts == ("Retail",)
    assert [opt_out.account for opt_out in suppression_list.answer(database, STOPPER).opt_outs] == ["Retail"]
    other = replies.import_file(database, ReplyRequest(export.path, 1, "ZA"))
    assert other.stored == 3


def test_the_account_to_try_things_on_reaches_no_other_and_is_reached_by_none(database: Database) -> None:
    example = add_account(database, "Example", "ZA")
    retail = add_account(database, "Retail", "ZA")
    reply_settings.save(database, AccountRules(reach=Reach.ALL))
    tried = replies.add_pasted(database, "+27831234567 stop", example.id, region="ZA")
    meant = replies.add_pasted(database, "+27831234568 stop", retail.id, region="ZA")
    assert (tried.accounts, meant.accounts) == (("Example",), ("Main", "Retail"))


def test_reach_over_all_accounts(database: Database, export: ReplyRequest) -> None:
    add_account(database, "Retail")
    reply_settings.save(database, AccountRules(reach=Reach.ALL), 1)
    report = replies.import_file(database, ReplyRequest(export.path, 1, "ZA"))
    assert report.accounts == ("Main", "Retail")
    assert [event.reply for event in suppression_list.history(database, STOPPER)] == [
        "Hi! Please stop sending me these."
    ] * 2
    replies.decide(database, replies.review_queue(database)[0].id, "opt_out")
    assert len(suppression_list.answer(database, STARTER).opt_outs) == 2


def test_preview_is_what_the_intake_does(database: Database, export: ReplyRequest) -> None:
    shown = replies.preview_file(database, export)
    assert shown.columns == ReplyColumns(1, 2, 3, 0)
    assert [row.finding.verdict for row in shown.rows] == [Verdict.OPT_OUT, Verdict.OPT_IN, Verdict.NONE]
    assert [row.row for row in shown.rejected] == [5]
    assert replies.count(database) == 0
    replies.import_file(database, export)
    stored = sorted(replies.page(database), key=lambda reply: reply.id)
    assert [(reply.msisdn, reply.received_at, reply.verdict) for reply in stored] == [
        (row.msisdn, row.received_at, row.finding.verdict) for row in shown.rows
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ReplyFilter(), {STOPPER, STARTER, FRIEND}),
        (ReplyFilter(verdicts=(Verdict.OPT_OUT, Verdict.NONE)), {STOPPER, FRIEND}),
        (ReplyFilter(text="friday"), {FRIEND}),
        (ReplyFilter(text="100%"), set()),
        (ReplyFilter(text="083 123 4568"), {STARTER}),
        (ReplyFilter(accounts=(2,)), set()),
        (ReplyFilter(waiting=True), {STARTER}),
    ],
)
def test_filters(database: Database, export: ReplyRequest, wanted: ReplyFilter, found: set[int]) -> None:
    replies.import_file(database, export)
    assert {reply.msisdn for reply in replies.page(database, wanted)} == found
    assert replies.count(database, wanted) == len(found)


@pytest.mark.parametrize(
    "text", ["NÃO", "não", "Nao", "don't", "DON’T", "[sic]", "50% * ?", "СТОП", "stop_\\"]
)
def test_words_are_found_whatever_their_case_accents_and_apostrophes(database: Database, text: str) -> None:
    words = "Não quero, don’t [SIC] 50% * ? стоп STOP_\\"
    replies.add_pasted(database, f"+{STOPPER}\t{words}\n+{FRIEND}\tnb dot sic 50 dont stop", region="ZA")
    assert [reply.msisdn for reply in replies.page(database, ReplyFilter(text=text))] == [STOPPER]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("012", {27820012345, 27839999012, 27120000000, 27839990000}),  # the last for its words
        ("0120", {27120000000}),
        ("12", {27839990000}),  # too short for a number: words alone
        ("123", {27820012345, 27831230000}),
        ("+27 12", {27120000000}),
        ("0027 (0)12", {27120000000}),
        ("00123", {27820012345}),
    ],
)
def test_part_of_a_number_is_found_in_each_way_it_may_be_meant(
    database: Database, text: str, found: set[int]
) -> None:
    numbers = (27820012345, 27839999012, 27120000000, 27831230000)
    lines = [f"+{number}\thello" for number in numbers] + ["+27839990000\tcall 012"]
    replies.add_pasted(database, "\n".join(lines), region="ZA")
    assert {reply.msisdn for reply in replies.page(database, ReplyFilter(text=text))} == found


def test_pages_follow_each_other(database: Database) -> None:
    lines = "\n".join(f"+2783123{number:04d} hello {number}" for number in range(25))
    replies.add_pasted(database, lines, region="ZA")
    seen: list[int] = []
    after = None
    while batch := replies.page(database, after=after, limit=10):
        seen += [reply.id for reply in batch]
        after = seen[-1]
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == 25


def test_other_settings_are_tried_without_changing_anything(database: Database, export: ReplyRequest) -> None:
    replies.import_file(database, export)
    phrase = OwnPhrase("friday", "word", "opt_out")
    run = replies.try_settings(database, ReplySettings(own_phrases=(phrase,)))
    assert (run.replies, run.changed) == (3, 1)
    assert run.moves == {(Verdict.NONE, Verdict.OPT_OUT): 1}
    assert [(change.reply.msisdn, change.finding.rule) for change in run.changes] == [(FRIEND, "own.phrase")]
    reply_settings.save(database, AccountRules(ReplySettings(own_phrases=(phrase,))))
    stored = {reply.msisdn: reply for reply in replies.page(database)}
    assert (stored[FRIEND].verdict, stored[FRIEND].rule_set) == (Verdict.NONE, RULE_SET_VERSION)
    assert not suppression_list.answer(database, FRIEND).listed


@pytest.mark.parametrize("text", ["thanks", "please", "message", "sending", "all"])
def test_a_word_that_may_stand_by_a_keyword_is_none_by_itself(database: Database, text: str) -> None:
    assert replies.add_pasted(database, f"+{FRIEND} {text}", region="ZA").verdicts == {"none": 1}


def test_reading_again_opts_out_and_is_undone(database: Database, export: ReplyRequest) -> None:
    add_account(database, "Retail")
    replies.import_file(database, ReplyRequest(export.path, 1, "ZA"))
    assert replies.read_again(database).action is None
    phrase = OwnPhrase("friday", "word", "opt_out")
    settings = ReplySettings(own_phrases=(phrase,))
    assert replies.try_settings(database, settings).new_opt_outs == 1
    reply_settings.save(database, AccountRules(settings, Reach.ALL))
    report = replies.read_again(database, operator="t.botha")
    assert (report.added, report.accounts) == (2, ("Main", "Retail"))
    event = suppression_list.history(database, FRIEND)[0]
    assert (event.reply, event.rule, event.source) == ("See you on Friday", "own.phrase", "reply")
    assert event.reply[event.start : event.end] == "Friday"
    stored = {reply.msisdn: reply for reply in replies.page(database)}
    assert (stored[FRIEND].verdict, stored[FRIEND].decision) == (Verdict.NONE, Decision.OPT_OUT)
    assert replies.read_again(database).action is None
    assert check(database).problems == ()
    undone = suppression_list.undo(database, report.action, **SURE)
    assert undone.removed == 2
    assert replies.reply(database, stored[FRIEND].id).decision is None
    suppression_list.undo(database, undone.action)
    assert replies.reply(database, stored[FRIEND].id).decision is Decision.OPT_OUT
    assert check(database).problems == ()


@pytest.mark.parametrize("reach", [Reach.ACCOUNT, Reach.ALL])
def test_what_is_tried_counts_the_opt_outs_that_reading_again_adds(database: Database, reach: Reach) -> None:
    retail = add_account(database, "Retail")
    for account in (1, retail.id):  # twice the same number, one on the list already, one for both accounts
        text = "\n".join(f"+2783123456{digit} {words} friday" for digit in (1, 2) for words in ("on", "by"))
        replies.add_pasted(database, f"{text}\n+2783123457{account} friday\n", account, region="ZA")
    suppression_list.add(database, [27831234561], [1])
    settings = ReplySettings(own_phrases=(OwnPhrase("friday", "word", "opt_out"),))
    tried = replies.try_settings(database, settings, [1, retail.id], reach=reach)
    reply_settings.save(database, AccountRules(settings, reach))
    saved = replies.try_saved_rules(database)
    assert tried.new_opt_outs == saved.new_opt_outs == 10
    added = replies.read_again(database).added
    assert (tried.new_listed, saved.new_listed) == (added, added)
    assert added == (7 if reach is Reach.ALL else 5)


def test_reading_again_acts_on_no_other_rules_than_those_that_were_tried(
    database: Database, export: ReplyRequest
) -> None:
    replies.import_file(database, export)
    tried = AccountRules(ReplySettings(own_phrases=(OwnPhrase("friday", "word", "opt_out"),)))
    for changed in (AccountRules(), replace(tried, reach=Reach.ALL)):
        reply_settings.save(database, changed)
        with pytest.raises(UserError) as caught:
            replies.read_again(database, by=tried)
        assert caught.value.code == "rules_changed"
        assert not suppression_list.answer(database, FRIEND).listed
    reply_settings.save(database, tried)
    assert replies.read_again(database, by=tried).added == 1


DOUBT = ReplySettings(own_phrases=(OwnPhrase("friday", "word", "review"),))


def reread(database: Database, export: ReplyRequest) -> tuple[ActionReport, int]:
    """Take the export in, have a friendly reply read as doubtful, and give what came of it and the reply."""
    replies.import_file(database, export)
    reply_settings.save(database, AccountRules(DOUBT))
    report = replies.read_again(database, operator="t.botha")
    (friendly,) = [each.id for each in replies.page(database) if each.msisdn == FRIEND]
    return report, friendly


def waiting(database: Database) -> list[int]:
    found = [each.id for each in replies.review_queue(database)]
    assert len(found) == replies.count_waiting(database)
    return found


def test_the_queue_holds_only_what_is_wanted(database: Database, export: ReplyRequest) -> None:
    replies.import_file(database, export)
    main = list_accounts(database)[0].id
    for wanted, found in (
        (ReplyFilter(text="start"), [STARTER]),
        (ReplyFilter(text=str(STARTER)), [STARTER]),
        (ReplyFilter(text="zzz"), []),
        (ReplyFilter(text="friday"), []),
        (ReplyFilter(verdicts=(Verdict.REVIEW,)), []),
        (ReplyFilter((main,)), [STARTER]),
        (ReplyFilter((main + 1,)), []),
    ):
        assert [each.msisdn for each in replies.review_queue(database, wanted)] == found, wanted


def test_reading_again_puts_the_doubtful_into_review(database: Database, export: ReplyRequest) -> None:
    replies.import_file(database, export)
    before = waiting(database)
    run = replies.try_settings(database, DOUBT)
    assert (run.new_opt_outs, run.new_reviews) == (0, 1)
    assert replies.try_saved_rules(database).new_reviews == 0
    reply_settings.save(database, AccountRules(DOUBT))
    assert replies.try_saved_rules(database).new_reviews == 1
    report = replies.read_again(database)
    assert (report.added, report.to_review) == (0, 1)
    (friendly,) = set(waiting(database)) - set(before)
    found = replies.reply(database, friendly)
    assert (found.verdict, found.decision, found.rule) == (Verdict.NONE, Decision.REVIEW, "own.phrase")
    assert found.text[found.start : found.end] == "Friday"
    assert not suppression_list.answer(database, FRIEND).listed
    assert replies.try_saved_rules(database).new_reviews == 0
    assert replies.read_again(database).action is None
    assert check(database).problems == ()


def test_undone_and_redone_review_leaves_what_was_decided(database: Database, export: ReplyRequest) -> None:
    report, friendly = reread(database, export)
    undone = suppression_list.undo(database, report.action, **SURE)
    assert friendly not in waiting(database)
    assert replies.reply(database, friendly).decision is None
    redone = suppression_list.undo(database, undone.action)
    assert friendly in waiting(database)
    decided = replies.decide(database, friendly, Decision.OPT_OUT)
    suppression_list.undo(database, decided.action, **SURE)
    assert friendly in waiting(database)
    assert check(database).problems == ()
    decided = replies.decide(database, friendly, Decision.KEEP)
    again = suppression_list.undo(database, redone.action, **SURE)
    assert replies.reply(database, friendly).decision is Decision.KEEP
    suppression_list.undo(database, decided.action, **SURE)
    assert replies.reply(database, friendly).decision is None
    assert check(database).problems == ()
    suppression_list.undo(database, again.action)
    assert friendly in waiting(database)
    assert check(database).problems == ()


def test_history_tells_what_was_decided_on(database: Database, export: ReplyRequest) -> None:
    _report, friendly = reread(database, export)
    replies.decide(database, friendly, Decision.OPT_OUT)
    event = suppression_list.history(database, FRIEND)[0]
    assert (event.rule, event.reply, event.rule_set) == ("own.phrase", "See you on Friday", RULE_SET_VERSION)
    assert event.reply[event.start : event.end] == "Friday"
    with pytest.raises(UserError) as caught:
        replies.decide(database, friendly, Decision.KEEP)
    assert caught.value.code == "decided_before"
    with pytest.raises(UserError) as caught:
        replies.decide(database, friendly, Decision.REVIEW)
    assert caught.value.code == "decision_unknown"


def test_a_state_nobody_decided_is_found(database: Database, export: ReplyRequest) -> None:
    report, friendly = reread(database, export)
    decided = replies.decide(database, friendly, Decision.KEEP)
    with database.writing() as engine:
        engine.execute_sql(
            "UPDATE reply SET decision = 'review', decided = ? WHERE id = ?", (report.action, friendly)
        )
    assert f"reply {friendly}" in check(database).problems[0]
    assert decided.action


def test_a_doubtful_reply_that_asks_by_newer_rules_is_opted_out(
    database: Database, export: ReplyRequest
) -> None:
    _report, friendly = reread(database, export)
    settings = ReplySettings(own_phrases=(OwnPhrase("friday", "word", "opt_out"),))
    reply_settings.save(database, AccountRules(settings))
    report = replies.read_again(database)
    assert report.added == 1
    assert friendly not in waiting(database)
    suppression_list.undo(database, report.action, **SURE)
    assert friendly in waiting(database)
    assert check(database).problems == ()


def test_what_was_answered_and_said_is_told_where_it_counts(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(f'Number,Reply,SentData\n{STOPPER},"=stop\nnow",Sale today\n{FRIEND},stop please,\n')
    replies.import_file(database, ReplyRequest(path, region="ZA"))
    assert [event.sent for event in suppression_list.history(database, STOPPER)] == ["Sale today"]
    assert [choice.reason for choice in suppression_list.removal_choices(database, [FRIEND])] == [
        "stop please"
    ]
    target = tmp_path / "list.csv"
    downloads.download(database, target, "csv")
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 3
    assert any("stop please" in line for line in lines)
    assert any("'=stop now" in line for line in lines)  # not a formula


def test_a_time_that_cannot_be_counts_as_received_now(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "Number,Reply,Received\n0831234567,STOP,2999-01-01 10:00\n0831234568,STOP,1900-01-01\n"
        "0831234569,STOP,2026-01-05 10:00\n"
    )
    before = datetime.now(UTC)
    report = replies.import_file(database, ReplyRequest(path, region="ZA"))
    assert (report.stored, report.undated) == (3, 2)
    at = {each.msisdn: each.received_at for each in replies.page(database)}
    assert at[27831234567] >= before - timedelta(seconds=1)
    assert at[27831234568] >= before - timedelta(seconds=1)
    assert at[27831234569].year == 2026
    (event,) = suppression_list.history(database, 27831234567)
    deadline = deadline_of(event)
    assert deadline is not None
    assert deadline.last_day < date(2999, 1, 1)
    assert replies.import_file(database, ReplyRequest(path, region="ZA")).stored == 0


def test_messages_that_were_sent_are_left_out(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "Number,Direction,Message\n0831234567,outbound,Reply STOP to opt out\n0831234567,inbound,thanks\n"
        "0831234568,outbound,STOP\n0831234569,inbound,STOP\n0831234569,inbound,STOP\n"
    )
    report = replies.import_file(database, ReplyRequest(path, region="ZA"))
    assert (report.rows, report.stored, report.left_out, report.duplicates, report.seen_before) == (
        5,
        2,
        2,
        1,
        0,
    )
    assert not suppression_list.answer(database, 27831234568).listed
    assert activity.recent(database, limit=1)[0].details["left_out"] == 2
    again = replies.import_file(database, ReplyRequest(path, region="ZA"))
    assert (again.stored, again.left_out, again.duplicates, again.seen_before) == (0, 2, 1, 2)
    assert replies.preview_file(database, ReplyRequest(path, region="ZA")).left_out == 2


def test_half_a_character_is_looked_for(database: Database) -> None:
    replies.add_pasted(database, "+27831234567 stop now", 1, region="ZA")
    assert replies.count(database, ReplyFilter(text="stop\udce9")) == 0
