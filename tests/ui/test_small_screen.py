"""A screen of 1024 by 640: every dialog is whole on it, with all that it holds, its title bar included."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QRect
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QScrollArea, QWidget

import app.ui
from app.core.records import ImportRequest
from app.core.replies import ReplyRequest
from app.services import accounts, imports, replies, suppression_list
from app.services.backups import back_up, backups_of
from app.services.database_check import CheckReport
from app.services.erasure import ErasePreview
from app.ui import on_screen
from app.ui.about_dialog import AboutDialog
from app.ui.accounts.account_dialog import AccountDialog
from app.ui.activity.period_proof_dialog import PeriodProofDialog
from app.ui.check_dialog import CheckDialog
from app.ui.dialogs import Dialog, Question
from app.ui.erase_dialog import EraseDialog
from app.ui.error_reporting import BugDialog
from app.ui.hashes.export_dialog import HashExportDialog
from app.ui.hashes.match_dialog import HashMatchDialog
from app.ui.help_dialog import HelpDialog
from app.ui.licences_dialog import LicencesDialog
from app.ui.opt_outs.add_dialog import AddDialog
from app.ui.opt_outs.date_range_dialog import DateRangeDialog
from app.ui.opt_outs.file_removal_dialog import FileRemovalDialog
from app.ui.opt_outs.filter_bar import AccountsDialog
from app.ui.opt_outs.history_dialog import HistoryDialog
from app.ui.opt_outs.import_dialog import ImportDialog, ImportReportDialog
from app.ui.opt_outs.many_dialog import ManyDialog
from app.ui.opt_outs.paste_dialog import PasteDialog
from app.ui.opt_outs.removal_dialog import RemovalDialog
from app.ui.passphrase_dialogs import NewPassphraseDialog, PassphraseDialog, RemovePassphraseDialog
from app.ui.reasoned_question import ReasonedQuestion
from app.ui.replies.import_dialog import RepliesImportDialog
from app.ui.replies.paste_dialog import RepliesPasteDialog
from app.ui.replies.report_dialog import RepliesReportDialog
from app.ui.restore_dialog import RestoreDialog
from app.ui.start_dialogs import OpeningNote, StartTrouble

ROOM = QRect(0, 0, 1024, 640 - 28)  # a title bar is as high as this; tests' windows have none
STOP = 27831234567
WORDS = "Something is wrong with what was read, and here is what may be done about it now. " * 3


class Desk:
    """What the dialogs are about: fourteen accounts, an opt-out, files of numbers and of replies."""

    def __init__(self, session, window, folder):
        self.session, self.window, self.database = session, window, session.database
        for number in range(13):
            accounts.add_account(self.database, f"Branch {number} of the shop")
        suppression_list.add(self.database, [STOP], (), reason="Asked by telephone")
        self.numbers = folder / "a list of numbers from the branch office.csv"
        self.numbers.write_text(
            "Name;A rather long heading for a column of cell numbers\nA;0831234567\nB;123\n"
        )
        self.replies = folder / "replies.csv"
        self.replies.write_text(
            "MessageID,The number from which it came,To,The time at which it was received,The words of the reply\n"
            "m1,27831234567,27820010001,2026-01-16 08:00:00,Not interested\n"
            "m2,27831234568,27820010001,2026-01-16 08:07:00,STOP\n"
            "m3,12,27820010001,2026-01-16 08:07:00,STOP\n"
        )

    def imported(self):
        return imports.run(self.database, ImportRequest(self.numbers, (1,), "ZA", column=1))

    def taken_in(self):
        return replies.import_file(self.database, ReplyRequest(self.replies, 1), keep_rejected=True)

    def backups(self):
        back_up(self.database, Path(self.database.path).with_name("backup.sqlite"))
        return backups_of(self.database)


DIALOGS = {
    AddDialog: lambda d: AddDialog(d.session, "083 123 4567", d.window),
    PasteDialog: lambda d: PasteDialog(d.session, d.window),
    ManyDialog: lambda d: ManyDialog(d.session, "0831234567\n0831234568\n", d.window),
    RemovalDialog: lambda d: RemovalDialog(d.session, [STOP], d.window),
    FileRemovalDialog: lambda d: FileRemovalDialog(d.session, d.numbers, d.window),
    ImportDialog: lambda d: ImportDialog(d.session, d.numbers, d.window),
    ImportReportDialog: lambda d: ImportReportDialog(d.session, d.imported(), d.window),
    DateRangeDialog: lambda d: DateRangeDialog(QDate(2026, 1, 1), QDate(2026, 2, 1), d.window),
    AccountsDialog: lambda d: AccountsDialog(accounts.list_accounts(d.database), set(), d.window),
    HistoryDialog: lambda d: HistoryDialog(d.session, STOP, d.window),
    HashExportDialog: lambda d: HashExportDialog(d.session, d.window),
    HashMatchDialog: lambda d: HashMatchDialog(d.session, d.window),
    RepliesImportDialog: lambda d: RepliesImportDialog(d.session, d.replies, d.window),
    RepliesPasteDialog: lambda d: RepliesPasteDialog(d.session, d.window),
    RepliesReportDialog: lambda d: RepliesReportDialog(d.session, d.taken_in(), d.window),
    BugDialog: lambda d: BugDialog("Traceback\n" * 100, d.window),
    CheckDialog: lambda d: CheckDialog(CheckReport((WORDS,) * 9, 1, 1, 1), d.window),
    PeriodProofDialog: lambda d: PeriodProofDialog(d.window),
    HelpDialog: lambda d: HelpDialog(d.window),
    AboutDialog: lambda d: AboutDialog(
        "/a/folder/deep/down/where/the/office/keeps/opt-outs.sqlite", d.window
    ),
    EraseDialog: lambda d: EraseDialog(
        "Erase Words", ErasePreview(9, 9, 9, 9, 9, datetime.now(UTC)), asks_reason=True, parent=d.window
    ),
    StartTrouble: lambda d: StartTrouble(WORDS, d.window),
    OpeningNote: lambda d: OpeningNote(Path("opt-outs.sqlite"), d.window),
    LicencesDialog: lambda d: LicencesDialog(d.window),
    RestoreDialog: lambda d: RestoreDialog(d.session, d.backups(), d.window),
    AccountDialog: lambda d: AccountDialog(d.session, None, d.window),
    PassphraseDialog: lambda d: PassphraseDialog(WORDS, "", d.window),
    NewPassphraseDialog: lambda d: NewPassphraseDialog(change=True, parent=d.window),
    RemovePassphraseDialog: lambda d: RemovePassphraseDialog(d.window),
    Question: lambda d: Question("Sure?", WORDS * 2, d.window),
    ReasonedQuestion: lambda d: ReasonedQuestion(
        "Undo This Action?", WORDS * 2, WORDS[:140], "&Undo", lambda _reason: None, d.window
    ),
}


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(on_screen, "room", lambda _window: ROOM)


@pytest.fixture
def desk(small, session, main_window, tmp_path):
    main_window.setGeometry(ROOM)
    return Desk(session, main_window, tmp_path)


def settle(qtbot, session):
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)
    qtbot.wait(2 * on_screen.FRAME_AFTER)


def cut(dialog):
    """Return what a person uses and the dialog shows, but not whole: outside of it, or of the part it lies in."""
    used = (
        *dialog.findChildren(QAbstractButton),
        *dialog.findChildren(QComboBox),
        *dialog.findChildren(QLineEdit),
    )
    return [
        f"{type(one).__name__} {one.accessibleName()}"
        for one in used
        if one.isVisible()
        and _scrolled_by(one) is dialog
        and (
            not dialog.rect().contains(QRect(one.mapTo(dialog, one.rect().topLeft()), one.size()))
            or one.visibleRegion().boundingRect().size() != one.size()
        )
    ]


def _scrolled_by(widget):
    """Return the dialog where a widget lies in it as it is, else what scrolls it."""
    while not widget.isWindow() and widget.objectName() != "qt_scrollarea_viewport":
        widget = widget.parentWidget()
    return widget


def test_no_dialog_is_forgotten():
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(module.name)

    def kinds(base):
        return {found for kind in base.__subclasses__() for found in (kinds(kind) or {kind})}

    ours = {kind for kind in kinds(Dialog) if kind.__module__.startswith("app.")} | {Question}
    assert {kind.__name__ for kind in ours} == {kind.__name__ for kind in DIALOGS}


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_every_dialog_fits(desk, qtbot, kind):
    dialog = DIALOGS[kind](desk)
    dialog.open()
    settle(qtbot, desk.session)
    assert ROOM.contains(dialog.frameGeometry()), dialog.frameGeometry()
    assert dialog.layout().totalMinimumHeightForWidth(dialog.width()) <= dialog.height()
    assert cut(dialog) == []
    dialog.reject()


def test_a_file_of_replies_does_not_make_its_dialog_wider(desk, qtbot):
    dialog = RepliesImportDialog(desk.session, parent=desk.window)
    dialog.resize(760, 560)
    dialog.open()
    settle(qtbot, desk.session)
    dialog.take_file(desk.replies)
    settle(qtbot, desk.session)
    assert dialog.choices.isVisible()
    assert dialog.width() == 760
    assert cut(dialog) == []
    dialog.reject()


def test_what_grows_stays_in_sight(small, themed, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(ROOM)
    window.show()
    dialog = Dialog("Growing", window)
    dialog.open()
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    dialog.move(ROOM.right() - 150, ROOM.bottom() - 100)
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    assert not ROOM.contains(dialog.frameGeometry())  # a person put it there
    dialog.resize(500, 400)
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    assert ROOM.contains(dialog.frameGeometry())
    dialog.resize(3000, 3000)
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    assert ROOM.contains(dialog.frameGeometry())
    dialog.reject()


def test_a_dialog_larger_than_the_screen_keeps_its_title_bar(small, themed, qtbot):
    dialog = Dialog("Large")
    dialog.setMinimumSize(2000, 2000)
    dialog.open()
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    assert dialog.frameGeometry().topLeft() == ROOM.topLeft()
    dialog.reject()


@pytest.fixture
def answered(desk, qtbot):
    """The page Opt-Outs with a strip above and the answer to a number on the list."""
    page = desk.window.show_page("opt-outs")
    desk.session.announce("good", WORDS)
    page.search.field.setText("0831234567")
    page.search.search()
    settle(qtbot, desk.session)
    assert page.search.card.isVisible()
    return page


def texts_room(field):
    """Return the width a field has for text: Qt leaves it what its cross and its edges leave over."""
    cross = min(one.x() for one in field.findChildren(QAbstractButton))
    return cross - 12


@pytest.mark.parametrize("width", [1024, 900, 820])
def test_a_number_and_its_answer_are_seen_whole(desk, answered, qtbot, width):
    desk.window.resize(width, ROOM.height())
    settle(qtbot, desk.session)
    field, card = answered.search.field, answered.search.card
    for number in ("0831234567", "+27 83 123 4567"):
        assert field.fontMetrics().horizontalAdvance(number) <= texts_room(field)
    area = answered.search._answer
    assert card.width() <= area.viewport().width()
    assert card.width() >= card.minimumSizeHint().width()
    for one in card.findChildren(QAbstractButton):
        assert not one.isVisible() or one.width() >= one.sizeHint().width()


@pytest.mark.parametrize("key", ["opt-outs", "replies", "clean", "activity", "accounts"])
def test_no_page_is_scrolled_as_a_whole(desk, answered, qtbot, key):
    desk.taken_in()
    for each in (*desk.window.entries, key):  # what another page needs is nothing to this one
        desk.window.show_page(each)
        desk.session.announce("good", WORDS)
        settle(qtbot, desk.session)
    page = desk.window.page
    scroll = next(one for one in desk.window.findChildren(QScrollArea) if one.isAncestorOf(page))
    assert not scroll.verticalScrollBar().isVisible(), (page.height(), scroll.viewport().height())
    assert not scroll.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("words", ["&Remove from Opt-Out List", "&Take This Person Off the List of Opt-Outs"])
def test_what_can_be_done_with_many_selected_rows_is_seen_whole(desk, qtbot, words):
    suppression_list.add(desk.database, range(27831300000, 27831337426))
    panel = desk.window.show_page("opt-outs").list
    panel.remove_button.setText(words)
    settle(qtbot, desk.session)
    height = panel.view.height()
    panel.view.selectAll()
    settle(qtbot, desk.session)
    for one in (panel.history_button, panel.remove_button, panel.copy_button):
        assert one.isVisible()
        assert one.width() >= one.sizeHint().width(), one.text()
        assert panel.rect().contains(QRect(one.mapTo(panel, one.rect().topLeft()), one.size()))
    assert panel.view.height() == height
