"""What people say beside a request, and what is left without it."""

from __future__ import annotations

import pytest

from app.core.classifier import Classifier, Verdict
from app.core.phrases import OwnPhrase, ReplySettings, Strictness
from app.core.reply_asides import LONGEST, asides, last_words

WHOLE_REQUESTS = [  # what is known only as the whole reply, and an opening, a reason and a closing of its language
    ("off all lists please", "good day,", "i am 80 years old.", "how do i do that"),
    ("stop alles", "goeie dag", "ek is siek,", "dankie en lekker dag"),
    ("haal my maar af tannie", "ag nee wat", "ek is siek,", "hoor"),
    ("ni pub ni rien", "bonjour", "j'ai 80 ans.", "j'en peux plus"),
    ("no quiero más de esto", "hola", "estoy enferma,", "por favor, gracias y buen día"),
    ("não me perturba mais", "olá,", "não aguento mais.", "como faz"),
    ("Löschung bitte", "guten Tag", "ich bin krank.", "bis ich es sage"),
    ("yimani lapho", "sawubona,", "ngikhathele.", "ngiyabonga kakhulu"),
    ("vala tu", "molo", "ndiyagula.", "enkosi kakhulu"),
    ("tholang lona", "dumela,", "ke kgathetse.", "kea leboha"),
    ("le stope", "dumelang", "ke lapile.", "ke a leboga"),
]


@pytest.mark.parametrize(("request_alone", "opening", "reason", "closing"), WHOLE_REQUESTS)
def test_a_request_is_the_same_beside_greetings_reasons_and_thanks(
    request_alone: str, opening: str, reason: str, closing: str
) -> None:
    classifier = Classifier()
    dressed = [
        request_alone,
        f"{opening} {request_alone}",
        f"{opening} {reason} {request_alone}",
        f"{request_alone} {closing}",
        f"{request_alone}. {reason}",
        f"{opening} {request_alone}, {reason}",
    ]

    assert {text: classifier.classify(text).verdict for text in dressed} == dict.fromkeys(
        dressed, Verdict.OPT_OUT
    )


EVERYDAY = [  # a request known only as the whole reply, and what people add to it without a stop between
    ("stop plz", "im on shift"),
    ("stop plz", "my granny is sleeping"),
    ("stop plz", "you are waking the baby"),
    ("stop plz", "it is costing me data"),
    ("stop plz", "from your side"),
    ("stop plz", "great hotel though"),
    ("scratch my number", "nothing against your shop"),
    ("scratch my number", "at your earliest convenience"),
    ("scratch my number", "thanks ever so much"),
    ("stop asb", "ek werk nagskof"),
    ("stop asb", "ek is by n begrafnis"),
    ("stop asb", "my ouma slaap"),
    ("verwyder my", "dit kos my data"),
    ("verwyder my", "van julle kant af"),
    ("verwyder my", "pragtige hotel hoor"),
    ("verwyder my", "so gou as moontlik"),
    ("nooit weer vir my stuur nie", "hoor"),
]


@pytest.mark.parametrize(("request_alone", "added"), EVERYDAY)
def test_an_everyday_reason_or_kindness_may_follow_a_request_without_a_stop(
    request_alone: str, added: str
) -> None:
    assert Classifier().classify(f"{request_alone} {added}").verdict is Verdict.OPT_OUT
    assert Classifier().classify(added).verdict is Verdict.NONE


def test_the_deciding_words_are_marked_where_they_stand() -> None:
    text = "Good morning, I am 80 years old. Off ALL lists please, how do I do that?"
    found = Classifier().classify(text)

    assert text[found.start : found.end] == "Off ALL lists"


@pytest.mark.parametrize(
    "ordinary",
    [
        "good day, i am sick. cancel please",  # an appointment
        "hello, see you tomorrow. thanks and have a nice day",
        "good morning",
        "hi there thanks",
        "my name is thabo, i am at work. please call me",
        "bonjour, je suis malade. annuler svp",
        "goeie dag ek is siek",
        "nee haal my by die stasie op hoor",
        "ag nee stop die bus hoor",
        "good day. please don't stop, thanks",
        "hello, i am 80 years old. put me on the list please",
    ],
)
def test_asides_make_no_request_of_what_is_none(ordinary: str) -> None:
    assert Classifier().classify(ordinary).verdict is not Verdict.OPT_OUT


def test_a_reply_of_asides_alone_holds_no_request() -> None:
    assert asides().request_in("hello there, i am sick. thank you, have a nice day") is None


def test_a_long_reply_is_not_taken_apart() -> None:
    assert asides().request_in("hello, " + "word " * LONGEST) is None


def test_exact_only_and_own_phrases_hear_the_reply_as_it_stands() -> None:
    text = "good day, off all lists please. i am 80 years old"
    ignored = ReplySettings(own_phrases=(OwnPhrase(text, "whole", "ignore"),))

    assert Classifier().classify(text).verdict is Verdict.OPT_OUT
    assert Classifier(ReplySettings(strictness=Strictness.EXACT_ONLY)).classify(text).verdict is Verdict.NONE
    assert Classifier(ignored).classify(text).verdict is Verdict.NONE


@pytest.mark.parametrize("text", [one for row in WHOLE_REQUESTS for one in (f"{row[1]} {row[0]}. {row[2]}",)])
def test_the_short_cut_gives_the_slow_answer(text: str) -> None:
    classifier = Classifier()

    assert classifier.classify(text) == classifier.read_fully(text)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("(god bless( you( all)?)?|bye)", {"bless", "you", "all", "bye"}),
        ("i (am|'m) # years( old)?", {"years", "old"}),
        ("(my name is|i am) _( _)?", {""}),
        ("# or #", {"#"}),
        ("nginem(i)?nyaka e[mn]", {"em", "en"}),
        ("this is _(?=[,.])", set()),
    ],
)
def test_what_an_aside_can_end_with(line: str, words: set[str]) -> None:
    assert {word for word in last_words(line) if word.isascii()} == words
