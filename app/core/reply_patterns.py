"""The little language the phrase files are written in.

Patterns over words, compiled to ``re`` over word codes.

A reply is turned into a short string with one character for each word (its *code*: the set of word lists it
stands in), so that a pattern over words becomes an ordinary regular expression over characters, with short
bounded gaps.

====================  ===============================================================================
``remove``            this word (folded: lower case, no accents, no apostrophes)
``MSG``               any word of the list MSG (this language's own list, else the shared one)
``[A b C]``           a word of any of these lists, or this word
``[^A b C]``          a word that is none of these (and no punctuation)
``_``                 any word, no punctuation
``%``                 any word or punctuation
``(A b | C)``         either sequence
``$NAME``             the named part of this file
``X?  X{0,3}``        optional, repeated; there is no unbounded repetition
``!(A)``              not followed by
``~A``                not preceded by this word
``<  >``              start or end of a clause; ``<<  >>`` of the reply. A closing ("thank you", "regards
                      Peter") may still follow the end
====================  ===============================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

# Codes that are not sets of word lists. All other codes are characters of the private use area.
BREAK, COMMA, QUESTION, NUMBER, PHONE, OTHER, LETTER, EMOJI, LINK = (
    ".",
    ",",
    "q",
    "#",
    "p",
    "o",
    "l",
    "e",
    "k",
)
PLAIN_CODES = {
    "BREAK": BREAK + QUESTION, "COMMA": COMMA, "QUESTION": QUESTION, "NUMBER": NUMBER + PHONE, "PHONE": PHONE,
    "OTHER": OTHER, "LETTER": LETTER, "EMOJI": EMOJI, "LINK": LINK,
}  # fmt: skip
PUNCTUATION = BREAK + QUESTION + COMMA + EMOJI

_TOKEN = re.compile(
    r"\s+|\$[A-Z_]+|<<|>>|[<>()|_~%]|!\(|\[\^?|\]|\{\d+,?\d*\}|\?|[A-Z][A-Z_]*|[^\W_A-Z]+|[^\x00-\x7f]"
)

CodesOf = Callable[[str], str]  # the codes of a list's or word's name, "" where nothing has it


class PatternError(ValueError):
    """A pattern in a phrase file that cannot be read: a defect of the file, shown with the pattern."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One node of a read pattern.

    ``kind`` is ``word``, ``set``, ``not``, ``any``, ``seq``, ``alt``, ``look``...
    """

    kind: str
    names: tuple[str, ...] = ()
    parts: tuple[Piece, ...] = ()
    low: int = 1
    quantifier: str = ""


class Parts(dict[str, Piece]):
    """The named parts of patterns, each read when it is first asked for, and once, however many patterns use it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def __missing__(self, name: str) -> Piece:
        if name not in self._texts:
            raise PatternError(f"there is no part ${name}")
        piece = self[name] = read_pattern(self._texts[name], self)
        return piece


@dataclass(slots=True)
class _Reader:
    pattern: str
    parts: Parts
    signs: list[str] = field(default_factory=list)
    position: int = 0

    def __post_init__(self) -> None:
        signs = _TOKEN.findall(self.pattern)
        if sum(map(len, signs)) != len(self.pattern):
            unread = _TOKEN.sub("", self.pattern)
            raise PatternError(f"cannot read {unread!r} in pattern {self.pattern!r}")
        self.signs = [sign for sign in signs if not sign.isspace()]

    def peek(self) -> str:
        return self.signs[self.position] if self.position < len(self.signs) else ""

    def take(self) -> str:
        sign = self.peek()
        self.position += 1
        return sign

    def expect(self, sign: str) -> None:
        if self.take() != sign:
            raise PatternError(f"missing {sign!r} in pattern {self.pattern!r}")

    def alternatives(self) -> Piece:
        branches = [self.sequence()]
        while self.peek() == "|":
            self.take()
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else Piece("alt", parts=tuple(branches))

    def sequence(self) -> Piece:
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.quantified(self.atom()))
        return Piece("seq", parts=tuple(parts))

    def quantified(self, piece: Piece) -> Piece:
        sign = self.peek()
        if sign == "?":
            low = 0
        elif sign.startswith("{"):
            low = int(re.findall(r"\d+", sign)[0])
        else:
            return piece
        self.take()
        return Piece("repeat", parts=(piece,), low=low, quantifier=sign)

    def atom(self) -> Piece:
        sign = self.take()
        if sign in ("<", ">", "<<", ">>"):
            return Piece("edge", names=(sign,))
        if sign[0:1] == "$":
            return self.parts[sign[1:]]
        if sign == "_":
            return Piece("any")
        if sign == "%":
            return Piece("whatever")
        if sign == "~":
            return Piece("behind", parts=(self.atom(),))
        if sign in ("(", "!("):
            inside = self.alternatives()
            self.expect(")")
            return inside if sign == "(" else Piece("look", parts=(inside,))
        if sign in ("[", "[^"):
            names = []
            while self.peek() not in ("]", ""):
                names.append(self.take())
            self.expect("]")
            return Piece("set" if sign == "[" else "not", names=tuple(names))
        if sign and (sign[0].isalnum() or not sign.isascii()):
            return Piece("set", names=(sign,))
        raise PatternError(f"unexpected {sign!r} in pattern {self.pattern!r}")


def read_pattern(pattern: str, parts: Parts | None = None) -> Piece:
    """Read a pattern, which may name ``parts``. Raises ``PatternError``."""
    reader = _Reader(pattern, Parts({}) if parts is None else parts)
    piece = reader.alternatives()
    if reader.peek():
        raise PatternError(f"unexpected {reader.peek()!r} in pattern {pattern!r}")
    return piece


def words_of(piece: Piece) -> set[str]:
    """The words (not list names) that a pattern names: they have to be known to the lexicon."""
    found = {
        name
        for name in piece.names
        if not (name[0].isascii() and name[0].isupper()) and piece.kind in ("set", "not")
    }
    for part in piece.parts:
        found |= words_of(part)
    return found


_STARTS = {"<": f"(?:(?<=[{PUNCTUATION}])|(?<![\\s\\S]))", "<<": "\\A"}


def _end(edge: str, codes_of: CodesOf) -> str:
    """The end of a clause or of the reply, before which a closing may stand: "stop it thank you very much"."""
    closing, more, signed = (codes_of(name) for name in ("CLOSING", "CLOSING_MORE", "SIGNED"))
    end = f"(?:[{PUNCTUATION}]|\\Z)" if edge == ">" else f"[{PUNCTUATION}]{{0,8}}\\Z"
    if not closing or not more or not signed:
        return f"(?={end})"
    between = f"[{PUNCTUATION}]{{0,2}}" if edge == ">>" else ""
    return f"(?=(?:{between}[{closing}][{more}]{{0,3}}){{0,3}}(?:{between}[{signed}][^{PUNCTUATION}]{{0,3}})?{end})"


def regex_of(piece: Piece, codes_of: CodesOf) -> str:
    """The regular expression over codes. A list that is empty in this language selection never matches."""
    match piece.kind:
        case "set":
            codes = "".join(sorted(set("".join(codes_of(name) for name in piece.names))))
            return f"[{codes}]" if codes else "(?!)"
        case "not":
            codes = "".join(sorted(set("".join(codes_of(name) for name in piece.names))))
            return f"[^{PUNCTUATION}{codes}]"
        case "any":
            return f"[^{PUNCTUATION}]"
        case "whatever":
            return "[\\s\\S]"
        case "edge":
            edge = piece.names[0]
            return _STARTS[edge] if edge in _STARTS else _end(edge, codes_of)
        case "behind":
            return f"(?<!{regex_of(piece.parts[0], codes_of)})"
        case "look":
            return f"(?!{regex_of(piece.parts[0], codes_of)})"
        case "alt":
            return "(?:" + "|".join(regex_of(part, codes_of) for part in piece.parts) + ")"
        case "repeat":
            return f"(?:{regex_of(piece.parts[0], codes_of)}){piece.quantifier}"
        case _:
            return "".join(regex_of(part, codes_of) for part in piece.parts)


Needs = list[tuple[int, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class NeedsFinder:
    """What the patterns of one language need: the gate that decides whether a pattern is tried at all.

    Generated from the pattern, so it cannot drift from it. ``weight`` tells how common a name's words are. Parts
    and lists that patterns share are looked at once.
    """

    codes_of: CodesOf
    weight: Callable[[str], int]
    _groups: dict[int, Needs] = field(default_factory=dict)  # by the id of the piece
    _sets: dict[tuple[str, ...], Needs] = field(default_factory=dict)

    def needs_of(self, piece: Piece) -> tuple[frozenset[str], ...]:
        """Sets of codes of which every match holds at least one each, the rarest first.

        Empty where nothing is sure.
        """
        return tuple(codes for _, codes in sorted(self._of(piece), key=lambda need: need[0]))

    def _of(self, piece: Piece) -> Needs:
        if piece.kind == "set":
            if piece.names not in self._sets:
                codes = frozenset("".join(self.codes_of(name) for name in piece.names))
                self._sets[piece.names] = [(max(map(self.weight, piece.names)), codes)]
            return self._sets[piece.names]
        if piece.kind == "repeat":
            return self._of(piece.parts[0]) if piece.low else []
        if piece.kind not in ("alt", "seq"):
            return []
        if id(piece) not in self._groups:
            self._groups[id(piece)] = self._of_parts(piece)
        return self._groups[id(piece)]

    def _of_parts(self, piece: Piece) -> Needs:
        branches = [self._of(part) for part in piece.parts]
        if piece.kind == "seq":
            return [need for branch in branches for need in branch]
        if not all(branches):
            return []
        rarest = [min(branch, key=lambda need: need[0]) for branch in branches]
        return [(max(rank for rank, _ in rarest), frozenset().union(*(codes for _, codes in rarest)))]
