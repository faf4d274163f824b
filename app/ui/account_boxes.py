"""Check boxes for accounts, with All accounts above them; from one account to a thousand."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.records import EXAMPLE_ACCOUNT, Account
from app.ui.account_words import account_words
from app.ui.labels import label
from app.ui.search_field import SearchField
from app.ui.theme import STEP_L, STEP_S, STEP_XS

FIND_FROM = 13  # accounts from which a field to find one is worth its room
ROWS_SHOWN = 6
LEAST_ROWS = 2  # shown where there is no room for more


def _words(account: Account) -> str:
    return account_words(account.name, archived=account.archived)


class _Rows(QScrollArea):
    """Asks for all the height it may have, whatever is found, and yields where there is less."""

    def sizeHint(self) -> QSize:
        """Return the greatest height."""
        return QSize(super().sizeHint().width(), self.maximumHeight())


class AccountBoxes(QWidget):
    """One check box for each account and a three-state one for all. ``changed`` follows every tick.

    Where ``example`` is False the account to try things on is not ticked of itself beside others.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, example: bool = True) -> None:
        super().__init__(parent)
        self._example = example
        self._at_first: set[int] = set()
        self._boxes: dict[int, QCheckBox] = {}
        self._notes: dict[int, QWidget] = {}
        self._columns = 0
        self._shown: list[tuple[int, str, str]] = []  # id, name and note of each account
        self.all_box = QCheckBox(self.tr("&All accounts"))
        self.all_box.clicked.connect(self._tick_all)
        self.find_field = SearchField(self.tr("Find an account"))
        self.find_field.setAccessibleName(self.tr("Find an account"))
        self.find_field.textChanged.connect(self._lay_out)
        self._inside = QWidget()
        self._inside.setProperty("ground", "none")
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(STEP_L)
        self._grid.setVerticalSpacing(STEP_XS)
        self._scroll = _Rows(widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the boxes take the keys, and scroll into view
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_S)
        above = QHBoxLayout()
        above.setSpacing(STEP_L)
        above.addWidget(self.all_box)
        above.addWidget(self.find_field, 1)
        column.addLayout(above)
        column.addWidget(self._scroll)
        self.set_accounts(())

    def set_accounts(
        self,
        accounts: Sequence[Account],
        *,
        ticked: Collection[int] | None = None,
        notes: Mapping[int, str] | None = None,
    ) -> None:
        """Show these accounts. ``ticked`` holds ids, None what is ticked at first; ``notes`` are words beside each."""
        self._at_first = {
            account.id for account in accounts if self._example or account.name != EXAMPLE_ACCOUNT
        } or {account.id for account in accounts}
        if ticked is None:
            ticked = self._at_first
        shown = [(account.id, _words(account), (notes or {}).get(account.id, "")) for account in accounts]
        if shown and shown == self._shown:
            self.find_field.clear()
            self._tick(ticked)
            return
        self._shown = shown
        # A thousand boxes that come one by one into a window in sight take several times as long.
        self._inside.hide()
        for widget in (*self._boxes.values(), *self._notes.values()):
            widget.hide()
            widget.deleteLater()
        self._boxes, self._notes = {}, {}
        for account in accounts:
            box = QCheckBox(_words(account).replace("&", "&&"), self._inside)
            box.setChecked(account.id in ticked)
            box.toggled.connect(self._follow)
            self._boxes[account.id] = box
            if notes and notes.get(account.id):
                note = label(notes[account.id], ink="muted", wraps=True)
                note.setParent(self._inside)
                box.setAccessibleDescription(notes[account.id])
                self._notes[account.id] = note
        for before, after in itertools.pairwise((self.find_field, *self._boxes.values())):
            self.setTabOrder(before, after)  # else they come after all that stood in the window before them
        self.all_box.setVisible(len(accounts) > 1)
        self.find_field.setVisible(len(accounts) >= FIND_FROM)
        self.find_field.clear()
        self._columns = 0
        self._lay_out()
        self._inside.show()
        self._follow()

    def _tick(self, ticked: Collection[int]) -> None:
        for account_id, box in self._boxes.items():
            with QSignalBlocker(box):  # a thousand boxes, one change
                box.setChecked(account_id in ticked)
        self._follow()

    def ticked_ids(self) -> list[int]:
        """Return the ids of the ticked accounts, in the order shown."""
        return [account_id for account_id, box in self._boxes.items() if box.isChecked()]

    @property
    def all_ticked(self) -> bool:
        """Whether every account is ticked (and there is one)."""
        return bool(self._boxes) and all(box.isChecked() for box in self._boxes.values())

    @property
    def as_at_first(self) -> bool:
        """Whether nobody has ticked other accounts than are ticked at first."""
        return set(self.ticked_ids()) == self._at_first

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as fit."""
        super().resizeEvent(event)
        if self._columns_that_fit() != self._columns or self._notes:
            self._lay_out()

    @Slot()
    def _tick_all(self) -> None:
        self._tick(() if self.all_ticked else self._boxes)

    @Slot()
    def _follow(self) -> None:
        ticked = len(self.ticked_ids())
        state = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self.all_box.setCheckState(Qt.CheckState.Checked if self.all_ticked else state)
        self.changed.emit()

    def _columns_that_fit(self) -> int:
        if self._notes or not self._boxes:
            return 1
        widest = max(box.sizeHint().width() for box in self._boxes.values()) + STEP_L
        return max(1, min(len(self._boxes), self.width() // widest))

    @Slot()
    def _lay_out(self) -> None:
        self._columns = self._columns_that_fit()
        wanted = self.find_field.text().strip().casefold()
        place = 0
        for account_id, box in self._boxes.items():
            shown = wanted in box.text().casefold()
            note = self._notes.get(account_id)
            for widget in (box, note) if note else (box,):
                if widget.isHidden() == shown:
                    widget.setVisible(shown)
            if not shown:
                continue
            row, column = divmod(place, self._columns)
            self._grid.addWidget(box, row, column * 2)
            if note:
                self._grid.addWidget(note, row, column * 2 + 1)
            place += 1
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(self._columns * 2 if not self._notes else 1, 1)
        self._set_height(-(-place // self._columns))

    def _set_height(self, rows: int) -> None:
        one = next(iter(self._boxes.values())).sizeHint().height() if self._boxes else 0
        shown = min(max(rows, 1), ROWS_SHOWN)
        if self.find_field.isVisibleTo(self):
            shown = ROWS_SHOWN  # finding must not make the dialog jump
        least, most = (count * (one + STEP_XS) + 2 for count in (min(shown, LEAST_ROWS), shown))
        if self._notes:
            # Words beside the boxes wrap where they do not fit: what they need is shown, up to twice the usual height.
            width = self.width() - self._scroll.verticalScrollBar().sizeHint().width()
            most = max(least, min(self._grid.totalHeightForWidth(width) + 2, 2 * most))
        self._scroll.setMaximumHeight(most)
        self._scroll.setMinimumHeight(min(least, most) if not self._notes else min(most, 2 * least))
        self._scroll.updateGeometry()
