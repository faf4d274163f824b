"""The pages of a proof: all that happened, searchable by a reader, and never somebody's HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.services import proof, replies, suppression_list
from app.services.opening import open_database
from app.ui.proof_pages import pages_of

NUMBER = 27831234567


@pytest.fixture
def lists(tmp_path):
    opened = open_database(tmp_path / "lists.sqlite")
    yield opened
    opened.close()


def test_the_pages_say_what_happened(qapp, lists):
    suppression_list.add(lists, [NUMBER], [1], reason="letter of 12 May", operator="t.botha")
    found = proof.prove_number(lists, NUMBER)
    text = pages_of(found).document.toPlainText()
    assert "Proof for +27 83 123 4567" in text
    assert "letter of 12 May" in text
    assert found.events[0].link.digest in text
    assert found.events[0].link.previous_digest in text


def test_markup_is_printed_and_not_obeyed(qapp, lists):
    wicked = "<img src='file:///etc/passwd'><b>STOP</b> & <script>"
    suppression_list.add(lists, [NUMBER], [1], reason=wicked)
    found = proof.prove_number(lists, NUMBER)
    reply = replace(found.events[0], event=replace(found.events[0].event, reply=wicked, start=35, end=39))
    document = pages_of(replace(found, events=(reply,))).document
    assert document.toPlainText().count(wicked) == 3  # in the table, as the reason and as the reply
    assert "file:///etc/passwd" not in {
        document.allFormats()[n].toImageFormat().name() for n in range(len(document.allFormats()))
    }


def test_a_missed_deadline_is_said(qapp, lists):
    suppression_list.add(lists, [NUMBER], [1])
    found = proof.prove_number(lists, NUMBER)
    event = found.events[0]
    from app.core.deadlines import deadline_for

    late = deadline_for("ZA", event.event.at - timedelta(days=20), event.event.at)
    text = pages_of(replace(found, events=(replace(event, deadline=late),))).document.toPlainText()
    assert f"{late.days_late(late.done)} days late" in text


def test_a_period_lists_its_actions(qapp, lists):
    suppression_list.add(lists, [NUMBER], [1], reason="by telephone")
    found = proof.prove_number(lists, NUMBER)
    day = found.made_at.astimezone().date()
    text = pages_of(proof.prove_period(lists, day, day)).document.toPlainText()
    assert "by telephone" in text
    assert "1 put on lists, 0 taken off" in text


def test_a_reply_that_changed_no_list_is_in_it_with_its_words_and_verdict(qapp, lists):
    suppression_list.add(lists, [NUMBER], [1])
    replies.add_pasted(lists, f"+{NUMBER} Stop it\n+{NUMBER} START", 1, region="ZA")
    replies.decide(lists, replies.review_queue(lists)[0].id, "keep")
    text = pages_of(proof.prove_number(lists, NUMBER)).document.toPlainText()
    assert "Main: asked by reply to be opted out, on the list already" in text
    assert "Main: decided on a reply, no list was changed" in text
    for words in ("Stop it", "Opt-out", "START", "kept"):
        assert words in text
