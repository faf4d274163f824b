"""``opt-outs erase`` and ``opt-outs retention``: taking away people's words, once their extent was told."""

from __future__ import annotations

import argparse
from typing import Any

from app.cli import output
from app.cli.commands import DONE, NOTHING, Desk, region_for
from app.core.errors import UserError
from app.core.msisdn import format_for_people, parse
from app.services import erasure
from app.services.erasure import ErasePreview, EraseReport

STAYS = (
    "Numbers, dates, verdicts, rules, digests and operators stay; so do backups until they are dropped, and the files "
    "that replies came from."
)


def erase_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``erase``."""
    parser.description = f"{parser.description} It cannot be undone. {STAYS}"
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("--region", metavar="ZA", help="the country whose way of writing numbers is meant")
    parser.add_argument("--reason", metavar="TEXT", default="", help="who asked for it, and how")
    parser.add_argument("--yes", action="store_true", help="erase; without it only the counts are told")


def retention_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add the words of ``retention``."""
    parser.description = f"{parser.description} {STAYS}"
    events = parser.add_subparsers(dest="event", metavar="show|set|run", required=True)
    events.add_parser("show", parents=[common], help="after how many months, and how much that is now")
    chosen = events.add_parser("set", parents=[common], help="erase words older than this once a day")
    chosen.add_argument("months", metavar="MONTHS|off", help="1 to 240 months, or off; 36 is usual")
    run = events.add_parser("run", parents=[common], help="erase now what is older than that")
    run.add_argument("--months", metavar="MONTHS", type=int, help="another age than the one that was set")
    run.add_argument("--yes", action="store_true", help="erase; without it only the counts are told")


def erase(desk: Desk, words: argparse.Namespace) -> int:
    """Erase the words to and about a number."""
    number = parse(words.number, region_for(desk, words.region, ())).msisdn
    found = erasure.preview_number(desk.database, number)
    if not words.yes or found.nothing:
        return _tell_preview(desk, found, f"{format_for_people(number)}: ")
    report = erasure.erase_number(
        desk.database,
        number,
        reason=words.reason,
        operator=desk.config.operator_name,
        job=output.progress_job(),
    )
    return _tell_report(desk, report, found)


def _preview_json(found: ErasePreview) -> dict[str, Any]:
    return {
        "replies": found.replies,
        "reasons": found.reasons,
        "waiting": found.waiting,
        "shared_reasons": found.shared,
        "backups": found.backups,
        "oldest_backup": None if found.oldest is None else output.utc(found.oldest),
    }


def _tell_preview(desk: Desk, found: ErasePreview, who: str) -> int:
    if desk.json:
        output.print_json({"erased": False, **_preview_json(found)})
    elif found.nothing:
        print(f"{who}there are no words to erase.")
    else:
        print(
            f"{who}the words of {output.counted(found.replies, 'reply')} and "
            f"{output.counted(found.reasons, 'reason')} would be erased for good; --yes does so."
        )
        _tell_left(found)
    return NOTHING if found.nothing else DONE


def _tell_left(found: ErasePreview) -> None:
    if found.waiting:
        print(f"Left: {found.waiting:,} that wait to be decided.")
    if found.shared:
        print(f"Left: {output.counted(found.shared, 'reason')} that stand for other people too.")
    if found.oldest is not None:
        oldest = "of" if found.backups == 1 else "the oldest of"
        print(
            f"Backups hold the words until they are dropped: {found.backups:,}, {oldest} "
            f"{output.local(found.oldest)}."
        )


def _tell_report(desk: Desk, report: EraseReport, found: ErasePreview) -> int:
    if desk.json:
        told = {"erased": True, "action": report.action, "rewritten": report.rewritten}
        output.print_json(
            {**_preview_json(found), **told, "replies": report.replies, "reasons": report.reasons}
        )
        return DONE
    print(
        f"Erased: the words of {output.counted(report.replies, 'reply')} and "
        f"{output.counted(report.reasons, 'reason')} (action {report.action})."
    )
    if not report.rewritten:
        print(
            "The file was not written anew, because another program has it open or it was cancelled: traces stay in it "
            "until Opt-Outs starts the next time."
        )
    _tell_left(found)
    return DONE


def retention(desk: Desk, words: argparse.Namespace) -> int:
    """Show, set or apply how long words are kept."""
    if words.event == "set":
        erasure.set_months(desk.database, _months(words.months), operator=desk.config.operator_name)
    if words.event == "run":
        return _run(desk, words)
    kept = erasure.months(desk.database)
    due = None if kept is None else erasure.preview_older(desk.database, kept)
    if desk.json:
        output.print_json({"months": kept, "due": None if due is None else _preview_json(due)})
    elif due is None:
        print("Words are kept for ever.")
    else:
        print(
            f"Words are kept for {output.counted(kept or 0, 'month')}. Due now: "
            f"{output.counted(due.replies, 'reply')}, {output.counted(due.reasons, 'reason')}."
        )
    return DONE


def _months(text: str) -> int | None:
    if text.lower() == "off":
        return None
    if not (text.isascii() and text.isdigit()):
        raise UserError("months_wrong", f"“{text}” is not a number of months. Nothing was changed.")
    return int(text)


def _run(desk: Desk, words: argparse.Namespace) -> int:
    wanted = words.months if words.months is not None else erasure.months(desk.database)
    if wanted is None:
        raise UserError(
            "retention_off",
            "No age was set after which words are erased. Nothing was changed. Set one, or name it with --months.",
        )
    found = erasure.preview_older(desk.database, wanted)
    if not words.yes or found.nothing:
        return _tell_preview(desk, found, f"Older than {output.counted(wanted, 'month')}: ")
    report = erasure.erase_older(
        desk.database, wanted, operator=desk.config.operator_name, job=output.progress_job()
    )
    return _tell_report(desk, report, found)


ERASE_HANDLERS = {"erase": erase, "retention": retention}
