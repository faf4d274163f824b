"""What was done, as the message strip says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDir

from app.core.msisdn import format_for_people
from app.core.records import ActionReport, ImportReport
from app.services.downloads import DownloadReport
from app.ui import figures
from app.ui.opt_outs.words import joined


def _numbers(report: ActionReport) -> str:
    translate = QCoreApplication.translate
    if len(report.numbers) == 1:
        return format_for_people(report.numbers[0])
    if not report.numbers:
        return translate("Outcomes", "the numbers")
    return translate("Outcomes", "{count} numbers").format(count=figures.count(len(report.numbers)))


def added_words(report: ActionReport) -> str:
    """Return what adding numbers did."""
    translate = QCoreApplication.translate
    names = joined(report.accounts)
    if not report.added and report.action is not None:
        text = translate("Outcomes", "Already listed for {accounts}: {numbers}. The request is on record.")
        return text.format(numbers=_numbers(report), accounts=names)
    if not report.added:
        text = translate("Outcomes", "Already listed for {accounts}: {numbers}. Nothing was changed.")
        return text.format(numbers=_numbers(report), accounts=names)
    if len(report.numbers) == 1:
        text = translate("Outcomes", "{numbers} is on the opt-out list of {accounts} now.")
        return text.format(numbers=_numbers(report), accounts=names)
    text = translate("Outcomes", "{count} opt-outs added to {accounts}; {already} were already listed.")
    return text.format(
        count=figures.count(report.added), accounts=names, already=figures.count(report.already_listed)
    )


def removed_words(report: ActionReport) -> str:
    """Return what a removal did."""
    translate = QCoreApplication.translate
    if not report.removed:
        return translate("Outcomes", "There was nothing to remove any more. Nothing was changed.")
    names = joined(report.accounts)
    if len(report.numbers) == 1:
        text = translate("Outcomes", "{numbers} was removed from the opt-out list of {accounts}.")
        return text.format(numbers=_numbers(report), accounts=names)
    text = translate("Outcomes", "{count} opt-outs were removed from {accounts}.")
    return text.format(count=figures.count(report.removed), accounts=names)


def imported_words(report: ImportReport) -> str:
    """Return what an import did."""
    translate = QCoreApplication.translate
    if report.action:
        text = translate("Outcomes", "{count} numbers added to {accounts} from {name}.")
        if report.added == 1:
            text = translate("Outcomes", "1 number added to {accounts} from {name}.")
    else:
        text = translate("Outcomes", "No new numbers in {name}. Nothing was changed.")
    words = text.format(
        count=figures.count(report.added), accounts=joined(report.accounts), name=report.path.name
    )
    if report.rejected == 1:
        return words + " " + translate("Outcomes", "One row was rejected.")
    if report.rejected:
        refused = translate("Outcomes", "{count} rows were rejected.").format(
            count=figures.count(report.rejected)
        )
        return words + " " + refused
    return words


def downloaded_words(report: DownloadReport) -> str:
    """Return what a download wrote."""
    text = QCoreApplication.translate("Outcomes", "{count} rows saved as {path}.")
    if report.rows == 1:
        text = QCoreApplication.translate("Outcomes", "1 row saved as {path}.")
    path = QDir.toNativeSeparators(str(report.path))
    return text.format(count=figures.count(report.rows), path=path)
