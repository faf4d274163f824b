"""The page Activity: everything that was done, newest first, and Undo."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QWidget

from app.core.action_search import ActionFilter, is_mark, sorts_called
from app.core.records import Action
from app.services.proof import PeriodProof
from app.ui import figures
from app.ui.activity.action_words import what_happened
from app.ui.activity.details_panel import DetailsPanel
from app.ui.activity.model import ActivityModel
from app.ui.activity.period_proof_dialog import PeriodProofDialog
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.page import Page
from app.ui.proof_saving import save_period_proof
from app.ui.search_field import SearchField
from app.ui.session import Session
from app.ui.tables import EmptyState, RowsTable
from app.ui.theme import STEP_L, STEP_M, STEP_S
from app.ui.undoing import Undoing
from app.ui.window_memory import window_memory

_SPLIT = "activity/split"
PAUSE = 200  # milliseconds without a key before words are searched for
BESIDE_FROM = 165  # letters of width from which table and details stand side by side


class ActivityPage(Page):
    """The table of actions with the selected one in full beside it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Activity"), parent)
        self.model = ActivityModel(session, self)
        self.table = RowsTable(self.model, self.tr("Activity"))
        self.table.size_columns(
            (
                "2026-11-23 14:05",
                "Undid: +27 83 123 4567 added",
                "Main, Retail",
                "n.dlamini",
                "Letter received",
                *("10,000,000",) * 2,
            ),
            stretched=4,
        )
        self.table.viewport().installEventFilter(self)
        self.details = DetailsPanel()
        self._undoing = Undoing(session, self)
        self._proof_path = Path()
        self.proof_button = button(self.tr("Save &Proof for a Period…"), icon_name="download")
        self._build()
        self.heading_row.addWidget(self.proof_button)
        self.heading_row.addStretch(1)
        self.proof_button.clicked.connect(self.open_period_proof)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.opened.connect(self.undo)
        self.model.loaded.connect(self._follow_loading)
        self.details.undo_asked.connect(self.undo)
        session.lists_changed.connect(self._reload)
        session.accounts_changed.connect(self._reload)
        self._selected_id: int | None = None

    def activate(self) -> None:
        """Read the actions anew and put the focus into the table."""
        self.model.reload()
        self.table.setFocus()

    @Slot()
    def take_focus(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus()

    @property
    def search_field(self) -> QLineEdit:
        """The search among what was done."""
        return self._field

    @Slot()
    def _search(self) -> None:
        text = self._field.text().strip()
        sorts, undone = sorts_called(text, what_happened), is_mark(text, self.model.marked_undone(""))
        self.model.set_filter(ActionFilter(text, sorts, self.session.region, undone=undone))

    @property
    def selected(self) -> Action | None:
        """The selected action, None if there is none."""
        row = self.table.current_row
        return self.model.rows[row] if row >= 0 else None

    @Slot()
    def undo(self) -> None:
        """Ask whether to undo the selected action, where it can be."""
        action = self.selected
        if action is not None and action.can_undo:
            self._undoing.ask_for(action)

    @Slot()
    def open_period_proof(self) -> None:
        """Open Save Proof for a Period."""
        dialog = PeriodProofDialog(self)
        dialog.settled.connect(self._save_proof)
        dialog.open()

    @Slot(object, object, object, bool)
    def _save_proof(self, since: date, until: date, path: Path, as_json: bool) -> None:
        self._proof_path = path
        self.session.run_long(
            self,
            self.tr("Saving {name}…").format(name=path.name),
            save_period_proof,
            self.session.database,
            since,
            until,
            path,
            as_json=as_json,
            operator=self.session.operator,
            done=self._tell_proof,
            saves=True,
        )

    @Slot(object)
    def _tell_proof(self, proof: PeriodProof) -> None:
        path = QDir.toNativeSeparators(str(self._proof_path))
        if proof.head.broken is not None:
            words = self.tr(
                "The proof was saved as {path}, but action {action} is not as it was written, and the proof says "
                "so. Use File, Check the Database."
            )
            self._tell_saved("warning", words.format(path=path, action=proof.head.broken))
        elif not proof.links:
            words = self.tr("Nothing was done on these days, and the proof saved as {path} says so.")
            self._tell_saved("info", words.format(path=path))
        else:
            words = self.tr("The proof was saved as {path}. Actions in it: {count}.")
            self._tell_saved("good", words.format(count=figures.count(len(proof.links)), path=path))

    def _tell_saved(self, kind: str, words: str) -> None:
        self.session.announce_saved(kind, words, self._proof_path)

    def _build(self) -> None:
        self._field = SearchField(self.tr("Words, a name, or part of a number"))
        self._field.setAccessibleName(self.tr("Find actions"))
        self._field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 44)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)
        self._field.textChanged.connect(self._pause.start)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(
                "activity",
                self.tr("Nothing was done yet. Every number added, imported or removed will be listed here."),
            )
        )
        self._stack.addWidget(EmptyState("search", self.tr("No action is like this.")))
        card = Card()
        card.body.setContentsMargins(3, 3, 3, 3)
        row = QHBoxLayout()
        row.setContentsMargins(STEP_M, STEP_S, STEP_M, 0)
        row.addWidget(self._field, 1)
        row.addStretch(1)
        card.body.setSpacing(STEP_S)
        card.body.addLayout(row)
        card.body.addWidget(self._stack, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._split.setHandleWidth(STEP_L)
        self._split.addWidget(card)
        self._split.addWidget(self.details)
        self._split.setStretchFactor(0, 1)
        self.details.setMinimumWidth(self.fontMetrics().averageCharWidth() * 36)
        place = window_memory().value(_SPLIT)
        if isinstance(place, QByteArray):
            self._split.restoreState(place)
        self._split.splitterMoved.connect(self._remember_split)
        self.body.addWidget(self._split, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the table where there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * BESIDE_FROM
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the selected row in sight where the details below it grow and the table shrinks."""
        row = self.table.current_row
        if isinstance(event, QResizeEvent) and watched is self.table.viewport() and row >= 0:
            index = self.model.index(row, 0)
            if 0 <= self.table.visualRect(index).top() < event.oldSize().height():
                QTimer.singleShot(0, self._scroll_to_selected)
        return super().eventFilter(watched, event)

    @Slot()
    def _scroll_to_selected(self) -> None:
        row = self.table.current_row
        if row >= 0:
            self.table.scrollTo(self.model.index(row, 0))

    @Slot()
    def _remember_split(self) -> None:
        window_memory().setValue(_SPLIT, self._split.saveState())

    @Slot()
    def _reload(self) -> None:
        if self.isVisible():
            self.model.reload()

    @Slot()
    def _follow_loading(self) -> None:
        filled = self.model.rowCount() > 0
        self._stack.setCurrentIndex(0 if filled else 2 if self._field.text().strip() else 1)
        self.table.fit_columns()
        if filled and self.selected is None:
            row = self.model.row_of(self._selected_id) if self._selected_id is not None else 0
            self.table.selectRow(max(row, 0))
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        action = self.selected
        if action is not None:
            self._selected_id = action.id
        self.details.show_action(action)
