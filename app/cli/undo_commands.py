"""What the command that undoes does, and its words."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from app.cli import output
from app.cli.commands import DONE, Desk
from app.core.errors import UserError
from app.core.msisdn import format_for_people
from app.core.records import ActionKind, UndoReport
from app.core.replies import Decision
from app.services import suppression_list


def undo(desk: Desk, words: argparse.Namespace) -> int:
    """Undo an action. Where that takes people off the list who opted out themselves, only with --yes and a reason."""
    try:
        report = suppression_list.undo(
            desk.database,
            words.action,
            operator=desk.config.operator_name,
            reason=words.reason,
            confirmed=words.yes,
            job=output.progress_job(),
        )
    except UserError as error:
        if error.code != "undo_guarded":
            raise
        how = f"On the command line: undo {error.facts['action']} with --yes and --reason TEXT."
        raise UserError(error.code, f"{error.text} {how}") from error
    if desk.json:
        told = {
            "undid": report.kind.value,
            "again": report.again,
            "replies": report.replies,
            "undoes": report.undoes,
            "left": report.left,
        }
        output.print_json({**output.report_json(report), **told, "to_review": report.to_review})
    else:
        kind = ActionKind.UNDO if report.again else report.kind
        undone = f"(action {report.action} undoes action {report.undoes}, {kind.value})"
        outcomes = ", ".join(_outcomes(report)) or "no list was changed"
        print(f"Undone: {outcomes} {undone}.")
        if report.left:
            print(_left_words(report.left))
    return DONE


def _outcomes(report: UndoReport) -> Iterator[str]:
    """What came of an undo: for the replies it is about first, then for the list."""
    who = format_for_people(report.numbers[0]) if report.numbers else ""
    replies = output.counted(report.replies, "reply")
    if report.kind is ActionKind.REPLY:
        yield f"{replies} {_counts(report)} again" if report.again else f"{replies} taken back"
    elif report.decision:
        decided = "is kept again" if report.decision == Decision.KEEP.value else "is opted out again"
        undecided = "waits for review again" if report.to_review else "is not decided any more"
        yield f"{who} {decided if report.again else undecided}"
    elif report.kind is ActionKind.DECISION:
        yield f"{replies} read again {_counts(report)} {'again' if report.again else 'as before'}"
    if report.removed:
        yield f"{report.removed:,} taken off the list"
    if report.added:
        yield f"{report.added:,} put back"


def _left_words(people: int) -> str:
    if people == 1:
        return "1 person was left on the list: they asked for it themselves, by a reply or a request that stands."
    return f"{people:,} people were left on the list: they asked for it themselves, by replies or requests that stand."


def _counts(report: UndoReport) -> str:
    return "counts" if report.replies == 1 else "count"


def undo_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``undo``."""
    parser.add_argument(
        "action",
        metavar="ACTION",
        nargs="?",
        type=int,
        help="the action's number; if not given, the last that was not undone",
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help="undo it even if people who opted out by their own reply come off the list; needs --reason",
    )
    parser.add_argument(
        "--reason", metavar="TEXT", default="", help="why; needed where people opted out by their own reply"
    )


UNDO_HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {"undo": undo}
