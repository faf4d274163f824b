"""How a file is to be read: what was found out about it, to be corrected where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.core.file_shape import FileShape
from app.core.records import ImportRequest
from app.ui.boxes import ChoiceBox
from app.ui.opt_outs.flow_layout import FlowLayout, named
from app.ui.opt_outs.reading_words import fill_sheet_box
from app.ui.region_box import RegionBox
from app.ui.theme import STEP_M

_ENCODINGS = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp850": "DOS 850",
    "mac_roman": "Mac Roman",
}


EVERY_COLUMN = -1  # in place of a column: each number of a line is a row


def encoding_name(code: str) -> str:
    """Return what people call an encoding that Python calls ``code``."""
    return _ENCODINGS.get(code, code)


@dataclass(frozen=True, slots=True)
class Reading:
    """The choices made; None leaves a thing to be found out."""

    region: str
    column: int | None = None
    has_heading: bool | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None

    def request(self, path: Path) -> ImportRequest:
        """Return the file with how it is to be read."""
        return ImportRequest(
            path,
            region=self.region,
            column=self.column,
            has_heading=self.has_heading,
            encoding=self.encoding,
            delimiter=self.delimiter,
            sheet=self.sheet,
        )


class ImportChoices(QWidget):
    """Boxes for column, country, heading, delimiter, encoding and sheet; ``changed`` follows each choice."""

    changed = Signal()

    def __init__(self, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settled: set[str] = set()
        self._usual_region = region
        self.column_box = self._box(self.tr("Number column"), "column")
        self.region_box = RegionBox(region)
        self.heading_box = QCheckBox(self.tr("First row is a head&ing"))
        self.delimiter_box = self._box(self.tr("Delimiter"), "delimiter")
        self.encoding_box = self._box(self.tr("Encoding"), "encoding")
        self.sheet_box = self._box(self.tr("Sheet"), "sheet")
        self.region_box.region_changed.connect(self.changed)
        self.heading_box.toggled.connect(lambda: self._choose("heading"))
        for words, mark in self._delimiters():
            self.delimiter_box.addItem(words, mark)
        for code, name in _ENCODINGS.items():
            self.encoding_box.addItem(name, code)
        self._lay_out()

    def _lay_out(self) -> None:
        row = FlowLayout(STEP_M, self)
        self._parts: dict[QWidget, QWidget] = {}
        for words, field in (
            (self.tr("&Numbers are in"), self.column_box),
            (self.tr("Countr&y"), self.region_box),
            ("", self.heading_box),
            (self.tr("Sh&eet"), self.sheet_box),
            (self.tr("&Delimiter"), self.delimiter_box),
            (self.tr("Encodin&g"), self.encoding_box),
        ):
            self._parts[field] = named(words, field)
            row.addWidget(self._parts[field])

    def _delimiters(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Comma"), ","),
            (self.tr("Semicolon"), ";"),
            (self.tr("Tab"), "\t"),
            (self.tr("Vertical bar"), "|"),
        ]

    def reading(self) -> Reading:
        """Return what was chosen by hand; the rest is left to be found out."""
        by_hand = self._settled
        return Reading(
            self.region_box.region,
            self._chosen_column() if "column" in by_hand else None,
            self.heading_box.isChecked() if "heading" in by_hand else None,
            self.encoding_box.currentData() if "encoding" in by_hand else None,
            self.delimiter_box.currentData() if "delimiter" in by_hand else None,
            self.sheet_box.currentData() if "sheet" in by_hand else None,
        )

    def forget(self) -> None:
        """Leave everything but the country to be found out, for another file."""
        self._settled.clear()

    @Slot(str)
    def set_usual_region(self, region: str) -> None:
        """Read by this country, where none but the usual one until now was chosen."""
        before, self._usual_region = self._usual_region, region
        if self.region_box.region == before:
            self.region_box.set_region(region)  # which tells

    def show_shape(self, shape: FileShape) -> None:
        """Show what was found out where nothing was chosen by hand."""
        with (
            QSignalBlocker(self.column_box),
            QSignalBlocker(self.heading_box),
            QSignalBlocker(self.sheet_box),
        ):
            self._fill_columns(shape)
            self.heading_box.setChecked(shape.has_heading)
            fill_sheet_box(self.sheet_box, shape)
        with QSignalBlocker(self.delimiter_box), QSignalBlocker(self.encoding_box):
            self.delimiter_box.setCurrentIndex(self.delimiter_box.findData(shape.delimiter))
            if self.encoding_box.findData(shape.encoding) < 0:
                self.encoding_box.addItem(shape.encoding, shape.encoding)
            self.encoding_box.setCurrentIndex(self.encoding_box.findData(shape.encoding))
        written = shape.kind in ("csv", "text")
        self._set_shown(self.delimiter_box, shown=shape.kind == "csv")
        self._set_shown(self.encoding_box, shown=written)
        self._set_shown(self.sheet_box, shown=len(shape.sheets) > 1)
        self._set_shown(self.column_box, shown=len(shape.columns) > 1)
        self._set_shown(self.heading_box, shown=shape.kind != "json")

    def _chosen_column(self) -> int | None:
        column: int | None = self.column_box.currentData()
        return None if column == EVERY_COLUMN else column

    def _fill_columns(self, shape: FileShape) -> None:
        found = EVERY_COLUMN if shape.every_number else shape.number_column
        chosen = self.column_box.currentData() if "column" in self._settled else found
        self.column_box.clear()
        if shape.every_number:
            self.column_box.addItem(self.tr("Every column"), EVERY_COLUMN)
        for column in shape.columns:
            words = self.tr("Column {letter}").format(letter=column.letter)
            self.column_box.addItem(f"{words} · {column.heading}" if column.heading else words, column.index)
        place = self.column_box.findData(chosen)
        if place < 0:
            self._settled.discard("column")
            place = self.column_box.findData(found)
        self.column_box.setCurrentIndex(place)

    def _box(self, name: str, key: str) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.activated.connect(lambda: self._choose(key))
        return box

    @Slot()
    def _choose(self, key: str) -> None:
        self._settled.add(key)
        if key in ("delimiter", "sheet"):  # other columns: what was said about the old ones holds no more
            self._settled -= {"column", "heading"}
        self.changed.emit()

    def _set_shown(self, field: QWidget, *, shown: bool) -> None:
        self._parts[field].setVisible(shown)
