"""Proofs, gathered and written in one piece of work beside the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from app.core.jobs import Job
from app.services import proof, proof_json
from app.services.proof import NumberProof, PeriodProof
from app.ui.pdf_saving import save_pdf_beside


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
    save_pdf_beside(found, path)
    return found


def save_number_proof(database: Any, msisdn: int, path: Path, *, operator: str = "") -> NumberProof:
    """Gather what happened to a number and write it as PDF. Raises ``FileError``, ``StoreError``."""
    found = proof.prove_number(database, msisdn, operator=operator)
    save_pdf_beside(found, path)
    return found
