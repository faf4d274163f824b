"""Pages of a document that is read and printed, and the PDF that Qt's own writer makes of them.

Every word is put in as plain text, never read as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from app.core.safe_files import replacing

INK, MUTED, GROUND, MARKED = QColor("#1d2329"), QColor("#59636e"), QColor("#eef1f4"), QColor("#ffe9a8")


def moment(at: datetime) -> str:
    """A time on this desk's clock with its offset from UTC: ``2026-11-23 14:05:09 +02:00``."""
    text = at.astimezone().isoformat(sep=" ", timespec="seconds")
    return f"{text[:19]} {text[19:]}"


class Pages:
    """A document written from top to bottom, in points on A4. ``title`` stands on its first page too."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        font = QFont(QGuiApplication.font().family(), 9)
        self.document.setDefaultFont(font)
        self._cursor = QTextCursor(self.document)
        self._block_is_free = True  # an empty one stands at the beginning, and behind each table
        self.heading(title, 18)

    def save(self, path: Path, program: str) -> None:
        """Write them as PDF, whole or not at all; needs a running ``QGuiApplication``. Raises ``FileError``."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.title)
        writer.setCreator(program)
        writer.setResolution(300)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
        )
        self.document.print_(writer)
        del writer  # it writes to the buffer until it is gone
        buffer.close()
        with replacing(path) as file:
            file.write(content.data())

    def heading(self, text: str, points: int) -> None:
        """A heading of some size."""
        look = QTextCharFormat()
        look.setFontPointSize(points)
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setForeground(QBrush(INK))
        space = QTextBlockFormat()
        space.setTopMargin(0 if self.document.isEmpty() else points)
        space.setBottomMargin(3)
        space.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_Auto)
        self._block(space, look)
        self._cursor.insertText(_printable(text), look)

    def text(self, text: str, ink: QColor = INK) -> None:
        """A paragraph."""
        look = _look(ink)
        space = QTextBlockFormat()
        space.setTopMargin(2)
        space.setBottomMargin(4)
        self._block(space, look)
        self._cursor.insertText(_printable(text), look)

    def quotation(self, text: str, start: int | None, end: int | None) -> None:
        """What somebody wrote, with the words from ``start`` to ``end`` marked."""
        space = QTextBlockFormat()
        space.setLeftMargin(12)
        space.setTopMargin(3)
        space.setBottomMargin(4)
        space.setBackground(GROUND)
        self._block(space, _look(INK))
        marked = _look(INK)
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setBackground(MARKED)
        start, end = (0, 0) if start is None or end is None else (start, end)
        pieces = ((text[:start], _look(INK)), (text[start:end], marked), (text[end:], _look(INK)))
        for piece, look in pieces:
            self._cursor.insertText(_printable(piece), look)

    def pairs(self, pairs: Iterable[tuple[str, str]], *, fixed: bool = False) -> None:
        """Names and values; ``fixed`` for digests, in letters of one width."""
        for name, value in pairs:
            if not value:
                continue
            space = QTextBlockFormat()
            space.setLeftMargin(12)
            self._block(space, _look(MUTED))
            self._cursor.insertText(f"{name}: ", _look(MUTED))
            look = _look(INK)
            if fixed:
                look.setFontFixedPitch(True)
                look.setFontPointSize(7.5)
            self._cursor.insertText(_printable(value), look)

    def table(self, rows: Sequence[Sequence[str]], *, counted: bool = False) -> None:
        """A table, whose first row names the columns.

        It takes the whole width, or, where it is ``counted``, what it needs: then the last column holds figures.
        """
        form = QTextTableFormat()
        form.setBorder(0.5)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(MUTED))
        form.setBorderCollapse(True)
        form.setCellPadding(3)
        form.setHeaderRowCount(1)
        form.setBottomMargin(10)  # the space above what follows a table is not kept
        if not counted:
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(len(rows), len(rows[0]), form)
        for place, row in enumerate(rows):
            for column, value in enumerate(row):
                cursor = table.cellAt(place, column).firstCursorPosition()
                if counted and column == len(row) - 1:
                    right = QTextBlockFormat()
                    right.setAlignment(Qt.AlignmentFlag.AlignRight)
                    cursor.setBlockFormat(right)
                cursor.insertText(_printable(value), _look(MUTED if place == 0 else INK))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._block_is_free = True

    def _block(self, space: QTextBlockFormat, look: QTextCharFormat) -> None:
        if self._block_is_free:
            self._cursor.setBlockFormat(space)
            self._block_is_free = False
        else:
            self._cursor.insertBlock(space, look)


def _look(ink: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QBrush(ink))
    return look


def _printable(text: str) -> str:
    """Text without what a page cannot show: control characters, and the stand-in for a picture."""
    kept = (
        letter if letter.isprintable() or letter in "\n\t" else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
    return "".join(kept).replace("\N{OBJECT REPLACEMENT CHARACTER}", "\N{REPLACEMENT CHARACTER}")
