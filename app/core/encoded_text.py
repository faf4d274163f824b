"""Words that an export wrote in a code of the web or of the network, as a person typed them.

``Don&#39;t`` (HTML), ``STOP%20PLEASE`` (of an address), ``00530054004F0050`` (UCS-2 in hexadecimal, of SMPP).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import unquote_plus

_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|amp|lt|gt|quot|apos|nbsp);")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})|\s|://")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{4}){2,}\Z")
_LATIN_FROM = 0.5  # of the characters of UCS-2 are Latin, which in hexadecimal no number or id is by chance


def words_of(text: str, *, is_address: bool = False) -> str:
    """What a person reads in a text; itself where it is in no code for certain.

    ``is_address`` says that the file writes its texts as addresses of the web are: that one alone does not tell.
    """
    if is_address:
        text = unquote_plus(text, errors="strict") if looks_like_address(text) else text.replace("+", " ")
    if _HEX.match(text) and (plain := _of_ucs2(text)) is not None:
        return plain
    if "&" in text:
        return _ENTITY.sub(lambda found: html.unescape(found[0]).replace("\xa0", " "), text)
    return text


def looks_like_address(text: str) -> bool:
    """Whether a text has escapes as in an address of the web, all of them right, and nothing that none would have."""
    if _STRAY.search(text) or not _ESCAPE.search(text):
        return False
    try:
        unquote_plus(text, errors="strict")
    except UnicodeDecodeError:
        return False
    return True


@dataclass(slots=True)
class AddressTexts:
    """Whether all texts of a file are written as addresses of the web are: none has a space, and some have escapes.

    One that a person typed so is not enough: a single ``50%20off`` may be meant.
    """

    _escaped: int = 0
    _stray: bool = False

    def note(self, text: str) -> None:
        """Take a text into account."""
        text = text.strip()
        if looks_like_address(text):
            self._escaped += 1
        elif _STRAY.search(text):
            self._stray = True

    @property
    def certain(self) -> bool:
        """What was found out so far."""
        return self._escaped > 1 and not self._stray


def _of_ucs2(text: str) -> str | None:
    units = [text[place : place + 4] for place in range(0, len(text), 4)]
    if sum(unit.startswith("00") for unit in units) < _LATIN_FROM * len(units):
        return None
    try:
        plain = bytes.fromhex(text).decode("utf-16-be")
    except UnicodeDecodeError:
        return None
    return plain if all(each.isprintable() or each in "\r\n\t" for each in plain) else None
