"""Save Proof for a Period: the days, the kind of file, and what is said of it."""

from __future__ import annotations

import json
import sqlite3

import pytest
from PySide6.QtCore import QDate

from app.services import suppression_list
from app.ui.activity.page import ActivityPage
from app.ui.activity.period_proof_dialog import PeriodProofDialog
from app.ui.file_dialogs import set_next_answer


@pytest.fixture
def page(session, qtbot):
    made = ActivityPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.show()
    return made


@pytest.fixture
def dialog(page):
    page.proof_button.click()
    return page.findChild(PeriodProofDialog)


def save(dialog, path, session, qtbot):
    set_next_answer(path)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def test_this_month_as_pdf_is_offered_first(dialog):
    assert dialog.days.first_field.date().day() == 1
    assert dialog.days.last_field.date() == QDate.currentDate()
    assert dialog.pdf_box.isChecked()


def test_days_in_the_wrong_order_cannot_be_saved(dialog):
    dialog.days.first_field.setDate(QDate.currentDate().addDays(1))
    assert not dialog.save_button.isEnabled()
    assert dialog.days.cause.text()


def test_the_proof_is_saved_and_told(page, dialog, session, database, qtbot, tmp_path):
    suppression_list.add(database, [27831234567], (), reason="letter")
    save(dialog, tmp_path / "proof.pdf", session, qtbot)
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")
    assert page.strip.text.endswith("proof.pdf. Actions in it: 2.")  # the account Main was made today, too


def test_json_is_what_a_program_reads(page, dialog, session, database, qtbot, tmp_path):
    suppression_list.add(database, [27831234567], (), reason="letter")
    dialog.json_box.click()
    save(dialog, tmp_path / "proof.json", session, qtbot)
    told = json.loads((tmp_path / "proof.json").read_text("utf-8"))
    assert told["until"] == QDate.currentDate().toString("yyyy-MM-dd")
    assert told["actions"][-1]["chained"]["reason"] == "letter"


def test_days_without_work_are_said(page, dialog, session, qtbot, tmp_path):
    dialog.days.first_field.setDate(QDate(2020, 1, 1))
    dialog.days.last_field.setDate(QDate(2020, 1, 2))
    save(dialog, tmp_path / "proof.pdf", session, qtbot)
    assert page.strip.text.startswith("Nothing was done on these days")


def test_an_altered_action_is_said(page, dialog, session, database, qtbot, tmp_path):
    suppression_list.add(database, [27831234567], (), reason="letter")
    with sqlite3.connect(database.path) as engine:
        engine.execute("UPDATE action SET reason = 'other'")
    engine.close()
    save(dialog, tmp_path / "proof.pdf", session, qtbot)
    assert "is not as it was written" in page.strip.text


def test_a_place_that_cannot_be_written_is_told(page, dialog, session, qtbot, tmp_path):
    save(dialog, tmp_path / "gone" / "proof.pdf", session, qtbot)
    assert "proof.pdf" in page.strip.text
    assert not (tmp_path / "gone").exists()
