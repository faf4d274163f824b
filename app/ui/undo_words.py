"""What came of an undo, as the message strip says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.msisdn import format_for_people
from app.core.records import ActionKind, UndoReport
from app.core.replies import Decision
from app.ui.figures import count
from app.ui.opt_outs.words import joined


def undone_words(report: UndoReport) -> str:
    """Return what came of an undo: for the replies it is about first, then for the list."""
    replies, entries = _reply_words(report), " ".join(_list_words(report))
    if replies:
        return f"{replies} {entries}".rstrip()
    if not entries:
        entries = QCoreApplication.translate("Undone", "No list was changed.")
    return QCoreApplication.translate("Undone", "Undone: {outcome}").format(outcome=entries)


def _reply_words(report: UndoReport) -> str:
    translate = QCoreApplication.translate
    if report.kind is ActionKind.REPLY:
        return _intake_words(report)
    if report.kind is not ActionKind.DECISION:
        return ""
    if report.decision and report.numbers:
        return _decision_words(report).format(number=format_for_people(report.numbers[0]))
    text = (
        translate("Undone", "What reading replies again led to counts again for {count} of them.")
        if report.again
        else translate("Undone", "What reading replies again led to was taken back for {count} of them.")
    )
    return text.format(count=count(report.replies))


def _intake_words(report: UndoReport) -> str:
    translate = QCoreApplication.translate
    if report.replies == 1:
        if report.again:
            return translate("Undone", "1 reply was taken in again.")
        return translate("Undone", "1 reply was taken back.")
    text = (
        translate("Undone", "{count} replies were taken in again.")
        if report.again
        else translate("Undone", "{count} replies were taken back.")
    )
    return text.format(count=count(report.replies))


def _decision_words(report: UndoReport) -> str:
    translate = QCoreApplication.translate
    if not report.again:
        if report.to_review:
            return translate("Undone", "{number} waits for review again.")
        return translate("Undone", "What was decided of {number} counts no more.")
    if report.decision == Decision.KEEP.value:
        return translate("Undone", "{number} is kept again: it can still be messaged.")
    return translate("Undone", "{number} is opted out again.")


def _list_words(report: UndoReport) -> list[str]:
    """What became of the list, a sentence for what went off it and one for what came back."""
    translate = QCoreApplication.translate
    said = []
    if report.removed:
        named = translate("Undone", "{number} was taken off the opt-out list of {accounts}.")
        known = translate("Undone", "It was taken off the opt-out list of {accounts}.")
        counted = translate("Undone", "{count} opt-outs were taken off the list of {accounts}.")
        said.append(_entries(report, report.removed, named, known, counted))
    if report.added:
        named = translate("Undone", "{number} is back on the opt-out list of {accounts}.")
        known = translate("Undone", "It is back on the opt-out list of {accounts}.")
        counted = translate("Undone", "{count} opt-outs are back on the list of {accounts}.")
        said.append(_entries(report, report.added, named, known, counted))
    if report.left:
        one = translate("Undone", "1 person stays on the list: they asked for it themselves.")
        many = translate("Undone", "{count} people stay on the list: they asked for it themselves.")
        said.append((one if report.left == 1 else many).format(count=count(report.left)))
    return said


def _entries(report: UndoReport, entries: int, named: str, known: str, counted: str) -> str:
    """The sentence that fits: of one number named here, or named in the sentence before, or of many."""
    names = joined(report.accounts)
    if not report.numbers:
        return counted.format(count=count(entries), accounts=names)
    if report.decision:
        return known.format(accounts=names)
    return named.format(number=format_for_people(report.numbers[0]), accounts=names)
