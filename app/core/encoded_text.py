"""Words that an export wrote in a code of the web or of the network, or damaged, as a person typed them.

``Don&#39;t`` (HTML), ``STOP%20PLEASE`` (of an address), ``Don=E2=80=99t`` (of mail), the same of JSON,
``Donâ€™t`` (UTF-8 that was read as the code of Windows), ``00530054004F0050`` (UCS-2 in hexadecimal, of SMPP).
"""

from __future__ import annotations

import html
import json
import quopri
import re
from dataclasses import dataclass
from urllib.parse import unquote_plus

_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|amp|lt|gt|quot|apos|nbsp);")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})|\s|://")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{4}){2,}\Z")
_TAG = re.compile(
    r"</?(?:p|div|span|html|body|b|i|u|em|strong)\s*>|<(?:p|div|span|body)\s[^<>]*>", re.IGNORECASE
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MOST_TIMES = 3  # that a text is written in HTML over again
_ESCAPED = re.compile(r"(?:\\u[0-9a-fA-F]{4})+|\\r\\n|\\n")
_MORE = "=[89AB][0-9A-F]"
_QUOTED_LETTER = re.compile(
    rf"=(?:C[2-9A-F]|D[0-9A-F]){_MORE}|=E[0-9A-F](?:{_MORE}){{2}}|=F0(?:{_MORE}){{3}}"
)
_FOLLOWING = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
# Neither an Ã that ends a word in capitals, with a mark behind it, nor letters before the blank of a French mark.
_MISREAD = re.compile(
    rf"(?<![A-ZÇ])[ÂÃ]{_FOLLOWING}|[ÂÃÄÅ][\x80-\x9f¡-ºŠ-žƒŒœ€™š]|(?<=\w)Å“|"
    rf"â[\x80-\x9f€‚„†‡œ˜™š›žŸ]{_FOLLOWING}|ðŸ{_FOLLOWING}{{2}}"
)
_LATIN_FROM = 0.5  # of the characters of UCS-2 are Latin, which in hexadecimal no number or id is by chance


def words_of(text: str, *, is_address: bool = False) -> str:
    """What a person reads in a text; itself where it is in no code for certain.

    ``is_address`` says that the file writes its texts as addresses of the web are: that one alone does not tell.
    """
    if is_address:
        text = unquote_plus(text, errors="strict") if looks_like_address(text) else text.replace("+", " ")
    if _HEX.match(text) and (plain := _of_ucs2(text)) is not None:
        return plain
    if "\\" in text:
        text = _ESCAPED.sub(_unescaped, text)
    if "&" in text or "<" in text:
        text = _of_html(text)
    if "=" in text and _QUOTED_LETTER.search(text):
        text = _of_mail(text)
    return text if text.isascii() else _MISREAD.sub(_mended, text)


def _unescaped(found: re.Match[str]) -> str:
    if not found[0].startswith("\\u"):
        return "\n"
    return str(json.loads(f'"{found[0]}"')).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _of_html(text: str) -> str:
    text = _TAG.sub("", _BREAK.sub("\n", text))
    for _ in range(_MOST_TIMES):
        plain = _ENTITY.sub(lambda found: html.unescape(found[0]).replace("\xa0", " "), text)
        if plain == text:
            break
        text = plain
    return text


def _of_mail(text: str) -> str:
    try:
        return quopri.decodestring(text.encode()).decode()
    except UnicodeDecodeError:
        return text


def _mended(found: re.Match[str]) -> str:
    """A run of letters that are the bytes of others; itself where it is none."""
    try:
        return bytes(map(_byte_of, found[0])).decode()
    except (UnicodeDecodeError, UnicodeEncodeError, ValueError):
        return found[0]


def _byte_of(letter: str) -> int:
    try:
        return letter.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(letter)  # the five bytes without a letter stand for themselves


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
        if self._stray:
            return
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
