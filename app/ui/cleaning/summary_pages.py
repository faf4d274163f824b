"""The summary of a cleaned list as pages: the evidence that a list was cleaned before it was sent to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.services.cleaning import CleanReport
from app.services.proof import program
from app.ui import figures
from app.ui.account_words import account_words
from app.ui.core_words import refusal_words
from app.ui.opt_outs.reading_words import reading_words
from app.ui.pdf_pages import MUTED, Pages, moment


def pages_of(report: CleanReport) -> Pages:
    """What came of a send list, which lists it was held against, and which files it is about."""
    translate = QCoreApplication.translate
    pages = Pages(translate("CleanSummary", "Summary of cleaning {name}").format(name=report.path.name))
    made = translate("CleanSummary", "Cleaned {at} by {operator} with {program}.")
    unknown = translate("CleanSummary", "a person whose name is not known")
    pages.text(
        made.format(at=moment(report.at), operator=report.operator or unknown, program=program()), MUTED
    )
    _tell_sum(pages, report)
    _tell_lists(pages, report)
    _tell_causes(pages, translate("CleanSummary", "Not a number"), report.refusals, refusal_words())
    _tell_files(pages, report)
    words = translate(
        "CleanSummary", "The same summary saved as JSON holds every figure for a program to read."
    )
    pages.text(words, MUTED)
    return pages


def _tell_sum(pages: Pages, report: CleanReport) -> None:
    translate = QCoreApplication.translate
    pages.heading(translate("CleanSummary", "What became of its rows"), 13)
    rows = [
        (translate("CleanSummary", "Kept"), report.kept),
        (translate("CleanSummary", "Removed: opted out"), report.opted_out),
        (translate("CleanSummary", "Removed: not a number"), report.refused),
        (translate("CleanSummary", "Removed: twice in the file"), report.twice),
        (translate("CleanSummary", "All rows of the file"), report.rows),
    ]
    titles = (translate("CleanSummary", "What"), translate("CleanSummary", "Rows"))
    pages.table([titles, *((name, figures.count(number)) for name, number in rows)], counted=True)


def _tell_lists(pages: Pages, report: CleanReport) -> None:
    translate = QCoreApplication.translate
    pages.heading(translate("CleanSummary", "The lists it was held against"), 13)
    words = translate("CleanSummary", "As they were {when}, with {count} numbers in all.")
    pages.text(words.format(when=moment(report.at), count=figures.count(report.listed)))
    if not report.listed:
        pages.text(translate("CleanSummary", "The lists were empty, so nobody could be found on them."))
    titles = (translate("CleanSummary", "Account"), translate("CleanSummary", "Rows found on its list"))
    rows = (
        (account_words(name, archived=name in report.archived), figures.count(report.by_account.get(name, 0)))
        for name in report.accounts
    )
    pages.table([titles, *rows], counted=True)
    if len(report.accounts) > 1:
        words = translate("CleanSummary", "A row on several lists is counted for the first of them.")
        pages.text(words, MUTED)


def _tell_causes(pages: Pages, heading: str, causes: Mapping[str, int], names: Mapping[str, str]) -> None:
    if not causes:
        return
    translate = QCoreApplication.translate
    pages.heading(heading, 13)
    titles = (translate("CleanSummary", "Why"), translate("CleanSummary", "Rows"))
    counted = sorted(causes.items(), key=lambda cause: -cause[1])
    pages.table(
        [titles, *((names.get(code, code), figures.count(rows)) for code, rows in counted)], counted=True
    )


def _tell_files(pages: Pages, report: CleanReport) -> None:
    translate = QCoreApplication.translate
    pages.heading(translate("CleanSummary", "The files"), 13)
    pages.pairs(
        [
            (translate("CleanSummary", "Send list"), str(report.path)),
            (translate("CleanSummary", "Sheet"), report.reading.sheet or ""),
            (translate("CleanSummary", "Kept rows"), str(report.kept_path)),
            (translate("CleanSummary", "Removed rows, each with its reason"), str(report.removed_path)),
        ]
    )
    pages.pairs([(translate("CleanSummary", "SHA-256 of the send list"), report.sha256)], fixed=True)
    if words := reading_words(report.reading):
        pages.text(words)
