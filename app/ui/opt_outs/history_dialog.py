"""History of a number: everything that ever happened to it, newest first."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QWidget,
)
from shiboken6 import isValid

from app.core.errors import Cancelled, UserError
from app.core.msisdn import format_for_people
from app.core.records import LIST_CHANGES, ChangeKind, HistoryEvent
from app.services import erasure, suppression_list
from app.services.erasure import ErasePreview, EraseReport
from app.services.proof import NumberProof
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.erase_dialog import EraseDialog, done_words
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_place_to_save
from app.ui.labels import label
from app.ui.opt_outs.history_delegate import EVENT_ROLE, HistoryDelegate
from app.ui.opt_outs.history_words import copied_text, spoken
from app.ui.proof_saving import save_number_proof
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import row_height


class HistoryDialog(Dialog):
    """Shows the history of one number. ``removal_asked`` carries the number."""

    removal_asked = Signal(object)

    def __init__(self, session: Session, msisdn: int, parent: QWidget | None = None) -> None:
        number = format_for_people(msisdn)
        super().__init__(self.tr("History of {number}").format(number=number), parent)
        self._session = session
        self._msisdn = msisdn
        self._events: list[HistoryEvent] = []
        self._reading: Task | None = None
        self._proof_path = Path()
        self.events = QListWidget()
        self.events.setAccessibleName(self.tr("History"))
        self.events.setItemDelegate(HistoryDelegate(self.events))
        self.events.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.events.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.events.setWordWrap(True)
        self.said = label(self.tr("Loading…"), ink="muted", wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._places = QStackedLayout()
        self._places.addWidget(self.said)
        self._places.addWidget(self.events)
        self.body.addLayout(self._places, 1)
        self.outcome = Notice("good")
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self.copy_button = self.add_button(self.tr("&Copy"), at_left=True)
        self.proof_button = self.add_button(self.tr("Save &Proof (PDF)…"), at_left=True)
        self.erase_button = self.add_button(self.tr("&Erase Words…"), "warn", at_left=True)
        self.remove_button = self.add_button(self.tr("&Remove from Opt-Out List…"), "warn")
        self.close_button = self.add_button(self.tr("C&lose"), "primary")
        self.copy_button.clicked.connect(self._copy)
        self.proof_button.clicked.connect(self._choose_proof)
        self.erase_button.clicked.connect(self._look_what_goes)
        self.remove_button.clicked.connect(self._ask_removal)
        self.close_button.clicked.connect(self.accept)
        for one in (self.copy_button, self.proof_button, self.erase_button, self.remove_button):
            one.setEnabled(False)
        self.resize(self.fontMetrics().averageCharWidth() * 100, row_height() * 13)
        session.lists_changed.connect(self._read)
        self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the entries anew in another font."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange and hasattr(self, "events"):
            self.events.scheduleDelayedItemsLayout()

    @Slot()
    def _read(self) -> None:
        self._reading = self._session.runner.read(
            self,
            suppression_list.history,
            self._session.database,
            self._msisdn,
            replacing=self._reading,
            done=self._take_events,
            failed=self._fail,
        )

    @Slot(object)
    def _take_events(self, events: list[HistoryEvent]) -> None:
        self._events = events
        self.events.clear()
        for event in events:
            item = QListWidgetItem()
            item.setData(EVENT_ROLE, event)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(event))
            self.events.addItem(item)
        self.said.setText(self.tr("Nothing ever happened to this number."))
        self._places.setCurrentWidget(self.events if events else self.said)
        if events:
            self.events.setCurrentRow(0)
        self.copy_button.setEnabled(bool(events))
        self.proof_button.setEnabled(bool(events))
        self.erase_button.setEnabled(bool(events))
        self.remove_button.setEnabled(_still_listed(events))

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.said.setText(error_words(error))
            self._places.setCurrentWidget(self.said)

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(copied_text(self._msisdn, self._events))

    @Slot()
    def _choose_proof(self) -> None:
        suggestion = self.tr("proof {number}").format(number=self._msisdn) + ".pdf"
        choose_place_to_save(
            self, self.tr("Save Proof"), self.tr("PDF (*.pdf)"), suggestion, self._save_proof
        )

    def _save_proof(self, path: Path) -> None:
        self.proof_button.setEnabled(False)
        self._proof_path = path
        self._session.runner.save(
            self,
            save_number_proof,
            self._session.database,
            self._msisdn,
            path,
            operator=self._session.operator,
            done=self._tell_proof,
            failed=self._tell_no_proof,
        )

    @Slot(object)
    def _tell_proof(self, found: NumberProof) -> None:
        path = self._proof_path
        self.proof_button.setEnabled(True)
        if found.head.broken is None:
            words = self.tr("The proof was saved as {path}.")
            self.tell("good", words.format(path=QDir.toNativeSeparators(str(path))))
        else:
            words = self.tr(
                "The proof was saved as {path}, but action {action} is not as it was written, and the proof says "
                "so. Use File, Check the Database."
            )
            self.tell(
                "warning", words.format(path=QDir.toNativeSeparators(str(path)), action=found.head.broken)
            )

    @Slot(object)
    def _tell_no_proof(self, error: UserError | Cancelled) -> None:
        self.proof_button.setEnabled(True)
        if isinstance(error, UserError):
            self.tell("bad", error_words(error))

    def tell(self, tone: str, text: str) -> None:
        """Say what came of something, below the events."""
        self.outcome.show_text(tone, text)
        self.outcome.show()

    @Slot()
    def _look_what_goes(self) -> None:
        self._session.runner.read(
            self,
            erasure.preview_number,
            self._session.database,
            self._msisdn,
            done=self._ask_erasure,
            failed=self._tell_no_erasure,
        )

    @Slot(object)
    def _ask_erasure(self, found: ErasePreview) -> None:
        if found.nothing:
            self.tell("info", self.tr("There are no words about this number that could be erased."))
            return
        title = self.tr("Erase the Words About {number}").format(number=format_for_people(self._msisdn))
        dialog = EraseDialog(title, found, asks_reason=True, parent=self)
        dialog.confirmed.connect(self._erase)
        dialog.open()

    @Slot(str)
    def _erase(self, reason: str) -> None:
        self._session.run_long(
            self._session,  # it goes on, and is told, where the dialog is closed meanwhile
            self.tr("Erasing…"),
            erasure.erase_number,
            self._session.database,
            self._msisdn,
            reason=reason,
            operator=self._session.operator,
            done=partial(_tell_erased, self._session, self),
            failed=partial(_tell_not_erased, self._session, self),
        )

    @Slot(object)
    def _tell_no_erasure(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.tell("bad", error_words(error))

    @Slot()
    def _ask_removal(self) -> None:
        self.accept()
        self.removal_asked.emit(self._msisdn)


def _tell_erased(session: Session, dialog: HistoryDialog, report: EraseReport) -> None:
    session.lists_changed.emit(report)
    tell = dialog.tell if isValid(dialog) and dialog.isVisible() else session.announce
    tell("good" if report.rewritten else "warning", done_words(report))


def _tell_not_erased(session: Session, dialog: HistoryDialog, error: UserError | Cancelled) -> None:
    if isinstance(error, UserError) and isValid(dialog) and dialog.isVisible():
        dialog.tell("bad", error_words(error))
    else:
        session.report_error(error)


def _still_listed(events: list[HistoryEvent]) -> bool:
    """Return whether the last event in any account left the number on its list; ``events`` newest first."""
    last: dict[str, ChangeKind] = {}
    for event in events:
        if event.event in LIST_CHANGES:
            last.setdefault(event.account, event.event)
    return any(kind is not ChangeKind.REMOVED for kind in last.values())
