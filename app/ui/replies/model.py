"""The table of replies, read as it is scrolled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.msisdn import format_for_people
from app.core.replies import Reply, ReplyFilter
from app.services import replies
from app.services.opening import Database
from app.ui.figures import when
from app.ui.pills import NOTE_ROLE, TONE_ROLE
from app.ui.replies.words import TONES, decision_words, verdict_words
from app.ui.rule_words import rule_words
from app.ui.scrolled_rows import ScrolledRows
from app.ui.session import Session
from app.ui.theme import numbers_font

RECEIVED, NUMBER, ACCOUNT, REPLY, VERDICT, RULE = range(6)
_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ToolTipRole,
    TONE_ROLE,
    NOTE_ROLE,
}


def _read_page(
    database: Database, wanted: ReplyFilter, after: int | None, limit: int
) -> tuple[list[Reply], int | None, bool]:
    """One page, at the first how many there are, and whether there is any reply at all, wanted or not.

    The review queue begins with the reply that waits longest.
    """
    read = replies.review_queue if wanted.waiting else replies.page
    found = read(database, wanted, after=after, limit=limit)
    any_there = bool(found) or bool(replies.page(database, limit=1))
    return found, replies.count(database, wanted) if after is None else None, any_there


class RepliesModel(ScrolledRows):
    """Replies as rows; ``count`` is how many there are, read yet or not; ``any_there`` whether any was taken in."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.headings = (
            self.tr("Received"),
            self.tr("Number"),
            self.tr("Account"),
            self.tr("Reply"),
            self.tr("Verdict"),
            self.tr("Rule"),
        )
        self._filter = ReplyFilter()
        self._hidden: set[int] = set()
        self._words = verdict_words()
        self.count = 0
        self.any_there = True  # until it was read

    @property
    def filter(self) -> ReplyFilter:
        """Which replies are shown."""
        return self._filter

    def set_filter(self, wanted: ReplyFilter) -> None:
        """Show other replies."""
        if wanted != self._filter:
            self._filter = wanted
            self.show_rows([])
        self.reload()

    def hide(self, reply_id: int) -> None:
        """Take a reply out of the table while its decision is on the way."""
        self._hidden.add(reply_id)
        row = self.row_of(reply_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.rows[row]
            self.endRemoveRows()
            self.count -= 1

    def unhide(self, reply_id: int) -> None:
        """Show a reply again, from the next reading on, if it is still wanted."""
        self._hidden.discard(reply_id)

    def _question(self, after: int | None, limit: int) -> tuple[Any, ...]:
        return _read_page, self._session.database, self._filter, after, limit

    def _found(self, answer: tuple[list[Reply], int | None, bool]) -> list[Reply]:
        return answer[0]

    def _found_first(self, answer: tuple[list[Reply], int | None, bool]) -> list[Reply]:
        found, count, self.any_there = answer
        shown = [reply for reply in found if reply.id not in self._hidden]
        self.count = (count or 0) - (len(found) - len(shown))
        return shown

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows, says and looks like."""
        if role not in _ROLES or not index.isValid():
            return None
        reply, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.FontRole:
            return numbers_font() if column in (RECEIVED, NUMBER) else None
        if role == TONE_ROLE:
            return TONES[reply.verdict] if column == VERDICT else None
        if role == NOTE_ROLE:
            return decision_words(reply.decision) if column == VERDICT else None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == RECEIVED:
            texts = [self._text(reply, each) for each in range(self.columnCount())]
            return ", ".join(filter(None, (*texts, decision_words(reply.decision))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(reply, column) if column in (REPLY, RULE) else None
        return self._text(reply, column)

    def _text(self, reply: Reply, column: int) -> str:
        match column:
            case 0:
                return when(reply.received_at)
            case 1:
                return format_for_people(reply.msisdn)
            case 2:
                return reply.account
            case 3:
                if reply.erased is not None:
                    return self.tr("(erased)")
                return " ".join(reply.text.split())
            case 4:
                return self._words[reply.verdict]
            case _:
                return rule_words(reply.rule) if reply.rule else ""
