"""A reply about somebody of the consumer's, read as if it were about the consumer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.classifier import Classifier, Verdict
from app.core.phrases import OwnPhrase, ReplySettings, Strictness
from app.core.reply_relatives import LONGEST, relatives

ASKED_FOR_A_RELATIVE = [
    "opt my mother out",
    "get my granny off of here",
    "Leave my daughter be man",
    "Lose my wife's number",
    "Count my late father out of these messages, thanks",
    "Scratch my husbands cell number off please",
    "Kontaktieren Sie meine Oma nie wieder",
    "meldet meine Mutter ab!!",
    "lâchez ma femme",
    "Supprimé le numéro de ma mère svp",
    "bloqueia o número da minha esposa",
    "Exclui o numero do meu pai",
]


@pytest.mark.parametrize("reply", ASKED_FOR_A_RELATIVE)
def test_who_asks_for_a_relative_asks_to_opt_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict is Verdict.OPT_OUT


@pytest.mark.parametrize(
    "reply",
    [
        "unsubscribe my son from aftercare",
        "sign my daughter out at 12 please",
        "kick my brother off the team",
        "Bitte um Abmeldung meiner Tochter für morgen",
        "please remove my wife's number from the account and add mine",
    ],
)
def test_what_is_asked_for_a_relative_elsewhere_is_for_a_person_to_say(reply: str) -> None:
    assert Classifier().classify(reply).verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    "reply",
    [
        "my mother's appointment must be cancelled",
        "remove my husband from the policy",
        "opt my son out of swimming",
        "count my wife out for lunch on sunday",
        "stop my mother from coming",
        "tell my wife to stop it",
        "desinscrivez ma fille du judo",
        "quiten a mi esposa de la poliza",
    ],
)
def test_a_relative_in_an_ordinary_reply_makes_no_request(reply: str) -> None:
    assert Classifier().classify(reply).verdict is Verdict.NONE


def test_the_rule_told_is_one_that_the_reply_is_an_example_of() -> None:
    classifier = Classifier()

    assert classifier.classify("opt my mother out").rule == "relative"
    assert classifier.classify("lose my wife's number").rule == "remove.number"


def test_the_deciding_words_are_marked_where_they_stand() -> None:
    text = "Hello there. Please OPT my little brother OUT, thanks"
    found = Classifier().classify(text)

    assert text[found.start : found.end] == "OPT my little brother OUT"


def test_the_account_decides_whether_sentences_count_and_which_phrases_do() -> None:
    ignoring = ReplySettings(own_phrases=(OwnPhrase("opt my mother out", "whole", "ignore"),))

    for settings in (ReplySettings(strictness=Strictness.EXACT_ONLY), ignoring):
        assert Classifier(settings).classify("opt my mother out").verdict is Verdict.NONE


def test_a_reply_longer_than_an_sms_or_two_is_read_as_it_stands() -> None:
    reply = "opt my mother out" + " " * LONGEST + "."

    assert Classifier().classify(reply).verdict is not Verdict.OPT_OUT


WORDS = st.sampled_from(
    ["opt", "my", "mother", "our", "dad's", "number", "out", "and", "die", "nummer", "meiner", "ma"]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_what_was_not_changed_stands_in_the_reply_as_it_is_read(text: str) -> None:
    reading = relatives().said_of_oneself(text)
    if reading is None:
        return
    at = old = 0
    for start, end, old_start, old_end in (*reading.changed, (len(reading.text),) * 2 + (len(text),) * 2):
        assert reading.text[at:start] == text[old:old_start]
        if start > at:
            assert reading.place_in_reply(at, start) == (old, old_start)
        if end > start:
            assert reading.place_in_reply(start, end) == (old_start, old_end)
        at, old = end, old_end
