"""What the command line prints: sentences for people, JSON for scripts, progress on standard error."""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import datetime
from typing import Any

from app.cli.activity_words import event_words, kind_word
from app.cli.option_hints import sentence_with_options
from app.cli.standard_input import named
from app.core.classifier import rule_name
from app.core.errors import UserError
from app.core.jobs import Job, Progress
from app.core.msisdn import format_for_people
from app.core.records import (
    Account,
    Action,
    ActionReport,
    Answer,
    ChangeKind,
    Channel,
    HistoryEvent,
    ImportReport,
    OptOut,
    marked_name,
)
from app.core.storable_text import storable
from app.services.imports import reading_json
from app.services.wishes import deadline_of

_STAGES = {
    "loading": "Loading the lists", "reading": "Reading", "sorting": "Sorting", "storing": "Storing",
    "indexing": "Indexing", "writing": "Writing", "checking": "Checking", "copying": "Copying", "removing": "Removing",
    "undoing": "Undoing",
}  # fmt: skip


_ASKED = {
    Channel.PHONE.value: "asked by telephone,",
    Channel.LETTER.value: "asked by letter,",
    Channel.COUNTER.value: "asked at the counter,",
    Channel.EMAIL.value: "asked by e-mail,",
    Channel.OTHER.value: "asked",
}
"""How a wish that was taken down by hand came; a reply was simply received."""

_DECIDED = {
    "keep": "reply kept",
    "opt_out": "reply opted out, on the list already",
    "review": "reply put into review by reading it again",
}


def print_json(value: object) -> None:
    """One JSON value on a line of its own."""
    print(json.dumps(value, ensure_ascii=False))


def print_trouble(error: UserError, words: argparse.Namespace) -> None:
    """The sentence on standard error, with the options that settle it; for scripts the code as well."""
    print(sentence_with_options(error, words), file=sys.stderr)
    if getattr(words, "json", False):
        print(json.dumps({"error": error.code}), file=sys.stderr)


def counted(number: int, what: str) -> str:
    """A count and its noun: ``1 row``, ``2,000 rows``, ``2 replies``."""
    several = f"{what[:-1]}ies" if what.endswith("ly") else f"{what}s"
    return f"{number:,} {what if number == 1 else several}"


def utc(at: datetime) -> str:
    """A time as UTC ISO 8601: ``2026-11-23T12:05:00Z``."""
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def local(at: datetime) -> str:
    """A time as people at this desk read it: ``2026-11-23 14:05``."""
    return at.astimezone().replace(tzinfo=None).isoformat(" ", "minutes")


def progress_job() -> Job:
    """A job that shows its progress on standard error, where that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return Job()
    started = time.monotonic()

    def show(progress: Progress) -> None:
        share = f"{progress.done / progress.total:4.0%}" if progress.total else ""
        rate = progress.rows / max(time.monotonic() - started, 0.001)
        text = f"\r{_STAGES.get(progress.stage, progress.stage)} {share} {progress.rows:,} ({rate:,.0f} a second)"
        end = "\n" if progress.total and progress.done >= progress.total else ""
        print(text.ljust(70), end=end, file=sys.stderr, flush=True)

    return Job(show)


def opt_out_json(opt_out: OptOut) -> dict[str, Any]:
    """One account that lists a number."""
    return {
        "account": opt_out.account,
        "archived": opt_out.archived,
        "since": utc(opt_out.since),
        "source": opt_out.source,
        "reason": opt_out.reason,
    }


def answer_json(answer: Answer) -> dict[str, Any]:
    """What the list says of a number."""
    return {
        "query": answer.query,
        "number": f"+{answer.msisdn}",
        "listed": answer.listed,
        "accounts": [opt_out_json(opt_out) for opt_out in answer.opt_outs],
    }


def answer_sentence(answer: Answer) -> str:
    """What the list says of a number, in a sentence for each account."""
    number = format_for_people(answer.msisdn)
    if not answer.listed:
        return f"{number} is not on the opt-out list."
    lines = [f"{number} is on the opt-out list."]
    for opt_out in answer.opt_outs:
        why = f": {opt_out.reason}" if opt_out.reason else ""
        account = marked_name(opt_out.account, archived=opt_out.archived)
        lines.append(f"  {account}, since {local(opt_out.since)} ({opt_out.source}{why})")
    if answer.not_on:
        lines.append(f"  Not on: {', '.join(account.name for account in answer.not_on)}")
    return "\n".join(lines)


def event_json(event: HistoryEvent) -> dict[str, Any]:
    """One event of a number's history."""
    return {
        "at": utc(event.at),
        "account": event.account,
        "event": event.event.value,
        "source": event.source,
        "operator": event.operator,
        "reason": event.reason,
        "reply": event.reply,
        "verdict": event.verdict,
        "decision": event.decision,
        "already_listed": event.already_listed,
        "rule": event.rule,
        "language": event.language,
        "start": event.start,
        "end": event.end,
        "sent": event.sent,
        "action": event.action_id,
        "undoes": event.undoes,
        "file": event.file_name,
        "received": None if event.received_at is None else utc(event.received_at),
        "channel": event.channel or None,
        "deadline": _deadline_json(event),
        "evidence": event.evidence or None,
        "erased_by": event.erased,
    }


def _deadline_json(event: HistoryEvent) -> dict[str, Any] | None:
    deadline = deadline_of(event)
    if deadline is None:
        return None
    return {"rule": deadline.rule.code, "last_day": deadline.last_day.isoformat(), "met": deadline.met}


def event_line(event: HistoryEvent) -> str:
    """One event of a number's history, on a line."""
    what = {
        "opted_out": "opted out",
        "removed": "removed from the list",
        "restored": "put back on the list",
        "erased": "words erased",
        "replied": "asked to be opted out, on the list already",
        "asked": "asked to be opted out, on the list already",
        "decided": _DECIDED.get(event.decision or "", ""),
        "taken_back": "taken back",
        "counts_again": "counts again",
        "stayed": "stayed on the list, as asked for by the person",
    }
    parts = [local(event.at), event.account, what[event.event.value]]
    if event.undoes:
        undone = "in spite of" if event.event is ChangeKind.STAYED else "by"
        parts.append(f"{undone} undoing action {event.undoes}")
    parts += [f"by {event.operator}"] if event.operator else []
    parts += [f"({event.source})"] if event.source else []
    if event.erased is not None:
        parts.append(f"its words were erased by action {event.erased}")
    if event.reply is not None:
        parts += [] if event.erased is not None else [f"“{' '.join(event.reply.split())}”"]
        parts += [f"rule: {rule_name(event.rule)}"] if event.rule else []
    elif event.reason:
        parts.append(event.reason)
    if event.received_at is not None:
        parts.append(f"{_ASKED.get(event.channel, 'received')} {local(event.received_at)}")
    deadline = deadline_of(event)
    if deadline is not None:
        rule = deadline.rule
        parts.append(f"due {deadline.last_day} ({rule.name}, {rule.period}): {deadline.outcome}")
    return "  ".join(parts)


def report_json(report: ActionReport) -> dict[str, Any]:
    """What an add, removal or undo did."""
    return {
        "action": report.action,
        "added": report.added,
        "removed": report.removed,
        "already_listed": report.already_listed,
        "not_listed": report.not_listed,
        "removed_again": report.removed_again,
        "accounts": list(report.accounts),
        "numbers": [f"+{number}" for number in report.numbers],
    }


def import_json(report: ImportReport) -> dict[str, Any]:
    """What an import did; ``rows = added + already_listed + duplicates + rejected``."""
    return {
        "file": storable(str(named(report.path))),
        "rows": report.rows,
        "added": report.added,
        "already_listed": report.already_listed,
        "duplicates": report.duplicates,
        "repaired": report.repaired,
        "rejected": report.rejected,
        "action": report.action,
        "accounts": list(report.accounts),
        "repairs": report.repairs,
        "rejections": report.rejections,
        "sha256": report.sha256,
        "seen_before": None if report.seen_before is None else utc(report.seen_before),
        **reading_json(report.reading),
    }


def account_json(account: Account) -> dict[str, Any]:
    """An account with the count of its list."""
    return {
        "name": account.name,
        "region": account.region,
        "listed": account.listed,
        "notes": account.notes,
        "archived": None if account.archived_at is None else utc(account.archived_at),
    }


def action_json(action: Action) -> dict[str, Any]:
    """An action, as ``activity --json`` gives it."""
    return {
        "action": action.id,
        "at": utc(action.at),
        "kind": kind_word(action),
        "operator": action.operator,
        "source": action.source,
        "reason": action.reason,
        "accounts": list(action.accounts),
        "added": action.added,
        "removed": action.removed,
        "undoes": action.undoes,
        "undone_by": action.undone_by,
        "number": None if action.number is None else f"+{action.number}",
        "details": action.details,
    }


def action_line(action: Action) -> str:
    """An action, on a line."""
    counts = [] if action.number is None else [format_for_people(action.number)]
    counts += [f"+{action.added:,}"] if action.added else []
    counts += [f"-{action.removed:,}"] if action.removed else []
    if action.undoes:
        counts.append(f"undoes {action.undoes}")
    if action.undone_by:
        counts.append(f"undone by {action.undone_by}")
    if words := event_words(action):
        counts.append(words)
    parts = [f"{action.id:>6}", local(action.at), f"{kind_word(action):9}", action.operator, " ".join(counts)]
    return "  ".join([*parts, ", ".join(action.accounts), action.reason]).rstrip()
