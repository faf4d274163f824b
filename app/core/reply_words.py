"""Words of a reply: which word lists each stands in, through typing errors, masks, leet and glued words.

Every word is looked up once and remembered; a reply becomes a string of codes (see ``reply_patterns``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.core.reply_glued import GLUED_VERBS, concords_apart, plural_meant, words_run_together
from app.core.reply_patterns import BREAK, COMMA, EMOJI, LETTER, LINK, NUMBER, OTHER, PHONE, QUESTION
from app.core.reply_shapes import LOOSE_LISTS, REQUEST_LISTS, SOTHO_REQUEST_LISTS, WordShapes
from app.core.reply_spellings import Spellings
from app.core.reply_typos import NGUNI, neighbours, nguni_slips, sotho_by_ear
from app.core.shaped_words import stored

# Codes are no text; beside them only a few ASCII letters stand for words. Above U+FFFF a set of them is compiled in a
# third of the time, because re makes no table of 65,536 characters of it, and is searched nearly as fast.
_FIRST_CODE = 0x10000
_MASKS = "*@$#!|+^&%"
_HIDING = "*@$#!"  # the masks that stand for a letter
_APART = (  # contractions typed with a space for the apostrophe: "don t", "i m", "y all"
    r"(?=[acdhilstwy])(?:(?:do|does|did|wo|ca|could|would|should|is|are|was|were|has|have|had|ai)n t"
    r"|(?:i|you|we|they) (?:m|d|ve|ll|re)|(?:it|that|what|let) s|y all)\b"
)
# "Werbe-SMS", "opt-out": one word or two; "n-texte": a Sotho object before its foreign verb.
_HYPHENED = r"(?:[^\W\d_]{2,}|n)-[^\W\d_]{2,}(?![\w'-])"
TOKEN = re.compile(
    rf"(?:https?://|www\.)[^\s]+|{_APART}|(?<![\w'-]){_HYPHENED}|[\w'{re.escape(_MASKS)}]+"
    r"|[^\w\s\"()\[\]{}<>/\\~=-]|\n|(?<=\s)-(?=\s)"
)
_LETTER_RUN = re.compile(r"[^\W\d_]+|\d+")
_STRETCHED = re.compile(r"(.)\1\1")
_REPEATED = re.compile(r"(.)\1+")
_BEADS = re.compile(r"(?:[a-z]([*+_&^%|$#@!]))(?:[a-z]\1){2,}[a-z]")  # k*h*u*p*h*a
_ELISION = re.compile(r"(?:[cdjlmnst]|qu)'[^\W\d_]+\Z")  # French d'envoyer; no English contraction begins so
_RUN_TOGETHER = re.compile(r"([cdjlmnst]|qu)([aeiouhy][^\W\d_]{2,})\Z")  # French denvoyer
_UMLAUT = re.compile(r"(?<!q)([aou])e")  # German, typed without its dots: koennt
_LEET = str.maketrans("0134578@$!|+", "oieastbasilt")
_LEET_OTHER = str.maketrans("0134578@$!|+", "olfastbasllt")
_VOWEL_LEET = str.maketrans("0134578@$!|+", "oleastbasiit")
_CACHE_LIMIT = 200_000
_PHONE_DIGITS = 7
_SENTENCE = 4  # words run together that are no compound: "stopsendingmesms" ends like a German noun
_SHORTEST_SHAPE = 4  # letters of a word recognised by its parts
_SHORTEST_UNDOTTED = 5  # letters; shorter words are too often others ("true", "does")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a raw: its code, and where it stands in the raw."""

    code: str
    start: int
    end: int


class Lexicon:
    """All words the rules know, as codes; ``lists`` maps a list's name (``"MSG"``, ``"en.MSG"``) to its words.

    Its own ``lists`` maps them to the codes of these, and ``names`` each code to the lists it stands for.
    """

    def __init__(
        self, lists: Mapping[str, Iterable[str]], spellings: Spellings, shapes: WordShapes | None = None
    ) -> None:
        self._shapes = shapes or WordShapes({})
        names_of: dict[str, tuple[str, ...]] = {}
        for name, words in lists.items():
            for word in dict.fromkeys(words):
                names_of[word] = (*names_of.get(word, ()), name)
        for language, shaped in spellings.shaped.items():
            known = stored().get(self._shapes.digest(language, shaped))
            for word, name in self._shapes.words_in(language, shaped) if known is None else known:
                names_of[word] = tuple(dict.fromkeys((*names_of[word], name)))
        for variant, word in spellings.variants:
            if word in names_of:
                names_of[variant] = tuple(dict.fromkeys((*names_of.get(variant, ()), *names_of[word])))
        for word in [word for word in names_of if "ae" in word or "oe" in word or "ue" in word]:
            plain = _undotted(word)
            if plain != word and plain in names_of:
                names_of[word] = tuple(dict.fromkeys((*names_of[word], *names_of[plain])))
        together = dict.fromkeys((*names_of.values(), *self._shapes.combinations()))
        codes = {names: chr(_FIRST_CODE + at) for at, names in enumerate(_neighbouring(together))}
        self._code = {word: codes[names] for word, names in names_of.items()}
        self._shape_codes = {names: codes[names] for names in self._shapes.combinations()}
        self.names = {code: names for names, code in codes.items()}
        by_list: dict[str, list[str]] = {}
        for code, in_lists in self.names.items():
            for name in in_lists:
                by_list.setdefault(name, []).append(code)
        self.lists = {name: "".join(found) for name, found in by_list.items()}
        self._masked: dict[int, list[str]] = {}
        for word in spellings.masked:
            self._masked.setdefault(len(word), []).append(word)
        self._typed = sorted(word for word in spellings.typed if word in self._code)
        self._spellings = spellings
        self.meant = spellings.slips.meant
        self.codes = _CodeCache(self)
        self._words: dict[str, tuple[Word, ...]] = {}

    def found_by_shape(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The words of the rules that are in lists by their shape, worked out anew, under what they are stored by."""
        shapes, shaped = self._shapes, self._spellings.shaped.items()
        return {shapes.digest(name, words): tuple(shapes.words_in(name, words)) for name, words in shaped}

    def code(self, word: str) -> str | None:
        """The code of a word that stands in a list exactly as spelled, else None."""
        return self._code.get(word)

    def words(self, raw: str) -> tuple[Word, ...]:
        """A raw taken apart.

        Usually one word; several for ``d'envoyer`` or ``stop!!!``; in the raw's order.
        """
        known = self._words.get(raw)
        if known is None:
            if len(self._words) >= _CACHE_LIMIT:
                self._words.clear()
            known = self._words[raw] = self._take_apart(raw)
        return known

    def _take_apart(self, raw: str) -> tuple[Word, ...]:
        if raw == "\n":
            return (Word(BREAK, 0, 1),)
        if raw[0] in "hw" and raw.startswith(("http://", "https://", "www.")):
            return (Word(LINK, 0, len(raw)),)
        if len(raw) == 1 and not raw.isalnum() and raw not in "$@":
            return (Word(self._punctuation(raw), 0, 1),)
        if raw.isdigit():
            return (Word(_number(raw), 0, len(raw)),)
        if raw not in self._code and _ELISION.match(raw):
            return self._core(raw, 0)
        if "-" in raw:
            return self._hyphened(raw)
        plain = raw if raw in self._code else raw.replace("'", "").replace(" ", "")
        whole = self._code.get(plain) or self._stretched(plain) or self._shaped(plain) or self._disguised(raw)
        if (
            whole
            and raw.isalpha()
            and raw not in self._code
            and len(sentence := self._glued(raw, 0)) >= _SENTENCE
        ):
            return sentence
        if whole:
            end = len(raw.rstrip("!")) or len(raw)
            word = Word(whole, 0, end)
            return (word,) if end == len(raw) else (word, Word(BREAK, end, len(raw)))
        start = len(raw) - len(raw.lstrip("'_" + _MASKS))
        end = len(raw.rstrip("'_" + _MASKS))
        if start >= end:
            return (Word(BREAK if "!" in raw else EMOJI, 0, len(raw)),)
        words = self._core(raw[start:end], start, tried=end - start == len(raw))
        if "!" in raw[:start]:
            words = (Word(BREAK, 0, start), *words)
        if "!" in raw[end:]:
            words = (*words, Word(BREAK, end, len(raw)))
        return words

    def _hyphened(self, raw: str) -> tuple[Word, ...]:
        """A word joined by a hyphen as the one it is without it, else its parts.

        A noun ("Werbe-SMS"), or a foreign word with its African prefix or ending ("ningandi-texti", "stop-ani").
        """
        first, _, last = raw.partition("-")
        joined = self._code.get(first + last) or self._shaped(first + last)
        if joined and (
            first in self._spellings.hyphened or first.endswith("ungs") or self._is_african(joined)
        ):
            return (Word(joined, 0, len(raw)),)
        at = len(first) + 1
        rest = (Word(word.code, word.start + at, word.end + at) for word in self.words(last))
        return (*self.words(first), *rest)

    def _shaped(self, word: str) -> str | None:
        """The code of a word recognised by its parts, else None."""
        if len(word) < _SHORTEST_SHAPE:
            return None
        lists = self._shapes.lists_of(word)
        if lists and LOOSE_LISTS.issuperset(lists):  # its root may be anything, so also one typed wrong
            return self._slipped_shape(word) or self._shape_codes.get(lists)
        return self._shape_codes.get(lists)

    def _slipped_shape(self, raw: str) -> str | None:
        """The code of a request in isiZulu or isiXhosa with one slip of the keys, else None."""
        for meant in nguni_slips(raw):
            lists = self._shapes.lists_of(meant, NGUNI)
            code = self._code.get(meant) or (self._shape_codes.get(lists) if lists else None)
            if code and not REQUEST_LISTS.isdisjoint(self.names[code]):
                return code
        return None

    def _by_ear(self, raw: str) -> str | None:
        """The code of a word of a Sesotho or Setswana request as it is written by ear, else None."""
        for meant in sotho_by_ear(raw):
            code = self._code.get(meant)
            if code and not SOTHO_REQUEST_LISTS.isdisjoint(self.names[code]):
                return code
        return None

    def _punctuation(self, raw: str) -> str:
        if raw == "?":
            return QUESTION
        if raw in ".!;:":
            return BREAK
        if raw == ",":
            return COMMA
        return self._code.get(raw, EMOJI if not raw.isascii() else COMMA)

    def _core(self, core: str, offset: int, *, tried: bool = False) -> tuple[Word, ...]:
        """The words of a raw without the marks around it; ``tried`` where it is no known word as it stands."""
        known = None
        if not tried and not _ELISION.match(core):
            plain = core.replace("'", "")
            known = self._code.get(plain) or self._shaped(plain) or self._disguised(core)
        if known is None and core.isalpha():
            glued = self._glued(core, offset)
            if glued:
                return glued
            known = self._umlauted(core) or self._misspelled(core)
            if known is None:
                apart = concords_apart(core, self._spellings.concords, self._is_glued_verb)
                if apart:
                    return self._in_a_row(apart, offset)
        if known is None and core.isdigit():
            known = _number(core)
        if known is not None or core.isalpha():
            return (Word(known or (LETTER if len(core) == 1 else OTHER), offset, offset + len(core)),)
        words = []
        for run in _LETTER_RUN.finditer(core):
            part = run.group()
            code = (
                _number(part)
                if part.isdigit()
                else self._code.get(part) or (LETTER if len(part) == 1 else OTHER)
            )
            words.append(Word(code, offset + run.start(), offset + run.end()))
        return tuple(words) or (Word(EMOJI, offset, offset + len(core)),)

    def _glued(self, core: str, offset: int) -> tuple[Word, ...]:
        """The words of a French elision without its apostrophe, or of an English sentence without its spaces."""
        elision = _RUN_TOGETHER.match(core)
        if elision and elision.group(2) in self._spellings.elided:
            parts = list(elision.groups())
        else:
            parts = words_run_together(core, self._spellings.english, self._spellings.first)
        return self._in_a_row(parts, offset)

    def _in_a_row(self, parts: Iterable[str], offset: int) -> tuple[Word, ...]:
        """Words one right behind the other."""
        words = []
        for part in parts:
            words.append(Word(self._code.get(part) or LETTER, offset, offset + len(part)))
            offset += len(part)
        return tuple(words)

    def _is_glued_verb(self, word: str) -> bool:
        code = self._code.get(word)
        return code is not None and not GLUED_VERBS.isdisjoint(self.names[code])

    def _disguised(self, raw: str) -> str | None:
        """The code of a word under leet, masks or repeated letters, else None."""
        if raw.isalpha():
            return self._stretched(raw)
        if len(raw) > 24 or not any(character.isalpha() for character in raw):
            return self._code.get(raw)
        bare = raw.rstrip("!")
        if _BEADS.fullmatch(bare):
            plain = bare[::2]
            return self._code.get(plain) or self._shaped(plain)
        for table in (_LEET, _LEET_OTHER, _VOWEL_LEET):
            plain = bare.translate(table).replace("'", "")
            if plain.isalpha() and len(plain) > 2:
                found = self._code.get(plain) or self._stretched(plain) or self._shaped(plain)
                if found:
                    return found
        return self._unmasked(bare)

    def _unmasked(self, raw: str) -> str | None:
        if (
            len(raw) < 4
            or not any(mask in raw for mask in _HIDING)
            or raw[0] in "!*"
            or sum(map(str.isalpha, raw)) < 2
        ):
            return None
        shape = re.compile(
            "".join("." if c in _HIDING else re.escape(c) for c in raw.translate(str.maketrans("013", "oie")))
        )
        for word in self._masked.get(len(raw), ()):
            if shape.fullmatch(word):
                return self._code.get(word)
        return None

    def _stretched(self, raw: str) -> str | None:
        """``stooop``, ``fuuuck``: three and more of a letter taken back to two or one."""
        if not _STRETCHED.search(raw):
            return None
        twice, once = _REPEATED.sub(r"\1\1", raw), _REPEATED.sub(r"\1", raw)
        return self._code.get(twice) or self._code.get(once) or self._shaped(once)

    def _misspelled(self, raw: str) -> str | None:
        """A word with a letter wrong, missing, doubled or swapped; of keywords two from seven letters on."""
        if raw in self._spellings.real:
            return None
        keyword = self._misspelled_keyword(raw) or self._dropped_g(raw)
        if keyword is not None:
            return keyword
        nearest = self._spellings.slips.nearest(raw)
        return self._code.get(nearest) if nearest else self._slipped_shape(raw) or self._by_ear(raw)

    def _umlauted(self, raw: str) -> str | None:
        """The code of "koennt" and "unerwuenscht", whose umlauts are written with an e, else None."""
        plain = _undotted(raw)
        if plain == raw or raw in self._spellings.real:
            return None
        code = self._code.get(plain) or self._shaped(plain)
        return None if code is None or self._is_african(code) else code

    def _is_african(self, code: str) -> bool:
        """Whether a word is of the African languages, which have no umlauts: "tlhoela" is no "tlhola"."""
        languages = {name.partition(".")[0] for name in self.names[code]}
        return not languages.isdisjoint(_AFRICAN) and "de" not in languages

    def _dropped_g(self, raw: str) -> str | None:
        """The code of "textin" and "stoppin'", without their g, and of Sotho "emisag" and "emisnga", else None."""
        meant = raw + "g" if len(raw) > 4 and raw.endswith("in") else plural_meant(raw)
        return self._code.get(meant) if meant else None

    def _misspelled_keyword(self, raw: str) -> str | None:
        length = len(raw)
        if length < 4 or length > 16:
            return None
        limit = 1 if length <= 7 else 2
        near = process.extract(raw, self._typed, scorer=OSA.distance, score_cutoff=limit, limit=None)
        # Of two as near the one that begins alike: "usubscibe" is no "subscribe".
        best = min(near, key=lambda found: (found[1], found[0][0] != raw[0]), default=None)
        if best is None or (best[1] > 1 and len(best[0]) < 8) or (length == 4 and len(best[0]) < 4):
            return None
        if (
            raw[0] != best[0][0]
            and not (len(raw) > 1 and raw[1] == best[0][0])
            and raw[0] not in _NEAR[best[0][0]]
        ):
            return None
        return self._code.get(best[0])


def _neighbouring(together: Collection[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Lists that stand together in an order in which the codes of a list are mostly neighbours: a few short ranges."""
    places = Counter(name for names in together for name in names)
    place = {name: place for place, (name, _) in enumerate(places.most_common())}
    return sorted(together, key=lambda names: sorted(map(place.__getitem__, names)))


def _undotted(word: str) -> str:
    """A German word as it is folded, if its umlauts are written with an e."""
    return _UMLAUT.sub(r"\1", word) if len(word) >= _SHORTEST_UNDOTTED else word


def _number(digits: str) -> str:
    return PHONE if len(digits) >= _PHONE_DIGITS else NUMBER


_NEAR = neighbours()
_AFRICAN = ("zu", "xh", "sotho_tswana")


class _CodeCache(dict[str, str]):
    """Token to codes.

    Forgets everything when too many different tokens were met, so that memory stays bounded.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, raw: str) -> str:
        if raw.isdigit():  # numbers seldom come again
            return _number(raw)
        codes = "".join(word.code for word in self._lexicon.words(raw))
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        self[raw] = codes
        return codes
