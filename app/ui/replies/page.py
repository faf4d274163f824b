"""The page Replies: what came in, what it was taken for, and the queue of what a person has to decide."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QStackedWidget, QWidget

from app import paths
from app.core.errors import Cancelled, UserError
from app.core.records import ActionReport, UndoReport
from app.core.replies import Decision, RepliesReport, Reply, ReplyRequest
from app.services import replies
from app.services.accounts import list_accounts
from app.services.opening import Database
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.figures import count
from app.ui.folder_notice import FolderNotice
from app.ui.opt_outs.cells import CellDelegate
from app.ui.opt_outs.reading_words import sheets_unread_words
from app.ui.opt_outs.removing import Removing
from app.ui.page import Page
from app.ui.replies.filter_row import FilterRow
from app.ui.replies.import_dialog import RepliesImportDialog
from app.ui.replies.model import ACCOUNT, REPLY, RULE, RepliesModel
from app.ui.replies.paste_dialog import RepliesPasteDialog
from app.ui.replies.reply_panel import ReplyPanel
from app.ui.replies.report_dialog import RepliesReportDialog
from app.ui.replies.table import RepliesTable
from app.ui.replies.words import decided_words, intake_words
from app.ui.session import Session
from app.ui.tables import EmptyState
from app.ui.theme import STEP_L, STEP_S
from app.ui.undoing import Undoing

SAMPLES = (
    "2026-11-23 14:05",
    "+27 83 123 4567",
    "A usual name",
    "Please do not send me any of these again",
    "Opt-out opted out",
    "stop and what to stop xx",
)
RULE_FROM, ACCOUNT_FROM = 140, 115  # letters of width from which there is room for these columns


def _decide(
    database: Database, reply: Reply, decision: Decision, operator: str
) -> tuple[Reply, ActionReport]:
    return reply, replies.decide(database, reply.id, decision, operator=operator)


class RepliesPage(Page):
    """The table of replies, and the selected one in full below it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Replies"), parent)
        self._undoing = Undoing(session, self)
        self._removing = Removing(session, self._undoing.undo, self)
        self._deciding: set[int] = set()  # replies whose decision is on the way, or not read back yet
        self._decided: set[int] = set()  # those of them that the next reading shows as they are
        self._import_dialog: RepliesImportDialog | None = None
        self._report: RepliesReport | None = None
        self._place = 0  # the row to go on with when the table was read anew
        self._kept_id: int | None = None
        self._wants_focus = False  # whether the focus goes into the table once it was read
        self.model = RepliesModel(session, self)
        self.table = RepliesTable(self.model, self.tr("Replies"))
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.size_columns(SAMPLES, stretched=REPLY)
        self.filters = FilterRow(lambda: session.region)
        self.panel = ReplyPanel()
        self._build()
        self._connect()

    @property
    def search_field(self) -> QLineEdit:
        """The search for words of a reply, or a number."""
        return self.filters.text_field

    def activate(self) -> None:
        """Read the replies anew and put the focus into the table."""
        self._read_accounts()
        self._wants_focus = True
        self.model.set_filter(self.filters.filter())
        self.table.setFocus()

    @Slot()
    def take_focus(self) -> None:
        """Put the focus into the table, where A and K decide; where none is shown, on what stands there instead.

        While another page is shown the focus stays there, as keys typed there would decide here, unseen.
        """
        if not self.shown:
            return
        shown = self._stack.currentWidget()
        place = getattr(shown, "button", self.filters.text_field) if shown is not self.table else self.table
        place.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rule and the account to the panel where there is too little room for the replies themselves."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        for column, least in ((RULE, RULE_FROM), (ACCOUNT, ACCOUNT_FROM)):
            self.table.setColumnHidden(column, letters < least)
        self.table.fit_columns()

    def open_bulk_file(self, path: Path | None = None) -> None:
        """Open Import Replies, with a file that was dropped or for one to be chosen."""
        if self._import_dialog is not None:
            if path is not None:
                self._import_dialog.take_file(path)
            return
        dialog = RepliesImportDialog(self.session, path, self)
        dialog.import_asked.connect(self._import)
        dialog.finished.connect(self._forget_import_dialog)
        self._import_dialog = dialog
        dialog.open()

    @Slot()
    def paste_replies(self) -> None:
        """Open Paste Replies."""
        dialog = RepliesPasteDialog(self.session, self)
        dialog.added.connect(self._tell_intake)
        dialog.open()

    @property
    def selected(self) -> Reply | None:
        """The selected reply, None if there is none."""
        row = self.table.current_row
        return self.model.rows[row] if row >= 0 else None

    @Slot()
    def opt_out(self) -> None:
        """Opt the sender of the selected reply out, where that is to be decided and can be seen."""
        self._decide(Decision.OPT_OUT)

    @Slot()
    def keep(self) -> None:
        """Keep the sender of the selected reply, where that is to be decided and can be seen."""
        self._decide(Decision.KEEP)

    def _build(self) -> None:
        self.import_button = button(self.tr("&Import Replies…"), "primary", "file")
        self.paste_button = button(self.tr("&Paste Replies…"), icon_name="paste")
        self.heading_row.addStretch(1)
        self.heading_row.addWidget(self.paste_button)
        self.heading_row.addWidget(self.import_button)
        self._stack = QStackedWidget()
        self._none = EmptyState(
            "replies",
            self.tr(
                "No replies yet. Import the ones your SMS provider exports, or drop the file here. A folder that is "
                "watched, chosen in Settings, takes them in by itself."
            ),
            self.tr("Import Replies…"),
        )
        self._done = EmptyState("check", self.tr("Nothing waits for review."), self.tr("Show All Replies"))
        self._no_match = EmptyState("search", self.tr("No reply is like this."))
        for place in (self.table, self._none, self._done, self._no_match):
            self._stack.addWidget(place)
        card = Card()
        card.body.setContentsMargins(1, STEP_S, 1, 1)
        card.body.setSpacing(STEP_S)
        card.body.addWidget(self.filters)
        card.body.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.setHandleWidth(STEP_L)
        split.addWidget(card)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        self.folder_notice = FolderNotice(self.session)
        self.folder_notice.focus_lost.connect(self.take_focus)
        self.body.addWidget(self.folder_notice)
        self.body.addWidget(split, 1)

    def _connect(self) -> None:
        self.import_button.clicked.connect(lambda: self.open_bulk_file())
        self.paste_button.clicked.connect(self.paste_replies)
        self._none.pressed.connect(lambda: self.open_bulk_file())
        self._done.pressed.connect(lambda: self.filters.show_box.setCurrentIndex(1))
        self.filters.changed.connect(self._filter)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.opened.connect(self._open_history)
        self.table.opt_out_pressed.connect(self.opt_out)
        self.table.keep_pressed.connect(self.keep)
        self.panel.opt_out_asked.connect(self.opt_out)
        self.panel.keep_asked.connect(self.keep)
        self.panel.history_asked.connect(self._open_history)
        self.model.loaded.connect(self._follow_loading)
        self.session.lists_changed.connect(self._reload)
        self.session.accounts_changed.connect(self._read_accounts)
        QApplication.instance().aboutToQuit.connect(self._discard_report)

    @Slot()
    def _read_accounts(self) -> None:
        self.session.runner.read(
            self,
            list_accounts,
            self.session.database,
            done=self.filters.set_accounts,
            failed=self.session.report_error,
        )

    @Slot()
    def _filter(self) -> None:
        self._place, self._kept_id = 0, None
        self.filters.tell_ways()
        self.model.set_filter(self.filters.filter())

    @Slot(object)
    def _reload(self, report: object) -> None:
        """Read anew; a decision that was taken back leads to its reply, which A and K are about again."""
        if isinstance(report, UndoReport) and report.reply is not None and report.to_review:
            self._kept_id = report.reply
        if self.isVisible():
            self.model.reload()

    @Slot()
    def _follow_loading(self) -> None:
        self._deciding -= self._decided
        self._decided.clear()
        self.panel.setVisible(self.model.any_there)  # else there is nothing to select
        there = self.model.rowCount() > 0
        self._show_in_place(self.table if there else self._empty_place())
        self.table.fit_columns()
        self.filters.count.setText(self._count_words())
        kept = -1 if self._kept_id is None else self.model.row_of(self._kept_id)
        if there:
            self.table.choose_row(kept if kept >= 0 else self._place)
        self._show_selected()

    def _empty_place(self) -> QWidget:
        """What stands where the table would be, when nothing is in it."""
        if not self.model.any_there:
            return self._none
        wanted = self.filters.filter()
        if wanted.text.strip() or wanted.accounts or wanted.verdicts:
            return self._no_match
        return self._done if wanted.waiting else self._no_match

    def _show_in_place(self, shown: QWidget) -> None:
        """Show the table, or what stands in its place, with the focus where it was in the other or is wanted."""
        window = self.window()
        inside = self._stack.isAncestorOf(window.focusWidget()) if window.focusWidget() else False
        self._stack.setCurrentWidget(shown)
        wanted, self._wants_focus = self._wants_focus and shown is self.table, False
        if wanted or inside:
            self.take_focus()

    def _count_words(self) -> str:
        if self.filters.reviewing:
            return self.tr("{count} to review").format(count=count(self.model.count))
        if self.model.count == 1:
            return self.tr("1 reply")
        return self.tr("{count} replies").format(count=count(self.model.count))

    @Slot()
    def _show_selected(self) -> None:
        reply = self.selected
        if reply is not None:
            self._place, self._kept_id = self.table.current_row, reply.id
        self.panel.show_reply(reply)

    def _decide(self, decision: Decision) -> None:
        reply = self.selected
        if reply is None or not reply.waiting or not self.shown or reply.id in self._deciding:
            return
        self._deciding.add(reply.id)
        place = self.table.current_row
        if self.filters.reviewing:
            self.model.hide(reply.id)  # the next can be decided while this one is being written
            self._kept_id = None
            self.table.choose_row(place)
            self._place = place
            self.filters.count.setText(self._count_words())
            if not self.model.rowCount():
                self._show_in_place(self._empty_place())
            self._show_selected()
        self.session.runner.write(
            self,
            _decide,
            self.session.database,
            reply,
            decision,
            self.session.operator,
            done=partial(self._tell_decision, decision),
            failed=partial(self._decision_failed, reply),
        )

    def _tell_decision(self, decision: Decision, answer: tuple[Reply, ActionReport]) -> None:
        reply, report = answer
        self.model.unhide(reply.id)
        self._decided.add(reply.id)
        take_back = partial(self._undoing.undo, report.action, at_once=True)
        undo = [(self.tr("Undo"), take_back)] if report.action else []
        self.session.announce("good", decided_words(report, decision), undo)
        self.session.lists_changed.emit(report)

    def _decision_failed(self, reply: Reply, error: UserError | Cancelled) -> None:
        self.model.unhide(reply.id)
        self._decided.add(reply.id)
        self.session.report_error(error)
        self.model.reload()

    @Slot()
    def _open_history(self) -> None:
        reply = self.selected
        if reply is not None:
            self._removing.open_history(reply.msisdn)

    @Slot(object)
    def _import(self, request: ReplyRequest) -> None:
        self.session.run_long(
            self,
            self.tr("Taking in {name}…").format(name=request.path.name),
            replies.import_file,
            self.session.database,
            replace(request, operator=self.session.operator),
            cache_dir=paths.cache_dir(),
            keep_rejected=True,
            done=self._tell_intake,
        )

    @Slot(object)
    def _tell_intake(self, report: RepliesReport) -> None:
        self._discard_report()
        self._report = report
        kind = "warning" if report.rejected or report.sheets_unread else "good" if report.action else "info"
        acts = [(self.tr("Details"), self._open_report)]
        if report.action:
            acts.append((self.tr("Undo"), partial(self._undoing.undo, report.action)))
        words = f"{intake_words(report)} {sheets_unread_words(report.sheets_unread)}".strip()
        self.session.announce(kind, words, acts)
        if not self.filters.text_field.hasFocus():  # else somebody is writing there meanwhile
            self._wants_focus = True
            self.take_focus()
        self.session.lists_changed.emit(report)

    def _open_report(self) -> None:
        if self._report is None:
            return
        dialog = RepliesReportDialog(self.session, self._report, self)
        dialog.undo_asked.connect(self._undoing.undo)
        dialog.open()

    @Slot()
    def _discard_report(self) -> None:
        if self._report is not None:
            replies.discard(self._report)
            self._report = None

    @Slot()
    def _forget_import_dialog(self) -> None:
        self._import_dialog = None
