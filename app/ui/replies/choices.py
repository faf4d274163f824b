"""How a file of replies is to be read: what was found out about it, to be corrected where it is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.core.file_shape import FileShape
from app.core.records import EXAMPLE_ACCOUNT, Account
from app.core.replies import Doubt, ReplyColumns
from app.ui.boxes import ChoiceBox
from app.ui.opt_outs.flow_layout import FlowLayout, named
from app.ui.opt_outs.reading_words import fill_sheet_box
from app.ui.session import Session
from app.ui.theme import STEP_M
from app.ui.window_memory import window_memory

_ACCOUNT = "replies/account"


@dataclass(frozen=True, slots=True)
class RepliesReading:
    """The choices made; None leaves a thing to be found out."""

    account: int | None
    time_zone: str
    columns: ReplyColumns | None = None
    has_heading: bool | None = None
    sheet: str | None = None


def first_real(accounts: Sequence[Account]) -> int:
    """Return the place of the first account that is not the one to try things on; 0 where there is no other."""
    return next((place for place, each in enumerate(accounts) if each.name != EXAMPLE_ACCOUNT), 0)


class RepliesChoices(QWidget):
    """Boxes for account, sheet, columns, heading and time zone; ``changed`` follows each choice.

    The time zone is kept in the desk settings, for whatever is taken in later.

    Where columns were chosen that no file can be read by, ``conflict`` says why, and nothing is to be taken in.
    The column of directions is there to choose only in a file that seems to have one, the sheet in one of several.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: ReplyColumns | None = None
        self._columns_settled = self._heading_settled = self._sheet_settled = False
        self.account_box, self.sheet_box = ChoiceBox(), ChoiceBox()
        self.number_box, self.text_box, self.received_box = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.direction_box, self.zone_box = ChoiceBox(), ChoiceBox()
        self._column_boxes = {
            "number": self.number_box,
            "text": self.text_box,
            "received": self.received_box,
            "direction": self.direction_box,
        }
        self.heading_box = QCheckBox(self.tr("First row is a hea&ding"))
        for words, zone in (
            (self.tr("This computer's"), ""),
            (self.tr("South Africa"), "SAST"),
            (self.tr("UTC"), "UTC"),
        ):
            self.zone_box.addItem(words, zone)
        self.zone_box.setCurrentIndex(max(0, self.zone_box.findData(session.config.reply_time_zone)))
        self._lay_out()
        self.account_box.activated.connect(self._choose_account)
        self.sheet_box.activated.connect(self._choose_sheet)
        self.zone_box.activated.connect(self._choose_zone)
        self.heading_box.clicked.connect(self._choose_heading)
        for box in self._column_boxes.values():
            box.activated.connect(self._choose_columns)

    def _lay_out(self) -> None:
        row = FlowLayout(STEP_M, self)
        self._parts: dict[QWidget, QWidget] = {}  # those that are not always shown
        self._names: dict[QWidget, str] = {}
        for words, field in (
            (self.tr("&Account"), self.account_box),
            (self.tr("Sh&eet"), self.sheet_box),
            (self.tr("&Numbers are in"), self.number_box),
            (self.tr("&Replies are in"), self.text_box),
            (self.tr("&Times are in"), self.received_box),
            (self.tr("&Sent or received is in"), self.direction_box),
            (self.tr("Times without a &zone are"), self.zone_box),
            ("", self.heading_box),
        ):
            if words:
                self._names[field] = words.replace("&", "")
                field.setAccessibleName(self._names[field])
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            part = named(words, field)
            row.addWidget(part)
            if field in (self.direction_box, self.sheet_box):
                self._parts[field] = part
                part.hide()

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these accounts; the one chosen last time is chosen again, else the first that is no example."""
        self.account_box.clear()
        for account in accounts:
            self.account_box.addItem(account.name, account.id)
        last = self.account_box.findText(str(window_memory().value(_ACCOUNT, "")))
        self.account_box.setCurrentIndex(last if last >= 0 else first_real(accounts))

    def forget(self) -> None:
        """Leave sheet, columns and heading to be found out, for another file."""
        self._columns_settled = self._heading_settled = self._sheet_settled = False
        self._parts[self.direction_box].hide()

    @property
    def conflict(self) -> str:
        """What is wrong with the columns that were chosen by hand; empty where they can be read by."""
        columns = self._columns() if self._columns_settled else None
        if columns is None or columns.named_twice is None:
            return ""
        one, other = (self._names[self._column_boxes[field]] for field in columns.named_twice)
        words = self.tr(
            "“{one}” and “{other}” name the same column, so nothing can be imported. Choose another column in one of "
            "the two boxes."
        )
        return words.format(one=one, other=other)

    @property
    def empty_box(self) -> QWidget | None:
        """The first box whose column has to be chosen, None where none has."""
        return next((box for box in self._column_boxes.values() if box.currentIndex() < 0), None)

    def reading(self) -> RepliesReading:
        """Return what was chosen by hand; the rest is left to be found out."""
        return RepliesReading(
            self.account_box.currentData(),
            str(self.zone_box.currentData()),
            self._columns() if self._columns_settled else None,
            self.heading_box.isChecked() if self._heading_settled else None,
            self.sheet_box.currentData() if self._sheet_settled else None,
        )

    def show_shape(
        self, shape: FileShape, columns: ReplyColumns, doubts: frozenset[Doubt] = frozenset()
    ) -> None:
        """Show what was found out; a column in ``doubts`` is left to be chosen."""
        self._found = columns
        with QSignalBlocker(self.heading_box):
            self.heading_box.setChecked(shape.has_heading)
        fill_sheet_box(self.sheet_box, shape)
        self._parts[self.sheet_box].setVisible(len(shape.sheets) > 1)
        lines = shape.delimiter is None and shape.kind != "excel"
        for field, box in self._column_boxes.items():
            chosen: int | None = getattr(columns, field)
            box.clear()
            if box in (self.received_box, self.direction_box):
                box.addItem(self.tr("no column"), None)
            for column in shape.columns:
                words = self.tr("Column {letter}").format(letter=column.letter)
                box.addItem(f"{words} · {column.heading}" if column.heading else words, column.index)
            box.setCurrentIndex(box.findData(chosen) if chosen is not None else 0)
            box.setEnabled(not lines)
        if columns.direction is not None:
            self._parts[self.direction_box].show()
        for box, doubt in (
            (self.number_box, Doubt.NUMBER in doubts),
            (self.text_box, bool(doubts & {Doubt.TEXT, Doubt.REPLIES})),
            (self.direction_box, Doubt.DIRECTION in doubts),
        ):
            if doubt:
                box.setCurrentIndex(-1)
                box.setPlaceholderText(self.tr("Choose the column"))
        self.heading_box.setEnabled(not lines)

    def _columns(self) -> ReplyColumns | None:
        if self._found is None or not self._are_chosen():
            return None
        number, text = int(self.number_box.currentData()), int(self.text_box.currentData())
        return ReplyColumns(
            number,
            text,
            self.received_box.currentData(),
            self._found.provider_id,
            None if self._found.sent in {number, text} else self._found.sent,
            self._found.campaign,
            self.direction_box.currentData(),
        )

    def _are_chosen(self) -> bool:
        return self.empty_box is None

    @Slot()
    def _choose_account(self) -> None:
        window_memory().setValue(_ACCOUNT, self.account_box.currentText())
        self.changed.emit()

    @Slot()
    def _choose_zone(self) -> None:
        self._session.change_config(reply_time_zone=self.zone_box.currentData())
        self.changed.emit()

    @Slot()
    def _choose_sheet(self) -> None:
        self.forget()  # another sheet has other columns
        self._sheet_settled = True
        self.changed.emit()

    @Slot()
    def _choose_heading(self) -> None:
        self._heading_settled = True
        self.changed.emit()

    @Slot()
    def _choose_columns(self) -> None:
        self._columns_settled = True
        if self._are_chosen():  # else there is nothing yet that could be read
            self.changed.emit()
