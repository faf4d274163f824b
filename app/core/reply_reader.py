"""Replies out of files: what a file is, its first rows as they would be taken in, and all of it in batches."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path
from typing import NamedTuple

from app.core.csv_rows import csv_rows
from app.core.direction_columns import direction_doubts, directions_of
from app.core.encoded_text import AddressTexts, words_of
from app.core.file_rows import FileRows, filled_rows
from app.core.jobs import Job
from app.core.message_parts import whole_messages
from app.core.number_findings import REFUSALS
from app.core.number_plan import plan_for
from app.core.number_reader import PREVIEW_BLOCK
from app.core.number_scan import REFUSAL_CODES, NumberScanner
from app.core.receipt import believed
from app.core.rejected_replies import RejectedSpool, cause_column
from app.core.rejected_rows import unguarded
from app.core.replies import Doubt, RejectedReply
from app.core.replies_shape import RepliesShape, split_line
from app.core.reply_cells import asks_shortly
from app.core.reply_clocks import cell_at, time_text, zone_of
from app.core.reply_directions import DirectionRule, Directions, looks_sent
from app.core.reply_headings import IDS_OF_INCOMING, plain_heading
from app.core.reply_times import DateOrder, dated, parse_time, was_always_read, zone_in_heading
from app.core.row_blocks import BLOCK, RowBlock, decode, pack_rows
from app.core.surplus_cells import SurplusCells
from app.core.title_rows import are_headings, name_the_same

REJECTED_SHOWN = 1_000  # rejected rows kept for the report; all of them are counted
REJECTIONS = {
    **REFUSALS,
    "no_text": "there is no reply",
    "columns_missing": "the row ends before the reply",
    "another_table": "the table it is in has other headings than the first",
    "cause_stays": "its Cause says that it is from another table; sort its cells by the headings and clear the Cause",
    "cells_surplus": "the row has too many cells to tell where the reply ends",
}
"""Why a row of a replies file was not taken in: code -> words."""


class ReadReply(NamedTuple):
    """One reply of a file. ``received_at`` is in milliseconds since 1970, UTC.

    It is None where no time could be read, or none that can be believed. ``exported`` is the text as it stands in the
    file, where that is in a code (``app.core.encoded_text``).
    """

    row: int
    msisdn: int
    received_at: int | None
    text: str
    provider_id: str | None
    sent: str | None
    campaign: str | None
    exported: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rows of a file, taken together, say about how each of them is to be read."""

    month_first: bool = False
    year_first: bool = False
    directions: DirectionRule = field(default_factory=DirectionRule)
    addresses: bool = False  # whether texts are written as addresses of the web are


class ReplyReader:
    """The replies of a file, in batches. Iterate once; the counts are whole when it is through.

    ``formerly`` is, by row, the time that earlier versions of the program read in it, where that was another.
    ``written`` is the time that stands in a row with an id, which is the same whatever zone a person gives: one that
    names no zone as if it were UTC. ``ids_are_of_replies`` says that the ids, by their heading, are those of incoming
    messages. ``formerly_written`` is what earlier versions took for that.

    Args:
        shape: what ``inspect_replies`` said.
        region: whose national numbers the bare ones are (ISO 3166).
        zone: of times that do not name theirs, nor has their heading; None is this desk's own.
        job: for progress (stage ``reading``, bytes) and cancelling; None reads quietly and makes no digest.
        cache_dir: where compiled numbering plans are kept between runs.
        block: bytes read at once.
        spool: where rejected rows are kept in full; None keeps only the first of them, shortened.
        reading: what the whole file was found to say; None takes what its first rows say. ``found`` is what the rows
            read so far say: ``read_whole`` reads anew where that is something else.
    """

    def __init__(
        self,
        shape: RepliesShape,
        *,
        region: str,
        zone: tzinfo | None = None,
        job: Job | None = None,
        cache_dir: Path | None = None,
        block: int = BLOCK,
        spool: Path | None = None,
        reading: Reading | None = None,
    ) -> None:
        self._shape, self._columns, self._former_columns = shape.file, shape.columns, shape.formerly
        self._given_zone, self._zone = zone, _zone_of_headings(shape) or zone
        self._now = round(time.time() * 1000)
        self._surplus = SurplusCells(shape.file, shape.columns, region, zone)
        self.ids_are_of_replies = _ids_are_of_replies(shape)
        self._spool = RejectedSpool(spool, shape.file, shape.columns, self._surplus.width)
        self._dates, self._wrapped = shape.dates, shape.wrapped
        raw, column = shape.file, shape.columns.number
        if self._wrapped is not None and self._wrapped.all:
            raw, column = self._wrapped.raw_as_read(shape.file), 0
        elif self._dates is not None:
            raw, column = self._dates.raw(column)
        self._raw = raw
        self._source = FileRows(raw, column, job=job, block=block)
        check = (job or Job()).check
        self._scanner = NumberScanner(plan_for(region, cache_dir, check), check)
        self._order = DateOrder(self._now, self._zone)
        self._settled = shape.settled
        self._directions, self._addresses = self._directions_of_rows(noting=False), AddressTexts()
        self.reading = self._of_first_rows() if reading is None else reading
        self._cause = cause_column(shape.file)
        self._elsewhere = False  # whether the rows are below headings of something else
        self.rows = 0
        self.undated = 0
        self.left_out = 0
        self.rejections: Counter[str] = Counter()
        self.rejected_rows: list[RejectedReply] = []
        self.formerly: dict[int, int | None] = {}
        self.written: dict[int, int | None] = {}
        self.formerly_written: dict[int, int | None] = {}

    def __iter__(self) -> Iterator[list[ReadReply]]:
        """Batches of replies in the file's order.

        Raises:
            FileError: the file could not be read to its end. Cancelled.
        """
        with self._spool:
            for block in filled_rows(self._raw, self._source):
                yield self._replies(block)
                self._source.rows = self.rows

    def sha256(self) -> str:
        """SHA-256 of the whole file, as 64 hexadecimal digits; once everything was read."""
        return self._source.digest()

    @property
    def found(self) -> Reading:
        """What the rows read so far say about how the file is to be read."""
        return Reading(
            self._order.puts_month_first,
            self._order.puts_year_first,
            self._directions.rule,
            self._addresses.certain,
        )

    def _of_first_rows(self) -> Reading:
        order, columns, addresses = DateOrder(self._now, self._zone), self._columns, AddressTexts()
        for row in self._shape.first_rows[self._shape.has_heading :]:
            order.note(time_text(row, columns))
            addresses.note(cell_at(row, columns.text) or "")
        rule = self._directions_of_rows(noting=True).rule
        return Reading(order.puts_month_first, order.puts_year_first, rule, addresses.certain)

    def _directions_of_rows(self, *, noting: bool) -> Directions:
        return directions_of(self._shape, self._columns.direction, noting=noting, settled=self._settled)

    @property
    def doubts(self) -> frozenset[Doubt]:
        """What the rows read so far leave to be settled by a person."""
        return direction_doubts(self._shape, self._directions, settled=self._settled)

    def _cells(self, line: str) -> list[str]:
        if self._raw.kind != "excel" and self._raw.delimiter is None:
            return split_line(line)
        cells = next(csv_rows([line], "," if self._raw.kind == "excel" else self._raw.delimiter), [])
        cells = cells if self._wrapped is None else self._wrapped.whole(cells)
        return cells if self._dates is None else self._dates.whole(cells)

    def _replies(self, block: RowBlock) -> list[ReadReply]:
        read = [self._cells(decode(block.line(index), block.encoding)) for index in range(len(block))]
        if self._cause is not None:  # a file of ours: what guards its cells is no part of what people wrote
            read = [[unguarded(cell) for cell in cells] for cells in read]
        whole = [self._surplus.whole(cells) for cells in read]
        rows = [cells if one is None else one for cells, one in zip(read, whole, strict=True)]
        place = self._columns.number
        numbers = [row[place].encode("utf-8", "surrogatepass") if place < len(row) else b"" for row in rows]
        scanned = self._scanner.scan(pack_rows(numbers, [b""] * len(rows), 1, "utf-8"))
        found = []
        line_numbers = block.numbers.tolist()
        msisdns, refusals = scanned.msisdns.tolist(), scanned.refusals.tolist()
        torn = [one is None for one in whole]
        for number, cells, msisdn, refusal, is_torn in zip(
            line_numbers, rows, msisdns, refusals, torn, strict=True
        ):
            self.rows += 1
            sure = cells[: self._columns.text] if is_torn else cells
            self._order.note(time_text(sure, self._columns))
            if self._was_sent(sure):
                self.left_out += 1
                continue
            if refusal and are_headings(cells):
                self._elsewhere = not name_the_same(cells, place, self._columns.text, self._columns.received)
            code = self._refusal(refusal, cells, is_torn=is_torn)
            if code:
                self._reject(number, cells, code)
            else:
                found.append(self._reply(number, msisdn, cells))
        return found

    def _was_sent(self, cells: list[str]) -> bool:
        value = cell_at(cells, self._columns.direction)
        if value is None:
            return False
        text, rule = cell_at(cells, self._columns.text), self.reading.directions
        stops = (
            text is not None and self._directions.weighs_stops and looks_sent(value) and asks_shortly(text)
        )
        self._directions.note(value, stops=stops)
        return rule.is_sent(value) and not (stops and rule.spares_stops)

    def _note_former(
        self, row: int, cells: list[str], text: str, received: int | None, zone: tzinfo | None
    ) -> None:
        columns, alone = self._columns, cell_at(cells, self._columns.received) or ""
        if self._former_columns is not None:
            other = time_text(cells, self._former_columns)
            self.formerly[row] = self._read_time(other, self._zone, year_first=self.reading.year_first)
            self.formerly_written[row] = self._written(other)
            return
        if dated(alone) != alone:  # days that are counted were not read
            self.formerly[row] = None
        elif zone is not self._zone:  # of a column, which the last version did not read
            self.formerly[row] = self._read_time(text, self._zone, year_first=self.reading.year_first)
        elif columns.clock is not None or columns.half is not None or self.reading.year_first:
            self.formerly[row] = self._read_time(alone, self._given_zone, year_first=False)
        elif zone is not self._given_zone:
            self.formerly[row] = self._read_time(text, self._given_zone, year_first=False)
        elif received is not None and not was_always_read(text):
            self.formerly[row] = None
        if columns.half is not None and row in self.written:
            self.formerly_written[row] = self._written(alone)

    def _written(self, text: str) -> int | None:
        return parse_time(text, UTC, month_first=self.reading.month_first, year_first=self.reading.year_first)

    def _read_time(self, text: str, zone: tzinfo | None, *, year_first: bool) -> int | None:
        told = parse_time(text, zone, month_first=self.reading.month_first, year_first=year_first)
        return believed(told, self._now)

    def _refusal(self, refusal: int, cells: list[str], *, is_torn: bool) -> str:
        if self._elsewhere:
            return "another_table"
        if (cell_at(cells, self._cause) or "").casefold() == REJECTIONS["another_table"]:
            return "cause_stays"  # such a row has all that a reply has: nothing else tells that it was not mended
        code = REFUSAL_CODES[refusal] if refusal else self._missing(cells)
        return "cells_surplus" if is_torn else code

    def _missing(self, cells: list[str]) -> str:
        if self._columns.text >= len(cells):
            return "columns_missing"
        return "" if cells[self._columns.text].strip() else "no_text"

    def _reject(self, row: int, cells: list[str], code: str) -> None:
        self.rejections[code] += 1
        self._spool.keep(row, REJECTIONS[code], cells)
        if len(self.rejected_rows) < REJECTED_SHOWN:
            self.rejected_rows.append(RejectedReply(row, ", ".join(cells)[:200], REJECTIONS[code]))

    def _reply(self, row: int, msisdn: int, cells: list[str]) -> ReadReply:
        columns, reading = self._columns, self.reading
        text, provider_id = time_text(cells, columns), cell_at(cells, columns.provider_id)
        zone = zone_of(cells, columns) or self._zone
        received = self._read_time(text, zone, year_first=reading.year_first)
        if received is None:
            self.undated += 1
        elif provider_id is not None:
            self.written[row] = self._written(text)
        self._note_former(row, cells, text, received, zone)
        exported = cells[columns.text]
        self._addresses.note(exported)
        words = words_of(exported, is_address=reading.addresses)
        return ReadReply(
            row,
            msisdn,
            received,
            words,
            provider_id,
            cell_at(cells, columns.sent),
            cell_at(cells, columns.campaign),
            None if words == exported else exported,
        )


def _zone_of_headings(shape: RepliesShape) -> tzinfo | None:
    """The time zone that the heading of the times names, or that of the times of day."""
    places, columns = (shape.columns.received, shape.columns.clock), shape.file.columns
    found = (zone_in_heading(columns[at].heading) for at in places if at is not None and at < len(columns))
    return next((zone for zone in found if zone is not None), None)


def _ids_are_of_replies(shape: RepliesShape) -> bool:
    place, columns = shape.columns.provider_id, shape.file.columns
    return (
        place is not None
        and place < len(columns)
        and plain_heading(columns[place].heading) in IDS_OF_INCOMING
    )


def read_whole(
    shape: RepliesShape,
    *,
    region: str,
    zone: tzinfo | None = None,
    job: Job | None = None,
    cache_dir: Path | None = None,
    spool: Path | None = None,
) -> tuple[ReplyReader, list[ReadReply]]:
    """All replies of a file, read as the whole of it says, and the reader with its counts.

    It is read a second time where later rows say something else than the first ones do.

    Raises:
        FileError: the file could not be read to its end. Cancelled.
    """

    def read(reading: Reading | None) -> tuple[ReplyReader, list[ReadReply]]:
        reader = ReplyReader(
            shape, region=region, zone=zone, job=job, cache_dir=cache_dir, spool=spool, reading=reading
        )
        return reader, _with_whole_messages([reply for batch in reader for reply in batch])

    reader, replies = read(None)
    return (reader, replies) if reader.found == reader.reading else read(reader.found)


@dataclass(frozen=True, slots=True)
class FirstReplies:
    """The beginning of a file: its first replies, and the rejected and left-out rows among them."""

    replies: tuple[ReadReply, ...]
    rejected: tuple[RejectedReply, ...]
    left_out: int


def preview_replies(
    shape: RepliesShape, *, region: str, zone: tzinfo | None = None, limit: int = 100
) -> FirstReplies:
    """The first replies of a file as they would be taken in. Raises ``FileError``."""
    reader = ReplyReader(shape, region=region, zone=zone, block=PREVIEW_BLOCK)
    found = _first(reader, limit)
    if reader.found != reader.reading:
        reader = ReplyReader(shape, region=region, zone=zone, block=PREVIEW_BLOCK, reading=reader.found)
        found = _first(reader, limit)
    return FirstReplies(
        tuple(_with_whole_messages(found)), tuple(reader.rejected_rows[:limit]), reader.left_out
    )


def _with_whole_messages(replies: list[ReadReply]) -> list[ReadReply]:
    """The same replies, the last part of a message with all its words; each is known again by its own."""
    for place, words in whole_messages([(reply.msisdn, reply.text) for reply in replies]).items():
        part = replies[place]
        replies[place] = part._replace(text=words, exported=part.exported or part.text)
    return replies


def _first(reader: ReplyReader, limit: int) -> list[ReadReply]:
    found: list[ReadReply] = []
    for batch in reader:
        found += batch
        if len(found) >= limit:
            break
    return found[:limit]
