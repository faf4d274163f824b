"""The menus of the main window, and the acts in them that belong to no page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from app.core.records import EXAMPLE_ACCOUNT, ActionReport
from app.paths import log_dir
from app.ui.about_dialog import AboutDialog
from app.ui.check_dialog import CheckDialog
from app.ui.dialogs import ask
from app.ui.figures import count
from app.ui.folder_opening import show_folder
from app.ui.updates import Updates

if TYPE_CHECKING:
    from app.services.database_check import CheckReport
    from app.ui.help_dialog import HelpDialog
    from app.ui.main_window import MainWindow


def fill_menus(window: MainWindow) -> None:
    """Give the window its menus."""
    Menus(window)


class Menus(QObject):
    """Makes the menus and carries out what they offer; lives as long as its window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._help: HelpDialog | None = None  # gone once closed
        self._updates = Updates(window.session, window)
        self._fill_file(self._menu(self.tr("&File")))
        self._fill_edit(self._menu(self.tr("&Edit")))
        self._fill_view(self._menu(self.tr("&View")))
        self._fill_help(self._menu(self.tr("&Help")))

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _fill_file(self, menu: QMenu) -> None:
        standard = QKeySequence.StandardKey
        self._add(menu, self.tr("&Add Opt-Out…"), self._add_single, standard.New)
        self._add(menu, self.tr("&Bulk File…"), self._bulk_file, standard.Open)
        self._add(menu, self.tr("&Paste Numbers…"), self._paste_numbers, "Ctrl+Shift+V")
        self._add(menu, self.tr("Re&move Numbers in a File…"), self._remove_file)
        menu.addSeparator()
        self._add(menu, self.tr("&Download List…"), self._download, standard.Save)
        self._add(menu, self.tr("Save P&roof for a Period…"), self._prove_period)
        menu.addSeparator()
        self._add(menu, self.tr("&Export Hashes for a Partner…"), self._export_hashes)
        self._add(menu, self.tr("Mat&ch a Partner's Hashes…"), self._match_hashes)
        menu.addSeparator()
        self._add(menu, self.tr("Back &Up…"), self._window.backing_up.choose_place)
        self._add(menu, self.tr("Re&store a Backup…"), self._window.backing_up.ask_which)
        self._add(menu, self.tr("Chec&k the Database…"), self._check)
        menu.addSeparator()
        quit_action = self._add(menu, self.tr("&Quit"), self._window.close, standard.Quit)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        if not quit_action.shortcut():
            quit_action.setShortcut("Ctrl+Q")  # Windows has no standard key for it

    def _fill_edit(self, menu: QMenu) -> None:
        # A text field with the focus takes Ctrl+Z for itself, before the window sees it.
        self._add(
            menu,
            self.tr("&Undo Last Action…"),
            self._window.undoing.ask_for_last,
            QKeySequence.StandardKey.Undo,
        )

    def _fill_view(self, menu: QMenu) -> None:
        for place, entry in enumerate(self._window.entries.values(), start=1):
            action = self._add(menu, entry.title, None, f"Ctrl+{place}")
            action.triggered.connect(lambda _checked, key=entry.key: self._window.show_page(key))
            if entry.key == "settings":
                action.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Opt-Outs &Help"), self._show_help, "F1")
        self._add(menu, self.tr("Load &Example Data…"), self._ask_example)
        self._add(menu, self.tr("Open &Log Folder"), self._open_logs)
        menu.addSeparator()
        self._add(menu, self.tr("Check for &Updates…"), self._updates.look)
        about = self._add(menu, self.tr("&About Opt-Outs"), self._about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, act: object, keys: object = None) -> QAction:
        action = QAction(text, menu)
        action.setMenuRole(QAction.MenuRole.NoRole)  # macOS would move some by their words, in English alone
        if keys is not None:
            action.setShortcut(keys)
        if act is not None:
            action.triggered.connect(act)
        menu.addAction(action)
        return action

    @Slot()
    def _add_single(self) -> None:
        self._window.show_page("opt-outs").add_single_number()

    @Slot()
    def _bulk_file(self) -> None:
        self._window.show_page("opt-outs").open_bulk_file()

    @Slot()
    def _paste_numbers(self) -> None:
        self._window.show_page("opt-outs").paste_numbers()

    @Slot()
    def _remove_file(self) -> None:
        self._window.show_page("opt-outs").remove_numbers_in_file()

    @Slot()
    def _download(self) -> None:
        self._window.show_page("opt-outs").open_download_menu()

    @Slot()
    def _export_hashes(self) -> None:
        self._window.show_page("opt-outs").export_hashes()

    @Slot()
    def _match_hashes(self) -> None:
        self._window.show_page("opt-outs").match_hashes()

    @Slot()
    def _prove_period(self) -> None:
        self._window.show_page("activity").open_period_proof()

    @Slot()
    def _ask_example(self) -> None:
        from app.services.example_data import EXAMPLE_NUMBERS  # late: it brings the number libraries

        text = self.tr(
            "This puts {count} invented opt-outs into this database, on the list of an account of their own, "
            "{account}. The numbers look real and could be somebody's. They and what was done stay in the record for "
            "good: the account can be archived, but nothing is ever deleted. Where real lists are kept, try things in "
            "another database."
        )
        ask(
            self._window,
            self.tr("Load Example Data?"),
            text.format(count=count(EXAMPLE_NUMBERS), account=EXAMPLE_ACCOUNT),
            self.tr("&Load Example Data"),
            self._load_example,
            kind="danger",
        )

    def _load_example(self) -> None:
        from app.services.example_data import load_example_data

        self._session.run_long(
            self,
            self.tr("Loading example data…"),
            load_example_data,
            self._session.database,
            operator=self._session.operator,
            done=self._tell_example,
        )

    @Slot(object)
    def _tell_example(self, report: ActionReport) -> None:
        self._session.accounts_changed.emit()
        self._session.lists_changed.emit(report)
        if report.action is None:
            self._session.announce("info", self.tr("The example data is loaded already."))
            return
        text = self.tr(
            "{count} invented opt-outs were put on the list of the account {account}. Archive that account when "
            "you have tried enough."
        )
        text = text.format(count=count(report.added), account=", ".join(report.accounts))
        self._session.announce("good", text, [(self.tr("Show Accounts"), self._show_accounts)])

    def _show_accounts(self) -> None:
        self._window.show_page("accounts")

    @Slot()
    def _check(self) -> None:
        from app.services.database_check import check

        self._session.run_long(
            self,
            self.tr("Checking the database…"),
            check,
            self._session.database,
            done=self._tell_check,
            reads=True,
        )

    @Slot(object)
    def _tell_check(self, report: CheckReport) -> None:
        if QApplication.activeModalWidget() is None:
            self._show_check(report)
            return
        # Over another dialog it would take the keys of who is typing there, and Enter would close it unread.
        show = partial(self._show_check, report)
        words = self.tr("The database was checked.")
        self._session.announce("good" if report.ok else "bad", words, [(self.tr("Show Result…"), show)])

    def _show_check(self, report: CheckReport) -> None:
        CheckDialog(report, self._window).open()

    @Slot()
    def _open_logs(self) -> None:
        folder = log_dir()
        if not show_folder(folder):
            self._session.announce(
                "info", self.tr("The log is in the folder {folder}.").format(folder=folder)
            )

    @Slot()
    def _show_help(self) -> None:
        from app.ui.help_dialog import HelpDialog

        if self._help is None or not isValid(self._help):
            self._help = HelpDialog(self._window)
        self._help.show_topic(self._window.page_key)

    @Slot()
    def _about(self) -> None:
        AboutDialog(str(self._session.database.path), self._window).open()
