"""Search Many Numbers: paste or drop them, see which are on whose list, then add, remove or save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import Cancelled, UserError
from app.core.file_shape import FileShape
from app.core.msisdn import format_for_people
from app.core.records import FileReading
from app.services import many_numbers
from app.services.imports import shape_of
from app.services.many_numbers import ManyAnswers, NumberAnswer
from app.ui import figures
from app.ui.account_words import account_words
from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_csv_to_save, choose_file
from app.ui.file_drops import holds_files, take_one
from app.ui.labels import label
from app.ui.opt_outs.import_choices import ImportChoices, Reading
from app.ui.opt_outs.reading_words import preview_words, reading_tone
from app.ui.opt_outs.words import joined
from app.ui.pills import PillDelegate, pill_item
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import STEP_L, STEP_XS, row_height

PAUSE = 150  # milliseconds without a change before the text is read
MOST_SHOWN = 1_000  # answers on the screen; the counts and the saved file are of all


Looked = tuple[FileShape | None, ManyAnswers]


def _look_up(database: Any, region: str, text: str) -> Looked:
    return None, many_numbers.look_up_many(database, many_numbers.parse_pasted(text, region))


def _look_into(database: Any, path: Path, reading: Reading) -> Looked:
    request = reading.request(path)
    return shape_of(request), many_numbers.look_up_file(database, request)


class ManyDialog(Dialog):
    """Answers many numbers. ``addition_asked`` and ``removal_asked`` carry MSISDNs."""

    addition_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, session: Session, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search Many Numbers"), parent)
        self._session = session
        self._looking: Task | None = None
        self._changed = False  # what is asked about, since it was looked up last
        self._answers: ManyAnswers | None = None
        self._path: Path | None = None  # of the file the answers are about
        self.setAcceptDrops(True)
        self.text_field = QPlainTextEdit(
            placeholderText=self.tr("Paste numbers here, one a line or with commas between, or drop a file")
        )
        self.text_field.setTabChangesFocus(True)
        self.text_field.setAccessibleName(self.tr("Numbers"))
        self.text_field.setAcceptDrops(False)  # the dialog takes files; text is pasted
        self.file_button = button(self.tr("C&hoose File…"), icon_name="folder")
        self.results = QListWidget()
        self.results.setAccessibleName(self.tr("Answers"))
        self.results.setItemDelegate(PillDelegate(self.results))
        self.results.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.results.setUniformItemSizes(True)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices = ImportChoices(session.region)
        self.choices.hide()
        self.unread = Notice("warning")
        self.unread.hide()
        self.counts = label("", wraps=True)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self._lay_out()
        self.add_button_ = self.add_button(self.tr("&Add Those Not Found…"))
        self.remove_button = self.add_button(self.tr("&Remove Those Found…"), "warn")
        self.save_button = self.add_button(self.tr("&Save…"))
        self.close_button = self.add_button(self.tr("C&lose"), "primary")
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        self._show(None)
        if text:
            self.text_field.setPlainText(text)
            self._timer.stop()
            self._read()

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        left, right, sides = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(STEP_XS)
        right.setSpacing(STEP_XS)
        left.addWidget(label(self.tr("&Numbers"), "note", "muted", buddy=self.text_field))
        left.addWidget(self.text_field, 1)
        left.addWidget(self.file_button)
        right.addWidget(label(self.tr("A&nswers"), "note", "muted", buddy=self.results))
        right.addWidget(self.results, 1)
        self.text_field.setMinimumWidth(letter * 28)
        self.results.setMinimumWidth(letter * 56)
        sides.setSpacing(STEP_L)
        sides.addLayout(left, 1)
        sides.addLayout(right, 2)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.unread)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.trouble)
        self.resize(letter * 110, row_height() * 16)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._read)
        self.text_field.textChanged.connect(self._take_change)
        self.file_button.clicked.connect(self._choose)
        self.choices.changed.connect(self._read)
        self.add_button_.clicked.connect(self._ask_addition)
        self.remove_button.clicked.connect(self._ask_removal)
        self.save_button.clicked.connect(self._choose_place)
        self.close_button.clicked.connect(self.accept)
        self._session.lists_changed.connect(self._timer.start)
        self._session.region_changed.connect(self.choices.set_usual_region)
        self._session.region_changed.connect(self._take_change)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look up what is in the file, or say why not."""
        event.acceptProposedAction()
        dropped = take_one(event.mimeData())
        if dropped.files:
            self.take_file(dropped.files[0])
        else:
            self._say_trouble(dropped.refusal)

    def take_file(self, path: Path) -> None:
        """Look up the numbers in a file."""
        self.text_field.clear()
        self._timer.stop()
        self._path = path
        self.choices.forget()
        self.choices.hide()
        self._read()

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.ods);;All files (*)")
        choose_file(self, self.tr("Choose a File with Numbers"), filters, self.take_file)

    @Slot()
    def _take_change(self) -> None:
        """Wait for a pause; until it is looked up, nothing can be done with the answers of before."""
        self._changed = True
        self._follow()
        self._timer.start()

    @Slot()
    def _read(self) -> None:
        """Look up what is pasted, else what is in the file."""
        self.trouble.hide()
        text = self.text_field.toPlainText()
        if text.strip():
            self._path = None
        if self._path is None:
            self._ask(_look_up, self._session.region, text)
        else:
            self._ask(_look_into, self._path, self.choices.reading())

    def _ask(self, look: Callable[..., Looked], *asked: Any) -> None:
        self._looking = self._session.runner.read(
            self,
            look,
            self._session.database,
            *asked,
            replacing=self._looking,
            done=self._take,
            failed=self._fail,
        )

    @Slot(object)
    def _take(self, answer: Looked) -> None:
        shape, answers = answer
        if shape is not None:
            self.choices.show_shape(shape)
        self.choices.setVisible(shape is not None)
        self._show(answers)

    def _show(self, answers: ManyAnswers | None) -> None:
        self._answers, self._changed = answers, False
        reading = answers.reading if answers else FileReading()
        self.unread.show_text(reading_tone(reading), preview_words(reading))
        self.unread.setVisible(bool(self.unread.text))
        self.results.clear()
        for one in answers.answers[:MOST_SHOWN] if answers else ():
            self.results.addItem(self._item(one))
        self._follow()
        if answers is None or not answers.answers:
            self.counts.setText("")
            return
        parts = [
            self.tr("On the opt-out list: {count}").format(count=figures.count(len(answers.found))),
            self.tr("Not on it: {count}").format(count=figures.count(len(answers.not_found))),
            self.tr("Not a number: {count}").format(count=figures.count(answers.refused)),
        ]
        by_account = [
            f"{account_words(name, archived=name in answers.archived)}: {figures.count(count)}"
            for name, count in answers.by_account.items()
        ]
        self.counts.setText(" · ".join(parts) + ("\n" + joined(by_account, 8) if by_account else ""))

    def _follow(self) -> None:
        """Offer what can be done with the answers, while they are about what stands there."""
        answers = None if self._changed else self._answers
        self.add_button_.setEnabled(bool(answers and answers.not_found))
        self.remove_button.setEnabled(bool(answers and answers.found))
        self.save_button.setEnabled(bool(answers and answers.answers))

    def _item(self, one: NumberAnswer) -> QListWidgetItem:
        if one.msisdn is None:
            words, tone, note = self.tr("Not a number"), "warning", f"{one.raw}  {one.text}"
        elif one.accounts:
            words, tone = self.tr("On the list"), "bad"
            names = [account_words(name, archived=name in one.archived) for name in one.accounts]
            note = f"{format_for_people(one.msisdn)}  {joined(names)}"
        else:
            words, tone, note = self.tr("Not on it"), "good", format_for_people(one.msisdn)
        return pill_item(one.raw, words, tone, note)

    @Slot()
    def _ask_addition(self) -> None:
        if self._answers is not None:
            self.addition_asked.emit(self._answers.not_found)
            self.accept()

    @Slot()
    def _ask_removal(self) -> None:
        if self._answers is not None:
            self.removal_asked.emit(self._answers.found)
            self.accept()

    @Slot()
    def _choose_place(self) -> None:
        choose_csv_to_save(self, self.tr("Save Answers"), self.tr("answers.csv"), self._save)

    def _save(self, path: Path, delimiter: str) -> None:
        self._saved_to = path
        self._session.runner.save(
            self,
            many_numbers.save_answers,
            self._answers,
            path,
            delimiter=delimiter,
            done=self._say_saved,
            failed=self._say_not_saved,
        )

    @Slot(object)
    def _say_saved(self, _nothing: None) -> None:
        words = self.tr("The answers were saved as {name}.").format(name=self._saved_to.name)
        self.trouble.show_text("good", words)
        self.trouble.show()

    @Slot(object)
    def _say_not_saved(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self._say_trouble(error_words(error))

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self._show(None)
            self._say_trouble(error_words(error))

    def _say_trouble(self, text: str) -> None:
        self.trouble.show_text("bad", text)
        self.trouble.show()
