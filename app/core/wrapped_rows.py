"""Rows that a spreadsheet has made one cell of: a whole line of a CSV file in column A, or between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.csv_rows import csv_rows
from app.core.file_shape import FileShape, delimiter_of, with_columns
from app.core.swallowed_rows import usual_width

_SHARE = 0.8  # of the rows have as many cells, when those that were made one are taken apart


class WrappedRows:
    """Takes such rows apart. ``shape`` is the file with their cells in its first rows.

    Either all rows are like that, each with one filled cell, and these cells have a delimiter of their own; or some are
    in a file of several columns, and such a cell has as many cells in it as other rows have. ``all`` says the former;
    ``raw`` is then the file as it stands on the disk. ``some`` says the latter where nearly all rows are alike then.
    """

    def __init__(self, shape: FileShape, region: str, has_heading: bool | None) -> None:
        rows = [row for row in shape.first_rows if any(cell.strip() for cell in row)]
        self.all, self._mark, self._width = False, shape.delimiter, 0
        self.raw = self.shape = shape
        if rows and all(_only(row) for row in rows):
            self._mark = delimiter_of([_only(row) for row in rows])
            self.all = self._mark is not None
        elif shape.kind == "csv":
            self._width = usual_width([_apart(row, shape.delimiter) for row in rows])
        whole = tuple(tuple(self.whole(row)) for row in rows)
        if whole != tuple(rows):
            kind, mark = ("csv", self._mark) if self.all else (shape.kind, shape.delimiter)
            apart = replace(shape, kind=kind, delimiter=mark, first_rows=whole, every_number=False)
            self.shape = with_columns(apart, list(whole), region, has_heading)
        alike = sum(len(row) == self._width for row in whole)
        self.some = self.shape is not shape and alike >= _SHARE * len(whole)

    def whole(self, cells: Sequence[str]) -> list[str]:
        """The cells of a row, taken apart where it was made one."""
        if self._mark is None or not (self.all or (self._width > 1 and len(cells) == 1)):
            return list(cells)
        inner = _apart(cells, self._mark)
        return inner if self.all or len(inner) == self._width else list(cells)

    def raw_as_read(self, shape: FileShape) -> FileShape:
        """The file as it stands on the disk, with the titles and the heading that ``shape`` says it has."""
        return replace(self.raw, titles=shape.titles, has_heading=shape.has_heading)


def _apart(cells: Sequence[str], mark: str | None) -> list[str]:
    """The cells in the only one of a row, cut by ``mark``; those of a row that has several."""
    only = _only(cells)
    return next(csv_rows([only], mark), []) if only else list(cells)


def _only(cells: Sequence[str]) -> str:
    """What stands in the first cell of a row, empty where others are filled, too."""
    return "" if any(cell.strip() for cell in cells[1:]) else "".join(cells[:1]).strip()
