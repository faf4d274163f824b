"""Proofs as PDF: whole, searchable by a reader, and never a page of somebody's HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.errors import FileError
from app.services import proof, suppression_list
from app.services.opening import open_database
from app.ui.proof_pdf import document_of, save_pdf

NUMBER = 27831234567


@pytest.fixture
def lists(tmp_path):
    opened = open_database(tmp_path / "lists.sqlite")
    yield opened
    opened.close()


def test_a_pdf_is_written_whole(qapp, lists, tmp_path):
    suppression_list.add(lists, [NUMBER], [1], reason="letter of 12 May", operator="t.botha")
    save_pdf(proof.prove_number(lists, NUMBER, operator="t.botha"), tmp_path / "proof.pdf")
    content = (tmp_path / "proof.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")


def test_the_pages_say_what_happened(qapp, lists):
    suppression_list.add(lists, [NUMBER], [1], reason="letter of 12 May", operator="t.botha")
    found = proof.prove_number(lists, NUMBER)
    text = document_of(found).toPlainText()
    assert "Proof for +27 83 123 4567" in text
    assert "letter of 12 May" in text
    assert found.events[0].link.digest in text
    assert found.events[0].link.previous_digest in text


def test_markup_is_printed_and_not_obeyed(qapp, lists):
    wicked = "<img src='file:///etc/passwd'><b>STOP</b> & <script>"
    suppression_list.add(lists, [NUMBER], [1], reason=wicked)
    found = proof.prove_number(lists, NUMBER)
    reply = replace(found.events[0], event=replace(found.events[0].event, reply=wicked, start=35, end=39))
    document = document_of(replace(found, events=(reply,)))
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
    text = document_of(replace(found, events=(replace(event, deadline=late),))).toPlainText()
    assert f"{late.days_late(late.done)} days late" in text


def test_a_period_lists_its_actions(qapp, lists):
    suppression_list.add(lists, [NUMBER], [1], reason="by telephone")
    found = proof.prove_number(lists, NUMBER)
    day = found.made_at.astimezone().date()
    text = document_of(proof.prove_period(lists, day, day)).toPlainText()
    assert "by telephone" in text
    assert "1 put on lists, 0 taken off" in text


def test_a_folder_that_is_gone_is_told(qapp, lists, tmp_path):
    with pytest.raises(FileError):
        save_pdf(proof.prove_number(lists, NUMBER), tmp_path / "gone" / "proof.pdf")
