"""The sidebar: groups of page buttons of which one is down, icons only where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.figures import count
from app.ui.labels import label
from app.ui.page_list import PageEntry
from app.ui.pills import paint_pill, pill_width
from app.ui.theme import ICON_SIZE, STEP_L, STEP_M, STEP_S, STEP_XS, colour, font, icon


class SidebarButton(QToolButton):
    """A page's button. Up and Down choose its neighbours, Home and End the first and the last page.

    ``waiting_changed`` follows another count of what waits.
    """

    waiting_changed = Signal()

    def __init__(self, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setIcon(icon(entry.icon, "sidebar_text"))
        self.setIconSize(QSize(ICON_SIZE + STEP_XS, ICON_SIZE))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # and Tab, where its page is shown
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._waiting = 0

    def set_waiting(self, waiting: int) -> None:
        """Show how many things on the page wait for a person; 0 shows nothing."""
        if waiting == self._waiting:
            return
        self._waiting = waiting
        said = self.tr("{page}, {count} waiting").format(page=self.text(), count=count(waiting))
        self.setAccessibleName(said if waiting else self.text())
        self.updateGeometry()
        self.waiting_changed.emit()
        self.update()

    @property
    def waiting_words(self) -> str:
        """The count beside the name; empty for none."""
        return count(self._waiting) if self._waiting else ""

    def sizeHint(self) -> QSize:
        """Ask for room for the count beside the name, which is bold while the page is shown."""
        size = super().sizeHint()
        if self._waiting and self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
            bold = QFontMetrics(font(weight=QFont.Weight.DemiBold)).horizontalAdvance(self.text())
            name = max(0, bold - QFontMetrics(self.font()).horizontalAdvance(self.text()))
            size.setWidth(size.width() + name + pill_width(self.waiting_words) + STEP_S)
        return size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the count of what waits: at the right, or as a dot where there is only an icon."""
        super().paintEvent(event)
        if not self._waiting:
            return
        painter = QPainter(self)
        if self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sidebar_mark"))
            painter.drawEllipse(QRectF(self.width() - 2 * STEP_M, STEP_S, STEP_S, STEP_S))
            return
        words = self.waiting_words
        width = QFontMetricsF(font("note")).horizontalAdvance(words) + 2 * STEP_S
        area = QRectF(self.width() - width - STEP_S, 0, width, self.height())
        paint_pill(painter, area, words, "accent")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the pages with the arrow keys; Enter chooses as Space does."""
        buttons = self.group().buttons()
        place = buttons.index(self)
        match event.key():
            case Qt.Key.Key_Up:
                place -= 1
            case Qt.Key.Key_Down:
                place += 1
            case Qt.Key.Key_Home:
                place = 0
            case Qt.Key.Key_End:
                place = len(buttons) - 1
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                pass
            case _:
                super().keyPressEvent(event)
                return
        chosen = buttons[max(0, min(place, len(buttons) - 1))]
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        chosen.click()


class Sidebar(QFrame):
    """The buttons of all pages in their groups. ``chosen`` carries the key of the page that is wanted."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.buttons: dict[str, SidebarButton] = {}
        self._collapsed = False
        self._group = QButtonGroup(self)
        self._headings: list[QLabel] = [label(name, "section")]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(STEP_M, STEP_L, STEP_M, STEP_L)
        self._column.setSpacing(2)
        self._headings[0].setContentsMargins(10, 0, 0, 0)
        self._column.addWidget(self._headings[0])
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._add_heading(group)
            self._add_button(entry)
        self._column.addStretch(1)
        self._group.buttonToggled.connect(self._tell)
        self._fit()

    def choose(self, key: str) -> None:
        """Press the button of a page."""
        self.buttons[key].setChecked(True)

    @property
    def collapsed(self) -> bool:
        """Whether only icons are shown."""
        return self._collapsed

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons only, with the names as tips; or icons and names."""
        if collapsed == self._collapsed:
            return
        self._collapsed = collapsed
        for heading in self._headings:
            heading.setVisible(not collapsed)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if collapsed
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button in self.buttons.values():
            button.setToolButtonStyle(style)
            button.setIconSize(QSize(ICON_SIZE + (0 if collapsed else STEP_XS), ICON_SIZE))
            button.setToolTip(button.text() if collapsed else "")
        self._fit()

    def _add_heading(self, text: str) -> None:
        heading = label(text.upper(), "note")
        heading.setAccessibleName(text)
        heading.setContentsMargins(10, STEP_L, 0, 2)
        self._headings.append(heading)
        self._column.addWidget(heading)

    def _add_button(self, entry: PageEntry) -> None:
        button = SidebarButton(entry)
        button.waiting_changed.connect(self._fit)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.buttons[entry.key] = button
        self._group.addButton(button)
        self._column.addWidget(button)

    @Slot()
    def _fit(self) -> None:
        """Give the sidebar its width: room for the longest name, or for the icons."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        if not self._collapsed:
            widest = max(widest + STEP_L, QFontMetrics(font()).averageCharWidth() * 21)
        self.setFixedWidth(widest + 2 * STEP_M)

    @Slot(QToolButton, bool)
    def _tell(self, button: SidebarButton, checked: bool) -> None:
        # Tab comes to the page that is shown. Qt does so with buttons of a group once one of them had the focus.
        way = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(way)
        if checked:
            self.chosen.emit(next(key for key, known in self.buttons.items() if known is button))
