"""What the commands about replies do."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from app import paths
from app.cli import output
from app.cli.commands import DONE, NOTHING, PARTLY, REFUSED, Desk, chosen_accounts, region_for
from app.cli.file_reading import heading_of, said_of
from app.cli.named_columns import named_columns
from app.cli.rejected_files import take_in_each, told
from app.core.classifier import Classification, Classifier, Verdict, rule_name
from app.core.errors import FileError, UserError
from app.core.msisdn import REGIONS, format_for_people
from app.core.replies import (
    Decision,
    RepliesReport,
    Reply,
    ReplyFilter,
    ReplyRequest,
    left_out_sentence,
    undated_sentence,
)
from app.services import accounts, replies, reply_settings, reply_watch


def change_replies(desk: Desk, words: argparse.Namespace) -> int:
    """Import, list, review, decide or watch for replies."""
    return _EVENTS[words.event](desk, words)


def _account_id(desk: Desk, name: str | None) -> int | None:
    return None if name is None else accounts.find_account(desk.database, name).id


def _region(asked: str | None) -> str | None:
    if asked is None:
        return None
    region = asked.strip().upper()
    if region not in REGIONS:
        raise UserError("region_unknown", f"“{asked}” is not a country code such as ZA. Nothing was changed.")
    return region


def _time_zone(desk: Desk, words: argparse.Namespace) -> str:
    """The zone asked for, else the one that was chosen for replies at this desk."""
    return desk.config.reply_time_zone if words.time_zone is None else str(words.time_zone)


def import_replies(desk: Desk, words: argparse.Namespace) -> int:
    """Take in files of replies."""

    def take_in(path: Path) -> RepliesReport:
        request = ReplyRequest(
            path,
            _account_id(desk, words.account),
            _region(words.region),
            has_heading=heading_of(words),
            encoding=words.encoding,
            delimiter=words.delimiter,
            sheet=words.sheet,
            time_zone=_time_zone(desk, words),
            operator=desk.config.operator_name,
        )
        return replies.import_file(
            desk.database,
            replace(request, columns=named_columns(desk, request, words)),
            output.progress_job(),
            cache_dir=paths.cache_dir(),
            keep_rejected=words.rejected is not None,
        )

    reports, all_saved = take_in_each(
        words,
        take_in,
        partial(_tell_report, desk),
        save_rejected=replies.save_rejected,
        discard=replies.discard,
    )
    if not all_saved:
        return PARTLY
    something = any(report.rows > report.rejected + report.left_out for report in reports)
    return DONE if something else NOTHING


def report_json(report: RepliesReport) -> dict[str, Any]:
    """What an intake of replies did; ``rows = stored + seen_before + duplicates + rejected + left_out``."""
    return {
        "file": report.source,
        "account": report.account,
        "rows": report.rows,
        "stored": report.stored,
        "seen_before": report.seen_before,
        "duplicates": report.duplicates,
        "rejected": report.rejected,
        "left_out": report.left_out,
        "added": report.added,
        "already_listed": report.already_listed,
        "undated": report.undated,
        **{verdict.value: report.verdicts.get(verdict.value, 0) for verdict in Verdict},
        "action": report.action,
        "rejections": report.rejections,
        "sheet": report.sheet,
        "sheets_unread": list(report.sheets_unread),
        "sha256": report.sha256,
    }


def _tell_report(desk: Desk, report: RepliesReport, target: Path | None) -> None:
    if desk.json:
        output.print_json(report_json(report))
        return
    twice = f"{report.duplicates:,} twice in the file + " if report.duplicates else ""
    left_out = f" + {report.left_out:,} left out" if report.left_out else ""
    print(
        f"{report.source}: {output.counted(report.rows, 'row')} = {output.counted(report.stored, 'reply')} stored + "
        f"{report.seen_before:,} stored before + {twice}{report.rejected:,} rejected{left_out}."
    )
    for sentence in said_of(report.reading):
        print(f"  {sentence}")
    if report.left_out:
        print(f"  {left_out_sentence(report.left_out)}")
    if report.stored:
        counts = ", ".join(
            f"{report.verdicts[verdict.value]:,} {verdict.value.replace('_', '-')}"
            for verdict in Verdict
            if report.verdicts.get(verdict.value)
        )
        print(f"  {report.account}: {counts}. {report.added:,} put on the opt-out list.")
    if report.undated and report.stored:
        print(f"  {undated_sentence(report.undated)}")
    for row in report.rejected_rows[:10]:
        print(f"  row {row.row}: {row.raw!r}: {row.cause}")
    more = told(report.rejected, 10, target)
    if more:
        print(more)


def reply_json(reply: Reply) -> dict[str, Any]:
    """A stored reply."""
    return {
        "id": reply.id,
        "received": output.utc(reply.received_at),
        "number": f"+{reply.msisdn}",
        "account": reply.account,
        "text": reply.text,
        "verdict": reply.verdict.value,
        "rule": reply.rule,
        "language": reply.language,
        "start": reply.start,
        "end": reply.end,
        "rule_set": reply.rule_set,
        "sent": reply.sent,
        "campaign": reply.campaign,
        "decision": None if reply.decision is None else reply.decision.value,
        "decided_by": reply.decided,
        "erased_by": reply.erased,
        "action": reply.intake,
    }


def _tell_replies(desk: Desk, found: list[Reply]) -> int:
    if desk.json:
        output.print_json([reply_json(reply) for reply in found])
    else:
        for reply in found:
            decided = "" if reply.decision is None else f": {reply.decision.value}"
            text = " ".join(reply.text.split())
            rule = f"  ({rule_name(reply.rule)})" if reply.rule else ""
            print(
                f"{reply.id:>6}  {output.local(reply.received_at)}  {format_for_people(reply.msisdn)}  "
                f"{reply.account}  {reply.verdict.value}{decided}  “{text}”{rule}"
            )
    return DONE if found else NOTHING


def list_replies(desk: Desk, words: argparse.Namespace) -> int:
    """Stored replies, the last that came in first."""
    verdicts = tuple(Verdict(verdict) for verdict in words.verdict)
    wanted = replace(_wanted(desk, words), verdicts=verdicts)
    return _tell_replies(desk, replies.page(desk.database, wanted, limit=max(1, words.limit)))


def review(desk: Desk, words: argparse.Namespace) -> int:
    """The replies a person has to decide."""
    found = replies.review_queue(desk.database, _wanted(desk, words), limit=max(1, words.limit))
    return _tell_replies(desk, found)


def _wanted(desk: Desk, words: argparse.Namespace) -> ReplyFilter:
    chosen = chosen_accounts(desk, words.account)
    return ReplyFilter(
        tuple(account.id for account in chosen), text=words.text, region=region_for(desk, None, chosen)
    )


def decide(desk: Desk, words: argparse.Namespace) -> int:
    """Decide a reply in review."""
    decision = Decision(words.decision.replace("-", "_"))
    report = replies.decide(desk.database, words.reply, decision, operator=desk.config.operator_name)
    if desk.json:
        output.print_json({**output.report_json(report), "reply": words.reply, "decision": decision.value})
    else:
        number = format_for_people(report.numbers[0])
        done = f"kept: {number} can still be messaged" if decision is Decision.KEEP else f"{number} opted out"
        print(f"Reply {words.reply}: {done} (action {report.action}).")
    return DONE


def read_again(desk: Desk, words: argparse.Namespace) -> int:
    """Read stored replies by the rules saved now; without --yes only say what that would do."""
    ids = [accounts.find_account(desk.database, name).id for name in words.account]
    if not words.yes:
        run = replies.try_saved_rules(desk.database, ids, output.progress_job())
        if desk.json:
            output.print_json(
                {
                    "replies": run.replies,
                    "changed": run.changed,
                    "to_opt_out": run.new_opt_outs,
                    "to_add": run.new_listed,
                    "to_review": run.new_reviews,
                    "action": None,
                }
            )
        else:
            print(
                f"{run.changed:,} of {run.replies:,} stored replies are read differently now: {run.new_opt_outs:,} "
                f"would opt out and add {output.counted(run.new_listed, 'opt-out')}, {run.new_reviews:,} would go into "
                "review. Nothing was changed; --yes does it."
            )
        return DONE if run.new_opt_outs or run.new_reviews else NOTHING
    report = replies.read_again(
        desk.database, ids, operator=desk.config.operator_name, job=output.progress_job()
    )
    if desk.json:
        output.print_json({**output.report_json(report), "to_review": report.to_review})
    elif report.action:
        print(f"{report.added:,} opted out, {report.to_review:,} put into review (action {report.action}).")
    else:
        print("No stored reply asks for anything new. Nothing was changed.")
    return DONE if report.action else NOTHING


def watch(desk: Desk, words: argparse.Namespace) -> int:
    """Take in every file that is put into a folder."""
    request = ReplyRequest(
        words.folder,
        _account_id(desk, words.account),
        _region(words.region),
        time_zone=_time_zone(desk, words),
        operator=desk.config.operator_name,
    )
    watched = reply_watch.WatchedFolder(desk.database, words.folder, request, cache_dir=paths.cache_dir())
    failed = False
    # Ctrl+C is the way to end it; each file is taken in whole or not at all.
    with contextlib.suppress(KeyboardInterrupt):
        for outcome in watched.run(once=words.once):
            if outcome.report is not None:
                _tell_report(desk, outcome.report, None)
            if outcome.trouble:
                failed = True
                print(outcome.trouble, file=sys.stderr)
            sys.stdout.flush()
    return REFUSED if failed else DONE


_EVENTS = {
    "import": import_replies,
    "list": list_replies,
    "review": review,
    "decide": decide,
    "read-again": read_again,
    "watch": watch,
}


def classify(desk: Desk, words: argparse.Namespace) -> int:
    """Read replies and say what each asks for, a JSON line for each; nothing is stored."""
    account = _account_id(desk, words.account)
    rules = reply_settings.load(desk.database, reply_settings.ALL_ACCOUNTS if account is None else account)
    classifier = Classifier(rules.settings)
    for text in _texts(words):
        _tell_finding(text, classifier.classify(text))
    return DONE


def _texts(words: argparse.Namespace) -> Iterator[str]:
    yield from words.texts
    if words.file is not None:
        yield from _texts_of_file(words.file)
    elif not words.texts:
        for line in sys.stdin:
            yield line.rstrip("\r\n")


def _texts_of_file(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="\n") as file:
            for number, line in enumerate(file, 1):
                text = line.rstrip("\r\n")
                yield _text_of_json(path, number, text) if path.suffix.lower() == ".jsonl" else text
    except OSError as error:
        raise FileError(
            "unreadable",
            path,
            f"{path.name} cannot be read ({error.strerror or error}). Choose another file.",
        ) from error


def _text_of_json(path: Path, number: int, line: str) -> str:
    try:
        text = json.loads(line)["text"]
    except (ValueError, KeyError, TypeError, RecursionError):
        text = None
    if not isinstance(text, str):
        raise FileError(
            "not_json_lines",
            path,
            f'Line {number} of {path.name} is not a JSON object with "text". What came before it was answered.',
        )
    return text


def _tell_finding(text: str, found: Classification) -> None:
    output.print_json(
        {
            "text": text,
            "verdict": found.verdict.value,
            "rule": found.rule,
            "language": found.language,
            "start": found.start,
            "end": found.end,
            "rule_set": found.rule_set,
        }
    )


REPLY_HANDLERS = {"replies": change_replies, "classify": classify}
