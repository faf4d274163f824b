"""The list with its filters above, what to do with the selected rows below, and what it says when empty."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import Account, Order
from app.services.accounts import accounts_with_lists
from app.services.listing import Listing
from app.ui import figures
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.labels import label, line
from app.ui.opt_outs.filter_bar import FilterBar
from app.ui.opt_outs.flow_layout import FlowLayout
from app.ui.opt_outs.list_model import COLUMNS, OptOutModel, shown_row
from app.ui.opt_outs.list_view import OptOutView
from app.ui.opt_outs.removal_gathering import RemovalGathering
from app.ui.opt_outs.words import source_words
from app.ui.session import Session
from app.ui.theme import STEP_L, STEP_M, STEP_S, STEP_XS, icon

MOST_COPIED = 100_000  # rows; a clipboard is no download
MOST_AT_ONCE = 2_000_000  # rows whose numbers are gathered for a removal
SLOW = 250  # milliseconds after which a list that is not there yet says so


def _copied(listing: Listing, ranges: list[tuple[int, int]], sources: dict[str, str]) -> tuple[int, str]:
    """Return how many rows, and their text: a line each, cells apart by tabs, numbers as digits."""
    lines = []
    for first, last in ranges:
        for opt_out in listing.rows(first, last - first + 1):
            texts = shown_row(opt_out, sources).texts
            cells = (str(opt_out.msisdn), *texts[1:4], opt_out.reason)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return len(lines), "\n".join(lines)


class ListPanel(Card):
    """Everything about the table of opt-outs.

    ``history_asked`` carries an MSISDN; ``removal_asked`` an array of them and the accounts that list any of them;
    ``settled`` follows a new listing.
    """

    history_asked = Signal(object)
    removal_asked = Signal(object, object)
    add_asked = Signal()
    file_asked = Signal()
    part_cleared = Signal()
    settled = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._order, self._descending = Order.SINCE, True
        self._shown: object = None
        self._place, self._row = 0, -1
        self.model = OptOutModel(session, self)
        self.view = OptOutView(self.model)
        self.filters = FilterBar()
        self.count_label = label(ink="muted")
        self._build()
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._say_loading)
        self.gathering = RemovalGathering(session, self._wanted_for_removal, self)
        self.gathering.gathered.connect(self.removal_asked)
        self._connect()
        self._follow_selection()

    def heightForWidth(self, width: int) -> int:
        """Return the least height: what can be scrolled inside yields before the page is scrolled."""
        return self.layout().totalMinimumHeightForWidth(width)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(STEP_M, STEP_S, STEP_M, STEP_S)
        bar.addWidget(self.filters, 1)
        bar.addWidget(self.count_label)
        self.places = QStackedWidget()
        self._loading = self._empty_state(self.tr("Loading the list…"), [])
        self.add_button = button(self.tr("Add Single &Number…"), "primary")
        self.file_button = button(self.tr("Choose &Bulk File…"))
        self.clear_button = button(self.tr("Clear Fi&lters"))
        self._empty = self._empty_state(
            self.tr("No opt-outs yet. Drop a file here, or add the first number."),
            [self.add_button, self.file_button],
        )
        self._no_match = self._empty_state(
            self.tr("No opt-outs match what is searched for."), [self.clear_button]
        )
        for place in (self.view, self._loading, self._empty, self._no_match):
            self.places.addWidget(place)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.body.addLayout(bar)
        self.body.addWidget(line())
        self.body.addWidget(self.places, 1)
        self.body.addWidget(line())
        self.body.addLayout(self._footer())

    def _footer(self) -> QHBoxLayout:
        self.selected_label = label(ink="muted")
        self.newer_button = button(self.tr("The list has changed. Sho&w Changes"), "link")
        self.newer_button.hide()
        self.history_button = button(self.tr("V&iew History"), "quiet", "history")
        self.remove_button = button(self.tr("&Remove from Opt-Out List…"), "quiet", "remove")
        self.copy_button = button(self.tr("&Copy"), "quiet", "copy")
        row = QHBoxLayout()
        row.setContentsMargins(STEP_M, STEP_XS, STEP_XS, STEP_XS)
        row.setSpacing(STEP_XS)
        row.addWidget(self.selected_label)
        row.addWidget(self.newer_button)
        row.addStretch(1)
        actions = QWidget()
        flow = FlowLayout(STEP_XS, actions)
        row.addWidget(actions)
        for one in (self.history_button, self.remove_button, self.copy_button):
            # Shown with a selection only: the answer card has buttons of the same words. The footer keeps its height.
            place = one.sizePolicy()
            place.setRetainSizeWhenHidden(True)
            one.setSizePolicy(place)
            one.hide()
            flow.addWidget(one)
        return row

    def _selected_words(self, count: int) -> str:
        return self.tr("{count} selected").format(count=figures.count(count))

    def _empty_state(self, text: str, buttons: list[QWidget]) -> QWidget:
        place = QWidget()
        words = label(text, "section", "muted", wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        row.addStretch(1)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(place)
        column.setSpacing(STEP_L)
        column.addStretch(2)
        column.addWidget(words)
        column.addLayout(row)
        column.addStretch(3)
        return place

    def _connect(self) -> None:
        self.model.opened.connect(self._show_listing)
        self.model.modelAboutToBeReset.connect(self._note_place)
        self.model.failed.connect(self._tell_failure)
        self.filters.changed.connect(self.reload)
        self.filters.part_cleared.connect(self.part_cleared)
        header = self.view.horizontalHeader()
        header.setSortIndicator(COLUMNS.index(self._order), Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        self.view.selection_changed.connect(self._follow_selection)
        self.view.selection_changed.connect(self.gathering.drop)
        self.model.modelAboutToBeReset.connect(self.gathering.drop)
        self.view.history_asked.connect(self.ask_history)
        self.view.removal_asked.connect(self.ask_removal)
        self.view.copy_asked.connect(self.copy)
        self.view.menu_asked.connect(self._open_menu)
        self.history_button.clicked.connect(self.ask_history)
        self.remove_button.clicked.connect(self.ask_removal)
        self.copy_button.clicked.connect(self.copy)
        self.newer_button.clicked.connect(self.reload)
        self.add_button.clicked.connect(self.add_asked)
        self.file_button.clicked.connect(self.file_asked)
        self.clear_button.clicked.connect(self.filters.clear)
        self._session.lists_changed.connect(self._follow_change)
        self._session.accounts_changed.connect(self.reload_accounts)
        self._session.accounts_changed.connect(self._follow_change)  # the rows name their account

    @Slot()
    def reload(self) -> None:
        """Open the list anew, as the filters and the order are now."""
        self.newer_button.hide()
        self._slow.start()
        self.model.show_listing(self.filters.filter(), self._order, descending=self._descending)

    @Slot()
    def reload_accounts(self) -> None:
        """Read which accounts the filter can offer."""
        self._session.runner.read(
            self,
            accounts_with_lists,
            self._session.database,
            done=self._take_accounts,
            failed=self._tell_failure,
        )

    @Slot()
    def enter(self) -> None:
        """Take the focus, at the first row if no other is current."""
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.selectRow(0)

    @Slot()
    def ask_history(self) -> None:
        """Ask for the history of the row the keyboard is at, or of the first one selected."""
        ranges = self.view.selected_ranges()
        row = self.view.currentIndex().row()
        if ranges and not any(first <= row <= last for first, last in ranges):
            row = ranges[0][0]
        opt_out = self.model.loaded(row) if row >= 0 else None
        if opt_out is not None:
            self.history_asked.emit(opt_out.msisdn)

    @Slot()
    def ask_removal(self) -> None:
        """Gather the numbers of the selected rows and ask for their removal, if they still are selected then."""
        ranges = self.view.selected_ranges()
        if not ranges or self.model.listing is None:
            return
        if self.view.selected_count() > MOST_AT_ONCE:
            text = self.tr(
                "{count} rows are the most that can be removed at once. Nothing was changed. Select fewer."
            )
            self._session.announce("warning", text.format(count=figures.count(MOST_AT_ONCE)))
            return
        self.gathering.start()

    def _wanted_for_removal(self) -> tuple[Listing, list[tuple[int, int]]] | None:
        """Return the rows selected; None where no question about them should come up now."""
        listing, ranges = self.model.listing, self.view.selected_ranges()
        elsewhere = not self.isVisible() or QApplication.activeModalWidget() is not None
        return None if listing is None or not ranges or self.model.opening or elsewhere else (listing, ranges)

    def hideEvent(self, event: QHideEvent) -> None:
        """A removal that was asked for here must not come up over another page."""
        self.gathering.drop()
        super().hideEvent(event)

    @Slot()
    def copy(self) -> None:
        """Copy the selected rows, cells apart by tabs, numbers as digits."""
        ranges = self.view.selected_ranges()
        if not ranges or self.model.listing is None:
            return
        if self.view.selected_count() > MOST_COPIED:
            text = self.tr(
                "{count} rows are the most that can be copied. Nothing was copied. Use Download List."
            )
            self._session.announce("warning", text.format(count=figures.count(MOST_COPIED)))
            return
        self._session.runner.read(
            self,
            _copied,
            self.model.listing,
            ranges,
            source_words(),
            done=self._take_copy,
            failed=self._tell_failure,
        )

    @Slot(object)
    def _take_copy(self, copied: tuple[int, str]) -> None:
        count, text = copied
        QApplication.clipboard().setText(text)
        words = self.tr("One row copied.") if count == 1 else self.tr("{count} rows copied.")
        self._session.announce("info", words.format(count=figures.count(count)))

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        self.filters.set_accounts(accounts)

    @Slot(int, Qt.SortOrder)
    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._order = COLUMNS[column]
        self._descending = order == Qt.SortOrder.DescendingOrder
        self.reload()

    @Slot()
    @Slot(object)
    def _follow_change(self, report: object = None) -> None:
        if report is None and self.view.selected_ranges():
            # Somebody else's change must not take away a selection that is being worked on.
            self.newer_button.show()
        else:
            self.reload()

    @Slot()
    def _note_place(self) -> None:
        self._place = self.view.verticalScrollBar().value()
        self._row = self.view.currentIndex().row()

    @Slot()
    def _show_listing(self) -> None:
        self._slow.stop()
        listing = self.model.listing
        if listing is None:
            return
        shown = (listing.filter, listing.order, listing.descending)
        if shown == self._shown:
            self.view.doItemsLayout()
            row = self.model.index(min(self._row, listing.count - 1), 0)
            self.view.selectionModel().setCurrentIndex(row, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.verticalScrollBar().setValue(self._place)
        else:
            self.view.scrollToTop()
        self._shown = shown
        self._show_count(listing)
        empty = self._no_match if self.filters.narrowed else self._empty
        self.places.setCurrentWidget(self.view if listing.count else empty)
        self._follow_selection()
        self.settled.emit()

    def _show_count(self, listing: Listing) -> None:
        if listing.count == 1:
            words = self.tr("1 opt-out")
        elif listing.exact:
            words = self.tr("{count} opt-outs").format(count=figures.count(listing.count))
        else:
            words = self.tr("the first {count} opt-outs").format(count=figures.count(listing.count))
        self.count_label.setText(words)
        # Room for all of them at once: the buttons beside it shall not go into another line by a selection.
        most = self.selected_label.fontMetrics().horizontalAdvance(self._selected_words(listing.count))
        self.selected_label.setMinimumWidth(most)

    @Slot()
    def _say_loading(self) -> None:
        if self.model.listing is None:
            self.places.setCurrentWidget(self._loading)
        else:
            self.count_label.setText(self.tr("Loading…"))

    @Slot()
    def _follow_selection(self) -> None:
        count = self.view.selected_count()
        self.selected_label.setText(self._selected_words(count) if count else "")
        for one in (self.history_button, self.remove_button, self.copy_button):
            one.setVisible(count > 0)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        some = bool(self.view.selected_ranges())
        for words, name, act in (
            (self.tr("V&iew History"), "history", self.ask_history),
            (self.tr("&Remove from Opt-Out List…"), "remove", self.ask_removal),
            (self.tr("&Copy"), "copy", self.copy),
        ):
            action = menu.addAction(icon(name), words)
            action.setEnabled(some)
            action.triggered.connect(act)
        menu.addSeparator()
        self._add_sorting(menu.addMenu(self.tr("&Sort By")))
        menu.popup(place)

    def _add_sorting(self, menu: QMenu) -> None:
        """The headings sort by mouse; this does by keyboard."""
        group = QActionGroup(menu)
        for column, order in enumerate(COLUMNS):
            heading = self.model.headerData(column, Qt.Orientation.Horizontal) or ""
            action = QAction(heading, group, checkable=True, checked=order is self._order)
            action.setData(column)
        menu.addActions(group.actions())
        menu.addSeparator()
        flip = menu.addAction(self.tr("&Other Way Round"))
        group.triggered.connect(lambda action: self._set_sorting(action.data(), descending=False))
        flip.triggered.connect(
            lambda: self._set_sorting(COLUMNS.index(self._order), descending=not self._descending)
        )

    def _set_sorting(self, column: int, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(column, order)

    @Slot(object)
    def _tell_failure(self, error: UserError | Cancelled) -> None:
        self._slow.stop()
        if self.model.listing is not None:
            self._show_count(self.model.listing)
        self._session.report_error(error)
