"""Excel files of millions of rows, written block by block.

XlsxWriter makes a Python object of each cell: 874,000 rows take it 23 seconds of the processor, these blocks two.
Below the size where that is felt XlsxWriter writes the file; a test reads both back and compares them.

Numbers are text cells, so that Excel neither rounds nor shortens them; every other text stands once in the table of
shared strings. The parts are those of ECMA-376 that a workbook cannot be without.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from app.core.number_rows import plain_rows

Numbers = NDArray[np.int64]

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_STYLES = (
    f"{_XML}<styleSheet {_MAIN}>"
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
# What XML cannot hold, and what would be read as the escape for it, as ECMA-376 (ST_Xstring) writes it.
_ESCAPED = re.compile("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff\\ud800-\\udfff]|_(?=x[0-9A-Fa-f]{4}_)")


class BlockWorkbook:
    """Writes one workbook to ``file``; call ``add`` with block after block, then ``close``.

    Args:
        file: open for writing bytes.
        sheet: the first sheet's name; the next are called ``sheet 2`` and so on.
        headings: the words above the columns, bold and always in sight.
        widths: of the columns, in characters.
        rows_a_sheet: without the heading.
    """

    def __init__(
        self,
        file: BinaryIO,
        sheet: str,
        headings: Sequence[str],
        widths: Sequence[int],
        rows_a_sheet: int,
    ) -> None:
        # Level 1: half the time of the usual level for a file a tenth larger.
        self._archive = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        self._sheet, self._headings, self._widths = sheet, headings, widths
        self._most = self._room = rows_a_sheet
        self._strings: dict[str, int] = {}
        self._names: list[str] = []
        self._begin_sheet()

    def add(self, numbers: Numbers, texts: Iterable[str]) -> None:
        """Write a row for each number: the number, then the texts."""
        cells = "".join(f'<c t="s"><v>{self._place(text)}</v></c>' for text in texts)
        tail = f"</t></is></c>{cells}</row>\n".encode("ascii")
        while len(numbers):
            if not self._room:
                self._end_sheet()
                self._begin_sheet()
            part, numbers = numbers[: self._room], numbers[self._room :]
            self._part.write(plain_rows(part, b'<row><c t="inlineStr"><is><t>', tail))
            self._room -= len(part)

    def close(self) -> None:
        """Write what a workbook has besides its rows."""
        self._end_sheet()
        sheets = range(1, len(self._names) + 1)
        names = "".join(
            f'<sheet name="{_escaped(name)}" sheetId="{place}" r:id="rId{place}"/>'
            for place, name in enumerate(self._names, 1)
        )
        links = "".join(_link(place, "worksheet", f"worksheets/sheet{place}.xml") for place in sheets)
        links += _link(len(sheets) + 1, "styles", "styles.xml")
        links += _link(len(sheets) + 2, "sharedStrings", "sharedStrings.xml")
        types = "".join(_type(f"xl/worksheets/sheet{place}.xml", "worksheet") for place in sheets)
        types += _type("xl/workbook.xml", "sheet.main") + _type("xl/styles.xml", "styles")
        types += _type("xl/sharedStrings.xml", "sharedStrings")
        strings = "".join(f'<si><t xml:space="preserve">{_escaped(text)}</t></si>' for text in self._strings)
        parts = {
            "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
            "xl/sharedStrings.xml": f'<sst {_MAIN} uniqueCount="{len(self._strings)}">{strings}</sst>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{_link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>",
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        }
        for name, xml in parts.items():
            self._archive.writestr(name, _XML + xml)
        self._archive.writestr("xl/styles.xml", _STYLES)
        self._archive.close()

    def _begin_sheet(self) -> None:
        place = len(self._names) + 1
        self._names.append(self._sheet if place == 1 else f"{self._sheet} {place}")
        self._part = self._archive.open(f"xl/worksheets/sheet{place}.xml", "w", force_zip64=True)
        columns = "".join(
            f'<col min="{column}" max="{column}" width="{width}" customWidth="1"/>'
            for column, width in enumerate(self._widths, 1)
        )
        cells = "".join(f'<c s="1" t="s"><v>{self._place(text)}</v></c>' for text in self._headings)
        head = (
            f'{_XML}<worksheet {_MAIN}><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
            f"</sheetView></sheetViews><cols>{columns}</cols><sheetData><row>{cells}</row>\n"
        )
        self._part.write(head.encode("ascii"))
        self._room = self._most

    def _end_sheet(self) -> None:
        last = self._most + 1
        self._part.write(
            f'</sheetData><ignoredErrors><ignoredError sqref="A1:A{last}" numberStoredAsText="1"/></ignoredErrors>'
            "</worksheet>".encode("ascii")
        )
        self._part.close()

    def _place(self, text: str) -> int:
        return self._strings.setdefault(text, len(self._strings))


def _link(place: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _type(name: str, kind: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{_KIND}.{kind}+xml"/>'


def _escaped(text: str) -> str:
    text = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
