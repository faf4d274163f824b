"""What patterns need of a reply, and so which of them are worth trying on it.

Generated from the patterns, so that the gate cannot drift from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_

from app.core.reply_patterns import PLAIN_CODES, Piece

Needs = tuple[frozenset[str], ...]  # names of words and lists, in sets of which a reply has to meet one each
Ranked = list[tuple[int, Piece]]
_MAY_NEED = frozenset(["set", "seq", "alt", "repeat", "look"])
PARTED_FROM = 0.5  # share of the choices that need more, from which on it pays to try them apart
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
    """Which of some patterns a reply can meet, by the codes of its words alone."""

    def __init__(self, needs: Sequence[Needs], names: Mapping[str, tuple[str, ...]]) -> None:
        self._width = len(needs)
        self._masks = _Masks(needs, names)

    def met(self, codes: Iterable[str]) -> list[int]:
        """The numbers of the patterns that a reply with these codes can meet, in order.

        The codes may come one by one or several in a string, as the words of a reply have them.
        """
        masks = self._masks
        mask = reduce(or_, map(masks.__getitem__, set(codes)), masks.free)
        # The shortest first: it cuts the others.
        left = (mask >> 2 * self._width) & (mask >> self._width) & mask
        met = []
        while left:  # from the highest bit, as the number becomes shorter so
            length = left.bit_length()
            met.append(length - 1)
            left ^= 1 << (length - 1)
        met.reverse()
        return met


class _Masks(dict[str, int]):
    """For the code of a word, or the codes of several, the needs that they meet, as bits.

    The first needs of all patterns come before the second ones, and these before the third: a pattern is possible where
    its three bits are set. A mask is made when its codes are first met, as a session meets few of the words.
    """

    def __init__(self, needs: Sequence[Needs], names: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._size = NEEDS_LOOKED_AT * len(needs) // 8 + 1
        self._names = names
        self._needs = needs
        self._of_name: dict[str, int] = {}

    @cached_property
    def free(self) -> int:
        """The needs that patterns do not have: every reply meets them."""
        count = len(self._needs)
        return self._bits(
            number + place * count
            for number, wanted in enumerate(self._needs)
            for place in range(len(wanted), NEEDS_LOOKED_AT)
        )

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """For each name, the bits of the needs that it meets; made for the first reply."""
        found: dict[str, list[int]] = {}
        for number, wanted in enumerate(self._needs):
            for place, names in enumerate(wanted):
                at = number + place * len(self._needs)
                for name in names:
                    found.setdefault(name, []).append(at)
        return found

    def __missing__(self, codes: str) -> int:
        names = {name for code in codes for name in self._names.get(code, ())}
        names.update(name for name, plain in PLAIN_CODES.items() if not set(codes).isdisjoint(plain))
        mask = self[codes] = reduce(or_, map(self._mask, names), 0)
        return mask

    def _mask(self, name: str) -> int:
        mask = self._of_name.get(name)
        if mask is None:
            mask = self._of_name[name] = self._bits(self._places.get(name, ()))
        return mask

    def _bits(self, places: Iterable[int]) -> int:
        bits = bytearray(self._size)
        for place in places:
            bits[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(bits, "little")
