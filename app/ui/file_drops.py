"""Files dropped on the window: what may be dropped, what is refused and why, and the veil shown meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import STEP_XL, colour, font


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped: files that can be tried, and one sentence about the rest (empty if there is none)."""

    files: tuple[Path, ...]
    refusal: str = ""


def holds_files(data: QMimeData) -> bool:
    """Return whether files or folders are being dragged (of this computer or elsewhere), and not text."""
    return data.hasUrls()


def take_files(data: QMimeData) -> Dropped:
    """Sort what was dropped. Whether a file can be read is found out by its content, when it is opened."""
    files, folders, elsewhere = [], [], 0
    for url in data.urls():
        if not url.isLocalFile():
            elsewhere += 1
            continue
        path = Path(url.toLocalFile())
        (folders if path.is_dir() else files).append(path)
    translate = QCoreApplication.translate
    refusal = ""
    if folders:
        refusal = translate(
            "FileDrops",
            "{name} is a folder and was not opened. Drop the CSV, text or Excel files in it instead.",
        ).format(name=folders[0].name or folders[0])
    elif elsewhere:
        refusal = translate(
            "FileDrops",
            "What was dropped is not a file on this computer. Save it first, then drop the saved file.",
        )
    return Dropped(tuple(files), refusal)


def take_one(data: QMimeData) -> Dropped:
    """Take what was dropped where one file is wanted: that, or none and one sentence about why not."""
    taken = take_files(data)
    if len(taken.files) < 2:
        return Dropped(taken.files, "" if taken.files else taken.refusal)
    refusal = QCoreApplication.translate(
        "FileDrops", "Several files were dropped. Nothing was read. Drop one at a time."
    )
    return Dropped((), refusal)


class DropVeil(QWidget):
    """Lies over the window while files are dragged across it and says what dropping them does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, words: str) -> None:
        """Show the veil over the whole parent, with words for what dropping does."""
        self._words = words
        self.setAccessibleName(words)
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil, a dashed frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour("background")
        ground.setAlphaF(0.9)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(STEP_XL, STEP_XL, -STEP_XL, -STEP_XL), 10, 10)
        painter.setPen(colour("text"))
        painter.setFont(font("dialog"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
