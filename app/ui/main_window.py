"""The main window: sidebar, pages, menus, files dropped on it, and what it remembers."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QSessionManager,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.paths import APP_NAME
from app.ui.backing_up import BackingUp
from app.ui.dialogs import Question, ask
from app.ui.file_drops import Dropped, DropVeil, holds_files, take_files
from app.ui.menus import fill_menus
from app.ui.on_screen import bounded, bring_into_sight, bring_into_sight_once_framed
from app.ui.page import Page
from app.ui.page_list import page_list
from app.ui.session import Announcement, Session
from app.ui.sidebar import Sidebar
from app.ui.undoing import Undoing
from app.ui.window_memory import window_memory
from app.ui.work_bar import WorkBar

NARROW = 1100  # device-independent pixels, under which the sidebar shows icons only
SMALLEST = QSize(640, 400)  # what is left of a small screen at 200 %; pages that need more are scrolled
FIRST_SIZE = QSize(1280, 820)
# Pages that open a dropped file themselves; elsewhere it is a list of opt-outs.
TAKE_FILES = {"opt-outs", "replies", "clean"}
COUNT_AFTER = 500  # milliseconds: the first picture comes before the count of replies to review


class _Pages(QStackedWidget):
    """The pages, one at a time, scrolled where the one that is shown cannot be made small enough."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height of that page; Qt would ask for what the tallest of them all likes best."""
        page = self.currentWidget()
        layout = page.layout()
        least = page.minimumSizeHint().height()
        return max(least, layout.totalMinimumHeightForWidth(width)) if layout.hasHeightForWidth() else least


class MainWindow(QMainWindow):
    """The program's one window on one session."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.entries = {entry.key: entry for entry in page_list()}
        self.pages: dict[str, Page] = {}
        self.undoing = Undoing(session, self)
        self.backing_up = BackingUp(session, self)
        self._files: deque[Path] = deque()
        self._followed: QDialog | None = None  # the dialog whose end the next file waits for
        self._closing = False
        self._focused: QWidget | None = None  # what had the focus when the window was left for another
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self._build()
        fill_menus(self)
        session.announced.connect(self._announce)
        session.runner.busy_changed.connect(self._open_next_file, Qt.ConnectionType.QueuedConnection)
        session.lists_changed.connect(self._count_waiting)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.find)
        self._restore()
        QTimer.singleShot(COUNT_AFTER, self, self._start_following_replies)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._stack.currentWidget()

    @property
    def page_key(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, page in self.pages.items() if page is self.page)

    @Slot(str)
    def show_page(self, key: str) -> Page:
        """Show a page, made now if it is the first time, and return it."""
        if key not in self.pages:
            page = self.entries[key].make(self.session)
            # Text fields would take a dropped file's address as text; the window takes files, everywhere.
            for field in (*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)):
                field.setAcceptDrops(False)
            self.pages[key] = page
            self._stack.addWidget(page)
        page, left = self.pages[key], self._stack.currentWidget()
        if left is not page:
            self._stack.setCurrentWidget(page)
            self._ask_room_for(page)
            page.strip.hide()
            window_memory().setValue("window/page", key)
            self._tell_unsaved(left)
        self.sidebar.choose(key)
        page.activate()
        return page

    def _tell_unsaved(self, left: QWidget | None) -> None:
        """Say on the page that is shown what was changed, and is kept, on the one that was left."""
        unsaved = next((key for key, page in self.pages.items() if page is left and page.unsaved), None)
        if unsaved is not None:
            words = self.tr("What was changed on the page {page} is kept there, but not saved yet.")
            back = [(self.tr("Go Back"), partial(self.show_page, unsaved))]
            self.session.announce("info", words.format(page=self.pages[unsaved].title), back)

    @Slot()
    def find(self) -> None:
        """Go to the page's own search, or to the number search."""
        field = self.page.search_field or self.show_page("opt-outs").search_field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def open_files(self, files: Iterable[Path]) -> None:
        """Open files as the page does, each when the one before is done with; of lists to clean only the first."""
        self._files.extend(files)
        self._open_next_file()
        if self._files:
            waiting = self.tr("{name} will be opened when the present work is done.")
            self.session.announce("info", waiting.format(name=self._files[0].name))

    def _build(self) -> None:
        self.sidebar = Sidebar(list(self.entries.values()), APP_NAME)
        self.sidebar.chosen.connect(self.show_page)
        self._stack = _Pages()
        right = QVBoxLayout()
        right.setSpacing(0)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._stack)
        right.addWidget(scroll, 1)
        right.addWidget(WorkBar(self.session))
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self._veil = DropVeil(self)

    def _ask_room_for(self, page: Page) -> None:
        """Have only the page that is shown say how small it can be."""
        for other in self.pages.values():
            policy = QSizePolicy.Policy.Preferred if other is page else QSizePolicy.Policy.Ignored
            other.setSizePolicy(policy, policy)

    def _restore(self) -> None:
        memory = window_memory()
        place = memory.value("window/place")
        if not (isinstance(place, QByteArray) and self.restoreGeometry(place)):
            self.resize(bounded(self, FIRST_SIZE))
            bring_into_sight_once_framed(self, partial(self._fit_screen, self.size()))
        key = str(memory.value("window/page", ""))
        self.show_page(key if key in self.entries else next(iter(self.entries)))

    def _fit_screen(self, first: QSize) -> None:
        """Leave room for the title bar, which was not there yet when the first size was chosen."""
        if self.size() == first:
            bring_into_sight(self)

    @Slot(object)
    def _announce(self, news: Announcement) -> None:
        self.page.strip.show_announcement(news)

    @Slot()
    def _open_next_file(self) -> None:
        if self._files and QApplication.activeModalWidget() is None and not self.session.runner.writing:
            key = self._key_of_page()
            self.show_page(key if key in TAKE_FILES else "opt-outs").open_bulk_file(self._files.popleft())
            if key == "clean" and self._files:
                self._files.clear()
                words = self.tr("Lists are cleaned one at a time. Drop the others afterwards.")
                self.session.announce("info", words)
        self._follow_modal_dialog()

    def _key_of_page(self) -> str:
        return next(key for key, page in self.pages.items() if page is self.page)

    @Slot()
    def _start_following_replies(self) -> None:
        # Imported when the window is there: it brings the number libraries, which would cost start time.
        from app.ui.replies.folder_watcher import FolderWatcher

        if not isValid(self.session):
            return  # the database was closed meanwhile, even while importing, and this window with it
        self._count_waiting()
        self._watcher = FolderWatcher(self.session, self)

    def _drop_words(self) -> str:
        key = self._key_of_page()
        if key == "replies":
            return self.tr("Drop to import replies")
        if key == "clean":
            return self.tr("Drop to clean this list")
        return self.tr("Drop to import opt-outs")

    @Slot()
    def _count_waiting(self) -> None:
        # Imported when it is first needed: it brings the database, which would cost start time.
        from app.services.replies import count_waiting

        self.session.runner.read(
            self, count_waiting, self.session.database, done=self._show_waiting, failed=self._ignore_waiting
        )

    @Slot(object)
    def _show_waiting(self, waiting: int) -> None:
        self.sidebar.buttons["replies"].set_waiting(waiting)

    @Slot(object)
    def _ignore_waiting(self, _error: object) -> None:
        """Leave the count as it was: whoever looks at the page is told what is wrong."""

    def _follow_modal_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if self._files and isinstance(dialog, QDialog) and dialog is not self._followed:
            self._followed = dialog
            dialog.finished.connect(self._open_next_file, Qt.ConnectionType.QueuedConnection)

    def _take_drop(self, dropped: Dropped) -> None:
        if dropped.refusal:
            self.session.announce("warning", dropped.refusal)
        self.open_files(dropped.files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if holds_files(event.mimeData()):
            self._veil.cover(self._drop_words())
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome files wherever they are moved to."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the veil away."""
        self._veil.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, or say why not."""
        self._veil.hide()
        if holds_files(event.mimeData()):
            event.acceptProposedAction()
            # Once the drop is over: until then the program files were dragged from waits, and a dialog that
            # opens inside Qt's own drop handling crashes it.
            dropped = take_files(event.mimeData())
            QTimer.singleShot(0, self, lambda: self._take_drop(dropped))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the sidebar where the room is needed."""
        super().resizeEvent(event)
        self.sidebar.set_collapsed(self.width() < NARROW)
        if self._veil.isVisible():
            self._veil.cover(self._drop_words())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and close; ask first while something is being written or is not saved yet."""
        if self.session.runner.storing and not self._closing:
            event.ignore()
            ask(
                self,
                self.tr("Stop the Work and Close?"),
                self.tr(
                    "Something is still being stored. If you close now it is stopped, and none of it is kept."
                ),
                self.tr("Stop and &Close"),
                self._stop_and_close,
                kind="danger",
            )
            return
        left = next((key for key, page in self.pages.items() if page.unsaved), None)
        if left is not None and not self._closing:
            event.ignore()
            self._ask_to_save(self.show_page(left))
            return
        window_memory().setValue("window/place", self.saveGeometry())
        self.session.stop_watching()
        self.session.runner.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _ask_to_save(self, page: Page) -> None:
        """Ask what is to become of what was changed on a page before the window closes."""
        text = self.tr(
            "What was changed on the page {page} is not saved yet. If you close now, replies are read as before."
        )
        question = Question(self.tr("Close Without Saving?"), text.format(page=page.title), self)
        preferred = question.add_cancel_button()
        question.add_answer(self.tr("Close &Without Saving"), self._stop_and_close, "danger")
        if page.can_save:
            save = partial(page.save_before, self.close)
            preferred = question.add_answer(self.tr("&Save and Close"), save, "primary")
        question.open()
        preferred.setFocus()

    def answer_session_end(self, manager: QSessionManager) -> None:
        """Keep Windows from ending the session over what closing asks about, and ask.

        Elsewhere the window is closed for that, or the session is merely saved.
        """
        asks = self.session.runner.storing or any(page.unsaved for page in self.pages.values())
        if sys.platform == "win32" and asks and not self.close():
            manager.cancel()

    @Slot()
    def _stop_and_close(self) -> None:
        self._closing = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Look at once for what others changed when the person comes back to the window."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self.session.look_soon()
            self._give_focus_back()
        else:
            self._focused = self.focusWidget()

    def _give_focus_back(self) -> None:
        """Put the focus back where it was before a dialog opened, if what had it was hidden or disabled meanwhile.

        Qt gives it to the next part that can have it, and after the last part of a page to the sidebar.
        """
        before, now = self._focused, self.focusWidget()
        self._focused = None
        if before is None or not isValid(before) or self.sidebar.isAncestorOf(before):
            return
        if now is not None and not self.sidebar.isAncestorOf(now):
            return
        if before.isVisible() and before.isEnabled():
            before.setFocus()
        else:
            self.page.take_focus()
