"""A reply's text made comparable.

One spelling for every case, width, accent and look-alike, and the way back.

Every character of the original becomes zero, one or a few characters of the folded text, so that any
stretch of the folded text can be shown in the original (``original_span``).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

import ahocorasick

# Letters of other alphabets that people and spam tools use for Latin ones, by their lower-case form: an upper-case
# likeness (Н, Ν, Υ) has to be mapped by the same entry, or a change of case would change the verdict.
_LOOKALIKES = dict(
    zip(
        "аветкмнорсухѕіјԁԛԝѵһӏԍɡαβεζηικμνορτυχγωıøđłħŧƀɩɑɪʏᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡᴢʼʻ",
        "abetkmhopcyxsijdqwvhlggabezhikmnoptyxywiodlhtbiaiyabcdefghijklmnoprstuvwz''",
        strict=True,
    )
)
_PUNCTUATION = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "ʹ": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "‹": '"', "›": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "。": ".", "、": ",", "¿": "?", "¡": "!", "؟": "?", "،": ",",
    "…": ".", "\u2028": "\n", "\u2029": "\n", "\r": "\n", "\x85": "\n",
    "×": "x", "†": "t", "©": "c", "®": "r", "€": "e", "£": "l",
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
}  # fmt: skip
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00ad")  # blank letters that are not of category Cf
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_LETTER_BLOCKS = (
    (0x1F130, "a"),  # squared
    (0x1F150, "a"),  # negative circled
    (0x1F170, "a"),  # negative squared
    (0x1F1E6, "a"),  # regional indicators
)


def fold_character(character: str) -> str:
    """The folded form of one character: lower case, no accent, no width, Latin look-alike; may be empty."""
    code = ord(character)
    for first, letter in _LETTER_BLOCKS:
        if first <= code < first + 26:
            return chr(ord(letter) + code - first)
    if code in _SKIN_TONES or character in _INVISIBLE:
        return ""
    if character in _PUNCTUATION:
        return _PUNCTUATION[character]
    spelled = unicodedata.normalize("NFKC", character).casefold()
    kept = []
    for part in unicodedata.normalize("NFKD", spelled):
        category = unicodedata.category(part)
        if category[0] == "M" or category == "Cf" or part in _INVISIBLE:
            continue
        if category == "Zs":
            part = " "
        part = _LOOKALIKES.get(part, part)
        kept.append(_PUNCTUATION.get(part, part))
    return "".join(kept)


class _FoldTable(dict[int, str]):
    """``str.translate`` table that learns each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        if len(self) < 20_000:
            self[code] = folded
        return folded


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """The whole text folded; what the rules read."""
    if text.isascii():
        return text.lower().replace("\r", "\n").replace("`", "'")
    return text.translate(_FOLD)


def original_span(original: str, start: int, end: int) -> tuple[int, int]:
    """The half-open span of a text that became ``fold(original)[start:end]``."""
    if original.isascii():
        return start, end
    ends = list(accumulate(len(_FOLD[ord(character)]) for character in original))
    return bisect_left(ends, start + 1), bisect_left(ends, end) + 1


# What stands in a reply without being the consumer's own words. Each pattern covers the whole of what to leave out.
_TAPBACK_WORDS = (
    r"liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,12} to|removed an? .{1,30} from"
    r"|le gusto|le encanto|no le gusto|reacciono .{1,20} a|a aime|a adore|n'a pas aime|a reagi .{1,20} a"
    r"|gostou de|gostei de|adorou|amou|nao gostou de|reagiu .{0,20}a|gefallt|mag|reagierte .{1,20} auf"
)
_OWN_WORDS_END = (
    r"\bon .{4,80}\bwrote ?:|\bop .{4,80}\bhet .{0,60}geskryf ?:|\ble .{4,80}\ba ecrit ?:"
    r"|\bel .{4,80}\bescribio ?:|\bem .{4,80}\bescreveu ?:|\bam .{4,80}\bschrieb.{0,60}:"
    r"|-{3,} ?(?:original|forwarded|oorspronklike|ursprungliche|mensaje|mensagem|message)[^\n]{0,30}-{2,}"
    r"|^from: [^\n]{1,100}\n+(?:sent|date|to): |^-- ?$"
    r"|\bsent from my \w+|\bsent (?:from|via) (?:outlook|yahoo|gmail|mail|whatsapp|signal)|\bget outlook for \w+"
    r"|\bgestuur (?:vanaf|van) my\b|\bverstuur vanaf my\b|\benvoye (?:de|depuis) mon\b|\benviado (?:desde|de) mi\b"
    r"|\benviado do meu\b|\bgesendet (?:von|mit) meine[mr]\b|\b(?:von|vom) meine[mr] \w+ (?:aus )?gesendet"
    r"|\bthis (?:e-?mail|message|communication|sms)[^\n]{0,60}(?:is|are|may be|may contain) (?:strictly )?"
    r"(?:confidential|privileged|intended)"
    r"|\b(?:est[ea]|ce|cet|cette|diese[rs]?|hierdie) (?:mensaj|mensagem|messag|courriel|corr|e-?mail|e-?pos|sms"
    r"|nachricht|boodskap)[^\n]{0,80}(?:confiden|vertraulich|vertroulik)"
    r"|(?:^|(?<=[.!,?]))[ ]*(?:(?:with )?(?:kind|kindest|best|warm) regards|regards"
    r"|yours (?:sincerely|faithfully|truly)"
    r"|vriendelike groete|groete|cordialement|atentamente|mit freundlichen gru\w{1,4}|atenciosamente|cumprimentos)"
    r"(?:[ \n,.]{1,6}[\w'-]{1,25}){0,6}[ \n.]{0,6}\Z"
)
_AUTOMATIC = (
    r"\bout of (?:the )?office\b|\bauto(?:matic|mated)?[ -]?(?:reply|response|respond)|^automatic (?:reply|response)"
    r"|\bthis is an auto(?:mated|matic) |\bdriving (?:with|focus)\b.{0,40}(?:do not disturb|turned on|focus)"
    r"|\bdo not disturb while driving"
    r"|\b(?:number|mailbox|inbox|line|service) (?:does not|doesn't|cannot|can't) (?:accept|receive) "
    r"|\b(?:is|are) not monitored\b|\bdo not reply to this (?:sms|message|number|email|e-mail)"
    r"|\bout of office\b|\bbuite (?:die )?kantoor\b|\boutomatiese antwoord|\babwesenheits(?:notiz|meldung)"
    r"|\bautomatische antwort|\breponse automatique|\brespuesta automatica|\bresposta automatica"
    r"|\b(?:am|i'm) (?:currently )?on (?:annual |maternity |sick )?leave (?:until|till|from|and will)"
    r"|\bthank(?:s| you) for (?:contacting|your (?:message|sms|enquiry))[^\n]{0,80}"
    r"\b(?:get back|respond|reply|contact you|attend)|\bsorry,? i missed your call\b|\bsorry,? i can'?t talk right now"
)
_KEYWORDS_ECHOED = (
    r"stop|stopp|end|quit|cancel|unsubscribe|unsub|remove|optout|opt-out|opt out"
    r"|arret|baja|alto|sair|parar|salir|no|x"
)
_ECHO = (
    r"(?:\b(?:to (?:opt[ -]?out|unsubscribe|stop|end|be removed)[^\n.]{0,40}[,:]? )?"
    r"(?:please )?(?:reply|text|txt|sms|send|respond|type|antwoord|stuur|repondez|envoyez|envoie|envia|envie|responda"
    r"|responde|antworte|antworten sie|sende|senden sie|phendula|thumela|araba|romela)"
    r" (?:with |met |mit |con |com |the word |die woord |la palabra |le mot |ngo |ka )?['\"*(]?"
    rf"(?:{_KEYWORDS_ECHOED})\b['\"*)]?(?: (?:to|at|op|au|al|para o|an) \+?\d{{3,12}})?"
    r"(?: (?:to|2|two|for|om|pour|para|zum|um|ukuze|ho)\b(?! ?\+?\d)(?=[^\n.!?\"]*\w)[^\n.!?\"]{0,60}))"
    r"|\b(?:to|om) (?:opt[ -]?out|unsubscribe|stop receiving|be removed|uit te teken)[^\n.!?\"]{0,40}[,:]? "
    r"(?:please )?(?:reply|text|txt|sms|send|type|antwoord|stuur)(?: with)? "
    rf"['\"*(]?(?:{_KEYWORDS_ECHOED})\b['\"*)]?(?: (?:to|at) \+?\d{{3,12}})?"
    r"|\b(?:stop|end) (?:to|2) (?:opt[ -]?out|optout|end|quit|stop|cancel|unsubscribe|unsub)\b"
    r"|\b(?:opt[ -]?out|optout|unsubscribe|unsub) ?[:=?] ?(?:reply |sms |text |send |txt )?(?:with )?['\"]?stop\b"
    r"|\bstop ?= ?(?:end|opt[ -]?out|unsubscribe|optout)\b|\b(?:to )?opt[ -]?out,? (?:reply|sms|txt) stop\b"
)
_TAPBACK = re.compile(
    rf"^\W{{0,6}}(?:{_TAPBACK_WORDS})\b\W{{0,3}}\"(?P<quoted>.*)\"?\W*$|^\W{{1,4}}\bto \".*\"\W*$", re.S
)
_ENDING = re.compile(_OWN_WORDS_END, re.M)
_AUTO = re.compile(_AUTOMATIC)
_ECHOED = re.compile(_ECHO)
# Every pattern above needs one of its markers; most replies have none and are spared the search.
_QUOTED_KIND, _ENDING_KIND, _AUTO_KIND, _ECHO_KIND = 1, 2, 4, 8
_MARKERS = {
    _QUOTED_KIND: ('"', ">", "|"),
    _ENDING_KIND: (
        "wrote", "geskryf", "ecrit", "escr", "schrieb", "---", "from: ", "-- \n", "--\n", "--",
        "sent from", "sent via", "get outlook", "gestuur va", "verstuur va", "envoye d", "enviado d",
        "n meine", "m meine", "confiden", "privileged", "intended", "vertraulich", "vertroulik",
        "regards", "yours ", "groete", "cordialement", "atentamente", "freundlichen", "atenciosamente", "cumprimentos",
    ),
    _AUTO_KIND: (
        "office", "kantoor", "auto", "outoma", "driving", "accept ", "receive ", "not monitored",
        "do not reply", "abwesen", "respuesta", "resposta", "reponse", " leave ", "contacting", "your ",
        "missed your", "talk right",
    ),
    _ECHO_KIND: (
        "out", "unsub", "reply", "text ", "txt ", "sms ", "send", "respond", "type ", "antwo", "stuur",
        "repond", "envo", "envi", "phendula", "thumela", "araba", "romela", "stop to", "stop 2",
        "end to", "end 2", "stop=", "stop =",
    ),
}  # fmt: skip


def _marker_search() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for kind, markers in _MARKERS.items():
        for marker in markers:
            automaton.add_word(marker, kind | automaton.get(marker, 0))
    automaton.make_automaton()
    return automaton


_MARKED = _marker_search()
# A line that ends in the mirrored mark is decorated (">>> STOP <<<", "| stop |") and not quoted.
_POINTED = 40  # characters: one line no longer than this points (">>> STOP") and quotes nothing
_QUOTE_LINE = re.compile(r"^[ \t]*(?:>(?![^\n]*<[ \t]*$)|\|(?![^\n]*\|[ \t]*$))[^\n]*", re.M)


def others_words(text: str, sent: str | None = None) -> list[tuple[int, int, str]]:
    """Spans of a folded reply that the consumer did not write, each with why.

    Why is ``tapback``, ``automatic`` (an empty span: perhaps no person wrote any of it), ``quoted``, ``ending``
    (signature, earlier messages), ``echo`` (the sender's instruction how to opt out) or ``sent`` (a stretch of the
    message ``sent`` that is answered).
    """
    kinds = 0
    for _, kind in _MARKED.iter(text):
        kinds |= kind
    if not kinds and not sent:
        return []
    if kinds & _QUOTED_KIND and _TAPBACK.match(text):
        return [(0, len(text), "tapback")]
    found = []
    if kinds & _QUOTED_KIND:
        quotes = [match.span() for match in _QUOTE_LINE.finditer(text)]
        points = bool(quotes) and quotes[0] == (0, len(text.rstrip())) and len(text) <= _POINTED
        found += [(*quote, "quoted") for quote in quotes if not points]
    ending = _ENDING.search(text) if kinds & _ENDING_KIND else None
    if ending:
        found.append((ending.start(), len(text), "ending"))
    if kinds & _AUTO_KIND and _AUTO.search(text):
        found.append((0, 0, "automatic"))
    if kinds & _ECHO_KIND:
        found += [(*match.span(), "echo") for match in _ECHOED.finditer(text)]
    if sent:
        found += [(start, end, "sent") for start, end in _shared_stretches(text, sent)]
    return sorted(found)


_SHARED_WORDS = 4  # a shorter stretch is as likely the consumer's own ("stop sending me")
_WORD = re.compile(r"\w+")


def _shared_stretches(text: str, sent: str) -> list[tuple[int, int]]:
    """Stretches of at least four words that stand in both texts, in time linear in both."""
    runs, words = _runs_of(sent), _WORD.findall(text)
    shared = [place for place, run in enumerate(_runs(words)) if run in runs]
    if not shared:
        return []
    spans = [match.span() for match in _WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    for place in shared:
        start, end = spans[place][0], spans[place + _SHARED_WORDS - 1][1]
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


@lru_cache(maxsize=64)  # thousands answer one message
def _runs_of(sent: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_runs(_WORD.findall(fold(sent))))


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each word with those behind it, as many as make a stretch."""
    return zip(*(words[place:] for place in range(_SHARED_WORDS)), strict=False)
