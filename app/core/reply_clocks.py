"""Dates, times of day and time zones in columns of their own in a replies export: which of them belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import tzinfo

from app.core.file_shape import FileShape
from app.core.replies import ReplyColumns
from app.core.reply_headings import Role, is_sending_time, plain_heading, role_of
from app.core.reply_times import dated, halved, is_clock, is_day, is_half, joined, zone_in_cell

SHARE = 0.8  # of the filled cells have to be dates, or times of day
_ZONE_HEADINGS = frozenset({
    "timezone", "tz", "utcoffset", "gmtoffset", "timezoneoffset", "tzoffset", "zone", "timezoneutc", "timezonegmt",
    "zeitzone", "tydsone", "fuseauhoraire", "zonahoraria", "husohorario", "fusohorário", "fusohorario",
})  # fmt: skip


def with_clock(shape: FileShape, columns: ReplyColumns) -> ReplyColumns:
    """The columns with the one that holds the time of day, where the one of times holds dates alone, or the reverse.

    The two are named as times, or stand side by side; one that says when something was sent belongs to no other. A
    column beside the times that says a.m. or p.m. in each row belongs to them. Where it is not certain to, the date
    stands alone: half of the times would be twelve hours wrong. A column of time zones belongs to the times beside it,
    or to the only ones of a file that is no list of customers.
    """
    columns = _with_clock(shape, replace(columns, clock=None, half=None, zone=None))
    return replace(columns, zone=_zone_column(shape, columns))


def _with_clock(shape: FileShape, columns: ReplyColumns) -> ReplyColumns:
    received = columns.received
    if received is None:
        return columns
    taken = set(asdict(columns).values())
    halves = [each.index for each in shape.columns if _holds(shape, each.index, is_half)]
    if _holds(shape, received, lambda cell: is_day(dated(cell))):
        columns = replace(columns, clock=_partner(shape, received, taken, is_clock))
    elif _holds(shape, received, is_clock):
        day = _partner(shape, received, taken, is_day)
        columns = columns if day is None else replace(columns, received=day, clock=received)
    if not halves:
        return columns
    half = halves[0] if len(halves) == 1 and _completes(shape, columns, halves[0]) else None
    return replace(columns, half=half, clock=None if half is None else columns.clock)


def _zone_column(shape: FileShape, columns: ReplyColumns) -> int | None:
    """The column with the time zone of the times; None where there is none for sure."""
    times = [place for place in (columns.received, columns.clock, columns.half) if place is not None]
    if not times or not shape.has_heading:
        return None
    roles = [role_of(column.heading) for column in shape.columns]
    others = [place for place, role in enumerate(roles) if role is Role.TIME and place not in times]
    alone = not others and Role.CUSTOMER not in roles
    taken = set(asdict(columns).values())
    for column in shape.columns:
        place = column.index
        named = place not in taken and plain_heading(column.heading) in _ZONE_HEADINGS
        beside = any(abs(place - time) == 1 for time in times)
        if named and (beside or alone) and _holds(shape, place, _is_zone, share=1.0):
            return place
    return None


def _is_zone(cell: str) -> bool:
    return zone_in_cell(cell) is not None


def zone_of(cells: Sequence[str], columns: ReplyColumns) -> tzinfo | None:
    """The time zone that a row names in a column of its own; None where it names none."""
    return zone_in_cell(cell_at(cells, columns.zone) or "")


def time_text(cells: Sequence[str], columns: ReplyColumns) -> str:
    """What stands in a row for the time of a reply, put together from its columns."""
    day, clock = dated(cell_at(cells, columns.received) or ""), cell_at(cells, columns.clock) or ""
    if columns.half is not None:
        half = cell_at(cells, columns.half) or ""
        if columns.clock is None:
            return halved(day, half) or day
        clock = halved(clock, half) or ""
    return day if columns.clock is None else joined(day, clock)


def cell_at(cells: Sequence[str], column: int | None) -> str | None:
    """What stands in a column of a row; None where that is nothing."""
    return None if column is None or column >= len(cells) else cells[column].strip() or None


def _completes(shape: FileShape, columns: ReplyColumns, half: int) -> bool:
    """Whether a column stands beside the times, and every row has the half of the day that its time is of."""
    clock = columns.received if columns.clock is None else columns.clock
    if clock is None or abs(clock - half) != 1 or half in asdict(columns).values():
        return False
    rows = shape.first_rows[1:] if shape.has_heading else shape.first_rows
    pairs = [(row[clock], row[half]) for row in rows if max(clock, half) < len(row) and row[clock].strip()]
    return bool(pairs) and all(halved(*pair) is not None for pair in pairs)


def _holds(shape: FileShape, column: int, what: Callable[[str], bool], *, share: float = SHARE) -> bool:
    rows = shape.first_rows[1:] if shape.has_heading else shape.first_rows
    cells = [row[column].strip() for row in rows if column < len(row) and row[column].strip()]
    return bool(cells) and sum(map(what, cells)) >= share * len(cells)


def _partner(
    shape: FileShape, column: int, taken: Iterable[int | None], what: Callable[[str], bool]
) -> int | None:
    """The nearest column that holds the other half, the one to the right first; None for none."""
    headings = {each.index: each.heading for each in shape.columns}
    sending = is_sending_time(headings.get(column, ""))
    near = sorted(headings, key=lambda place: (abs(place - column), place < column))
    for place in near:
        role, beside = role_of(headings[place]), abs(place - column) == 1
        named = role is Role.TIME and is_sending_time(headings[place]) == sending
        may_be = named or (beside and role is Role.UNKNOWN)
        if place not in set(taken) and may_be and _holds(shape, place, what):
            return place
    return None
