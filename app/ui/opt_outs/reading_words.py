"""What of a file was read, said wherever it is not all of it: a row that was kept must not be taken for a clean one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from app.core.file_shape import FileShape
from app.core.records import FileReading
from app.ui import figures
from app.ui.cards import Notice
from app.ui.opt_outs.words import joined, quoted


def reading_words(reading: FileReading) -> str:
    """Return which columns were not read though they hold numbers, or that each number was a row; else nothing.

    Also that rows above the heading are no rows of the list, and of a file that names accounts that these were not
    read.
    """
    parts = (
        sheets_unread_words(reading.sheets_unread),
        _titles_words(reading),
        _columns_words(reading),
        _accounts_words(reading),
    )
    return " ".join(part for part in parts if part)


def _titles_words(reading: FileReading) -> str:
    if not reading.titles:
        return ""
    if reading.titles == 1:
        return QCoreApplication.translate(
            "Reading", "The row above the heading is a title and is not counted."
        )
    words = QCoreApplication.translate(
        "Reading", "The {count} rows above the heading are a title and are not counted."
    )
    return words.format(count=figures.count(reading.titles))


def sheets_unread_words(sheets: Sequence[str]) -> str:
    """Return that other sheets of a workbook seem to hold replies too; nothing for none."""
    translate = QCoreApplication.translate
    if not sheets:
        return ""
    words = (
        translate("Reading", "Sheet {names} seems to hold replies too and was not read.")
        if len(sheets) == 1
        else translate("Reading", "Sheets {names} seem to hold replies too and were not read.")
    )
    return words.format(names=joined([quoted(sheet) for sheet in sheets], 10))


def _accounts_words(reading: FileReading) -> str:
    if not reading.accounts_unread:
        return ""
    return QCoreApplication.translate(
        "Reading",
        "The accounts named in the file are not read: each number counts for every account chosen here.",
    )


def _columns_words(reading: FileReading) -> str:
    translate = QCoreApplication.translate
    if reading.every_number:
        return translate("Reading", "Several numbers stand on a line. Each is read as a row of its own.")
    if not reading.unread:
        return ""
    words = (
        translate("Reading", "Column {columns} holds numbers too and was not read.")
        if len(reading.unread) == 1
        else translate("Reading", "Columns {columns} hold numbers too and were not read.")
    )
    return words.format(columns=joined(reading.unread, 10))


def preview_words(reading: FileReading) -> str:
    """Return the words of ``reading_words``, and what to do about them while the column can still be chosen."""
    choose = QCoreApplication.translate("Reading", "Choose the column.") if reading.unread else ""
    parts = (_titles_words(reading), _columns_words(reading), choose, _accounts_words(reading))
    return " ".join(part for part in parts if part)


def sheet_words(shape: FileShape) -> str:
    """Return which sheet of a workbook is read; nothing for other files."""
    if shape.sheet is None:
        return ""
    words = (
        QCoreApplication.translate("Reading", "hidden sheet “{name}”")
        if shape.sheet in shape.hidden
        else QCoreApplication.translate("Reading", "sheet “{name}”")
    )
    return words.format(name=shape.sheet)


def fill_sheet_box(box: QComboBox, shape: FileShape) -> None:
    """Offer the sheets of a workbook, those that are hidden marked; choose the one that is read."""
    box.clear()
    for sheet in shape.sheets:
        words = QCoreApplication.translate("Reading", "{name} (hidden)").format(name=sheet)
        box.addItem(words if sheet in shape.hidden else sheet, sheet)
    box.setCurrentIndex(box.findData(shape.sheet))


def reading_tone(reading: FileReading) -> str:
    """Return the tone of what is said of a reading: a warning where numbers, accounts or sheets were not read."""
    partly = reading.unread or reading.accounts_unread or reading.sheets_unread
    return "warning" if partly else "info"


def report_notice(reading: FileReading, more: str = "") -> Notice | None:
    """Return the notice for a report, with the sheet that was read and ``more`` at its end; None if all is plain."""
    sentences = [reading_words(reading)]
    if reading.sheet is not None:
        words = (
            QCoreApplication.translate("Reading", "Sheet “{name}”, which is hidden, was read.")
            if reading.hidden
            else QCoreApplication.translate("Reading", "Sheet “{name}” was read.")
        )
        sentences.insert(0, words.format(name=reading.sheet))
    text = " ".join(sentence for sentence in (*sentences, more) if sentence)
    return Notice(reading_tone(reading), text) if text else None
