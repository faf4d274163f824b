"""What is measured: each task done the plain way (on a sample), our way, and as little as the machine must do anyway.

A contender gets a folder with the made-up data and returns how many rows it handled; what it needs beforehand stands
under ``prepared``. Waits of single questions come as a list of seconds.
"""

from __future__ import annotations

import csv
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import phonenumbers
import xlsxwriter

from app.core.file_rows import FileRows, filled_rows
from app.core.list_shape import inspect_list
from app.core.msisdn import resolve
from app.core.number_plan import plan_for
from app.core.number_scan import NumberScanner
from app.core.records import Filter, ImportRequest, Order
from app.core.row_blocks import RowBlock
from app.services import cleaning, downloads, imports, listing, number_index, suppression_list
from app.services.opening import Database, open_database
from tests.benchmarks.data import numbers, write_list

SAMPLE = 20_000  # rows for the plain way, which takes hours for all
QUESTIONS = 300
COLUMN_BLOCKS = 100  # of a megabyte: as much of the column as fits into memory


@dataclass(frozen=True, slots=True)
class Place:
    """Where the data is, and how many rows it has."""

    folder: Path
    rows: int

    @property
    def list(self) -> Path:
        return self.folder / f"list-{self.rows}.csv"

    @property
    def send(self) -> Path:
        return self.folder / f"send-{self.rows}.csv"

    @property
    def plans(self) -> Path:
        return self.folder / "plans"

    @property
    def filled(self) -> Path:
        """A database that holds the list, its index complete."""
        return self.folder / f"filled-{self.rows}.sqlite"

    def open_filled(self) -> Database:
        return open_database(self.filled)


def prepare(place: Place) -> None:
    """Make the data, the compiled plan and the filled database, unless they are there."""
    write_list(place.list, place.rows, 1)
    write_list(place.send, place.rows, 2)
    plan_for("ZA", place.plans)
    if not place.filled.exists():
        part = place.filled.with_suffix(".part")
        part.unlink(missing_ok=True)
        database = open_database(part)
        _import(database, place)
        while number_index.catch_up(database):
            pass
        database.close()
        part.replace(place.filled)


def _import(database: Database, place: Place) -> int:
    report = imports.run(database, ImportRequest(place.list), cache_dir=place.plans)
    imports.discard(report)
    return report.rows


def _cells(path: Path, count: int) -> list[str]:
    with path.open(newline="") as file:
        return [row[0] for row in islice(csv.reader(file), 1, count + 1)]


def _plainly(text: str) -> int | None:
    try:
        number = phonenumbers.parse(text, "ZA")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return int(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:])


_texts: list[str] = []
_blocks: list[RowBlock] = []


def read_column(place: Place) -> None:
    """The number column in memory, as texts and as blocks: normalising is measured without reading the file."""
    shape = inspect_list(place.list)
    _texts[:] = _cells(place.list, min(SAMPLE, place.rows))
    _blocks[:] = islice(filled_rows(shape, FileRows(shape, 0)), COLUMN_BLOCKS)
    for text in _texts[:100]:  # phonenumbers loads a region's metadata when it is first asked
        _plainly(text)


def normalise_naive(_place: Place) -> int:
    return len([_plainly(text) for text in _texts])


def normalise_ours(place: Place) -> int:
    scanner = NumberScanner(plan_for("ZA", place.plans))
    return sum(len(scanner.scan(block).msisdns) for block in _blocks)


def read_and_normalise_ours(place: Place) -> int:
    shape = inspect_list(place.list)
    scanner = NumberScanner(plan_for("ZA", place.plans))
    return sum(len(scanner.scan(block).msisdns) for block in filled_rows(shape, FileRows(shape, 0)))


def normalise_floor(place: Place) -> int:
    """Look at every byte once: count the line ends."""
    rows = 0
    with place.list.open("rb") as file:
        while piece := file.read(4 << 20):
            rows += piece.count(b"\n")
    return rows - 1


def import_naive(place: Place) -> int:
    """Row by row: parse, look whether it is there, insert it and a line of history."""
    con = sqlite3.connect(place.folder / "naive.sqlite")
    con.execute("CREATE TABLE opt_out (number TEXT PRIMARY KEY, at TEXT)")
    con.execute("CREATE TABLE history (id INTEGER PRIMARY KEY, number TEXT, event TEXT)")
    con.execute("CREATE INDEX history_number ON history (number)")
    cells = _cells(place.list, min(SAMPLE, place.rows))
    for cell in cells:
        number = _plainly(cell)
        if number and not con.execute("SELECT 1 FROM opt_out WHERE number = ?", (str(number),)).fetchone():
            con.execute("INSERT INTO opt_out VALUES (?, datetime())", (str(number),))
            con.execute("INSERT INTO history (number, event) VALUES (?, 'opted out')", (str(number),))
    con.commit()
    con.close()
    return len(cells)


def import_ours(place: Place) -> int:
    database = open_database(place.folder / "ours.sqlite")
    rows = _import(database, place)
    database.close()
    return rows


def import_floor(place: Place) -> int:
    """Insert the numbers alone, clean and sorted: less than ``sqlite3 .import`` does, which reads CSV besides."""
    con = sqlite3.connect(place.folder / "floor.sqlite")
    con.execute("CREATE TABLE opt_out (account INT, number INT, PRIMARY KEY (account, number)) WITHOUT ROWID")
    ordered = np.sort(numbers(place.rows, 1) + 27_000_000_000)
    clean = ordered[np.flatnonzero(np.diff(ordered, prepend=0))].tolist()
    con.executemany("INSERT INTO opt_out VALUES (1, ?)", ((number,) for number in clean))
    con.commit()
    con.close()
    return place.rows


def undo_ours(place: Place) -> int:
    """Undo the import that made the database, in a copy of it."""
    copy = place.folder / "undo.sqlite"
    database = open_database(copy)
    report = suppression_list.undo(database)
    database.close()
    return report.removed


def copy_filled(place: Place) -> None:
    shutil.copyfile(place.filled, place.folder / "undo.sqlite")


def undo_floor(place: Place) -> int:
    """Empty one table of numbers with one statement."""
    con = sqlite3.connect(place.folder / "undo.sqlite")
    count = con.execute("DELETE FROM opt_out").rowcount
    con.commit()
    con.close()
    return count


def clean_naive(place: Place) -> int:
    listed = {number for cell in _cells(place.list, min(SAMPLE, place.rows)) if (number := _plainly(cell))}
    seen: set[int] = set()
    with (
        place.send.open(newline="") as file,
        (place.folder / "kept").open("w", newline="") as kept,
        (place.folder / "removed").open("w", newline="") as removed,
    ):
        write_kept, write_removed = csv.writer(kept), csv.writer(removed)
        rows = list(islice(csv.reader(file), 1, min(SAMPLE, place.rows) + 1))
        for row in rows:
            number = _plainly(row[0])
            good = number is not None and number not in listed and number not in seen
            (write_kept if good else write_removed).writerow(row)
            seen.add(number or 0)
    return len(rows)


def clean_ours(place: Place) -> int:
    request = cleaning.CleanRequest(place.send, place.folder / "kept", place.folder / "removed")
    return cleaning.clean(place.open_filled(), request, cache_dir=place.plans).rows


def clean_floor(place: Place) -> int:
    """Copy the file."""
    with place.send.open("rb") as file, (place.folder / "kept").open("wb") as copy:
        while piece := file.read(4 << 20):
            copy.write(piece)
    return place.rows


def download_ours(form: str) -> Callable[[Place], int]:
    return lambda place: downloads.download(place.open_filled(), place.folder / f"out.{form}").rows


def csv_naive(place: Place) -> int:
    rows = listing.open_listing(place.open_filled()).rows(0, SAMPLE)
    with (place.folder / "out.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        for row in rows:
            writer.writerow((f"+{row.msisdn}", row.account, row.since.isoformat(), row.source, row.reason))
    return len(rows)


def excel_naive(place: Place) -> int:
    rows = listing.open_listing(place.open_filled()).rows(0, SAMPLE)
    book = xlsxwriter.Workbook(place.folder / "out.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    for place_, row in enumerate(rows):
        texts = (str(row.msisdn), row.account, row.since.isoformat(), row.source, row.reason)
        for column, text in enumerate(texts):
            sheet.write_string(place_, column, text)
    book.close()
    return len(rows)


def download_floor(place: Place) -> int:
    """Read the numbers as SQLite gives them and write them as they come."""
    con = sqlite3.connect(place.filled)
    rows = 0
    with (place.folder / "out.txt").open("w") as file:
        for text, count in con.execute(
            "SELECT group_concat(msisdn, char(10)), count(*) FROM opt_out GROUP BY msisdn / 10000"
        ):
            file.write(text)
            rows += count
    con.close()
    return rows


def _asked(place: Place) -> list[str]:
    choose = random.Random(3)
    listed = numbers(place.rows, 1)
    return [str(27_000_000_000 + int(listed[choose.randrange(place.rows)])) for _ in range(QUESTIONS)]


def _timed(question: Callable[[str], object], asked: list[str]) -> list[float]:
    waits = []
    for one in asked:
        began = time.perf_counter()
        question(one)
        waits.append(time.perf_counter() - began)
    return waits


def _part(database: Database) -> Callable[[str], object]:
    return lambda text: listing.open_listing(
        database, Filter(text=text), Order.NUMBER, descending=False
    ).rows(0, 200)


def exact_ours(place: Place) -> list[float]:
    database = place.open_filled()
    return _timed(lambda text: suppression_list.answer(database, resolve(text, "ZA")[0]), _asked(place))


def prefix_ours(place: Place) -> list[float]:
    return _timed(_part(place.open_filled()), ["+" + one[:7] for one in _asked(place)])


def inside_ours(place: Place) -> list[float]:
    return _timed(_part(place.open_filled()), [one[3:8] for one in _asked(place)])


def inside_naive(place: Place) -> list[float]:
    con = sqlite3.connect(place.filled)
    ask = "SELECT msisdn FROM opt_out WHERE msisdn LIKE ? LIMIT 200"
    return _timed(
        lambda text: con.execute(ask, (f"%{text}%",)).fetchall(), [o[3:] for o in _asked(place)[:5]]
    )


def _places(place: Place, count: int) -> list[str]:
    choose = random.Random(4)
    return [str(choose.randrange(int(place.rows * 0.8))) for _ in range(count)]


def jump_ours(order: Order) -> Callable[[Place], list[float]]:
    def ask(place: Place) -> list[float]:
        database = place.open_filled()
        listing.warm(database)
        rows = listing.open_listing(database, order=order, descending=False)
        return _timed(lambda at: rows.rows(int(at), 200), _places(place, QUESTIONS))

    return ask


def jump_naive(place: Place) -> list[float]:
    con = sqlite3.connect(place.filled)
    ask = "SELECT msisdn FROM opt_out ORDER BY msisdn LIMIT 200 OFFSET ?"
    return _timed(lambda at: con.execute(ask, (int(at),)).fetchall(), _places(place, 20))


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the table: the three contenders, and what has to be done before any of them."""

    name: str
    ours: Callable[[Place], int | list[float]]
    naive: Callable[[Place], int | list[float]] | None = None
    floor: Callable[[Place], int | list[float]] | None = None
    prepared: Callable[[Place], None] = lambda _place: None


TASKS = (
    Task("Normalise a column", normalise_ours, normalise_naive, None, read_column),
    Task("Read a file and normalise its column", read_and_normalise_ours, None, normalise_floor),
    Task("Import a CSV file", import_ours, import_naive, import_floor),
    Task("Undo that import", undo_ours, None, undo_floor, copy_filled),
    Task("Clean a send list", clean_ours, clean_naive, clean_floor),
    Task("Download CSV", download_ours("csv"), csv_naive, download_floor),
    Task("Download text", download_ours("txt"), None, download_floor),
    Task("Download JSON", download_ours("json"), None, download_floor),
    Task("Download Excel", download_ours("xlsx"), excel_naive, download_floor),
    Task("Search a whole number", exact_ours),
    Task("Search from the start", prefix_ours),
    Task("Search inside", inside_ours, inside_naive),
    Task("Jump in the table, by number", jump_ours(Order.NUMBER), jump_naive),
    Task("Jump in the table, by date", jump_ours(Order.SINCE), jump_naive),
)
