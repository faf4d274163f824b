"""The message strip: outcomes and trouble under the page's heading, with what can be done about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.buttons import button, icon_button
from app.ui.cards import Notice
from app.ui.session import Announcement


class MessageStrip(Notice):
    """Shows the last announcement until the next one, or until it is closed or acted upon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", "", parent)
        self._links: list[QPushButton] = []
        self._close = icon_button("close", self.tr("Close message"))
        self._close.setIconSize(QSize(14, 14))
        self._close.clicked.connect(self.hide)
        self.row.addWidget(self._close)
        self.hide()

    @Slot(object)
    def show_announcement(self, news: Announcement) -> None:
        """Show news, and have a screen reader say it."""
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [self._link(text, act) for text, act in news.actions]
        for place, link in enumerate(self._links):
            self.row.insertWidget(2 + place, link)
        self.show_text(news.kind, news.text)
        self.show()
        spoken = QAccessibleAnnouncementEvent(self, news.text)
        if news.kind in ("warning", "bad"):
            spoken.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(spoken)

    def _link(self, text: str, act: Callable[[], None]) -> QPushButton:
        link = button(text, "link")
        link.clicked.connect(lambda: self._act(act))
        return link

    def _act(self, act: Callable[[], None]) -> None:
        for link in self._links:
            link.setEnabled(False)  # an Undo pressed twice would undo two things
        self.hide()
        act()
