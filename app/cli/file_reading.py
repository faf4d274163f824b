"""How a file of numbers is to be read, as the words say, and what is said of how it was."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.cli.argument_types import delimiter, encoding
from app.core.errors import UserError
from app.core.records import FileReading, ImportRequest


def reading_words(parser: argparse.ArgumentParser) -> None:
    """Add the words that say how a file of numbers is to be read, where that is not to be found out."""
    parser.add_argument(
        "--column", metavar="A", help="the column with the numbers, by letter (A) or number (1)"
    )
    layout_words(parser)


def layout_words(parser: argparse.ArgumentParser) -> None:
    """Add the words that say how any file of rows is laid out."""
    parser.add_argument(
        "--sheet", metavar="NAME", help="the sheet of an Excel file (the first with rows that is not hidden)"
    )
    parser.add_argument(
        "--heading", choices=("yes", "no"), help="whether the first row is a heading, if not detected"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", type=encoding, help="for example utf-8 or cp1252, if not detected"
    )
    parser.add_argument(
        "--delimiter", metavar="CHAR", type=delimiter, help="the character between columns, if not detected"
    )


def column_index(text: str | None) -> int | None:
    """The column meant by a letter (A, AB) or a number (1), from 0; None stays None. Raises ``UserError``."""
    if text is None:
        return None
    word = text.strip().upper()
    if word.isascii() and word.isdigit() and int(word) > 0:
        return int(word) - 1
    if word.isascii() and word.isalpha() and len(word) <= 3:
        index = 0
        for letter in word:
            index = index * 26 + ord(letter) - ord("A") + 1
        return index - 1
    raise UserError("column_unknown", f"“{text}” is not a column such as A. Nothing was changed.")


def heading_of(words: argparse.Namespace) -> bool | None:
    """Whether the first row is a heading; None leaves it to be found out."""
    return None if words.heading is None else bool(words.heading == "yes")


def request_of(
    words: argparse.Namespace, path: Path, region: str, accounts: Sequence[int] = ()
) -> ImportRequest:
    """The file to read and how. Raises ``UserError`` for a column that is none."""
    return ImportRequest(
        path,
        accounts=tuple(accounts),
        region=region,
        column=column_index(words.column),
        has_heading=heading_of(words),
        encoding=words.encoding,
        delimiter=words.delimiter,
        sheet=words.sheet,
    )


def said_of(reading: FileReading) -> list[str]:
    """Sentences on what of a file was read, where that is not all of it or not as people may think."""
    said = []
    if reading.sheet is not None:
        hidden = ", which is hidden," if reading.hidden else ""
        said.append(f"Sheet “{reading.sheet}”{hidden} was read.")
    if reading.titles:
        rows = "The row" if reading.titles == 1 else f"The {reading.titles} rows"
        verb = "was" if reading.titles == 1 else "were"
        said.append(f"{rows} above the heading {verb} left out as a title: --heading no reads every row.")
    sheets = [f"“{sheet}”" for sheet in reading.sheets_unread]
    if len(sheets) > 1:
        named = f"{', '.join(sheets[:-1])} and {sheets[-1]}"
        said.append(f"Sheets {named} seem to hold replies too and were not read. Choose one with --sheet.")
    elif sheets:
        said.append(f"Sheet {sheets[0]} seems to hold replies too and was not read. Choose it with --sheet.")
    if reading.every_number:
        said.append(
            "Several numbers stand on a line: each was read as a row of its own. To read one column alone, name it "
            "with --column."
        )
    *others, last = reading.unread or ("",)
    if others:
        columns = f"{', '.join(others)} and {last}"
        said.append(f"Columns {columns} hold numbers too and were not read. Choose the column with --column.")
    elif last:
        said.append(f"Column {last} holds numbers too and was not read. Choose the column with --column.")
    if reading.accounts_unread:
        said.append(
            "The accounts named in the file were not read: each number counts for every account chosen. Download and "
            "import one account at a time with --account to keep them apart."
        )
    return said
