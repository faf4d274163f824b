"""A proof as PDF, by Qt's own writer. Every word is put in as plain text, never read as HTML."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF
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

from app.core.msisdn import format_for_people
from app.core.records import ChangeKind, HistoryEvent
from app.core.safe_files import replacing
from app.services.proof import HOW_TO_VERIFY, NumberProof, PeriodProof, ProvenEvent, program
from app.ui.opt_outs.deadline_words import deadline_words
from app.ui.opt_outs.history_words import language_name
from app.ui.rule_words import rule_words

INK, MUTED, GROUND, MARKED = QColor("#1d2329"), QColor("#59636e"), QColor("#eef1f4"), QColor("#ffe9a8")


def save_pdf(proof: NumberProof | PeriodProof, path: Path) -> None:
    """Write a proof to a file, whole or not at all; needs a running ``QGuiApplication``. Raises ``FileError``."""
    document = document_of(proof)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title_of(proof))
    writer.setCreator(program())
    writer.setResolution(300)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    document.print_(writer)
    del writer  # it writes to the buffer until it is gone
    buffer.close()
    with replacing(path) as file:
        file.write(content.data())


def save_pdf_without_window(proof: NumberProof | PeriodProof, path: Path) -> None:
    """Write a proof where no window is open, such as from the command line. Raises ``FileError``."""
    if QGuiApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a server has no screen to connect to
        application = QGuiApplication([program()])
        try:
            save_pdf(proof, path)
        finally:
            application.shutdown()
    else:
        save_pdf(proof, path)


def title_of(proof: NumberProof | PeriodProof) -> str:
    """What a proof is called, on its first page and in the file's properties."""
    if isinstance(proof, NumberProof):
        text = QCoreApplication.translate("Proof", "Proof for {number}")
        return text.format(number=format_for_people(proof.msisdn))
    text = QCoreApplication.translate("Proof", "Proof for {since} to {until}")
    return text.format(since=proof.since.isoformat(), until=proof.until.isoformat())


def moment(at: datetime) -> str:
    """A time on this desk's clock with its offset from UTC: ``2026-11-23 14:05:09 +02:00``."""
    text = at.astimezone().isoformat(sep=" ", timespec="seconds")
    return f"{text[:19]} {text[19:]}"


def document_of(proof: NumberProof | PeriodProof) -> QTextDocument:
    """The pages of a proof."""
    sheet = _Sheet()
    sheet.heading(title_of(proof), 18)
    made = QCoreApplication.translate("Proof", "Made {at} by {operator} with {program}.")
    sheet.text(
        made.format(at=moment(proof.made_at), operator=proof.made_by or _unknown(), program=program()), MUTED
    )
    if isinstance(proof, NumberProof):
        _tell_states(sheet, proof)
        _tell_events(sheet, proof)
    else:
        _tell_actions(sheet, proof)
    _tell_chain(sheet, proof)
    return sheet.document


def _unknown() -> str:
    return QCoreApplication.translate("Proof", "a person whose name is not known")


def _tell_states(sheet: _Sheet, proof: NumberProof) -> None:
    translate = QCoreApplication.translate
    sheet.heading(translate("Proof", "On the lists now"), 13)
    titles = [
        translate("Proof", "Account"), translate("Proof", "Listed"), translate("Proof", "Since"),
        translate("Proof", "Source"), translate("Proof", "Reason"),
    ]  # fmt: skip
    rows = [
        [
            state.account + (translate("Proof", " (archived)") if state.archived else ""),
            translate("Proof", "no") if state.since is None else translate("Proof", "yes"),
            "" if state.since is None else moment(state.since),
            state.source,
            state.reason,
        ]
        for state in proof.states
    ]
    sheet.table([titles, *rows])


def _tell_events(sheet: _Sheet, proof: NumberProof) -> None:
    sheet.heading(QCoreApplication.translate("Proof", "What happened, oldest first"), 13)
    if not proof.events:
        sheet.text(QCoreApplication.translate("Proof", "Nothing ever happened to this number."))
    for place, proven in enumerate(proof.events, start=1):
        event = proven.event
        sheet.heading(f"{place}. {moment(event.at)} · {event.account}: {_what(event.event)}", 10)
        sheet.pairs(_facts(event, proven))
        if event.erased is not None and event.event is not ChangeKind.ERASED:
            words = QCoreApplication.translate("Proof", "Its words were erased by action {number}.")
            sheet.text(words.format(number=event.erased), MUTED)
        if event.reply:
            sheet.text(QCoreApplication.translate("Proof", "The reply, with the words that decided:"), MUTED)
            sheet.quotation(event.reply, event.start, event.end)
        sheet.pairs(_link_facts(proven.link), fixed=True)


def _what(kind: ChangeKind) -> str:
    translate = QCoreApplication.translate
    return {
        ChangeKind.OPTED_OUT: translate("Proof", "opted out"),
        ChangeKind.REMOVED: translate("Proof", "removed from the list"),
        ChangeKind.RESTORED: translate("Proof", "back on the list"),
        ChangeKind.ERASED: translate("Proof", "words erased"),
    }[kind]


def _facts(event: HistoryEvent, proven: ProvenEvent) -> Iterable[tuple[str, str]]:
    translate = QCoreApplication.translate
    yield translate("Proof", "Source"), event.source
    yield translate("Proof", "By"), event.operator
    yield translate("Proof", "Reason"), event.reason
    if event.undoes is not None:
        yield translate("Proof", "Undoes"), translate("Proof", "action {number}").format(number=event.undoes)
    if event.file_name:
        yield translate("Proof", "File"), event.file_name
        yield translate("Proof", "SHA-256 of the file"), proven.file_sha256
    if event.received_at is not None:
        yield translate("Proof", "Received"), " ".join([moment(event.received_at), event.channel]).rstrip()
    if proven.deadline is not None:
        yield translate("Proof", "Deadline"), deadline_words(proven.deadline)
    for name, value in event.evidence.items():
        yield translate("Proof", "Evidence, {name}").format(name=name), value
    yield translate("Proof", "Rule"), f"{rule_words(event.rule)} ({event.rule})" if event.rule else ""
    yield translate("Proof", "Rule set"), event.rule_set or ""
    yield translate("Proof", "The message it answered"), event.sent or ""
    yield translate("Proof", "Language"), language_name(event.language) if event.language else ""


def _link_facts(link: Any) -> Iterable[tuple[str, str]]:
    translate = QCoreApplication.translate
    told = str(link.id) if link.intact else translate("Proof", "{action}: NOT AS IT WAS WRITTEN")
    yield translate("Proof", "Action"), told.format(action=link.id)
    yield translate("Proof", "Digest"), link.digest
    yield translate("Proof", "Digest of what is left"), link.remainder
    yield translate("Proof", "Digest before it"), link.previous_digest
    yield translate("Proof", "Digest of its numbers"), link.changes_digest


def _tell_actions(sheet: _Sheet, proof: PeriodProof) -> None:
    translate = QCoreApplication.translate
    sheet.heading(translate("Proof", "What was done, oldest first"), 13)
    if not proof.links:
        sheet.text(translate("Proof", "Nothing was done in these days."))
    for link in proof.links:
        fields = link.fields
        sheet.heading(f"{moment(link.at)} · {fields['kind']}", 10)
        counts = translate("Proof", "{added} put on lists, {removed} taken off")
        sheet.pairs(
            [
                (translate("Proof", "By"), str(fields["operator"])),
                (
                    translate("Proof", "Changes"),
                    counts.format(added=fields["added"], removed=fields["removed"]),
                ),
                (translate("Proof", "Source"), str(fields["source"])),
                (translate("Proof", "Reason"), str(fields["reason"])),
                (translate("Proof", "Details"), str(fields["details"])),
            ]
        )
        sheet.pairs(_link_facts(link), fixed=True)


def _tell_chain(sheet: _Sheet, proof: NumberProof | PeriodProof) -> None:
    translate = QCoreApplication.translate
    sheet.heading(translate("Proof", "The chain of actions"), 13)
    head = proof.head
    if head.broken is None:
        words = translate(
            "Proof", "Every action up to the newest is as it was written, each following the last."
        )
    else:
        words = translate(
            "Proof", "Action {action} is not as it was written: this record was altered."
        ).format(action=head.broken)
    sheet.text(words)
    newest = [
        (translate("Proof", "Newest action"), str(head.action)),
        (translate("Proof", "Digest"), head.digest),
    ]
    sheet.pairs(newest, fixed=True)
    sheet.heading(translate("Proof", "How to verify this"), 13)
    for words in HOW_TO_VERIFY:
        sheet.text(words)
    sheet.text(
        translate("Proof", "The same proof saved as JSON holds every field that the digests are over."), MUTED
    )


class _Sheet:
    """A document written from top to bottom, in points on A4."""

    def __init__(self) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        font = QFont(QGuiApplication.font().family(), 9)
        self.document.setDefaultFont(font)
        self._cursor = QTextCursor(self.document)
        self._first = True

    def heading(self, text: str, points: int) -> None:
        look = QTextCharFormat()
        look.setFontPointSize(points)
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setForeground(QBrush(INK))
        space = QTextBlockFormat()
        space.setTopMargin(points if not self._first else 0)
        space.setBottomMargin(3)
        space.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_Auto)
        self._block(space, look)
        self._cursor.insertText(_printable(text), look)

    def text(self, text: str, ink: QColor = INK) -> None:
        look = _look(ink)
        space = QTextBlockFormat()
        space.setBottomMargin(4)
        self._block(space, look)
        self._cursor.insertText(_printable(text), look)

    def quotation(self, text: str, start: int | None, end: int | None) -> None:
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

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        form = QTextTableFormat()
        form.setBorder(0.5)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(MUTED))
        form.setBorderCollapse(True)
        form.setCellPadding(3)
        form.setHeaderRowCount(1)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(len(rows), len(rows[0]), form)
        for place, row in enumerate(rows):
            for column, value in enumerate(row):
                look = _look(MUTED if place == 0 else INK)
                table.cellAt(place, column).firstCursorPosition().insertText(_printable(value), look)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._first = True  # the empty block that follows a table is written on

    def _block(self, space: QTextBlockFormat, look: QTextCharFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(space)
            self._first = False
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
