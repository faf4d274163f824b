"""A file of nothing but numbers, several on a line, is told from columns, and each of its numbers is read."""

from pathlib import Path

import pytest

from app.core.errors import FileError
from app.core.file_rows import FileRows, filled_rows
from app.core.file_shape import inspect_file
from app.core.jobs import Job
from app.core.number_reader import preview, read_numbers
from app.core.rejected_rows import kept_rows

A, B, C = "0831234567", "0821234567", "0721112222"


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "list.txt"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "several"),
    [
        (f"{A}, {B}, {C}\n", True),
        (f"{A},{B}\n{C}\n{A};{B}\n", True),
        (f"{A}\t{B}\n", True),
        (f"{A} {B} {C}\n", True),
        (f"{A}|{B}\n", True),
        (f'"{A}","{B}"\n', True),
        (f"Numbers\n{A}, {B}\n", True),
        (f"{A},{B}\n{B},083123456\n{C},{A}\n", True),
        (f"{A}\n{B}\n", False),
        ("083 123 4567\n(082) 123-4567\n", False),
        (f"{A},\n{B},\n", False),
        (f"{A},Anna\n{B},Ben\n", False),
        (f"Cell,Phone\n{A},{B}\n", False),
        (f"{A},8001015009087\n{B},8202025009088\n", False),
        (f"{A},2026-11-23\n{B},2026-11-24\n", False),
        (f"{A},600000001\n{B},600000002\n", False),
        (f"sep=,\n{A},{B}\n", False),
        ("2,78312E+10\n2,78312E+10\n", False),
    ],
)
def test_only_a_file_of_nothing_but_numbers_has_several_on_a_line(
    tmp_path: Path, text: str, several: bool
) -> None:
    path = written(tmp_path, text)
    assert inspect_file(path).every_number is several
    assert not inspect_file(path, delimiter=",").every_number


@pytest.mark.parametrize("by_csv", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_number_of_a_line_is_a_row(tmp_path: Path, encoding: str, by_csv: bool) -> None:
    text = f"Numbers\r\n{A}, {B} ,{C}\r\n\r\n , \r\n{A};083123456\r\n+27721112223 0721112224\r\n"
    path = written(tmp_path, text, encoding)
    read = read_numbers(path, region="ZA", column=None, job=Job(), spool=tmp_path / "spool", by_csv=by_csv)
    assert read.msisdns.tolist() == [27721112222, 27721112223, 27721112224, 27821234567, 27831234567]
    assert (read.rows, read.duplicates, read.rejected) == (7, 1, 1)
    assert [(row.row, row.raw, row.line) for row in kept_rows(read.spool, "rejected")] == [
        (5, "083123456", "083123456")
    ]


def test_what_follows_the_rows_that_were_judged_is_read_too(tmp_path: Path) -> None:
    path = written(tmp_path, f"{A}, {B}\n" * 300 + f"{C}, Anna\n")
    read = read_numbers(path, region="ZA", column=None, job=Job(), spool=tmp_path / "spool")
    assert (len(read.msisdns), read.rows, read.rejections) == (3, 602, {"no_digits": 1})


def test_a_column_that_is_chosen_is_read_alone(tmp_path: Path) -> None:
    path = written(tmp_path, f"{A},{B}\n{C},{A}\n")
    shape = inspect_file(path)
    cells = [[block.cell(at) for at in range(len(block))] for block in filled_rows(shape, FileRows(shape, 1))]
    assert cells == [[B, A]]
    with pytest.raises(FileError, match="has no column C"):
        FileRows(shape, 2)


def test_the_preview_shows_every_number(tmp_path: Path) -> None:
    path = written(tmp_path, f"{A}, {B}\n{C}\n")
    assert [(row.row, row.raw) for row in preview(path, region="ZA")] == [(1, A), (1, B), (2, C)]
