"""The words in which verdicts, decisions and intakes are shown."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.core.classifier import Verdict
from app.core.msisdn import format_for_people
from app.core.records import ActionReport
from app.core.replies import Decision, RepliesReport
from app.ui import figures
from app.ui.core_words import rejection_words

TONES = {
    Verdict.OPT_OUT: "bad",
    Verdict.REVIEW: "warning",
    Verdict.OPT_IN: "info",
    Verdict.HELP: "info",
    Verdict.NONE: "plain",
}


def verdict_words() -> dict[Verdict, str]:
    """Return what to call each verdict."""
    translate = QCoreApplication.translate
    return {
        Verdict.OPT_OUT: translate("Verdicts", "Opt-out"),
        Verdict.REVIEW: translate("Verdicts", "Review"),
        Verdict.OPT_IN: translate("Verdicts", "Opt-in"),
        Verdict.HELP: translate("Verdicts", "Help"),
        Verdict.NONE: translate("Verdicts", "None"),
    }


def decision_words(decision: Decision | None) -> str:
    """Return what was decided about a reply since it came in; empty if nothing was."""
    translate = QCoreApplication.translate
    if decision is Decision.OPT_OUT:
        return translate("Verdicts", "opted out")
    if decision is Decision.KEEP:
        return translate("Verdicts", "kept")
    if decision is Decision.REVIEW:
        return translate("Verdicts", "put into review")
    return ""


def decided_words(report: ActionReport, decision: Decision) -> str:
    """Return what came of a decision, for the message strip."""
    translate = QCoreApplication.translate
    number = format_for_people(report.numbers[0])
    if decision is Decision.KEEP:
        return translate("Replies", "{number} was kept: it can still be messaged.").format(number=number)
    if report.added:
        names = ", ".join(report.accounts)
        return translate("Replies", "{number} was opted out of {names}.").format(number=number, names=names)
    return translate("Replies", "{number} was on the opt-out list already.").format(number=number)


def intake_words(report: RepliesReport) -> str:
    """Return what an intake did, in one or two sentences."""
    translate = QCoreApplication.translate
    if not report.stored:
        rejected = ""
        if report.seen_before:
            text = translate("Replies", "All {count} replies were taken in before. Nothing was added.")
            if report.seen_before == 1:
                text = translate("Replies", "The only reply in it was taken in before. Nothing was added.")
            first, rejected = text.format(count=figures.count(report.seen_before)), _rejected_words(report)
        elif report.left_out and not report.rejected:
            first = translate("Replies", "There is no reply in it. Nothing was added.")
        else:
            text = translate(
                "Replies", "There was no reply that could be taken in. {count} rows were rejected."
            )
            if report.rejected == 1:
                text = translate("Replies", "There was no reply that could be taken in. 1 row was rejected.")
            first = text.format(count=figures.count(report.rejected))
        return " ".join(filter(None, (first, rejected, left_out_words(report.left_out))))
    review = report.verdicts.get(Verdict.REVIEW.value, 0) + report.verdicts.get(Verdict.OPT_IN.value, 0)
    taken = translate(
        "Replies", "{count} replies to {account} were taken in: {added} opted out, {review} to review."
    )
    if report.stored == 1:
        taken = translate(
            "Replies", "1 reply to {account} was taken in: {added} opted out, {review} to review."
        )
    parts = [
        taken.format(
            count=figures.count(report.stored),
            account=report.account,
            added=figures.count(report.added),
            review=figures.count(review),
        )
    ]
    if report.seen_before:
        text = translate("Replies", "{count} had been taken in before.")
        parts.append(text.format(count=figures.count(report.seen_before)))
    if report.duplicates:
        text = translate("Replies", "{count} rows repeat earlier ones.")
        if report.duplicates == 1:
            text = translate("Replies", "1 row repeats an earlier one.")
        parts.append(text.format(count=figures.count(report.duplicates)))
    parts += [_rejected_words(report), left_out_words(report.left_out)]
    return " ".join(filter(None, parts))


def _rejected_words(report: RepliesReport) -> str:
    translate = QCoreApplication.translate
    if report.rejected == 1:
        return translate("Replies", "1 row was rejected.")
    text = translate("Replies", "{count} rows were rejected.")
    return text.format(count=figures.count(report.rejected)) if report.rejected else ""


def note_words(report: RepliesReport | None, trouble: str) -> str:
    """Return what became of a file of the watched folder, for a note beside it; no telephone numbers are in it."""
    translate = QCoreApplication.translate
    lines = [f"{datetime.now().astimezone():%Y-%m-%d %H:%M}"]
    if report is None:
        lines.append(translate("Replies", "Not taken in. {trouble}").format(trouble=trouble))
        return "\n".join(lines) + "\n"
    taken = translate(
        "Replies",
        "Taken in for the account {account}: {rows} rows, {stored} replies stored, {seen} stored before, {twice} twice "
        "in the file, {rejected} rejected, {added} opted out.",
    )
    lines.append(
        taken.format(
            account=report.account,
            rows=figures.count(report.rows),
            stored=figures.count(report.stored),
            seen=figures.count(report.seen_before),
            twice=figures.count(report.duplicates),
            rejected=figures.count(report.rejected),
            added=figures.count(report.added),
        )
    )
    if report.sheet:
        lines.append(translate("Reading", "Sheet “{name}” was read.").format(name=report.sheet))
    lines += filter(None, (trouble, left_out_words(report.left_out)))
    if report.undated and report.stored:
        undated = translate(
            "Replies",
            "{count} had no time that could be read, or one before 2000 or still to come, and count as received now.",
        )
        lines.append(undated.format(count=figures.count(report.undated)))
    rejected = translate("Replies", "Row {row} was rejected: {cause}.")
    lines += [rejected.format(row=row.row, cause=rejection_words(row.cause)) for row in report.rejected_rows]
    return "\n".join(lines) + "\n"


def left_out_words(count: int) -> str:
    """Return that so many rows are no replies; empty for none."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("Replies", "1 row is a message that was sent, not a reply; it was left out.")
    text = translate("Replies", "{count} rows are messages that were sent, not replies; they were left out.")
    return text.format(count=figures.count(count)) if count else ""
