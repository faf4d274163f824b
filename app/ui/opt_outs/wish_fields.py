"""How and when a person asked to be left alone, and by when that is due."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.deadlines import Deadline, deadline_for
from app.core.records import Channel
from app.services.wishes import Wish
from app.ui.boxes import ChoiceBox, MomentBox
from app.ui.labels import label, mark
from app.ui.opt_outs.deadline_words import deadline_words
from app.ui.theme import STEP_S, STEP_XS

EARLIEST = QDateTime.fromString("2000-01-01T00:00:00", "yyyy-MM-ddTHH:mm:ss")


class WishFields(QWidget):
    """A box for the way it came and, once one is chosen, a field for the time, with the deadline below."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regions: frozenset[str] = frozenset()
        self.channel_box = ChoiceBox()
        self.channel_box.setAccessibleName(self.tr("How they asked"))
        self.channel_box.addItem(self.tr("Not recorded"), "")
        names = {
            Channel.PHONE: self.tr("By telephone"),
            Channel.LETTER: self.tr("By letter"),
            Channel.COUNTER: self.tr("At the counter"),
            Channel.EMAIL: self.tr("By e-mail"),
            Channel.OTHER: self.tr("Otherwise"),
        }
        for channel, name in names.items():
            self.channel_box.addItem(name, channel.value)
        self.received_field = MomentBox(
            QDateTime.currentDateTime(), displayFormat="yyyy-MM-dd HH:mm", calendarPopup=True
        )
        self.received_field.setMinimumDateTime(EARLIEST)
        self.received_field.setMaximumDateTime(QDateTime.currentDateTime())
        self.received_field.setAccessibleName(self.tr("When they asked"))
        self.due = label("", "note", "muted", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        row.addWidget(self.channel_box)
        row.addWidget(self.received_field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_XS)
        column.addWidget(label(self.tr("&How they asked"), "note", "muted", buddy=self.channel_box))
        column.addLayout(row)
        column.addWidget(self.due)
        self.channel_box.currentIndexChanged.connect(self._follow)
        self.received_field.dateTimeChanged.connect(self._follow)
        self._follow()

    def set_regions(self, regions: Collection[str]) -> None:
        """Say the countries of the accounts that are ticked (ISO 3166), whose rules apply."""
        self._regions = frozenset(regions)
        self._follow()

    def wish(self) -> Wish | None:
        """Return what was recorded; None where nothing was."""
        chosen = self.channel_box.currentData()
        return Wish(Channel(chosen), self._received()) if chosen else None

    def _received(self) -> datetime:
        return datetime.fromtimestamp(self.received_field.dateTime().toSecsSinceEpoch(), UTC)

    def _deadlines(self) -> list[Deadline]:
        """The deadlines that apply if it is done now, overdue first, then the one that leaves the least time."""
        now = datetime.now(UTC)
        found = (deadline_for(region, self._received(), now) for region in self._regions)
        unique = {one.rule.code: one for one in found if one is not None}
        return sorted(unique.values(), key=lambda one: one.last_day)

    @Slot()
    def _follow(self) -> None:
        chosen = bool(self.channel_box.currentData())
        self.received_field.setVisible(chosen)
        deadlines = self._deadlines() if chosen else []
        self.due.setText("\n".join(deadline_words(one) for one in deadlines))
        mark(self.due, "ink", "muted" if all(one.met for one in deadlines) else "bad")
        self.due.setVisible(bool(deadlines))
        self.received_field.setAccessibleDescription(self.due.text())
