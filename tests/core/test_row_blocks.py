"""Rows found with numpy against rows found by Python's csv module: the same cells, whatever the bytes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.core.errors import FileError
from app.core.row_blocks import TextRows, decode, is_blank

Cells = list[tuple[int, str]]


def read(path: Path, delimiter: str | None = ",", column: int = 0, **options: object) -> Cells | str:
    """Row numbers and number cells, or the code of the refusal."""
    found: Cells = []
    try:
        for block in TextRows(
            path,
            encoding="utf-8",
            delimiter=delimiter,
            column=column,
            **options,  # type: ignore[arg-type]
        ):
            found += [(int(block.numbers[i]), block.cell(i)) for i in range(len(block))]
    except FileError as error:
        return error.code
    return found


PIECES = st.sampled_from(
    [
        "27831234567",
        "083 123 4567",
        ",",
        ",",
        ";",
        '"',
        '""',
        '"a,b"',
        '"x\ny"',
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "é",
        "=",
        "",
        "12345678",
        "a long name without any number",
        "x" * 70,
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400, deadline=None)
@given(
    st.lists(PIECES, max_size=40).map("".join),
    st.sampled_from([",", ";", None]),
    st.integers(0, 3),
    st.sampled_from([7, 40, 1 << 20]),
    st.sampled_from([0, 2, 3]),
)
@example('a,"b\n', ",", 0, 1 << 20, 0)
@example('a"b",c\n', ",", 1, 7, 0)
@example('"a"\r"b"', ",", 0, 7, 0)
@example('"a""b",c\n""\n"""",d', ",", 0, 1 << 20, 0)
@example('1,"a\r\n27831234567,b"\r\n', ",", 0, 1 << 20, 2)
def test_both_ways_of_reading_give_the_same_rows(
    tmp_path: Path, text: str, delimiter: str | None, column: int, block: int, width: int
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode())
    fast = read(path, delimiter, column, block=block, width=width)
    slow = read(path, delimiter, column, block=block, width=width, by_csv=True)
    if isinstance(fast, list) and isinstance(slow, list):
        fast = [(row, cell.replace("\r\n", "\n")) for row, cell in fast]
    assert fast == slow


@pytest.mark.parametrize("length", [0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 200])
@pytest.mark.parametrize("character", ["4", "x"])
def test_a_first_cell_ends_where_it_ends_however_long_it_is(
    tmp_path: Path, length: int, character: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(
        f"{character * length},b,c\r\n{character * length}\r\nlast,{character * length}".encode()
    )
    assert read(path) == [(1, character * length), (2, character * length), (3, "last")]


def test_cells_and_row_numbers_of_a_plain_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b'a,1\r\n\r\n"b ""x""",2\r\nc\r\n,3\r\nlast,4')
    assert read(path) == [(1, "a"), (2, ""), (3, 'b "x"'), (4, "c"), (5, ""), (6, "last")]
    assert read(path, column=1) == [(1, "1"), (2, ""), (3, "2"), (4, ""), (5, "3"), (6, "4")]


@pytest.mark.parametrize("by_csv", [False, True])
def test_a_quoted_line_end_does_not_end_a_row(tmp_path: Path, by_csv: bool) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b'"one\ntwo",x\nthree,"y\n\nz"\nfour,\n')
    assert read(path, by_csv=by_csv) == [(1, "one\ntwo"), (2, "three"), (3, "four")]


@pytest.mark.parametrize("by_csv", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        b'0831234567,"Joe\n' + b"0831234568,Ann\n" * 5,
        b'0831234567,"Joe\n' + b"0831234568,Ann\n" * 500 + b'0821234567,"Jim"\n',
        b'0831234567,"Joe\n0831234568,Ann\n0821234567,"Jim"\n0821234568,Tom\n',
    ],
)
def test_a_mark_never_closed_is_refused_rather_than_swallowing_rows(
    tmp_path: Path, by_csv: bool, text: bytes
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text)
    assert read(path, by_csv=by_csv) == "unclosed_quote"


ONE_BY_ONE = '0831111111,x"y\n'  # a mark in the middle of a cell: from here on the csv module reads the rows


@pytest.mark.parametrize("by_csv", [False, True])
@pytest.mark.parametrize("before", ["", "0831111111,x\n", ONE_BY_ONE])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("column", "text"),
    [
        (0, '0831234567,"Anna\n0831234568,Tom\n0831234569,Ben"\n'),
        (0, '0831234567,"Anna\n0831234568,Ben"\n'),
        (0, '0831234567,"Anna\n0831234568,Ben"'),
        (0, 'Number,"Name\n+27 (83) 123-4568,Ben"\n'),
        (0, '0831234567,"Anna\nTom\n0831234568,Tim\nBen"\n'),
        (0, '0831234567,"Anna, Mrs\n0831234568,Tom\nBen"\n'),
        (1, '"Anna,0831234567\nTom,0831234568\nBen",0831234569\n'),
        (1, '"Anna,0831234567\nBen",0831234569\n'),
    ],
)
def test_rows_that_two_stray_marks_hold_together_are_refused(
    tmp_path: Path, by_csv: bool, before: str, end: str, column: int, text: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes((before + text + "0831234570,Jim\n").replace("\n", end).encode())
    if text.endswith("\n"):
        assert read(path, column=column, width=2, by_csv=by_csv) == "rows_in_quotes"
    path.write_bytes((before + text).replace("\n", end).encode())
    assert read(path, column=column, width=2, by_csv=by_csv) == "rows_in_quotes"


@pytest.mark.parametrize("by_csv", [False, True])
@pytest.mark.parametrize(
    ("column", "width", "text"),
    [
        (0, 2, '0831234567,"2 Long St\nCape Town, 8001"\n'),
        (0, 2, '0831234567,"2 Long St, Gardens\nCape Town, 8001"\n'),
        (0, 3, '0831234567,"please send it to\n0821234567, thanks",2026-11-20\n'),
        (0, 3, '0831234567,"please send it to\n0821234567",2026-11-20\n'),
        (0, 2, '0831234567,"my number:\n0831234567"\n'),
        (1, 2, '"Anna, Mrs\nTom",0831234569\n'),
    ],
)
def test_a_cell_that_really_has_line_ends_is_one(
    tmp_path: Path, by_csv: bool, column: int, width: int, text: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes((text + "0831234570,0831234570\n").encode())
    rows = read(path, column=column, width=width, by_csv=by_csv)
    assert isinstance(rows, list)
    assert len(rows) == 2


@pytest.mark.parametrize("by_csv", [False, True])
def test_a_mark_not_closed_in_the_last_line_swallows_nothing_and_is_forgiven(
    tmp_path: Path, by_csv: bool
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b'0831234567,"Jim"\n0831234568,"Joe')
    assert read(path, by_csv=by_csv) == [(1, "0831234567"), (2, "0831234568")]


@pytest.mark.parametrize("by_csv", [False, True])
def test_an_endless_line_is_refused(tmp_path: Path, by_csv: bool) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"1," * 3_000_000)
    assert read(path, by_csv=by_csv) == "line_too_long"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_rewritten_across_pieces(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Zoë,😀\r\n0831234567,x\r\n".encode(encoding))
    blocks = list(TextRows(path, encoding=encoding, delimiter=",", block=5))
    assert [block.cell(i) for block in blocks for i in range(len(block))] == ["Zoë", "0831234567"]
    assert blocks[0].line(0).decode() == "Zoë,😀"


def test_bytes_that_are_wrong_are_read_as_windows_1252() -> None:
    assert decode(b"Zo\xeb", "utf-8") == "Zoë"
    assert decode("Zoë".encode(), "utf-8") == "Zoë"


@pytest.mark.parametrize("line", [b"", b" ", b",,", b'"",', b'" ",\t', b"\r"])
def test_rows_with_nothing_in_any_cell_are_blank(line: bytes) -> None:
    assert is_blank(line, ",")


@pytest.mark.parametrize("line", [b"x", b",x", b'""""', b",,0"])
def test_rows_with_something_are_not(line: bytes) -> None:
    assert not is_blank(line, ",")
