"""Sentences without spaces and Sotho verbs glued to their concords fall apart; ordinary long words stay whole."""

from __future__ import annotations

import pytest

from app.core.classifier import Classifier
from app.core.reply_glued import concords_apart, plural_meant, words_run_together

KNOWN = {"send", "me", "any", "more", "anymore", "your", "list", "from", "stop", "over"}
FIRST = {"dont", "stop", "remove"}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("dontsendmeanymore", ["dont", "send", "me", "anymore"]),  # the fewest words
        ("removemefromyourlist", ["remove", "me", "from", "your", "list"]),
        ("stopwatchapp", []),
        ("sendmeanymore", []),  # does not begin as a request
        ("stopme", []),  # too short to be a sentence
        ("dont" * 20, []),
    ],
)
def test_words_run_together(raw: str, words: list[str]) -> None:
    assert words_run_together(raw, KNOWN, FIRST) == words


@pytest.mark.parametrize(
    "reply", ["dontsendmeanymore", "pleasestoptextingme", "Removemefromyourlist!", "stopsendingmesms"]
)
def test_opts_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@pytest.mark.parametrize("reply", ["takeawaymenu", "notebookrepairs", "stopoverinlondon", "pleasantvalley"])
def test_leaves_alone(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "none"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("lenthomella", ["le", "nthomella"]),
        ("hakesabatle", ["ha", "ke", "sa", "batle"]),
        ("gotswa", ["go", "tswa"]),
        ("lehatswa", ["le", "ha", "tswa"]),
        ("hakelesabatle", []),  # more concords than there are before one verb
        ("nthomella", []),
        ("lebona", []),
    ],
)
def test_concords_apart(raw: str, words: list[str]) -> None:
    concords, verbs = {"le", "ha", "ke", "sa", "go"}, {"nthomella", "batle", "tswa"}
    assert concords_apart(raw, concords, verbs.__contains__) == words


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("emisag", "emisang"),
        ("ntlosen", "ntloseng"),
        ("emisnga", "emisang"),
        ("emisanh", "emisang"),
        ("emang", None),
        ("eman", None),  # too short to tell
        ("nomoron", "nomorong"),  # of a place
    ],
)
def test_plural_meant(raw: str, meant: str | None) -> None:
    assert plural_meant(raw) == meant


@pytest.mark.parametrize(
    "reply",
    [
        "kekopa hotswa lenaneng",
        "Le seke lanthomela hape",
        "hakesabatle melaetsa",
        "Emisag",
        "em isang hle",
        "S*T*O*P rra",
    ],
)
def test_sotho_opts_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@pytest.mark.parametrize(
    "reply", ["Lebona", "Kea leboha", "O ntlogetse", "Elisa", "Emita la factura", "Lampung Nyo"]
)
def test_no_sotho_opt_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "none"
