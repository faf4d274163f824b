"""How a file of numbers is settled before anything is done with it: chosen, looked at, corrected, shown row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.file_shape import FileShape
from app.core.records import Account, FileReading, ImportRequest
from app.services import imports
from app.services.accounts import accounts_with_lists, list_accounts
from app.services.imports import ImportPreview
from app.ui.account_boxes import AccountBoxes
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.opt_outs.drop_area import DropArea
from app.ui.opt_outs.import_choices import ImportChoices, Reading, encoding_name
from app.ui.opt_outs.import_preview_model import ImportPreviewModel
from app.ui.opt_outs.preview_table import preview_table
from app.ui.opt_outs.reading_words import preview_words, reading_tone, sheet_words
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import STEP_M, STEP_S, row_height

Preview = Callable[[Any, ImportRequest], ImportPreview]


@dataclass(frozen=True, slots=True)
class SettledFile:
    """A file that was looked at: how it is read, what it is, and what would become of its first rows."""

    request: ImportRequest
    shape: FileShape
    preview: ImportPreview


@dataclass(frozen=True, slots=True)
class SettlingWords:
    """What a settling is called: the table of the first rows, its column of numbers, the boxes, the file dialog.

    Without ``boxes`` no accounts are asked for; with ``archived`` those put away are offered too if they list anybody.
    """

    table: str
    numbers: str
    boxes: str
    choose: str
    filters: str
    archived: bool = False


def _look(
    preview: Preview, database: Any, path: Path, reading: Reading, accounts: tuple[int, ...]
) -> SettledFile:
    """Find out what was not settled, and read the first rows accordingly."""
    shape = imports.inspect(
        path,
        region=reading.region,
        encoding=reading.encoding,
        delimiter=reading.delimiter,
        sheet=reading.sheet,
        has_heading=reading.has_heading,
    )
    request = replace(
        reading.request(path),
        accounts=accounts,
        column=_column(shape, reading.column),
        has_heading=shape.has_heading,
    )
    return SettledFile(request, shape, preview(database, request))


def _column(shape: FileShape, wanted: int | None) -> int | None:
    """The column chosen, where the file has it, else the one found; None where every number of a line counts."""
    if wanted is not None and wanted < len(shape.columns):
        return wanted
    return None if shape.every_number else shape.number_column


class FileSettling(QWidget):
    """Settles one file.

    ``changed`` follows whenever ``found`` does: None while it looks and where it cannot read. ``taken`` comes first
    with each file. ``preview`` is the service that says what would become of the first rows. What the owner needs
    below goes into ``column``; ``expected`` is a line for its words.
    """

    changed = Signal()
    taken = Signal()

    def __init__(
        self, session: Session, preview: Preview, words: SettlingWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preview = preview
        self._words = words
        self._looking: Task | None = None
        self.path: Path | None = None
        self.found: SettledFile | None = None
        self.area = DropArea()
        self.choices = ImportChoices(session.region)
        self.model = ImportPreviewModel(self, stored=words.numbers)
        self.table = preview_table(self.model, words.table)
        self.boxes = AccountBoxes(example=False)
        self.boxes.setAccessibleName(words.boxes)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.unread = Notice("warning")
        self.expected = label("", ink="muted", wraps=True)
        self.column = QVBoxLayout(self)
        self._lay_out()
        self.area.choose_asked.connect(self._choose)
        self.area.dropped.connect(self.take_file)
        self.area.refused.connect(self.say_trouble)
        self.choices.changed.connect(self.look)
        self.boxes.changed.connect(self.look)
        session.region_changed.connect(self.choices.set_usual_region)
        self._show_chosen(chosen=False)

    @property
    def ready(self) -> bool:
        """Whether the file was read, has rows, and accounts are ticked where they are asked for."""
        ticked = not self._words.boxes or bool(self.boxes.ticked_ids())
        return self.found is not None and ticked and bool(self.found.preview.rows)

    def nothing_in_it(self) -> str:
        """Return the sentence for a file that was read and holds no row, else ""."""
        if self.found is None or self.found.preview.rows:
            return ""
        if self.found.shape.has_heading:
            return self.tr("There are no rows under the heading. Choose another file, sheet or column.")
        return self.tr("There are no rows in this file. Choose another file, sheet or column.")

    def heightForWidth(self, width: int) -> int:
        """Return the least height: table and accounts yield before the dialog is scrolled."""
        return self.column.totalMinimumHeightForWidth(width)

    def read_accounts(self) -> None:
        """Offer the accounts there are now, keeping what was ticked."""
        self._session.runner.read(
            self,
            accounts_with_lists if self._words.archived else list_accounts,
            self._session.database,
            done=self._take_accounts,
            failed=self._fail,
        )

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Look at a file and show what would become of it."""
        self.path = Path(path)
        self.choices.forget()
        self.taken.emit()
        self.area.show_file(self.path.name, self.tr("Looking at it…"))
        self.look()

    def forget_file(self) -> None:
        """Be as before any file was chosen."""
        self.path = None
        self._stop_looking()
        self._end_look(None)
        self._show_chosen(chosen=False)

    def say_trouble(self, text: str, tone: str = "bad") -> None:
        """Say what is wrong, below the file's name."""
        self.trouble.show_text(tone, text)
        self.trouble.show()

    @Slot()
    def look(self) -> None:
        """Read the first rows anew."""
        if self.path is None:
            return
        self._stop_looking()
        self.found = None
        self.changed.emit()
        self._looking = self._session.runner.read(
            self,
            _look,
            self._preview,
            self._session.database,
            self.path,
            self.choices.reading(),
            tuple(self.boxes.ticked_ids()),
            done=self._take_look,
            failed=self._fail,
        )

    def _stop_looking(self) -> None:
        """Let the answer to the question before count no more, nor that the file before could not be read."""
        if self._looking is not None:
            self._looking.drop()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(STEP_M)
        self._boxes_part = QWidget()
        part = QVBoxLayout(self._boxes_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(STEP_S)
        part.addWidget(label(self._words.boxes, "section"))
        part.addWidget(self.boxes)
        self.column.addWidget(self.area)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.choices)
        self.column.addWidget(self.unread)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._boxes_part)
        self.column.addWidget(self.expected)

    @Slot()
    def _choose(self) -> None:
        choose_file(self, self._words.choose, self._words.filters, self.take_file)

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        before = set(self.boxes.ticked_ids())
        if self.boxes.all_ticked:
            before = {account.id for account in accounts}
        ticked = None if self.boxes.as_at_first or not before else before
        self.boxes.set_accounts(accounts, ticked=ticked)

    @Slot(object)
    def _take_look(self, found: SettledFile) -> None:
        self.trouble.hide()
        self.choices.show_shape(found.shape)
        self.area.show_file(found.shape.path.name, self._details(found.shape))
        self._show_chosen(chosen=True)
        self._show_unread(found.preview.reading)
        self._end_look(found)

    def _show_unread(self, reading: FileReading) -> None:
        words = preview_words(reading)
        self.unread.show_text(reading_tone(reading), words)
        self.unread.setVisible(bool(words))

    def _end_look(self, found: SettledFile | None) -> None:
        self.found = found
        self.model.show_preview(found.preview if found else None)
        self.changed.emit()

    def _details(self, shape: FileShape) -> str:
        kinds = {
            "csv": self.tr("CSV"),
            "text": self.tr("Text, one number a line"),
            "excel": self.tr("Excel"),
            "json": self.tr("JSON"),
        }
        several = self.tr("Text, several numbers a line")
        parts = [several if shape.every_number else kinds.get(shape.kind, shape.kind)]
        if shape.sheet:
            parts.append(sheet_words(shape))
        if shape.has_heading:
            parts.append(self.tr("heading below a title") if shape.titles else self.tr("heading in row 1"))
        if shape.kind in ("csv", "text"):
            parts.append(encoding_name(shape.encoding))
        parts.append(self.locale().formattedDataSize(shape.size, 1))
        return ", ".join(parts)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.area.show_file(self.path.name if self.path else "", self.tr("It could not be read."))
            self._show_chosen(chosen=False)
            self._end_look(None)
            self.say_trouble(error_words(error))

    def _show_chosen(self, *, chosen: bool) -> None:
        """Show the preview and what goes with it only where there is a file that can be read."""
        for part in (self.choices, self.table, self.expected):
            part.setVisible(chosen)
        self.unread.hide()
        self._boxes_part.setVisible(chosen and bool(self._words.boxes))
        self.area.set_large(not chosen)


class FileDialog(Dialog):
    """A dialog that settles a file, and takes one that is dropped anywhere on it while it does."""

    def __init__(self, title: str, settling: FileSettling, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.settling = settling
        self.setAcceptDrops(True)
        self.resize(self.fontMetrics().averageCharWidth() * 130, row_height() * 19)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere, as the drop area does."""
        self.settling.area.dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files anywhere."""
        self.settling.area.dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take files anywhere."""
        self.settling.area.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files anywhere, while there is something to choose."""
        if self.settling.isVisible():
            self.settling.area.dropEvent(event)
