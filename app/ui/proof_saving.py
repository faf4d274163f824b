"""Proofs, gathered and written in one piece of work beside the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QThread

from app.core.jobs import Job
from app.services import proof, proof_json
from app.services.proof import NumberProof, PeriodProof


def save_period_proof(
    database: Any,
    since: date,
    until: date,
    path: Path,
    *,
    as_json: bool = False,
    operator: str = "",
    job: Job | None = None,
) -> PeriodProof:
    """Gather what was done from one day to another, both included, and write it as PDF or JSON.

    Raises:
        FileError, StoreError, Cancelled.
    """
    job = job or Job()
    found = proof.prove_period(database, since, until, operator=operator, job=job)
    job.report("writing", 0, 0)
    if as_json:
        proof_json.save_json(found, path)
        return found
    _write_pdf(found, path)
    return found


def save_number_proof(database: Any, msisdn: int, path: Path, *, operator: str = "") -> NumberProof:
    """Gather what happened to a number and write it as PDF. Raises ``FileError``, ``StoreError``."""
    found = proof.prove_number(database, msisdn, operator=operator)
    _write_pdf(found, path)
    return found


def _write_pdf(found: NumberProof | PeriodProof, path: Path) -> None:
    writing = _PdfWriting(found, path)
    writing.start()
    writing.wait()
    if writing.error is not None:
        raise writing.error


class _PdfWriting(QThread):
    """Writes one PDF. Qt lays long documents out with timers, which only a thread of its own kind can keep."""

    def __init__(self, found: NumberProof | PeriodProof, path: Path) -> None:
        super().__init__()
        self._found = found
        self._path = path
        self.error: Exception | None = None

    def run(self) -> None:
        """Write, and keep what goes wrong for whoever waits."""
        # Qt's PDF writer costs start time, and few people need it on a day.
        from app.ui.proof_pdf import save_pdf

        try:
            save_pdf(self._found, self._path)
        except Exception as error:  # noqa: BLE001 - the edge of a thread: whoever waits for it raises it again
            self.error = error
