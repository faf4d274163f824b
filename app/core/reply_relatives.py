"""A reply about somebody of the consumer's, read as if it were about the consumer: "opt my mother out" as "opt me out".

Who writes so wants the messages to that phone to end, as much as one who writes "me"; and the rules need not name
everybody's relatives in every construction.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

LONGEST = 240  # characters of a reply that is read so
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SaidOfOneself:
    """A reply with other words in some places: ``changed`` has the place in this text and in the reply of each."""

    text: str
    changed: tuple[tuple[int, int, int, int], ...]

    def place_in_reply(self, start: int, end: int) -> tuple[int, int]:
        """Where in the reply stands what stands in ``text`` from ``start`` to ``end``."""
        return self._in_reply(start, is_end=False), self._in_reply(end, is_end=True)

    def _in_reply(self, place: int, *, is_end: bool) -> int:
        shift = 0
        for start, end, old_start, old_end in self.changed:
            if place <= start and not (place == start and not is_end):
                break
            if place < end or (is_end and place == end):
                return old_end if is_end else old_start
            shift = old_end - end
        return place + shift


class Relatives:
    """What is said of somebody of the consumer's, in all languages: people mix them."""

    def __init__(self, languages: Iterable[dict[str, str]]) -> None:
        languages = list(languages)
        lines = [line for language in languages for line in _lines(language)]
        people = _WORD.findall(" ".join(language["people"] for language in languages))
        self._people = frozenset(people) | {f"{word}s" for word in people}  # "my mothers number"
        self._request = frozenset(" ".join(language["request"] for language in languages).split())
        self._readings = [reading for _, reading in lines]
        said = (
            f"(?P<said{at}>{expression.replace('(*', f'(?P<kept{at}>')})"
            for at, (expression, _) in enumerate(lines)
        )
        self._said = re.compile(rf"(?<!\w)(?:{'|'.join(said)})(?![\w'’-])")

    def said_of_oneself(self, text: str) -> SaidOfOneself | None:
        """A folded reply about somebody of the consumer's, as about the consumer; None where it names nobody."""
        if self._people.isdisjoint(_WORD.findall(text)):
            return None
        pieces: list[str] = []
        changed: list[tuple[int, int, int, int]] = []
        at = length = 0
        for match in self._said.finditer(text):
            reading = self._reading(match)
            start = length + match.start() - at
            pieces += text[at : match.start()], reading
            at, length = match.end(), start + len(reading)
            changed.append((start, length, match.start(), at))
        return SaidOfOneself("".join(pieces) + text[at:], tuple(changed)) if changed else None

    def may_be_of_request(self, word: str) -> bool:
        """Whether a word behind a request still speaks of messages: "these texts", not "the netball team"."""
        return word in self._request

    def _reading(self, match: re.Match[str]) -> str:
        found = match.groupdict()
        line = next(at for at in range(len(self._readings)) if found[f"said{at}"] is not None)
        return self._readings[line].replace("$1", found.get(f"kept{line}") or "")


@cache
def relatives() -> Relatives:
    """The words of ``relatives.toml``."""
    file = resources.files("resources") / "phrases" / "relatives.toml"
    return Relatives(tomllib.loads(file.read_text(encoding="utf-8")).values())


def _lines(language: dict[str, str]) -> list[tuple[str, str]]:
    """The regular expression of what is said, and what is read instead, of each line of one language."""
    words = {"PEOPLE": language["people"].strip(), "THING": language["things"].strip()}
    found = []
    for line in language["as_oneself"].strip().splitlines():
        said, _, reading = line.partition(" = ")
        for name, choices in words.items():
            said = said.replace(name, choices)
        said = re.sub(r"\((?![?*])", "(?:", said)
        found.append((said.replace("'", "['’ ]?").replace(" ", r"[\s,]+"), reading))
    return found
