"""Replies out of files: what a file is, its first rows as they would be taken in, and all of it in batches."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import NamedTuple

from app.core.csv_rows import csv_rows
from app.core.errors import FileError
from app.core.file_rows import FileRows, filled_rows
from app.core.file_shape import FileShape, inspect_file
from app.core.jobs import Job
from app.core.number_findings import REFUSALS
from app.core.number_plan import plan_for
from app.core.number_reader import PREVIEW_BLOCK
from app.core.number_scan import REFUSAL_CODES, NumberScanner
from app.core.rejected_replies import RejectedSpool
from app.core.replies import RejectedReply, ReplyColumns
from app.core.reply_columns import guess_columns, says_replies
from app.core.reply_times import parse_time, puts_month_first
from app.core.row_blocks import BLOCK, RowBlock, decode, pack_rows

REJECTED_SHOWN = 1_000  # rejected rows kept for the report; all of them are counted
REJECTIONS = {**REFUSALS, "no_text": "there is no reply", "columns_missing": "the row ends before the reply"}
"""Why a row of a replies file was not taken in: code -> words."""

_NUMBER_THEN_WORDS = (
    re.compile(r"\s*(\+?\d{7,15})[\s:;,|\-\u2013]+(\S.*)\Z", re.DOTALL),
    re.compile(r"\s*(\+?\(?\d[\d().\- ]{6,20}\d)[\s:;,|\-\u2013]+(\S.*)\Z", re.DOTALL),
)


class ReadReply(NamedTuple):
    """One reply of a file. ``received_at`` is in milliseconds since 1970, UTC; None where no time could be read."""

    row: int
    msisdn: int
    received_at: int | None
    text: str
    provider_id: str | None
    sent: str | None
    campaign: str | None


@dataclass(frozen=True, slots=True)
class RepliesShape:
    """A replies file: how it is to be read, and what its columns hold.

    ``sure`` is False where the columns were guessed and nothing in the file says that it holds replies.
    """

    file: FileShape
    columns: ReplyColumns
    sure: bool = True


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

    Raises:
        FileError: as ``inspect_file``, or ``no_reply_column``.
    """
    shape = inspect_file(
        path, region=region, encoding=encoding, delimiter=delimiter, sheet=sheet, has_heading=has_heading
    )
    if shape.kind == "json":
        raise FileError(
            "not_replies",
            path,
            f"{path.name} is a downloaded opt-out list, not a file of replies. Nothing was read. Choose another "
            "file.",
        )
    if shape.delimiter is None and shape.kind != "excel":
        return RepliesShape(shape, ReplyColumns(0, 1))
    if columns is not None:
        return RepliesShape(shape, columns)
    guessed = guess_columns(shape, region)
    return RepliesShape(shape, guessed, says_replies(shape, guessed))


def split_line(line: str) -> list[str]:
    """A line that is a number and then a reply, as these two; the line alone if it is something else."""
    for form in _NUMBER_THEN_WORDS:
        if match := form.match(line):
            return [match[1], match[2].strip()]
    return [line]


class ReplyReader:
    """The replies of a file, in batches. Iterate once; the counts are whole when it is through.

    Args:
        shape: what ``inspect_replies`` said.
        region: whose national numbers the bare ones are (ISO 3166).
        zone: of times that do not name theirs; None is this desk's own.
        job: for progress (stage ``reading``, bytes) and cancelling; None reads quietly and makes no digest.
        cache_dir: where compiled numbering plans are kept between runs.
        block: bytes read at once.
        spool: where rejected rows are kept in full; None keeps only the first of them, shortened.
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
    ) -> None:
        self._shape, self._columns, self._zone = shape.file, shape.columns, zone
        self._spool = RejectedSpool(spool, shape.file, shape.columns)
        self._source = FileRows(shape.file, shape.columns.number, job=job, block=block)
        check = (job or Job()).check
        self._scanner = NumberScanner(plan_for(region, cache_dir, check), check)
        self._month_first = self._puts_month_first()
        self.rows = 0
        self.undated = 0
        self.rejections: Counter[str] = Counter()
        self.rejected_rows: list[RejectedReply] = []

    def __iter__(self) -> Iterator[list[ReadReply]]:
        """Batches of replies in the file's order.

        Raises:
            FileError: the file could not be read to its end. Cancelled.
        """
        with self._spool:
            for block in filled_rows(self._shape, self._source):
                yield self._replies(block)
                self._source.rows = self.rows

    def sha256(self) -> str:
        """SHA-256 of the whole file, as 64 hexadecimal digits; once everything was read."""
        return self._source.digest()

    def _puts_month_first(self) -> bool:
        column = self._columns.received
        if column is None:
            return False
        return puts_month_first([row[column] for row in self._shape.first_rows if column < len(row)])

    def _cells(self, line: str) -> list[str]:
        if self._shape.kind == "excel":
            return next(csv_rows([line]), [])
        if self._shape.delimiter is None:
            return split_line(line)
        return next(csv_rows([line], self._shape.delimiter), [])

    def _replies(self, block: RowBlock) -> list[ReadReply]:
        rows = [self._cells(decode(block.line(index), block.encoding)) for index in range(len(block))]
        place = self._columns.number
        numbers = [row[place].encode("utf-8", "surrogatepass") if place < len(row) else b"" for row in rows]
        scanned = self._scanner.scan(pack_rows(numbers, [b""] * len(rows), 1, "utf-8"))
        found = []
        line_numbers = block.numbers.tolist()
        msisdns, refusals = scanned.msisdns.tolist(), scanned.refusals.tolist()
        for number, cells, msisdn, refusal in zip(line_numbers, rows, msisdns, refusals, strict=True):
            self.rows += 1
            code = REFUSAL_CODES[refusal] if refusal else self._missing(cells)
            if code:
                self._reject(number, cells, code)
            else:
                found.append(self._reply(number, msisdn, cells))
        return found

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
        columns = self._columns
        received = None
        if columns.received is not None and columns.received < len(cells):
            received = parse_time(cells[columns.received], self._zone, month_first=self._month_first)
        if received is None:
            self.undated += 1
        return ReadReply(
            row,
            msisdn,
            received,
            cells[columns.text],
            _cell(cells, columns.provider_id),
            _cell(cells, columns.sent),
            _cell(cells, columns.campaign),
        )


def _cell(cells: list[str], column: int | None) -> str | None:
    return None if column is None or column >= len(cells) else cells[column].strip() or None


def preview_replies(
    shape: RepliesShape, *, region: str, zone: tzinfo | None = None, limit: int = 100
) -> tuple[list[ReadReply], list[RejectedReply]]:
    """The first replies of a file, and the rejected rows among them. Raises ``FileError``."""
    reader = ReplyReader(shape, region=region, zone=zone, block=PREVIEW_BLOCK)
    found: list[ReadReply] = []
    for batch in reader:
        found += batch
        if len(found) >= limit:
            break
    return found[:limit], reader.rejected_rows[:limit]
