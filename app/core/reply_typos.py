"""Misspelled words of the rules: two letters swapped, one doubled, missing, too many or wrong.

The last letters are let be, where grammar lives: "envoyez" and "envoyé", "lists" and "listed" are different
words. A word of the African languages, which carry their grammar at the front as well, and a short word that is an
opt-out all by itself are recognised only by letters swapped or doubled, unless a phrase file says that no ordinary word
lies beside it; one of isiZulu or isiXhosa, which end every syllable in a vowel, also where a vowel is left out
("ndisusni", "phezan"). Of words of four letters only those of the other languages are recognised, by two letters
swapped behind the first or one doubled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from app.core.near_words import NearWords

_SHORTEST = 5  # letters; shorter words have too many real neighbours
_SHORTEST_MEANT = 4  # letters of a word that a whole reply tells the meaning of
_MEANT_LIMIT = 20_000  # words remembered
_MOST_MEANT = 4  # of a word
_SHORTEST_WRONG = 6  # letters of a word that may hold a wrong letter
_SHORTEST_CUT = 6  # letters that are left of a word without its last
_LONGEST = 20
_SHORTEST_CLIPPED = 7  # letters of a word that may have lost the vowel before its last r
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiouy"
_ALIKE = (("s", "z"), ("c", "k"), ("k", "s"), ("b", "v"), ("m", "n"), ("s", "c"), ("t", "d"), ("g", "j"))
_SWAPPED, _DOUBLED, _MISSING, _EXTRA, _WRONG = range(5)  # the likeliest first
# As in "werbunk" and "hort auv".
_SOUNDS_ALIKE = frozenset(
    map(frozenset, ("sz", "ck", "ks", "bv", "mn", "sc", "td", "gj", "gk", "fv", "gh", "bp"))
)


class Misspellings:
    """The words that ``nearest`` may find.

    ``strict`` are those recognised by swapped and doubled letters only, ``loose`` those whose wrong letter may be any
    but the first and the last, ``open_syllables`` those of the strict that may lack a vowel.
    """

    def __init__(
        self,
        words: Iterable[str],
        strict: frozenset[str],
        loose: frozenset[str] = frozenset(),
        open_syllables: frozenset[str] = frozenset(),
    ) -> None:
        self._strict = strict
        self._loose = loose
        self._open_syllables = open_syllables
        self._all = words
        self._meant: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for word in self._all if _SHORTEST <= len(word) <= _LONGEST and word.isalpha())

    @cached_property
    def _short(self) -> frozenset[str]:
        return frozenset(
            word
            for word in self._all
            if len(word) == _SHORTEST_MEANT and word.isalpha() and word not in self._strict
        )

    @cached_property
    def _near(self) -> NearWords:
        """Made for the first unknown word."""
        return NearWords(self._words)

    @cached_property
    def _near_short(self) -> NearWords:
        return NearWords(word for word in self._all if len(word) == _SHORTEST_MEANT and word.isalpha())

    def meant(self, raw: str) -> tuple[str, ...]:
        """The words that a folded unknown word may have been meant as, the likeliest first, a few at the most.

        They are more than ``nearest`` dares to tell from the word alone, by slips of the hand anywhere but for a vowel
        at the end, where grammar lies: for a reply that is an opt-out only if its unknown words are just these.
        """
        known = self._meant.get(raw)
        if known is None:
            if len(self._meant) >= _MEANT_LIMIT:
                self._meant.clear()
            known = self._meant[raw] = self._look_for_meant(raw)
        return known

    def _look_for_meant(self, raw: str) -> tuple[str, ...]:
        if not _SHORTEST_MEANT <= len(raw) <= _LONGEST:
            return ()
        for spelled in dict.fromkeys((raw, _REPEATED.sub(r"\1", raw))):
            near = self._near.near(spelled) | self._near_short.near(spelled)
            likely = [
                (slip, word[0] != raw[0], word)
                for word in near
                if (slip := _any_slip(spelled, word, strict=word in self._strict)) is not None
            ]
            if likely:
                return tuple(word for _, _, word in sorted(likely)[:_MOST_MEANT])
        return ()

    def nearest(self, raw: str) -> str | None:
        """The word that a folded unknown word most likely is, or None."""
        if not _SHORTEST <= len(raw) <= _LONGEST:
            return self._nearest_short(raw)
        candidates = [word for word in self._near.near(raw) if word[0] == raw[0]]
        best: tuple[int, str] | None = None
        for word in candidates:
            if word in self._open_syllables and _lacks_vowel(raw, word):
                slip: int | None = _MISSING
            else:
                slip = _slip(raw, word, loose=word in self._loose)
                if slip is not None and slip > _DOUBLED and word in self._strict:
                    continue
            if slip is None:
                continue
            if best is None or (slip, word) < best:
                best = (slip, word)
        if best is not None:
            return best[1]
        turned = raw[1] + raw[0] + raw[2:]  # "ltosang"
        return turned if turned in self._words else self._nearest_short(raw)

    def _nearest_short(self, raw: str) -> str | None:
        """The short word of which a folded unknown word has two letters swapped or one doubled: "lits", "sennd"."""
        if len(raw) == _SHORTEST_MEANT:
            meant = (raw[:at] + raw[at + 1] + raw[at] + raw[at + 2 :] for at in range(1, len(raw) - 1))
        elif len(raw) == _SHORTEST_MEANT + 1:
            meant = (raw[:at] + raw[at + 1 :] for at in range(len(raw) - 1) if raw[at] == raw[at + 1])
        else:
            return None
        return next((word for word in meant if word in self._short), None)


def neighbours() -> dict[str, str]:
    """Each letter's neighbours on a QWERTY keyboard."""
    near: dict[str, str] = {}
    for y, row in enumerate(_ROWS):
        for x, letter in enumerate(row):
            places = [(y, x - 1), (y, x + 1), (y - 1, x), (y - 1, x + 1), (y + 1, x - 1), (y + 1, x)]
            near[letter] = "".join(
                _ROWS[b][a] for b, a in places if 0 <= b < len(_ROWS) and 0 <= a < len(_ROWS[b])
            )
    return near


def _taken_for() -> dict[str, str]:
    """The letters that are written for each: its neighbours, other vowels for a vowel, and what sounds like it."""
    taken = neighbours()
    for vowel in _VOWELS:
        taken[vowel] += _VOWELS
    for one, other in _ALIKE:
        taken[one] += other
        taken[other] += one
    return taken


_TAKEN_FOR = _taken_for()
_NEAR = neighbours()
_REPEATED = re.compile(r"(.)\1+")


# How requests in isiZulu and isiXhosa begin, with a slip or without, and how they end.
_NGUNI = re.compile(
    r"(?:a[bkmnsw]|be?n|hamb|kh?|l|m|n|p|s[eu]?|u[nk]|y|z).*(?:[aeiou]|n|eh|iw)"
    r"|(?:n[gdi]|un?ga|uku|an[gd]i).*[b-df-hj-mp-tv-xz]"
)
_NEGATIVE = ("ninga", "unga", "angi", "andi")
_SHORT_TENSE = re.compile(r"(se|be|)(ng|nd)y(a?)(?=[b-df-hj-np-tv-xz])")
_CONSONANTS = re.compile(r"(?<=[b-df-hj-np-tv-xz])(?=[b-df-hj-np-tv-xz])")
NGUNI = frozenset(["zu", "xh"])  # isiZulu and isiXhosa
_SHORTEST_NGUNI = 6  # letters
_SHORTEST_SOTHO = 5
# Sounds that may have lost the h beside them: "lukanani", "pumani".
_BREATHED = re.compile(r"[kpt](?!h)|(?<!h)l")
# Sesotho and Setswana as people write them by ear: the letters, and those that may be meant.
_BY_EAR = (
    ("x", "kg"), ("x", "kh"), ("kh", "kg"), ("kg", "kh"), ("k", "kg"), ("k", "kh"), ("g", "kg"), ("ch", "tsh"),
    ("tlh", "tl"), ("tl", "tlh"), ("ts", "tsh"), ("tj", "tsh"), ("l", "hl"), ("t", "th"), ("p", "ph"), ("oa", "wa"),
    ("oe", "we"),
)  # fmt: skip


def nguni_slips(raw: str) -> Iterator[str]:
    """What a folded word may have been meant as in isiZulu or isiXhosa, the likeliest first.

    Two letters swapped, one doubled, an h left out, and a vowel between two consonants or after the last:
    these languages end every syllable in a vowel, so that no other word of theirs lies so near.
    """
    if not _SHORTEST_NGUNI <= len(raw) <= _LONGEST or not _NGUNI.fullmatch(raw):
        return
    for at in range(len(raw) - 1):
        if raw[at] == raw[at + 1]:
            yield raw[:at] + raw[at + 1 :]
        elif at:
            yield raw[:at] + raw[at + 1] + raw[at] + raw[at + 2 :]
    whole = _SHORT_TENSE.sub(r"\1\2iya", raw, count=1)  # "ngykhansela"
    if whole != raw:
        yield whole
    places = [match.start() for match in _CONSONANTS.finditer(raw)]
    if raw.endswith("n"):
        places.append(len(raw))
    for at in places:
        for vowel in "iaeou":
            yield raw[:at] + vowel + raw[at:]
    if raw[-1] not in _VOWELS and raw[-1] != "n":
        yield raw + ("i" if raw.startswith(_NEGATIVE) else "a" if raw.startswith("uku") else "e")
    for match in _BREATHED.finditer(raw):
        at = match.start()
        yield raw[:at] + ("hl" if raw[at] == "l" else raw[at] + "h") + raw[at + 1 :]


def sotho_by_ear(raw: str) -> Iterator[str]:
    """What a folded word written by ear would be in Sesotho or Setswana: "xaotsang", "nchang", "tlhogelang"."""
    if len(raw) < _SHORTEST_SOTHO:
        return
    for written, meant in _BY_EAR:
        for at in range(len(raw)):
            if raw.startswith(written, at):
                yield raw[:at] + meant + raw[at + len(written) :]


def _lacks_vowel(raw: str, word: str) -> bool:
    """Whether ``raw`` is ``word`` without a vowel between two consonants, or without the last after an n."""
    if len(raw) != len(word) - 1:
        return False
    if raw == word[:-1]:
        return word.endswith("ni") and len(raw) >= _SHORTEST_CUT
    at = next(at for at in range(len(raw)) if raw[at] != word[at])
    return (
        at > 0
        and word[at] in _VOWELS
        and word[at - 1] not in _VOWELS
        and word[at + 1] not in _VOWELS
        and word[at + 1 :] == raw[at:]
    )


def _clipped(word: str) -> bool:
    """Whether the last syllable is a vowel and r, which is often typed without it: ``cancelr``."""
    return word[-1] == "r" and word[-2] in _VOWELS and word[-3] not in _VOWELS


def _slip(raw: str, word: str, *, loose: bool = False) -> int | None:
    """What went wrong in typing ``word`` as ``raw``, or None where it is more, or lies where grammar does."""
    at = 0
    while at < min(len(raw), len(word)) and raw[at] == word[at]:
        at += 1
    if at == 0:
        return None
    if len(raw) == len(word):
        if raw[at : at + 2] == word[at : at + 2][::-1] and raw[at + 2 :] == word[at + 2 :]:
            return _SWAPPED
        return _WRONG if raw[at + 1 :] == word[at + 1 :] and _is_taken(raw, word, at, loose=loose) else None
    longer, shorter = (raw, word) if len(raw) > len(word) else (word, raw)
    if longer[at + 1 :] != shorter[at:]:
        return None
    if longer[at] == longer[at - 1]:
        return _DOUBLED
    if at >= len(shorter) - 1:
        lost = longer is word and at < len(shorter)
        may_be_lost = (loose and len(word) >= _SHORTEST_WRONG) or (
            len(word) >= _SHORTEST_CLIPPED and _clipped(word)
        )
        return _MISSING if lost and may_be_lost else None
    return _EXTRA if longer is raw else _MISSING


def _is_taken(raw: str, word: str, at: int, *, loose: bool) -> bool:
    """Whether a letter of ``word`` but the first and the last may be typed as that of ``raw``.

    In a short word only as its neighbour on the keyboard, and no vowel as another.
    """
    typed, meant = raw[at], word[at]
    if loose and at < len(word) - 1 and typed in _NEAR.get(meant, ""):
        return True
    if at >= len(word) - 2:
        return False
    if len(word) >= _SHORTEST_WRONG:
        return typed in _TAKEN_FOR.get(meant, "")
    return typed in _NEAR.get(meant, "") and not (typed in _VOWELS and meant in _VOWELS)


def _any_slip(raw: str, word: str, *, strict: bool) -> int | None:
    """The one slip by which ``word`` was typed as ``raw``, else None.

    None as well where it is of a vowel at the end, of the first letter of a short word, or, in a ``strict`` one, a
    vowel for another that is not beside it.
    """
    at = 0
    while at < min(len(raw), len(word)) and raw[at] == word[at]:
        at += 1
    if raw == word:
        return _SWAPPED
    if len(raw) == len(word):
        if raw[at : at + 2] == word[at : at + 2][::-1] and raw[at + 2 :] == word[at + 2 :]:
            return _SWAPPED
        return (
            _WRONG if raw[at + 1 :] == word[at + 1 :] and _is_likely(raw, word, at, strict=strict) else None
        )
    longer, shorter = (raw, word) if len(raw) > len(word) else (word, raw)
    if longer[at + 1 :] != shorter[at:]:
        return None
    if at and longer[at] == longer[at - 1]:
        return _DOUBLED
    if len(raw) < _SHORTEST or at == 0:
        return None
    if longer is word:
        return _MISSING if at < len(word) - 1 else None
    beside = raw[at - 1] + raw[at + 1 : at + 2]
    return _EXTRA if any(letter in _NEAR.get(raw[at], "") for letter in beside) else None


def is_a_key_beside(raw: str, word: str) -> bool:
    """Whether ``raw`` is a long enough ``word`` with one letter typed on the key beside it, but for the first."""
    if len(raw) != len(word) or len(raw) < _SHORTEST_WRONG:
        return False
    wrong = [at for at in range(len(raw)) if raw[at] != word[at]]
    if len(wrong) != 1 or wrong[0] == 0:
        return False
    typed, meant = raw[wrong[0]], word[wrong[0]]
    return typed in _NEAR.get(meant, "") and not (typed in _VOWELS and meant in _VOWELS)


def _is_likely(raw: str, word: str, at: int, *, strict: bool) -> bool:
    """Whether a letter of ``word`` may have been typed as that of ``raw``: its neighbour, or what sounds alike."""
    typed, meant = raw[at], word[at]
    beside = typed in _NEAR.get(meant, "")
    if at == 0 and len(raw) < _SHORTEST_WRONG:
        return False
    if typed in _VOWELS and meant in _VOWELS:
        return 0 < at < len(raw) - 1 and len(raw) >= _SHORTEST and (beside or not strict)
    return beside or (len(raw) >= _SHORTEST and frozenset((typed, meant)) in _SOUNDS_ALIKE)
