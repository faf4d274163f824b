"""Which column of a replies export tells what was sent and what received, and what about that is in doubt."""

from __future__ import annotations

from collections.abc import Container, Sequence

from app.core.file_shape import JUDGED_COLUMNS, FileShape
from app.core.replies import Doubt
from app.core.reply_cells import asks_shortly
from app.core.reply_directions import (
    DIRECTION_HEADINGS,
    FLAG_HEADINGS,
    STATUS_HEADINGS,
    TYPE_HEADINGS,
    Directions,
    Heading,
    is_direction,
    kind_of_heading,
    looks_sent,
)
from app.core.reply_headings import Role, plain_heading, roles_of
from app.core.reply_times import parse_time

SAMPLE_ROWS = 50
_WORDS = (Role.REPLY, Role.MESSAGE, Role.REMARK, Role.SENT)


def direction_column(shape: FileShape, taken: Container[int] = ()) -> int | None:
    """The column whose heading may mean directions, by its first values rather than by its place; None for none.

    Where none tells what was sent for certain, that is one of any heading with both directions in it.
    """
    rows = filled_rows(shape)
    if not rows:
        return None
    headings = rows[0] if shape.has_heading else ()
    kinds = [DIRECTION_HEADINGS, FLAG_HEADINGS, TYPE_HEADINGS]
    if not holds_replies_alone(shape):
        kinds.append(STATUS_HEADINGS)
    named = [
        place
        for names in kinds
        for place, heading in enumerate(headings)
        if place not in taken and plain_heading(heading) in names
    ]
    said = {place: directions_of(shape, place) for place in named}
    likely = [place for place in named if said[place].rule.counts or said[place].doubtful]
    if not any(said[place].rule.counts for place in likely):
        likely = [*_holding_directions(shape, taken), *likely]
    return next(iter([*likely, *(place for place in named if said[place].may_count)]), None)


def _holding_directions(shape: FileShape, taken: Container[int]) -> list[int]:
    """The columns, whatever they are called, that hold both directions and nothing else."""
    rows = filled_rows(shape)
    width = min(max(map(len, rows)), JUDGED_COLUMNS)
    if holds_replies_alone(shape):
        return []
    roles = dict(enumerate(roles_of(rows[0]))) if shape.has_heading else {}
    return [
        place
        for place in range(width)
        if place not in taken and roles.get(place) not in _WORDS and directions_of(shape, place).rule.counts
    ]


def directions_of(
    shape: FileShape, column: int | None, *, noting: bool = True, settled: bool = False
) -> Directions:
    """What a column says of directions; with what stands in the first rows, where ``noting``.

    ``settled`` says that a person chose it.
    """
    rows = filled_rows(shape)
    headings = [plain_heading(heading) for heading in rows[0]] if rows and shape.has_heading else []
    kind = Heading.OTHER
    if column is not None and column < len(headings):
        kind = kind_of_heading(headings[column], headings)
    found = Directions(kind, settled=settled)
    if noting and column is not None:
        for row in rows[1:] if shape.has_heading else rows:
            if cell := cell_in(row, column):
                weighed = found.weighs_stops and looks_sent(cell)
                found.note(cell, stops=weighed and any(map(asks_shortly, row)))
    return found


def direction_doubts(shape: FileShape, said: Directions, *, settled: bool = False) -> frozenset[Doubt]:
    """The doubt that a column of directions leaves by what it ``said``; one that a person chose, if that is nothing."""
    unsaid = said.unclear if settled else said.doubtful
    return frozenset({Doubt.DIRECTION}) if unsaid and not holds_replies_alone(shape) else frozenset()


def holds_replies_alone(shape: FileShape) -> bool:
    """Whether a heading calls its words replies, or others those that were sent: a state is that of the latter then."""
    rows = filled_rows(shape)
    if not rows or not shape.has_heading:
        return False
    named = [place for place, role in enumerate(roles_of(rows[0])) if role in (Role.REPLY, Role.SENT)]
    return any(_is_worded(cell_in(row, place)) for row in rows[1:SAMPLE_ROWS] for place in named)


def _is_worded(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and parse_time(cell) is None and not is_direction(cell)


def filled_rows(shape: FileShape) -> list[tuple[str, ...]]:
    """The first rows of a file that have anything in them."""
    return [row for row in shape.first_rows if any(cell.strip() for cell in row)]


def cell_in(row: Sequence[str], column: int | None) -> str:
    """What stands in a column of a row; empty where that is nothing."""
    return row[column].strip() if column is not None and column < len(row) else ""
