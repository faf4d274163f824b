"""Files from strangers: whatever is in them, the answer is a report or one sentence, soon and in little memory.

The usual run takes some hundred inputs of each kind; ``-m slow`` takes tens of thousands.
"""

from __future__ import annotations

import io
import random
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.core import number_reader
from app.core.errors import FileError, StoreError
from app.core.jobs import Job
from app.core.list_shape import inspect_list
from app.core.list_writer import ListBlock, write_list
from app.services import backups
from app.services.opening import open_database

LONGEST = 5.0  # seconds for one file
PIECES = [
    b"0831234567", b"+27831234567", b"2.7831E+10", b"=cmd|'/C calc'!A0", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\r",
    b"\n", b"\r\n", b",", b";", b"\t", b'"', b"'", b"sep=;\n", b"\xa0", b"\xe2\x80\x8b", b"\x80\x81", b"[", b"{", b"}",
    b'{"number":', b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"SQLite format 3\0", b"9" * 400, b"../../etc/passwd", b"<b>",
]  # fmt: skip
PIECED = st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=6)), max_size=60).map(b"".join)
CONTENTS = st.one_of(st.binary(max_size=400), PIECED)
ENDINGS = st.sampled_from([".csv", ".txt", ".tsv", ".json", ".xlsx", ".xls", ".ods", ""])


def take_in(folder: Path, name: str, content: bytes) -> None:
    """Read a file as an import does; only a ``FileError`` may come of it, and the counts must add up."""
    path = folder / name
    path.write_bytes(content)
    started = time.monotonic()
    trouble, read = None, None
    try:
        shape = inspect_list(path)
        read = number_reader.read_numbers(
            path, region="ZA", column=shape.number_column, job=Job(), spool=folder / "spool"
        )
    except FileError as error:
        trouble = error
    assert time.monotonic() - started < LONGEST
    if trouble is not None:
        assert trouble.text
        assert "\n" not in trouble.text
    if read is not None:
        assert read.rows == len(read.msisdns) + read.duplicates + read.rejected
        assert all(0 < number < 10**15 for number in read.msisdns.tolist())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("strange")


def check_any_bytes(folder: Path, content: bytes, ending: str) -> None:
    take_in(folder, f"strange{ending}", content)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=CONTENTS, ending=ENDINGS)
@example(content=b'"' * 3000, ending=".csv")
@example(content=b"," * 100_000, ending=".csv")
@example(content=b"[" * 100_000, ending=".json")
@example(content=b'{"a":' * 50_000, ending=".json")
def test_any_bytes_under_any_name(folder: Path, content: bytes, ending: str) -> None:
    check_any_bytes(folder, content, ending)


@pytest.mark.slow
@pytest.mark.timeout(7200)
@settings(max_examples=100_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=CONTENTS, ending=ENDINGS)
def test_any_bytes_under_any_name_for_long(folder: Path, content: bytes, ending: str) -> None:
    check_any_bytes(folder, content, ending)


@pytest.fixture(scope="module")
def workbook(folder: Path) -> bytes:
    path = folder / "good.xlsx"
    from datetime import UTC, datetime

    block = ListBlock([27831234567, 27831234568], "Main", datetime(2026, 1, 1, tzinfo=UTC), "manual", "=1+1")
    write_list(path, "xlsx", [block], job=Job(), total=2)
    return path.read_bytes()


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """The content with some bytes changed, cut out or doubled."""
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(spoiled))
        kind = chance.randrange(3)
        if kind == 0:
            spoiled[place] = chance.randrange(256)
        elif kind == 1:
            del spoiled[place : place + chance.randint(1, 200)]
        else:
            spoiled[place:place] = spoiled[place : place + chance.randint(1, 200)]
        if not spoiled:
            break
    return bytes(spoiled)


def spoilt_inside(content: bytes, chance: random.Random) -> bytes:
    """A workbook whose parts are spoilt before they are packed, so that the damage is found by who reads the cells."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, spoilt(part, chance) if chance.random() < 0.5 else part)
    return packed.getvalue()


@pytest.mark.parametrize("seed", range(60))
def test_a_spoilt_workbook(folder: Path, workbook: bytes, seed: int) -> None:
    chance = random.Random(seed)
    spoil = spoilt_inside if seed % 2 else spoilt
    take_in(folder, "spoilt.xlsx", spoil(workbook, chance))


@pytest.mark.parametrize("cut", [300, 900, 1500, 2500, 3500])
def test_a_workbook_whose_beginning_is_gone(folder: Path, workbook: bytes, cut: int) -> None:
    take_in(folder, "beheaded.xlsx", workbook[:4] + workbook[4 + cut :])


def test_a_line_with_a_million_columns(folder: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows counts memory in another way")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    take_in(folder, "wide.csv", b"0831234567" + b",x" * 1_000_000 + b"\n0831234568\n")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 500_000  # kilobytes


def test_one_cell_of_twenty_megabytes(folder: Path) -> None:
    take_in(folder, "long.csv", b'"' + b"9" * 20_000_000)


@pytest.mark.parametrize("seed", range(60))
def test_a_strangers_or_spoilt_backup_is_refused_or_read(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    good = folder / "good.sqlite"
    if not good.exists():
        open_database(good).close()
    content = bytearray(good.read_bytes())
    for _ in range(chance.randint(1, 40)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = folder / "spoilt.sqlite"
    path.write_bytes(bytes(content[: chance.choice([len(content), len(content) // 2, 100, 10])]))
    codes = set()
    try:
        backups.contents_of(path, thorough=True)
    except StoreError as error:
        codes.add(error.code)
    try:
        open_database(path).close()
    except StoreError as error:
        codes.add(error.code)
    assert codes <= {"not_a_database", "damaged", "unreachable", "newer", "read_only"}
