"""The message strip: outcomes and trouble under the page's heading, with what can be done about them."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.buttons import button, icon_button
from app.ui.cards import Notice
from app.ui.session import Announcement

REST = 400  # milliseconds in which a second press of a link is taken for the other half of a double click


class MessageStrip(Notice):
    """Shows the last announcement until the next one, or until it is closed.

    A link acts and stays: what it asks for may be cancelled, and then it is wanted again. ``busy`` says whether
    something is being written; until that is done, the links do nothing more, as an Undo pressed twice would undo
    two things. ``focus_lost`` follows where the focus was on a link that is gone.
    """

    focus_lost = Signal()

    def __init__(self, busy: Callable[[], bool] = lambda: False, parent: QWidget | None = None) -> None:
        super().__init__("info", "", parent)
        self._links: list[QPushButton] = []
        self._busy = busy
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._rest_on)
        self._close = icon_button("close", self.tr("Close message"))
        self._close.setIconSize(QSize(14, 14))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.close_message)
        self.row.addWidget(self._close)
        self.hide()

    @Slot(object)
    def show_announcement(self, news: Announcement) -> None:
        """Show news, and have a screen reader say it."""
        self._rest.stop()
        focused = self.window().focusWidget() in self._links
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [self._link(text, act) for text, act in news.actions]
        for place, link in enumerate(self._links):
            self.row.insertWidget(2 + place, link)
        self._order_tab()
        self.show_text(news.kind, news.text)
        self.show()
        if focused:
            self.focus_lost.emit()
        spoken = QAccessibleAnnouncementEvent(self, news.text)
        if news.kind in ("warning", "bad"):
            spoken.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(spoken)

    def _order_tab(self) -> None:
        """Have Tab come to the links before the button that closes them, where they are seen to stand.

        What is made late is last in the window otherwise.
        """
        for first, second in itertools.pairwise((self._close, *self._links)):
            self.setTabOrder(first, second)
        if self._links:
            self.setTabOrder(self._links[-1], self._close)

    @Slot()
    def close_message(self) -> None:
        """Put the message away."""
        focused = self.window().focusWidget() in (*self._links, self._close)
        self.hide()
        if focused:
            self.focus_lost.emit()

    def _link(self, text: str, act: Callable[[], None]) -> QPushButton:
        link = button(text, "link")
        # A click leaves the focus where the work is, to which the keys go on belonging.
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(lambda: self._act(act))
        return link

    def _act(self, act: Callable[[], None]) -> None:
        if not self._rest.isActive():
            self._rest.start()
            act()

    @Slot()
    def _rest_on(self) -> None:
        if self._busy():
            self._rest.start()
