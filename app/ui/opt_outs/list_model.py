"""The rows of the opt-out list: known by their count, fetched in blocks for what is on the screen."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from app.core.errors import Cancelled, UserError
from app.core.msisdn import format_for_people
from app.core.records import Filter, OptOut, Order, Source
from app.services.listing import Listing, open_listing
from app.ui import figures
from app.ui.account_words import account_words
from app.ui.opt_outs.cells import INK_ROLE
from app.ui.opt_outs.words import quoted, source_words
from app.ui.pills import TONE_ROLE
from app.ui.session import Session
from app.ui.task_runner import Task

BLOCK = 200  # rows fetched at a time: several screens, and still about a millisecond to read
BLOCKS_KEPT = 100

COLUMNS = (Order.NUMBER, Order.ACCOUNT, Order.SINCE, Order.SOURCE, Order.REASON)
OPT_OUT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole ``OptOut`` of a row, None while it is being fetched."""

_SOURCE_TONES = {Source.REPLY: "accent", Source.REGISTRY: "info"}
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row with its texts as the cells show them."""

    opt_out: OptOut
    texts: tuple[str, str, str, str, str]


def shown_row(opt_out: OptOut, sources: dict[str, str]) -> ShownRow:
    """Return a row with its texts; ``sources`` are the words for each source."""
    reason = quoted(opt_out.reason) if opt_out.source == Source.REPLY and opt_out.reason else opt_out.reason
    texts = (
        format_for_people(opt_out.msisdn),
        account_words(opt_out.account, archived=opt_out.archived),
        figures.when(opt_out.since),
        sources.get(opt_out.source, opt_out.source),
        reason,
    )
    return ShownRow(opt_out, texts)


def _open(
    serial: int, database: object, wanted: Filter, order: Order, *, descending: bool
) -> tuple[int, Listing]:
    return serial, open_listing(database, wanted, order, descending=descending)


def _read_blocks(
    listing: Listing, first: int, last: int, sources: dict[str, str]
) -> tuple[Listing, int, list[ShownRow]]:
    rows = listing.rows(first * BLOCK, (last - first + 1) * BLOCK)
    return listing, first, [shown_row(row, sources) for row in rows]


class OptOutModel(QAbstractTableModel):
    """A listing as a table. MSISDNs are given as texts: Qt's numbers have 32 bits.

    ``show_listing`` opens a listing in the background; until it is there the last one stays. Blocks of rows
    are fetched when a row of theirs is asked for. While one fetch is under way the wish for the next is
    replaced, not added to: after a drag of the scroll bar only the place where it stopped is read.
    """

    opened = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sources = source_words()
        self._serial = self._opened = 0
        self._opening: Task | None = None
        self._listing: Listing | None = None
        self._blocks: OrderedDict[int, list[ShownRow]] = OrderedDict()
        self._count = 0
        self.days_only = False  # where there is no room for the time of day; the tool tip has it
        self._wanted: tuple[int, int] | None = None  # blocks, first and last
        self._fetching: tuple[int, int] | None = None
        self._headings = (
            self.tr("Number"),
            self.tr("Account"),
            self.tr("Opted out"),
            self.tr("Source"),
            self.tr("Reason"),
        )
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._fetch)

    @property
    def listing(self) -> Listing | None:
        """The listing shown, None before the first."""
        return self._listing

    @property
    def opening(self) -> bool:
        """Whether a newer listing than the one shown has been asked for."""
        return self._listing is None or self._opened != self._serial

    def show_listing(self, wanted: Filter, order: Order, *, descending: bool) -> None:
        """Open the wanted part of the list in an order, and show it once it is there."""
        self._serial += 1
        self._opening = self._session.runner.read(
            self,
            _open,
            self._serial,
            self._session.database,
            wanted,
            order,
            descending=descending,
            replacing=self._opening,
            done=self._take_listing,
            failed=self._tell_failure,
        )

    def loaded(self, row: int) -> OptOut | None:
        """Return the row if it is at hand, without asking for it."""
        shown = self._row(row)
        return shown.opt_out if shown else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        """Return the count of the listing."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """Return the count of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be selected, loaded or not."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; a row that is being fetched shows an ellipsis in its first cell."""
        # Asked for seven roles a cell, most of them not ours.
        if role not in _ANSWERED or not index.isValid():
            return None
        row, column = index.row(), index.column()
        shown = self._row(row)
        if shown is None:
            self._want(row)
            if column == 0 and role == Qt.ItemDataRole.DisplayRole:
                return "…"
            return self.tr("Loading") if column == 0 and role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            if self.days_only and COLUMNS[column] is Order.SINCE:
                return shown.texts[column][: len("2026-11-23")]
            return shown.texts[column]
        if role == OPT_OUT_ROLE:
            return shown.opt_out
        if role == TONE_ROLE:
            return (
                _SOURCE_TONES.get(shown.opt_out.source, "plain") if COLUMNS[column] is Order.SOURCE else None
            )
        if role == INK_ROLE:
            return "muted" if COLUMNS[column] is Order.REASON else None
        return self._spoken(shown, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the headings of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section] if 0 <= section < len(self._headings) else None
        return None

    def _spoken(self, shown: ShownRow, column: int, role: int) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                shown.texts[column] if COLUMNS[column] in (Order.REASON, Order.ACCOUNT, Order.SINCE) else None
            )
        return ", ".join(text for text in shown.texts if text) if column == 0 else shown.texts[column]

    def _row(self, row: int) -> ShownRow | None:
        block, place = divmod(row, BLOCK)
        rows = self._blocks.get(block)
        if rows is None or place >= len(rows):
            return None
        return rows[place]

    def _want(self, row: int) -> None:
        block = row // BLOCK
        if block in self._blocks:
            return  # the listing had fewer rows there than it promised; what changed is on its way
        if self._wanted and self._wanted[0] - 1 <= block <= self._wanted[1] + 1:
            first, last = self._wanted
            self._wanted = (max(min(first, block), block - 1), min(max(last, block), block + 1))
        else:
            self._wanted = (block, block)
        if self._fetching is None:
            self._timer.start()

    @Slot()
    def _fetch(self) -> None:
        if self._wanted is None or self._fetching is not None or self._listing is None:
            return
        missing = [
            block for block in range(self._wanted[0], self._wanted[1] + 1) if block not in self._blocks
        ]
        self._wanted = None
        if not missing:
            return
        self._fetching = (missing[0], missing[-1])
        self._session.runner.read(
            self,
            _read_blocks,
            self._listing,
            *self._fetching,
            self._sources,
            done=self._take_rows,
            failed=self._tell_fetch_failure,
        )

    @Slot(object)
    def _take_listing(self, answer: tuple[int, Listing]) -> None:
        serial, listing = answer
        if serial != self._serial:
            return
        self._opened = serial
        self.beginResetModel()
        self._listing, self._count = listing, listing.count
        self._blocks.clear()
        self._wanted = self._fetching = None
        self.endResetModel()
        self.opened.emit()

    @Slot(object)
    def _take_rows(self, answer: tuple[Listing, int, list[ShownRow]]) -> None:
        listing, block, rows = answer
        if listing is not self._listing:
            return
        first, last = self._fetching or (block, block)
        self._fetching = None
        for place in range(first, last + 1):
            start = (place - block) * BLOCK
            self._blocks[place] = rows[start : start + BLOCK]
        while len(self._blocks) > BLOCKS_KEPT:
            self._blocks.popitem(last=False)
        end = min((last + 1) * BLOCK, self._count) - 1
        self.dataChanged.emit(self.index(first * BLOCK, 0), self.index(end, len(COLUMNS) - 1))
        if self._wanted is not None:
            self._timer.start()

    @Slot(object)
    def _tell_failure(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self._opened = self._serial  # none is on its way any more: what is shown can be worked with
            self.failed.emit(error)

    @Slot(object)
    def _tell_fetch_failure(self, error: UserError | Cancelled) -> None:
        self._fetching = self._wanted = None
        if isinstance(error, UserError):
            self.failed.emit(error)


_ANSWERED = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        OPT_OUT_ROLE,
        TONE_ROLE,
        INK_ROLE,
    )
)
