"""Cells of a workbook that are read as empty though something stands in them: formulas never worked out, and errors.

A program that writes a workbook need not work out its formulas; the spreadsheet does so when it opens the file. Until
then such a cell has no value, and a row with nothing else in it would pass for an empty one.
"""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
import zlib
from pathlib import Path

_PIECE = 1 << 20  # bytes
_LONGEST_CELL = 64 << 10  # bytes of a cell with its formula, of which Excel allows 8,192 characters
_SUSPECT = re.compile(
    rb"<f(?:\s[^>]*)?(?:/>|>(?P<formula>[^<]*)</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
    rb'|\st="e"[^>]*>(?:<f(?:\s[^>]*)?(?:/>|>[^<]*</f>))?\s*<v>(?P<error>[^<]*)</v>\s*</c>'
)
_ADDRESS = re.compile(rb'<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_WORKED_OUT = re.compile(rb'<c\s[^>]*?\bt="str"')  # to an empty text, then
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')


def unvalued_cells(path: Path, sheet: str, letter: str) -> dict[int, str]:
    """The formula (with its ``=``) or the error in each such cell of a column of an ``.xlsx`` sheet, by row from 1.

    Of other workbooks, and where the sheet is not found, none.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            part = _part_of(archive, sheet)
            return {} if part is None else _cells_of(archive, part, letter.encode("ascii"))
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        KeyError,
    ):
        return {}  # what reads its values says what is wrong with it


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """The name of the part that holds a sheet."""
    names = {name.lower(): name for name in archive.namelist()}
    book, links = names.get("xl/workbook.xml"), names.get("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return None
    link = next(
        (found.get("r:id") for found in _elements(archive, book, "sheet") if found.get("name") == sheet), None
    )
    target = next(
        (
            found.get("Target")
            for found in _elements(archive, links, "Relationship")
            if found.get("Id") == link
        ),
        None,
    )
    if link is None or target is None:
        return None
    return names.get(posixpath.normpath(posixpath.join("/xl", target)).lstrip("/").lower())


def _elements(archive: zipfile.ZipFile, part: str, tag: str) -> list[dict[str, str]]:
    text = archive.read(part).decode("utf-8", "replace")
    found = re.findall(rf"<(?:\w+:)?{tag}\s([^>]*)>", text)
    return [{name: html.unescape(value) for name, value in _ATTRIBUTE.findall(one)} for one in found]


def _cells_of(archive: zipfile.ZipFile, part: str, letter: bytes) -> dict[int, str]:
    cells: dict[int, str] = {}
    text = b""
    with archive.open(part) as sheet:
        while piece := sheet.read(_PIECE):
            text += piece
            # Looking for either is many times faster than the whole pattern, and most sheets have none.
            for found in _SUSPECT.finditer(text) if b"<f" in text or b't="e"' in text else ():
                begin = text.rfind(b"<c ", 0, found.end())
                address = _ADDRESS.match(text, begin)
                if address is None or address[1] != letter:
                    continue
                error = found["error"]
                if error is not None:
                    cells[int(address[2])] = _read(error)
                elif not _WORKED_OUT.match(text, begin):
                    cells[int(address[2])] = "=" + _read(found["formula"] or b"")
            text = text[max(text.rfind(b"<c "), len(text) - _LONGEST_CELL, 0) :]
    return cells


def _read(text: bytes) -> str:
    return html.unescape(text.decode("utf-8", "replace"))
