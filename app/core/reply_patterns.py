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
``^``                 the deciding words begin here; what stands before is only looked at
``<  >``              start or end of a clause; ``<<  >>`` of the reply. A closing ("thank you", "regards
                      Peter", ", Peter") may still follow the end
====================  ===============================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

# Codes that are not sets of word lists. All other codes are characters far above ASCII.
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

_WORD = r"(?:[A-Z][A-Z_]*+|[^\W_A-Z]++|[^\x00-\x7f])"  # or a list's name
# The last takes what is none, to be refused.
_SIGN = re.compile(
    rf"\[[^\[\]]*\]|\(\s*{_WORD}(?:\s*\|\s*{_WORD})*\s*\)|\$[A-Z_]+|<<|>>|[<>()|_~%^]|!\(|\{{\d+,?\d*\}}|\?"
    rf"|{_WORD}|\S"
)
_NAME = re.compile(_WORD)

CodesOf = Callable[[str], str]  # the codes of a list's or word's name, "" where nothing has it


class PatternError(ValueError):
    """A pattern in a phrase file that cannot be read: a defect of the file, shown with the pattern."""


class Piece(NamedTuple):
    """One node of a read pattern.

    ``kind`` is ``set``, ``not``, ``any``, ``whatever``, ``mark``, ``edge``, ``behind``, ``look``, ``repeat``,
    ``alt`` or ``seq``.
    """

    kind: str
    names: tuple[str, ...] = ()
    parts: tuple[Piece, ...] = ()
    low: int = 1
    quantifier: str = ""


def is_list(name: str) -> bool:
    """Whether a name in a pattern is that of a list of words, and not a word."""
    return name[0].isascii() and name[0].isupper()


class PatternReader:
    """Reads patterns, which may name ``parts``; ``words`` are those that the patterns read so far name.

    A part or a word is read when it is first met, and once, however many patterns use it.
    """

    def __init__(self, parts: Mapping[str, str] | None = None) -> None:
        self.words: set[str] = set()
        self._texts = parts or {}
        self._known: dict[str, Piece] = {"_": Piece("any"), "%": Piece("whatever"), "^": Piece("mark")}
        self._known |= {edge: Piece("edge", (edge,)) for edge in ("<", ">", "<<", ">>")}

    def read(self, pattern: str) -> Piece:
        """Read a pattern. Raises ``PatternError``."""
        known = self._known
        groups: list[tuple[str, _Group]] = []
        group = _Group()
        for sign in _SIGN.findall(pattern):
            piece = known.get(sign)
            if piece is not None:
                group.add(piece)
            elif sign in ("(", "!("):
                groups.append((sign, group))
                group = _Group()
            elif sign == ")" and groups:
                opened, outer = groups.pop()
                inside = group.piece()
                outer.add(inside if opened == "(" else Piece("look", (), (inside,)))
                group = outer
            elif sign == "|":
                group.next_branch()
            elif sign == "~":
                group.behind = True
            elif (sign == "?" or (sign[0] == "{" and len(sign) > 1)) and group.parts:
                low = 0 if sign == "?" else int(sign[1:-1].partition(",")[0])
                group.parts[-1] = Piece("repeat", (), (group.parts[-1],), low, sign)
            else:
                piece = known[sign] = self._piece(sign, pattern)
                group.add(piece)
        if groups:
            raise PatternError(f"missing ')' in pattern {pattern!r}")
        return group.piece()

    def _piece(self, sign: str, pattern: str) -> Piece:
        if sign[0] == "$":
            if sign[1:] not in self._texts:
                raise PatternError(f"there is no part {sign} for pattern {pattern!r}")
            return self.read(self._texts[sign[1:]])
        names = tuple((sign[1:-1].replace("|", " ") if sign[0] == "(" else sign.strip("[^]")).split())
        if not names or not all(map(_NAME.fullmatch, names)):
            raise PatternError(f"unexpected {sign!r} in pattern {pattern!r}")
        self.words.update(name for name in names if not is_list(name))
        return Piece("not" if sign.startswith("[^") else "set", names)


class _Group:
    """What is read of a pair of brackets so far: ``parts`` are those of its last branch."""

    def __init__(self) -> None:
        self.behind = False
        self.parts: list[Piece] = []
        self._branches: list[Piece] = []

    def add(self, piece: Piece) -> None:
        if self.behind:
            self.behind = False
            piece = Piece("behind", (), (piece,))
        self.parts.append(piece)

    def next_branch(self) -> None:
        if self.behind:
            raise PatternError("nothing stands after ~")
        self._branches.append(self.parts[0] if len(self.parts) == 1 else Piece("seq", (), tuple(self.parts)))
        self.parts = []

    def piece(self) -> Piece:
        self.next_branch()
        if len(self._branches) == 1:
            return self._branches[0]
        if all(branch.kind == "set" for branch in self._branches):
            return Piece("set", tuple(name for branch in self._branches for name in branch.names))
        return Piece("alt", (), tuple(self._branches))


def deciding(match: re.Match[str]) -> tuple[int, int]:
    """The places of the deciding words of a match: from the mark on, where its pattern has one."""
    return match.start(match.lastindex or 0), match.end()


def branches_of(piece: Piece) -> tuple[Piece, ...]:
    """The choices that a whole pattern is made of, each a pattern of its own that needs more than all of them do."""
    return piece.parts if piece.kind == "alt" else (piece,)


def names_in(piece: Piece) -> Iterator[str]:
    """The words and lists that a piece names, in all its parts."""
    if piece.kind != "edge":
        yield from piece.names
    for part in piece.parts:
        yield from names_in(part)


_STARTS = {"<": f"(?:(?<=[{PUNCTUATION}])|(?<![\\s\\S]))", "<<": "\\A"}


def name_at_the_end(codes_of: CodesOf) -> str:
    """The regular expression of a name that may be signed with: ", Peter", "Mrs Naidoo"."""
    titles = codes_of("TITLE")
    name = f"{OTHER}{{1,3}}"
    return (
        f"(?:[{PUNCTUATION}]{name}|[{PUNCTUATION}]?[{titles}]{name})"
        if titles
        else f"(?:[{PUNCTUATION}]{name})"
    )


def _end(edge: str, codes_of: CodesOf) -> str:
    """The end of a clause or of the reply, before which a closing may stand: "stop it thank you very much, Peter"."""
    closing, more, signed = (codes_of(name) for name in ("CLOSING", "CLOSING_MORE", "SIGNED"))
    end = (
        f"(?:[{PUNCTUATION}]|\\Z)"
        if edge == ">"
        else f"{name_at_the_end(codes_of)}?[{PUNCTUATION}]{{0,8}}\\Z"
    )
    if not closing or not more or not signed:
        return f"(?={end})"
    between = f"[{PUNCTUATION}]{{0,2}}" if edge == ">>" else ""
    return f"(?=(?:{between}[{closing}][{more}]{{0,3}}){{0,3}}(?:{between}[{signed}][^{PUNCTUATION}]{{0,3}})?{end})"


def _inside(names: tuple[str, ...], codes_of: CodesOf) -> str:
    """The codes of some names as they stand in a set of ``re``; neighbours as a range, which is read faster."""
    found: list[str] = []
    for code in sorted(set("".join(map(codes_of, names)))):
        if found and ord(code) == ord(found[-1][-1]) + 1:
            found[-1] = f"{found[-1][0]}-{code}"
        else:
            found.append(code)
    return "".join(found)


def regex_of(piece: Piece, codes_of: CodesOf, written: dict[int, str] | None = None) -> str:
    """The regular expression over codes. A list that is empty in this language selection never matches.

    ``written`` remembers the expressions of pieces that stay, by their id: patterns share most of theirs.
    """
    if written is None:
        return _written(piece, codes_of, {})
    known = written.get(id(piece))
    if known is None:
        known = written[id(piece)] = _written(piece, codes_of, written)
    return known


def _written(piece: Piece, codes_of: CodesOf, written: dict[int, str]) -> str:
    match piece.kind:
        case "set":
            codes = _inside(piece.names, codes_of)
            return f"[{codes}]" if codes else "(?!)"
        case "not":
            return f"[^{PUNCTUATION}{_inside(piece.names, codes_of)}]"
        case "any":
            return f"[^{PUNCTUATION}]"
        case "whatever":
            return "[\\s\\S]"
        case "mark":
            return "()"
        case "edge":
            edge = piece.names[0]
            return _STARTS[edge] if edge in _STARTS else _end(edge, codes_of)
    parts = [regex_of(part, codes_of, written) for part in piece.parts]
    match piece.kind:
        case "behind":
            return f"(?<!{parts[0]})"
        case "look":
            return f"(?!{parts[0]})"
        case "alt":
            return "(?:" + "|".join(parts) + ")"
        case "repeat":
            return f"(?:{parts[0]}){piece.quantifier}"
        case _:
            return "".join(parts)
