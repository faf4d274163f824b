"""Slips of the fingers on words of the rules, and the words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.classifier import Classifier
from app.core.phrases import ordinary_words
from app.core.reply_typos import Misspellings, nguni_slips, sotho_by_ear

WORDS = (
    "messages",
    "remove",
    "number",
    "database",
    "envoyez",
    "receiving",
    "thumela",
    "banana",
    "cancelar",
    "ntloseng",
    "phimola",
    "list",
    "send",
    "yeka",
    "please",
    "stuur",
)
KNOWN = Misspellings(WORDS, frozenset({"thumela", "yeka"}), frozenset({"ntloseng", "phimola"}))
OPEN = frozenset({"phezani", "ndisuseni", "susani"})


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("mesages", "messages"),  # a doubled letter written once
        ("mesasges", "messages"),  # swapped
        ("remmove", "remove"),  # doubled
        ("numbrer", "number"),  # one too many
        ("databse", "database"),  # one missing
        ("recieving", "receiving"),
        ("ramove", "remove"),  # one vowel for another
        ("mespages", None),  # a letter that is neither near nor like
        ("envoyes", None),  # the ending is grammar
        ("envoye", None),
        ("umber", None),  # the first letter is hardly ever wrong
        ("thumlea", "thumela"),
        ("thumelaa", "thumela"),
        ("thumila", None),  # a strict word, one vowel for another
        ("cancelr", "cancelar"),  # the vowel before the last r
        ("numb", None),
        ("xqzjk", None),
        ("ermove", "remove"),  # the first two letters swapped
        ("tnloseng", "ntloseng"),
        ("ntlpseng", "ntloseng"),  # a loose word, a letter and its neighbour
        ("phimoka", "phimola"),
        ("phimoa", "phimola"),
        ("phimole", None),  # the last letter is grammar in these as well
        ("phitola", None),
        ("lsit", "list"),  # a short word, swapped
        ("sennd", "send"),  # and doubled
        ("ilst", None),  # the first letter of a short word stays
        ("lost", None),
        ("lis", None),
        ("yeak", None),  # short and strict
        ("stiur", None),  # one vowel for another in a short word
        ("stjur", "stuur"),  # a letter and its neighbour
        ("stuir", None),
    ],
)
def test_nearest(raw: str, word: str | None) -> None:
    assert KNOWN.nearest(raw) == word


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("ndisusni", "ndisuseni"),  # a vowel between two consonants
        ("phzani", "phezani"),
        ("phezan", "phezani"),  # the last after an n
        ("susan", None),  # too short: a name
        ("pheani", None),  # a consonant
        ("ndisusnei", "ndisuseni"),  # swapped
    ],
)
def test_vowels_left_out_of_open_syllables(raw: str, word: str | None) -> None:
    assert Misspellings(OPEN, OPEN, open_syllables=OPEN).nearest(raw) == word


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("ningangithumeeli", "ningangithumeli"),
        ("ngikihpheni", "ngikhipheni"),
        ("ningndithumeleli", "ningandithumeleli"),
        ("ngykhansela", "ngiyakhansela"),
        ("ndyarhoxa", "ndiyarhoxa"),
        ("ndiyken", "ndiykeni"),
        ("lukanani", "hlukanani"),  # an h left out
        ("ningatumeli", "ningathumeli"),
        ("pumani", "phumani"),
        ("ningathumel", "ningathumeli"),  # the last vowel: a negative has but one
        ("nindisus", "nindisuse"),
        ("ukungithumelel", "ukungithumelela"),
    ],
)
def test_slips_of_isizulu_and_isixhosa(raw: str, meant: str) -> None:
    assert meant in nguni_slips(raw)


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("xaotsang", "kgaotsang"),
        ("kaotsang", "kgaotsang"),
        ("nchang", "ntshang"),
        ("tlhogelang", "tlogelang"),
        ("lakolang", "hlakolang"),
        ("ntomelle", "nthomelle"),
        ("pimolang", "phimolang"),
    ],
)
def test_sesotho_and_setswana_written_by_ear(raw: str, meant: str) -> None:
    assert meant in sotho_by_ear(raw)


@pytest.mark.parametrize("raw", ["xa", "kola", "emisa"])
def test_short_words_and_those_without_such_a_sound_are_as_they_are_written(raw: str) -> None:
    assert not list(sotho_by_ear(raw))


@pytest.mark.parametrize(
    "reply",
    [
        "xaotsang ho nthomella",
        "ncheng mo lenaneng hle",
        "ga ke batlhe melaetsa ya lona",
        "lukanani nami",
        "ningatumeli ama sms",
        "k kopa le ntlose",
    ],
)
def test_requests_written_by_ear(reply: str) -> None:
    assert Classifier().classify(reply).verdict.value == "opt_out"


@pytest.mark.parametrize(
    "reply",
    [
        "melaetsa e ka se kopiswe",
        "ke batla karete ya ka",
        "k, ke tla tla hosane",
        "ke a kopa, nthuse ka statement",
    ],
)
def test_no_request_is_heard_in_other_words(reply: str) -> None:
    assert Classifier().classify(reply).verdict.value not in ("opt_out", "review")


@pytest.mark.parametrize("raw", ["ngi", "receiving", "quatsch", "n" * 40])
def test_no_slips_of_other_words(raw: str) -> None:
    assert not list(nguni_slips(raw))


@pytest.mark.parametrize(
    "reply",
    [
        "ngishyeni",
        "Ningangithumeeli futhi",
        "ningndithumeleli",
        "Ningangithum3l3li",
        "*k*h*u*p*h*a* inombolo",
    ],
)
def test_requests_of_many_parts_with_a_slip_opt_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@given(st.text(alphabet="abemnorsu", max_size=24))
def test_any_word_is_answered(raw: str) -> None:
    assert KNOWN.nearest(raw) in (None, *WORDS)


@given(st.sampled_from([word for word in WORDS if word != "yeka"]), st.data())
def test_any_two_letters_swapped_are_recognised(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    assert KNOWN.nearest(word[:at] + word[at + 1] + word[at] + word[at + 2 :]) == word


@pytest.mark.parametrize(
    "reply",
    [
        "pelase stop sendign me mesages",
        "delete my nubmer from your lsit and databse",
        "ne m'envoyez plus de mesages",
        "Ich will keine Nachrichtne mehr",
        "no quiero recibir mas mesnajes",
        "não quero mais recber mensagens",
        "ek wil nie meer boodksappe ontvang nie",
    ],
)
def test_misspelled_sentences_opt_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@pytest.mark.parametrize(
    "reply",
    [
        "I tried your messages link and it works",
        "Die Flasche hat die Nummer 7",
        "eine kleine Nachricht fuer Sie",
        "existing numbers are on the list",
        "my phone tested the text alerts fine",
    ],
)
def test_real_words_are_not_corrected(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "none"


@pytest.mark.parametrize(
    "reply", ["cacelar", "exculir", "remver", "Remuver", "apgar", "cancelr", "austrgen", "resillier"]
)
def test_misspelled_keywords_opt_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@pytest.mark.parametrize("reply", ["Moro na Rua do Carvalho 14", "hacen envíos a Mérida?"])
def test_profanity_is_not_looked_for_in_misspellings(reply: str) -> None:
    assert Classifier().classify(reply).rule != "profanity.strong"


def test_the_list_of_ordinary_words_is_folded() -> None:
    assert all(word.isascii() and word.isalpha() and word.islower() for word in ordinary_words())


@pytest.mark.parametrize("reply", ["cncelar", "Desactvar por favor", "elimniar", "desabonerr", "abmlden"])
def test_an_opt_out_of_one_word_may_be_mistyped_as_a_whole_reply(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@pytest.mark.parametrize("reply", ["Quinta", "normas", "parra", "cncelar pedido", "stepper", "stuart"])
def test_a_word_like_an_opt_out_is_none(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "none"
