"""The settings of how long people's words are kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job
from app.ui.boxes import NumberBox
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.dialogs import ask
from app.ui.erase_dialog import EraseDialog, counts_words, done_words, left_words
from app.ui.labels import label
from app.ui.opt_outs.flow_layout import FlowLayout
from app.ui.session import Session
from app.ui.theme import STEP_M

if TYPE_CHECKING:
    from app.services.erasure import ErasePreview, EraseReport

USUAL_MONTHS, MOST_MONTHS = 36, 240


class RetentionCard(Card):
    """Chooses after how many months words are erased by themselves, and erases them now after a look."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How long words are kept"), parent=parent)
        self._session = session
        self._stored: int | None = None  # months; None where words are kept for ever
        self.on_box = QCheckBox(self.tr("Erase reply &texts and reasons after this many months:"))
        self.months_box = NumberBox(minimum=1, maximum=MOST_MONTHS, value=USUAL_MONTHS)
        self.months_box.setAccessibleName(self.tr("Months"))
        self.months_box.setKeyboardTracking(False)
        self.set_button = button(self.tr("&Set…"))
        self.erase_button = button(self.tr("Erase No&w…"), "warn")
        choices = QWidget()
        flow = FlowLayout(STEP_M, choices)
        for part in (self.on_box, self.months_box, self.set_button):
            flow.addWidget(part)
        self.body.addWidget(choices)
        hint = self.tr(
            "Once a day at the start, and never replies that wait to be decided. Numbers, dates and the proof of what "
            "was done stay for ever. Every erasure is on record on the page Activity."
        )
        row = QHBoxLayout()
        row.setSpacing(STEP_M)
        row.addWidget(label(hint, "note", "muted", wraps=True), 1)
        # Not beside the box, which needs the width.
        row.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.on_box.toggled.connect(self._follow)
        self.months_box.valueChanged.connect(self._follow)
        self.set_button.clicked.connect(self._set)
        self.erase_button.clicked.connect(self._look)

    def reload(self) -> None:
        """Read the setting anew: another desk may have changed it."""
        self._session.runner.read(
            self, _months, self._session.database, done=self._show, failed=self._session.report_error
        )

    @Slot(object)
    def _show(self, months: int | None) -> None:
        self._stored = months
        with QSignalBlocker(self.on_box), QSignalBlocker(self.months_box):
            self.on_box.setChecked(months is not None)
            if months is not None:
                self.months_box.setValue(months)
        self._follow()

    @property
    def _wanted(self) -> int | None:
        return self.months_box.value() if self.on_box.isChecked() else None

    @Slot()
    def _follow(self) -> None:
        """Nothing is set by a tick or an arrow: words are erased for good."""
        self.set_button.setEnabled(self._wanted != self._stored)

    @Slot()
    def _set(self) -> None:
        wanted = self._wanted
        if wanted is None or (self._stored is not None and wanted >= self._stored):  # erases nothing sooner
            self._change(wanted)
            return
        self._session.runner.read(
            self,
            _preview,
            self._session.database,
            wanted,
            done=partial(self._ask_to_set, wanted),
            failed=self._session.report_error,
        )

    def _ask_to_set(self, wanted: int, found: ErasePreview) -> None:
        one = self.tr(
            "Once a day, at the start, reply texts, reasons and evidence notes older than 1 month are erased for "
            "good. This cannot be taken back. At the next start that would be:\n\n{counts}"
        )
        many = self.tr(
            "Once a day, at the start, reply texts, reasons and evidence notes older than {months} months are erased "
            "for good. This cannot be taken back. At the next start that would be:\n\n{counts}"
        )
        text = (one if wanted == 1 else many).format(months=wanted, counts=counts_words(found))
        title, answer = self.tr("Erase Words by Their Age?"), self.tr("&Erase From Now On")
        ask(self, title, text, answer, partial(self._change, wanted), kind="danger")

    def _change(self, wanted: int | None) -> None:
        self._session.runner.write(
            self,
            _set_months,
            self._session.database,
            wanted,
            operator=self._session.operator,
            done=self._tell_set,
            failed=self._fail,
        )

    @Slot(object)
    def _tell_set(self, months: int | None) -> None:
        self._show(months)
        if months is None:
            text = self.tr("Words are kept for ever.")
        elif months == 1:
            text = self.tr("Words are kept for 1 month.")
        else:
            text = self.tr("Words are kept for {months} months.").format(months=months)
        self._session.announce("good", text)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._session.report_error(error)
        self.reload()

    @Slot()
    def _look(self) -> None:
        months = self.months_box.value()
        self._session.runner.read(
            self,
            _preview,
            self._session.database,
            months,
            done=partial(self._ask, months),
            failed=self._session.report_error,
        )

    def _ask(self, months: int, found: ErasePreview) -> None:
        """Ask whether what was found shall go, and nothing else: the box may say something else by now."""
        if found.nothing:
            self._session.announce("info", _nothing_words(months, left_words(found)))
            return
        if months == 1:
            title = self.tr("Erase Words Older Than 1 Month")
        else:
            title = self.tr("Erase Words Older Than {months} Months").format(months=months)
        dialog = EraseDialog(title, found, asks_reason=False, parent=self)
        dialog.confirmed.connect(lambda _reason: self._erase(months))
        dialog.open()

    def _erase(self, months: int) -> None:
        self._session.run_long(
            self,
            self.tr("Erasing…"),
            _erase,
            self._session.database,
            months,
            operator=self._session.operator,
            done=self._tell,
        )

    @Slot(object)
    def _tell(self, report: EraseReport) -> None:
        self._session.lists_changed.emit(report)
        if report.action is None:
            self._session.announce("info", self.tr("There was nothing to erase."))
        else:
            self._session.announce("good" if report.rewritten else "warning", done_words(report))


def _nothing_words(months: int, left: Sequence[str]) -> str:
    """That nothing is old enough, or nothing of it can be erased: then what is left, and why."""
    translate = QCoreApplication.translate
    if left:
        words = translate(
            "Erasing", "No words that could be erased are older than {months} months. Nothing was erased."
        )
        if months == 1:
            words = translate(
                "Erasing", "No words that could be erased are older than 1 month. Nothing was erased."
            )
    elif months == 1:
        words = translate("Erasing", "No words are older than 1 month. Nothing was erased.")
    else:
        words = translate("Erasing", "No words are older than {months} months. Nothing was erased.")
    return " ".join((words.format(months=months), *left))


# The services are imported when they are used: they bring the number libraries, which would cost start time.
def _months(database: Any) -> Any:
    from app.services.erasure import months

    return months(database)


def _set_months(database: Any, wanted: int | None, *, operator: str) -> int | None:
    from app.services.erasure import set_months

    set_months(database, wanted, operator=operator)
    return wanted


def _preview(database: Any, months: int) -> Any:
    from app.services.erasure import preview_older

    return preview_older(database, months)


def _erase(database: Any, months: int, *, operator: str, job: Job | None = None) -> Any:
    from app.services.erasure import erase_older

    return erase_older(database, months, operator=operator, job=job)
