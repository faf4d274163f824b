"""What a file is, by its content: encoding, delimiter, heading, columns, and all that is no list."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from app.core.errors import FileError
from app.core.file_shape import FileShape, column_letter, inspect_file


def shape(tmp_path: Path, content: bytes, name: str = "list.csv") -> FileShape:
    path = tmp_path / name
    path.write_bytes(content)
    return inspect_file(path)


def refusal(tmp_path: Path, content: bytes, name: str = "list.csv") -> str:
    with pytest.raises(FileError) as caught:
        shape(tmp_path, content, name)
    assert caught.value.text.startswith(name) or name in caught.value.text
    assert caught.value.path == tmp_path / name
    return caught.value.code


ROWS = "Cell{0}Name\n0831234567{0}Anna\n0821234567{0}Zoë\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encoding_and_delimiter(tmp_path: Path, delimiter: str, encoding: str, found: str) -> None:
    result = shape(tmp_path, ROWS.format(delimiter).encode(encoding))
    assert (result.kind, result.encoding, result.delimiter) == ("csv", found, delimiter)
    assert (result.has_heading, result.number_column) == (True, 0)
    assert [c.heading for c in result.columns] == ["Cell", "Name"]
    assert result.first_rows[2] == ("0821234567", "Zoë")


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("R 25,50\t0831234567\nR 1,00\t0821234567\n", "\t"),
        ("R 1,225,50\t0831234567\nR 1,300,00\t0821234567\n", "\t"),
        ("R 25,50|0831234567\nR 1,00|0821234567\n", "|"),
        ('0831234567,"Hi; there"\n0821234567,"No; thanks"\n', ","),
        ("Opt-outs\nPrinted\n1,5\t083 123 4567\n2,5\t083 123 4567\n2,0\t+27 (0)82 123 4567\n", "\t"),
    ],
)
def test_of_two_marks_in_each_row_the_one_beside_the_numbers_delimits(
    tmp_path: Path, text: str, delimiter: str
) -> None:
    assert shape(tmp_path, text.encode()).delimiter == delimiter


def test_one_number_a_line_is_text(tmp_path: Path) -> None:
    result = shape(tmp_path, b"083 123 4567\n(082) 123-4567\n\n0831234568, Anna\n0831234569\n")
    assert (result.kind, result.delimiter, result.has_heading) == ("text", None, False)


def test_a_quoted_line_is_one_cell_without_its_marks(tmp_path: Path) -> None:
    result = shape(tmp_path, b'"Cell ""new"""\n"=""0831234567"""\n0831234568\n')
    assert (result.kind, result.has_heading, result.columns[0].heading) == ("text", True, 'Cell "new"')
    assert result.first_rows[1:] == (('="0831234567"',), ("0831234568",))
    assert result.columns[0].looks_like_numbers == 1


def test_figures_with_a_decimal_comma_are_not_two_columns(tmp_path: Path) -> None:
    assert shape(tmp_path, b"2,78312E+10\n2,78312E+10\n2,78319E+10\n").kind == "text"


def test_the_line_that_names_the_separator_is_followed(tmp_path: Path) -> None:
    result = shape(tmp_path, b"sep=|\r\nCell|Name, first\r\n0831234567|a, b\r\n")
    assert (result.delimiter, result.skip, result.has_heading) == ("|", 7, True)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (b"0831234567,0821234567\n0831234568,0821234568\n", 0),
        (b"Name,Cell\nAnna,0831234567\nBen,0821234567\n", 1),
        (b"Id,Date,Mobile\n12345678,2026-11-23,0831234567\n12345679,2026-11-24,0821234567\n", 2),
        (b"Name,Town\nAnna,Paarl\nBen,Upington\n", 0),
        (b"Cell,Name\n2.78312E+10,Anna\n2.78319E+10,Ben\n", 0),
    ],
)
def test_the_number_column_is_a_unless_another_plainly_is(tmp_path: Path, text: bytes, column: int) -> None:
    assert shape(tmp_path, text).number_column == column


@pytest.mark.parametrize(
    ("first", "heading"),
    [("Number", True), ("Cell no. 1", True), ("0831234567", False), ("2.78312E+10", False), ("", False)],
)
def test_a_heading_is_words(tmp_path: Path, first: str, heading: bool) -> None:
    assert shape(tmp_path, f"{first},x\n0831234567,y\n".encode()).has_heading is heading


def test_a_column_the_file_does_not_have_is_refused(tmp_path: Path) -> None:
    found = shape(tmp_path, b"Name,Number\nA,0831234567\n")
    assert (found.column(None), found.column(0)) == (1, 0)
    with pytest.raises(FileError, match="has no column Z: its columns are A to B") as caught:
        found.column(25)
    assert caught.value.code == "no_column"


def test_column_letters() -> None:
    assert [column_letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\n \n\t\n", "empty"),
        (PICTURE, "not_text"),
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "not_text"),
        (b"MZ\x90\x00\x03" + bytes(400), "not_text"),
        (bytes(5_000), "not_text"),
        (b"PK\x03\x04 but not really", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2_000), "damaged"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1")
            + bytes(600)
            + "EncryptedPackage".encode("utf-16-le")
            + bytes(600),
            "password",
        ),
        (b"1" * 3_000_000, "line_too_long"),
        (b"," * 20_000 + b"\n", "too_many_columns"),
        (b"," * 1_000_000 + b"\n" + b"," * 1_000_000, "too_many_columns"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    assert refusal(tmp_path, content) == code


def test_a_zip_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.txt", "sun")
    assert refusal(tmp_path, path.read_bytes(), "list.xlsx") == "wrong_kind"


def test_a_zip_bomb_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(150):
                sheet.write(bytes(1 << 20))
    assert refusal(tmp_path, path.read_bytes(), "bomb.xlsx") == "too_big_inside"


def test_a_value_in_the_last_cell_does_not_ask_for_all_memory(tmp_path: Path) -> None:
    path = tmp_path / "stray.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write(0, 0, "0831234567")
    sheet.write(1_048_575, 16_383, "stray")
    book.close()
    assert refusal(tmp_path, path.read_bytes(), "stray.xlsx") == "too_wide"


def test_a_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet().write(0, 0, "0831234567")
    book.close()
    whole = path.read_bytes()
    assert refusal(tmp_path, whole[: len(whole) // 2], "list.xlsx") == "damaged"


def test_sheets_are_named_and_an_unknown_one_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Notes").write(0, 0, "hello")
    numbers = book.add_worksheet("Numbers")
    numbers.write(0, 0, "Cell")
    numbers.write(1, 0, 27831234567)
    book.close()
    found = inspect_file(path, sheet="Numbers")
    assert (found.kind, found.sheets, found.sheet) == ("excel", ("Notes", "Numbers"), "Numbers")
    assert found.first_rows == (("Cell",), ("27831234567",))
    with pytest.raises(FileError) as caught:
        inspect_file(path, sheet="Absent")
    assert caught.value.code == "no_such_sheet"


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    """A workbook; sheets whose names begin with ``Old`` are hidden, with ``Very`` very much so."""
    book = xlsxwriter.Workbook(path)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
        if name.startswith("Old"):
            sheet.hide()
        elif name.startswith("Very"):
            sheet.very_hidden()
        else:
            sheet.activate()
            sheet.set_first_sheet()
    book.close()
    return path


@pytest.mark.parametrize(
    ("sheets", "taken"),
    [
        ({"Leeg": [], "Data": [["Cell"], ["0831234567"]], "More": [["0821234567"]]}, "Data"),
        ({"Form": [["Cell", "Name"]], "Data": [["Cell"], ["0831234567"]]}, "Data"),
        ({"One": [[27831234567]], "Data": [["Cell"], ["0831234567"]]}, "One"),
        ({"Leeg": [], "Form": [["Cell", "Name"]]}, "Form"),
        ({"Far": [[]] * 500 + [["0831234567"]], "Data": [["0821234567"]]}, "Far"),
        ({"Old": [["0831234567"]], "Very old": [["0831234567"]], "Data": [["0821234567"]]}, "Data"),
        ({"Old": [["0831234567"]], "Form": [["Cell", "Name"]]}, "Form"),
        ({"Leeg": [], "Old": [["0831234567"]]}, "Old"),
    ],
)
def test_the_first_sheet_with_rows_is_taken_where_none_is_named(
    tmp_path: Path, sheets: dict[str, list[list[object]]], taken: str
) -> None:
    assert inspect_file(workbook(tmp_path / "list.xlsx", sheets)).sheet == taken


def test_hidden_sheets_come_last_and_can_be_named(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Old": [["0831234567"]],
        "Very old": [["0831234568"]],
        "Data": [["0831234569"]],
    }
    path = workbook(tmp_path / "list.xlsx", sheets)
    found = inspect_file(path)
    assert (found.sheets, found.hidden) == (("Data", "Old", "Very old"), {"Old", "Very old"})
    assert (found.first_rows, found.reading(None).hidden) == ((("0831234569",),), False)
    named = inspect_file(path, sheet="Old")
    assert (named.first_rows, named.reading(None).sheet) == ((("0831234567",),), "Old")
    assert named.reading(None).hidden


def test_a_hidden_sheet_of_an_opendocument_file_is_told_from_a_visible_one(tmp_path: Path) -> None:
    sheets = "".join(
        f'<table:table table:name="{name}" table:style-name="{style}"><table:table-row><table:table-cell '
        f'office:value-type="string"><text:p>{number}</text:p></table:table-cell></table:table-row></table:table>'
        for name, style, number in (("Old", "out", "0831234567"), ("Data", "in", "0831234569"))
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
        "</style:style>"
        for name, shown in (("out", "false"), ("in", "true"))
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "style", "table", "text")
    )
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content{spaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
            f"<office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    assert inspect_file(path).sheet == "Data"


MARK_UP = "<html><body><table>\n<tr><td>\n0831234567\n</td></tr>\n</table></body></html>\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (MARK_UP, "web_page"),
        (f"\ufeff\n\n{MARK_UP}", "web_page"),
        ("<!DOCTYPE html>\n<html>\n0831234567\n", "web_page"),
        ("<!-- made by a portal -->\n<TABLE border=1>\n<tr><td>0831234567\n", "web_page"),
        ('<meta charset="utf-8">\n<table><tr><td>0831234567</td></tr></table>\n', "web_page"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">\n0831234567\n</html>', "web_page"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related\n\n0831234567\n", "web_page"),
        ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>\n0831234567\n', "xml"),
        ('<ss:Workbook xmlns:ss="x">\n0831234567\n', "xml"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_mark_up_under_the_name_of_a_workbook_is_refused(
    tmp_path: Path, text: str, code: str, encoding: str
) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(FileError, match=r"save it as \.xlsx") as caught:
        inspect_file(path)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "text", ["<0831234567>\n", "<number>,<name>\n0831234567,<b>\n", "0831234567\n<html>\n"]
)
def test_a_list_with_angles_is_a_list(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text)
    assert inspect_file(path).kind in {"csv", "text"}


def test_a_named_sheet_without_rows_can_be_looked_at_but_not_worked_with(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", {"Leeg": [], "Data": [["0831234567"]], "More": []})
    found = inspect_file(path, sheet="Leeg")
    assert found.first_rows == ()
    with pytest.raises(FileError, match=r"Sheet “Leeg” of list\.xlsx is empty.* Data, More") as caught:
        found.refuse_empty_sheet()
    assert caught.value.code == "empty_sheet"
    inspect_file(path).refuse_empty_sheet()


def test_a_workbook_without_any_row_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", {"Leeg": [], "More": []})
    assert refusal(tmp_path, path.read_bytes(), "list.xlsx") == "empty"


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "folder"), (tmp_path / "gone.csv", "missing")):
        with pytest.raises(FileError) as caught:
            inspect_file(path)
        assert caught.value.code == code


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"0831234567\n")

    def denied(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)  # root may read everything, so file modes cannot show it
    with pytest.raises(FileError) as caught:
        inspect_file(path)
    assert caught.value.code == "no_permission"
