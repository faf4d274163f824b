"""The summary of a cleaned list as pages: every figure, every list, and the files it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.services import cleaning, suppression_list
from app.services.accounts import add_account, archive_account
from app.services.cleaning import CleanRequest
from app.ui.cleaning.summary_pages import pages_of


@pytest.fixture
def report(database, tmp_path):
    add_account(database, "Retail")
    archive_account(database, 2)
    suppression_list.add(database, [27831234567], [1])
    send = tmp_path / "send &amp; list.csv"
    send.write_text("Number,Name\n0831234567,A\n0821112222,B\n0821112222,C\n12,D\n", encoding="utf-8")
    request = CleanRequest(
        path=send,
        kept=tmp_path / "kept.csv",
        removed=tmp_path / "removed.csv",
        accounts=(1, 2),
        region="ZA",
        operator="t.botha",
    )
    return cleaning.clean(database, request)


def cells(pages):
    return pages.document.toPlainText().split("\n")


def test_every_figure_has_its_name(qapp, report):
    told = cells(pages_of(report))
    for name, rows in (
        ("Kept", "1"),
        ("Removed: opted out", "1"),
        ("Removed: not a number", "1"),
        ("Removed: twice in the file", "1"),
        ("All rows of the file", "4"),
        ("Main", "1"),
        ("Retail (archived)", "0"),
        ("too few digits", "1"),
    ):
        assert told[told.index(name) + 1] == rows


def test_the_list_is_known_by_its_name_and_its_bytes(qapp, report):
    pages = pages_of(report)
    told = pages.document.toPlainText()
    assert pages.title == "Summary of cleaning send &amp; list.csv"
    assert str(report.path) in told
    assert report.sha256 in told
    assert str(report.removed_path) in told
    assert "by t.botha with Opt-Outs" in told


def test_empty_lists_are_said_to_be_empty(qapp, report):
    assert "lists were empty" not in pages_of(report).document.toPlainText()
    assert "lists were empty" in pages_of(replace(report, listed=0)).document.toPlainText()
