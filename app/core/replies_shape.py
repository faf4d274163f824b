"""What a file of replies is and how it is to be read, as its beginning shows."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.core.column_guesses import is_number
from app.core.direction_columns import direction_doubts, directions_of
from app.core.errors import FileError
from app.core.file_shape import FileShape, inspect_file
from app.core.replies import Doubt, ReplyColumns
from app.core.reply_clocks import cell_at, with_clock
from app.core.reply_columns import guess_columns
from app.core.split_dates import SplitDates
from app.core.title_rows import below_titles, delimiter_below_titles
from app.core.wrapped_rows import WrappedRows

_NUMBER_THEN_WORDS = (
    re.compile(r"\s*(\+?\d{7,15})[\s:;,|\-\u2013]+(\S.*)\Z", re.DOTALL),
    re.compile(r"\s*(\+?\(?\d[\d().\- ]{6,20}\d)[\s:;,|\-\u2013]+(\S.*)\Z", re.DOTALL),
)


@dataclass(frozen=True, slots=True)
class RepliesShape:
    """A replies file: how it is to be read, and what its columns hold.

    ``doubts`` are what a person has to settle where the columns were guessed. ``dates`` puts those together that stand
    in several cells, as ``file`` has them, ``wrapped`` takes rows apart that were made one cell; both are None where a
    line is one cell. ``settled`` says that a person gave the
    columns. ``formerly`` are those by which earlier versions read the file, None where these are the same.
    """

    file: FileShape
    columns: ReplyColumns
    doubts: frozenset[Doubt] = frozenset()
    dates: SplitDates | None = None
    wrapped: WrappedRows | None = None
    settled: bool = False
    formerly: ReplyColumns | None = None


def inspect_replies(
    path: Path,
    *,
    region: str,
    columns: ReplyColumns | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    has_heading: bool | None = None,
) -> RepliesShape:
    """Look at the beginning of a replies file and say how to read it; what is given is taken as settled.

    Of a workbook whose first sheet has no replies, such as a summary, that is the first sheet that certainly has.

    Raises:
        FileError: as ``inspect_file``, ``no_reply_column``, or ``column_twice`` of the columns that are given.
    """

    def inspected(sheet: str | None) -> RepliesShape:
        return _inspected(path, region, columns, encoding, delimiter, sheet, has_heading)

    try:
        return inspected(sheet)
    except FileError as error:
        if error.code != "no_reply_column" or sheet is not None:
            raise
        first = inspect_file(path, region=region, encoding=encoding, delimiter=delimiter)
        for other in _other_sheets(first):
            with suppress(FileError):
                found = inspected(other)
                if not found.doubts:
                    return found
        raise


def unread_sheets(shape: RepliesShape, region: str) -> tuple[str, ...]:
    """The sheets of a workbook, but the one that is read and hidden ones, that look like replies, too."""
    return tuple(other for other in _other_sheets(shape.file) if _has_replies(shape.file.path, other, region))


def _other_sheets(shape: FileShape) -> list[str]:
    return [sheet for sheet in shape.sheets if sheet != shape.sheet and sheet not in shape.hidden]


def _has_replies(path: Path, sheet: str, region: str) -> bool:
    try:
        found = inspect_replies(path, region=region, sheet=sheet)
    except FileError:
        return False
    numbers = (cell_at(row, found.columns.number) or "" for row in found.file.first_rows)
    return Doubt.REPLIES not in found.doubts and any(is_number(cell, region) for cell in numbers)


def _inspected(
    path: Path,
    region: str,
    columns: ReplyColumns | None,
    encoding: str | None,
    delimiter: str | None,
    sheet: str | None,
    has_heading: bool | None,
) -> RepliesShape:
    def inspected(delimiter: str | None) -> FileShape:
        return inspect_file(
            path, region=region, encoding=encoding, delimiter=delimiter, sheet=sheet, has_heading=has_heading
        )

    shape = inspected(delimiter)
    if shape.kind == "text" and (mark := delimiter_below_titles(shape, region)):
        shape = inspected(mark)
    wrapped = WrappedRows(inspected(",") if shape.kind == "text" else shape, region, has_heading)
    if wrapped.all or wrapped.some or shape.kind == "csv":
        shape = wrapped.shape
    if shape.kind == "json":
        raise FileError(
            "not_replies",
            path,
            f"{path.name} is a downloaded opt-out list, not a file of replies. Nothing was read. Choose another "
            "file.",
        )
    if shape.delimiter is None and shape.kind != "excel":
        return RepliesShape(shape, ReplyColumns(0, 1))
    if has_heading is not False:
        shape = below_titles(shape, region)
    dates = SplitDates(shape, region)
    shape = dates.shape
    if columns is not None:
        _refuse_named_twice(path, columns)
        said = directions_of(shape, columns.direction, settled=True)
        doubts = direction_doubts(shape, said, settled=True)
        return RepliesShape(shape, with_clock(shape, columns), doubts, dates, wrapped, settled=True)
    found = guess_columns(shape, region)
    formerly = None if found.formerly is None else with_clock(shape, found.formerly)
    return RepliesShape(
        shape, with_clock(shape, found.columns), found.doubts, dates, wrapped, formerly=formerly
    )


def _refuse_named_twice(path: Path, columns: ReplyColumns) -> None:
    if columns.named_twice:
        raise FileError(
            "column_twice",
            path,
            f"One column of {path.name} was named for two things. Nothing was read. Numbers, replies, times and "
            "directions are in columns of their own: name another for one of them.",
        )


def split_line(line: str) -> list[str]:
    """A line that is a number and then a reply, as these two; the line alone if it is something else."""
    for form in _NUMBER_THEN_WORDS:
        if match := form.match(line):
            return [match[1], match[2].strip()]
    return [line]
