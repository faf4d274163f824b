"""What patterns need of a reply, and so which of them are worth trying on it.

Generated from the patterns, so that the gate cannot drift from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.core.reply_patterns import EMOJI, PLAIN_CODES, Piece

Needs = tuple[frozenset[str], ...]  # names of words and lists, in sets of which a reply has to meet one each
Ranked = list[tuple[int, Piece]]
_MAY_NEED = frozenset(["set", "seq", "alt", "repeat", "look"])
PARTED_FROM = 0.5  # share of the choices that need more, from which on it pays to try them apart
_NO_WORDS = frozenset("".join(PLAIN_CODES.values()) + EMOJI)
NEEDS_LOOKED_AT = 3  # of a pattern; further ones are left to the expression itself


@dataclass(frozen=True, slots=True)
class NeedsFinder:
    """What the patterns of one language need.

    ``called`` tells the lexicon's name of what the language names, ``weight`` how common the words of it are. What
    patterns share is looked at once.
    """

    called: Callable[[str], str]
    weight: Callable[[str], int]
    _ranked: dict[int, Ranked] = field(default_factory=dict)  # by the id of the piece
    _names: dict[int, frozenset[str]] = field(default_factory=dict)  # likewise

    def needs_of(self, piece: Piece) -> Needs:
        """Names of words and lists, in sets of which every match meets one each: the rarest three, rarest first.

        Empty where nothing is sure.
        """
        rarest = sorted(self._needed(piece), key=lambda need: need[0])[:NEEDS_LOOKED_AT]
        return tuple(self._names_of(one) for _, one in rarest)

    def parted(self, piece: Piece) -> tuple[Piece, ...]:
        """A pattern of one need, which many words meet, as one for each of its choices; itself where they need no more.

        The choices are told apart by what a reply has to hold, so that few of them are tried.
        """
        if piece.kind != "seq" or len(self._needed(piece)) != 1:
            return (piece,)
        place = max(range(len(piece.parts)), key=lambda at: len(piece.parts[at].parts))
        if piece.parts[place].kind != "alt":
            return (piece,)
        before, after = piece.parts[:place], piece.parts[place + 1 :]
        choices = [Piece("seq", (), (*before, one, *after)) for one in piece.parts[place].parts]
        # Not remembered: what is known of a piece goes by its id, and these may be gone in a moment.
        if sum(len(self._rank(one)) > 1 for one in choices) < len(choices) * PARTED_FROM:
            return (piece,)
        return tuple(choices)

    def _needed(self, piece: Piece) -> Ranked:
        """The pieces that each match has to hold, each a set or a choice of them, and how common they are."""
        known = self._ranked.get(id(piece))
        if known is None:
            known = self._ranked[id(piece)] = self._rank(piece)
        return known

    def _rank(self, piece: Piece) -> Ranked:
        if piece.kind == "set":
            return [(max(map(self.weight, piece.names)), piece)]
        if piece.kind == "repeat" and piece.low:
            return self._needed(piece.parts[0])
        if piece.kind == "look":  # "not not followed by" is "followed by"
            return self._needed(piece.parts[0].parts[0]) if piece.parts[0].kind == "look" else []
        if piece.kind == "seq":
            sure = [part for part in piece.parts if part.kind in _MAY_NEED]
            return [need for part in sure for need in self._needed(part)]
        if piece.kind == "alt":
            branches = [self._needed(part) for part in piece.parts]
            return (
                [(max(min(rank for rank, _ in branch) for branch in branches), piece)]
                if all(branches)
                else []
            )
        return []

    def _names_of(self, piece: Piece) -> frozenset[str]:
        known = self._names.get(id(piece))
        if known is None:
            if piece.kind == "set":
                known = frozenset(map(self.called, piece.names))
            else:
                branches = [min(self._needed(part), key=lambda need: need[0])[1] for part in piece.parts]
                known = frozenset().union(*map(self._names_of, branches))
            self._names[id(piece)] = known
        return known


class Gate:
    """Which of some patterns a reply can meet, by the codes of its words alone.

    The patterns are parted into groups, one a language: a reply has words of few of them, so that little has to be
    looked at. ``needs`` are those of each pattern, ``groups`` its group, ``names`` the lists of each code.
    """

    def __init__(
        self, needs: Sequence[Needs], groups: Sequence[str], names: Mapping[str, tuple[str, ...]]
    ) -> None:
        places: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            places.setdefault(group, []).append(number)
        self._groups = [_Group([needs[at] for at in numbers], numbers) for numbers in places.values()]
        self._shapes = [(group.any_first, group.width, group.numbers) for group in self._groups]
        self._masks = _Masks(self._groups, names)
        self._starts: dict[frozenset[str], list[int]] = {}  # by the codes that are no words

    def met(self, codes: Iterable[str]) -> list[int]:
        """The numbers of the patterns that a reply with these codes can meet, in order.

        The codes may come one by one or several in a string, as the words of a reply have them.
        """
        words = set(codes)
        found = self._start(frozenset(words & _NO_WORDS)).copy()
        words -= _NO_WORDS
        masks = self._masks
        for code in words:
            for group, mask in masks[code]:
                found[group] |= mask
        met: list[int] = []
        for (any_first, width, numbers), mask in zip(self._shapes, found, strict=True):
            if mask >= any_first:
                left = (mask >> 2 * width) & (mask >> width) & mask
                while left:
                    length = left.bit_length()
                    met.append(numbers[length - 1])
                    left ^= 1 << (length - 1)
        met.sort()
        return met

    def _start(self, no_words: frozenset[str]) -> list[int]:
        """For each group, the needs that what is no word meets, and those that nothing has to meet."""
        known = self._starts.get(no_words)
        if known is None:
            names = [name for name, codes in PLAIN_CODES.items() if not no_words.isdisjoint(codes)]
            known = self._starts[no_words] = [group.start(names) for group in self._groups]
        return known


class _Group:
    """The needs of some patterns, as bits.

    The first needs of all patterns, which are met most seldom, stand above the second ones, these above the third: a
    pattern is possible where its three bits are set. ``any_first`` is the least that a mask with a first need is.
    """

    def __init__(self, needs: Sequence[Needs], numbers: Sequence[int]) -> None:
        self._needs = needs
        self.numbers = numbers
        self.width = len(needs)
        self.any_first = 1 << (NEEDS_LOOKED_AT - 1) * self.width
        if any(wanted[0] <= PLAIN_CODES.keys() for wanted in needs):
            raise ValueError("a pattern needs no word")

    def _bit(self, number: int, place: int) -> int:
        return number + (NEEDS_LOOKED_AT - 1 - place) * self.width

    @cached_property
    def _bits(self) -> dict[str, list[int]]:
        """For each name, the bits of the needs that it meets; made for the first reply."""
        found: dict[str, list[int]] = {}
        for number, wanted in enumerate(self._needs):
            for place, names in enumerate(wanted):
                for name in names:
                    found.setdefault(name, []).append(self._bit(number, place))
        return found

    def mask(self, names: Iterable[str]) -> int:
        """The needs that words of these names meet."""
        mask = 0
        for name in names:
            for bit in self._bits.get(name, ()):
                mask |= 1 << bit
        return mask

    def start(self, names: Iterable[str]) -> int:
        """The needs that these names meet, and those that patterns do not have: every reply meets them."""
        mask = self.mask(names)
        for number, wanted in enumerate(self._needs):
            for place in range(len(wanted), NEEDS_LOOKED_AT):
                mask |= 1 << self._bit(number, place)
        return mask


class _Masks(dict[str, tuple[tuple[int, int], ...]]):
    """For each code of a word, or the codes of several, the groups that have needs for it, and these.

    They are looked up when the code is first met, as a session meets few of the words.
    """

    def __init__(self, groups: Sequence[_Group], names: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._groups = groups
        self._names = names

    def __missing__(self, code: str) -> tuple[tuple[int, int], ...]:
        names = {name for one in code for name in self._names.get(one, ())}
        names |= {name for name, codes in PLAIN_CODES.items() if not set(code).isdisjoint(codes)}
        masks = [group.mask(names) for group in self._groups]
        found = self[code] = tuple((at, mask) for at, mask in enumerate(masks) if mask)
        return found
