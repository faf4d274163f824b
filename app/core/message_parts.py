"""Replies that a network cut into parts, each in a row of its own with ``(1/2)`` at its beginning or end."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARK = r"[(\[]([1-9])\s?/\s?([2-9])[)\]]"
_PART = re.compile(rf"\s*{_MARK}\s*(.*)\Z|(.*?)\s*{_MARK}\s*\Z", re.DOTALL)


def whole_messages(texts: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The words of messages whose parts follow each other, by the place of the row with the last part.

    ``texts`` are numbers and what they wrote. The parts are from one number, none is missing or another's, and they
    stand in the order of their figures or the reverse.
    """
    parts = [_part(text) if "/" in text else None for _msisdn, text in texts]
    found: dict[int, str] = {}
    following = 0  # the first row behind the message before
    for place, first in enumerate(parts):
        if first is None or place < following:
            continue
        count = first[1]
        group = parts[place : place + count]
        figures = [part and part[:2] for part in group]
        wanted = [(which, count) for which in range(1, count + 1)]
        numbers = {msisdn for msisdn, _text in texts[place : place + count]}
        if len(numbers) == 1 and figures in (wanted, wanted[::-1]):
            ordered = sorted((part for part in group if part), key=lambda part: part[0])
            found[place + count - 1 if figures == wanted else place] = " ".join(
                words for *_, words in ordered
            )
            following = place + count
    return found


def _part(text: str) -> tuple[int, int, str] | None:
    """Which part of how many a text is, and its words; None where it is whole."""
    match = _PART.match(text)
    if match is None:
        return None
    which, count, behind, before, which_then, count_then = match.groups()
    return int(which or which_then), int(count or count_then), behind if which else before
