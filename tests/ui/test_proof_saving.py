"""Proof for a period, from the choice of the days to the file, beside a window that stays live."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from app.core.errors import Cancelled, FileError
from app.core.jobs import Job
from app.services import suppression_list
from app.ui.proof_saving import save_period_proof

TODAY = date.today()  # noqa: DTZ011 - days are meant by the desk's clock


def test_a_pdf_is_written_in_any_thread(qapp, database, runner, qtbot, tmp_path):
    suppression_list.add(database, [27831234567], ())
    answers = []
    path = tmp_path / "proof.pdf"
    runner.read(runner, save_period_proof, database, TODAY, TODAY, path, done=answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    assert path.read_bytes().startswith(b"%PDF-")
    assert [link.fields["kind"] for link in answers[0].links] == ["account", "add"]


def test_a_period_without_actions_is_proved_too(qapp, database, tmp_path):
    before = TODAY - timedelta(days=400)
    found = save_period_proof(database, before, before, tmp_path / "proof.json", as_json=True)
    told = json.loads((tmp_path / "proof.json").read_text("utf-8"))
    assert (found.links, told["actions"], told["since"]) == ((), [], before.isoformat())


def test_a_pdf_that_cannot_be_written_is_told(qapp, database, tmp_path):
    with pytest.raises(FileError):
        save_period_proof(database, TODAY, TODAY, tmp_path / "gone" / "proof.pdf")


def test_a_cancelled_proof_writes_nothing(qapp, database, tmp_path):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        save_period_proof(database, TODAY, TODAY, tmp_path / "proof.pdf", job=job)
    assert not list(tmp_path.glob("proof*"))
