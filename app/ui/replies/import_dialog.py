"""Import Replies: choose a file, see what each reply would be taken for, correct the columns, import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.core.file_shape import FileShape
from app.core.records import Account
from app.core.replies import Doubt, ReplyRequest
from app.services import replies
from app.services.accounts import list_accounts
from app.services.opening import Database
from app.services.reply_intake import RepliesPreview
from app.ui import figures
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.opt_outs.cells import CellDelegate
from app.ui.opt_outs.drop_area import DropArea
from app.ui.opt_outs.reading_words import sheet_words
from app.ui.region_box import region_name
from app.ui.replies.choices import RepliesChoices, RepliesReading
from app.ui.replies.preview_model import REPLY, RepliesPreviewModel
from app.ui.session import Session
from app.ui.tables import RowsTable
from app.ui.task_runner import Task
from app.ui.theme import row_height

SAMPLES = (
    "1,048",
    "+27 83 123 4567",
    "2026-11-23 14:05",
    "Please stop sending me messages",
    "Opt-out stop + messages",
)


def _look(database: Database, path: Path, reading: RepliesReading) -> tuple[ReplyRequest, RepliesPreview]:
    request = ReplyRequest(
        path,
        reading.account,
        columns=reading.columns,
        has_heading=reading.has_heading,
        sheet=reading.sheet,
        time_zone=reading.time_zone,
    )
    return request, replies.preview_file(database, request)


class RepliesImportDialog(Dialog):
    """Settles how a file of replies is taken in. ``import_asked`` carries the ``ReplyRequest``."""

    import_asked = Signal(object)

    def __init__(self, session: Session, path: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import Replies"), parent)
        self._session = session
        self._path = path
        self._looking: Task | None = None
        self._size_words = ""  # of the file that was looked at last
        self._request: ReplyRequest | None = None
        self.setAcceptDrops(True)
        self.area = DropArea(
            details=self.tr("The columns are found by their headings, or by what stands in them.")
        )
        self.choices = RepliesChoices(session)
        self.model = RepliesPreviewModel(self)
        self.table = RowsTable(self.model, self.tr("First rows as they will be taken in"))
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.size_columns(SAMPLES, stretched=REPLY)
        self.table.setMinimumHeight(row_height() * 3)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.left_out = Notice("info")
        self.left_out.hide()
        self.note = label(
            self.tr(
                "Opt-outs are applied at once; what is in doubt waits for review. The same export twice adds nothing."
            ),
            ink="muted",
            wraps=True,
        )
        self.body.addWidget(self.area)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.left_out)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)
        self.add_cancel_button()
        self.import_button = self.add_button(self.tr("&Import"), "primary")
        self.import_button.clicked.connect(self._import)
        self.area.choose_asked.connect(self._choose)
        self.area.dropped.connect(self.take_file)
        self.area.refused.connect(self._say_trouble)
        self.choices.changed.connect(self._read_file)
        self._show_chosen(chosen=False)
        self.resize(self.fontMetrics().averageCharWidth() * 150, row_height() * 17)
        session.runner.read(
            self, list_accounts, session.database, done=self._take_accounts, failed=self._fail
        )

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Look at a file and show what would become of its replies."""
        self._path = Path(path)
        self.choices.forget()
        self._read_file()

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Replies (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;All files (*)")
        choose_file(self, self.tr("Choose a File with Replies"), filters, self.take_file)

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        self.choices.set_accounts(accounts)
        self._read_file()

    @Slot()
    def _read_file(self) -> None:
        if self._path is None or self.choices.reading().account is None:
            return
        if self._looking is not None:
            self._looking.drop()  # with its answer, and with what was wrong with the file before
        self._request = None
        self.import_button.setEnabled(False)
        if self.choices.conflict:
            self._refuse(self._path, self.choices.conflict)
            return
        self.area.show_file(self._path.name, self.tr("Looking at it…"))
        self._looking = self._session.runner.read(
            self,
            _look,
            self._session.database,
            self._path,
            self.choices.reading(),
            done=self._take_preview,
            failed=self._fail,
        )

    @Slot(object)
    def _take_preview(self, answer: tuple[ReplyRequest, RepliesPreview]) -> None:
        self._request, preview = answer
        self.trouble.hide()
        self.choices.show_shape(preview.file, preview.columns, preview.doubts)
        self._size_words = self._details(preview.file)
        self.area.show_file(preview.file.path.name, self._size_words)
        self.model.show_preview(preview)
        self._show_chosen(chosen=True)
        self.table.fit_columns()
        self._tell_left_out(preview)
        self.import_button.setEnabled(bool(preview.rows) and not preview.doubts)
        if preview.doubts:
            self._say_trouble(self._words_of(preview.doubts))
        elif not preview.rows and not (preview.left_out and not preview.rejected):
            words = self.tr(
                "No reply can be read so. Choose other columns. Or, if the numbers are not of {region}, choose another "
                "region for {account} under Accounts."
            )
            account = preview.account
            self._say_trouble(words.format(region=region_name(account.region), account=account.name))
        self.area.pass_focus_to(self.choices.empty_box or self.import_button)
        self.make_room()

    def _refuse(self, path: Path, conflict: str) -> None:
        """Say why the chosen columns cannot be taken in, and show nothing as if they could."""
        self.area.show_file(path.name, self._size_words)  # a look that was under way counts no more
        self.model.show_preview(None)
        self.left_out.hide()
        self._say_trouble(conflict)
        self.make_room()

    def _words_of(self, doubts: frozenset[Doubt]) -> str:
        """Return what has to be chosen before these can be taken in."""
        if Doubt.REPLIES in doubts:
            return self.tr(
                "This does not look like replies: no heading says that it holds any. If they are, choose the column "
                "that the replies are in."
            )
        if doubts == {Doubt.DIRECTION}:
            return self.tr(
                "Some rows may be messages that were sent, not replies, and it is not certain which. Choose the column "
                "that says so, or “no column” if all are replies."
            )
        if Doubt.TEXT not in doubts:
            return self.tr(
                "More than one column could hold the numbers of those who replied. Choose the one that does."
            )
        if Doubt.NUMBER not in doubts:
            return self.tr("More than one column could hold the replies. Choose the one that does.")
        return self.tr(
            "More than one column could hold the numbers of those who replied, and more than one the replies. Choose "
            "the two that do."
        )

    def _details(self, shape: FileShape) -> str:
        parts = [self.locale().formattedDataSize(shape.size, 1)]
        if shape.sheet:
            parts.insert(0, sheet_words(shape))
        return ", ".join(parts)

    def _tell_left_out(self, preview: RepliesPreview) -> None:
        if preview.left_out == 1:
            words = self.tr(
                "1 of the first rows is a message that was sent, not a reply; it will be left out."
            )
        else:
            words = self.tr(
                "{count} of the first rows are messages that were sent, not replies; they will be left out."
            )
        self.left_out.show_text("info", words.format(count=figures.count(preview.left_out)))
        self.left_out.setVisible(preview.left_out > 0)

    @Slot()
    def _import(self) -> None:
        if self._request is not None:
            self.import_asked.emit(self._request)
            self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.area.show_file(self._path.name if self._path else "", self.tr("It could not be read."))
            self.model.show_preview(None)
            self._show_chosen(chosen=False)
            self._say_trouble(error_words(error))

    @Slot(str)
    def _say_trouble(self, text: str) -> None:
        self.trouble.show_text("bad", text)
        self.trouble.show()

    def _show_chosen(self, *, chosen: bool) -> None:
        """Show the preview and what goes with it only where there is a file that can be read."""
        for part in (self.choices, self.table, self.note):
            part.setVisible(chosen)
        if not chosen:
            self.left_out.hide()
        self.area.set_large(not chosen)
        self.import_button.setEnabled(False)
