"""The beginning of a file: whether it can be read, whether it is text, in what encoding, and whether mark-up."""

from __future__ import annotations

import codecs
import re
from functools import cache
from pathlib import Path

from app.core.errors import FileError

SAMPLE = 256 << 10  # bytes looked at

# UTF-32 first: its mark with the lowest byte first begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_COMMENTS = re.compile(r"(?:[\s\ufeff]|<!--.*?-->)*", re.DOTALL)
_WEB_PAGE = re.compile(
    r"<!doctype\s+html|</?(?:html|head|body|meta|title|style|script|link|base|table|thead|tbody|tr|td|th|div|span|center|"
    r"font|form|p|br|h[1-6])\b[^<>]*>|mime-version:",
    re.IGNORECASE,
)
_XML = re.compile(r"<\?xml\b|<(?:\w+:)?workbook\b[^<>]*>", re.IGNORECASE)


def opened(path: Path) -> tuple[int, bytes]:
    """The size of a file in bytes and its first ``SAMPLE`` bytes.

    Raises:
        FileError: it is missing, a folder, not readable or empty.
    """
    try:
        if path.is_dir():
            raise FileError(
                "folder", path, f"{path.name or path} is a folder. Choose the file with the numbers in it."
            )
        if not path.is_file() and path.exists():
            raise FileError("wrong_kind", path, f"{path.name} is not a file that can be read. Choose a file.")
        with path.open("rb") as file:
            head = file.read(SAMPLE)
            size = path.stat().st_size
    except FileNotFoundError:
        raise FileError(
            "missing", path, f"{path.name} was not found. Nothing was read. Check its name and folder."
        ) from None
    except PermissionError:
        raise FileError(
            "no_permission",
            path,
            f"{path.name} may not be read by you, or another program holds it. Nothing was read. Close it "
            "there or ask for access.",
        ) from None
    except (OSError, ValueError) as error:
        raise FileError(
            "unreadable", path, f"{path.name} cannot be read ({error}). Nothing was read."
        ) from error
    if not head:
        raise empty(path)
    return size, head


def empty(path: Path) -> FileError:
    """The finding for a file with nothing in it."""
    return FileError("empty", path, f"{path.name} is empty. Nothing was read.")


def settled_encoding(asked: str, head: bytes) -> tuple[str, int]:
    """Python's name of an encoding asked for, as it is in this file, and the length of the byte order mark.

    Names that leave the order of the bytes to the mark (``utf-16``) become the one that holds; without a mark the
    lowest byte comes first, unless zeros tell otherwise.
    """
    found = next(((name, mark) for mark, name in _MARKS if head.startswith(mark)), None)
    skip = len(found[1]) if found else 0
    name = codecs.lookup(asked).name
    if name in {"utf-16", "utf-32"}:
        if found and found[0].startswith(name):
            return found[0], skip
        return f"{name}-{'be' if head[:1] == bytes(1) else 'le'}", skip
    return "utf-8" if name == "utf-8-sig" else asked, skip


@cache
def is_rewritten(encoding: str) -> bool:
    """Whether a file is rewritten to UTF-8 before its rows are looked for: its ASCII characters are not their bytes."""
    ascii_bytes = bytes(range(128))
    try:
        return ascii_bytes.decode(encoding) != ascii_bytes.decode("ascii")
    except UnicodeDecodeError:
        return True


def encoding_of(path: Path, head: bytes) -> tuple[str, int]:
    """Python's name of the encoding and the length of the byte order mark.

    Raises:
        FileError: ``not_text``.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    even, odd = head[::2], head[1::2]
    if len(head) >= 4 and odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le", 0
    if len(head) >= 4 and even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be", 0
    control = sum(head.count(code) for code in (*range(9), 11, *range(14, 32), 127))
    if control > max(3, len(head) // 100) or head.startswith(
        (b"%PDF", b"MZ", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
    ):
        raise FileError(
            "not_text",
            path,
            f"{path.name} is not a list but a picture, program, document or other file, whatever its name "
            "says. Nothing was read. Choose a CSV, text or Excel file.",
        )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1252", 0
    return "utf-8", 0


def refuse_markup(path: Path, text: str) -> None:
    """Raise ``FileError`` (``web_page``, ``xml``) where a text begins as HTML or XML: its lines are no rows.

    Many programs and portals write these under the name of a workbook (``.xls``).
    """
    begin = _COMMENTS.match(text)
    at = begin.end() if begin else 0
    if _XML.match(text, at) and not re.search(r"<html\b", text[at : at + 2_000], re.IGNORECASE):
        raise FileError(
            "xml",
            path,
            f"{path.name} is an XML spreadsheet or another XML file, whatever its name says. Nothing was read. Open "
            "it in the spreadsheet program, save it as .xlsx and choose that.",
        )
    if _XML.match(text, at) or _WEB_PAGE.match(text, at):
        raise FileError(
            "web_page",
            path,
            f"{path.name} is a web page, whatever its name says. Nothing was read. Open it in the spreadsheet program, "
            "save it as .xlsx and choose that.",
        )
