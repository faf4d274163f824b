"""What the commands that give and guard evidence do."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime

from app.cli import output
from app.cli.commands import DONE, NOTHING, Desk, region_for
from app.core.errors import FileError, UserError
from app.core.msisdn import parse
from app.services import proof, proof_json
from app.services.proof import NumberProof, PeriodProof


def write_proof(desk: Desk, words: argparse.Namespace) -> int:
    """Write a proof for a number or a period. Where nothing ever happened it says so, and the status is 1."""
    ending = words.file.suffix.lower()
    if ending not in {".pdf", ".json"} or (ending == ".pdf" and desk.save_pdf is None):
        raise FileError(
            "format_unknown",
            words.file,
            f"{words.file.name} does not end in .pdf or .json, so its format is not known. Nothing was written.",
        )
    found = _gather(desk, words)
    if ending == ".pdf" and desk.save_pdf is not None:
        desk.save_pdf(found, words.file)
    else:
        proof_json.save_json(found, words.file)
    told = len(found.events if isinstance(found, NumberProof) else found.links)
    if desk.json:
        output.print_json(
            {"file": str(words.file), "events": told, "chain_intact": found.head.broken is None}
        )
    else:
        print(f"Proof of {told:,} events written to {words.file}.")
        if found.head.broken is not None:
            print(
                f"Action {found.head.broken} is not as it was written. The proof says so; see “opt-outs check”."
            )
    return DONE if told else NOTHING


def _gather(desk: Desk, words: argparse.Namespace) -> NumberProof | PeriodProof:
    job, operator = output.progress_job(), desk.config.operator_name
    if words.number is not None:
        if words.since is not None or words.until is not None:
            raise UserError("number_or_period", "Give a number or a period, not both. Nothing was written.")
        number = parse(words.number, region_for(desk, words.region, ())).msisdn
        return proof.prove_number(desk.database, number, operator=operator, job=job)
    if words.since is None:
        raise UserError(
            "number_or_period", "Give a number, or a period with --since and --until. Nothing was written."
        )
    until = words.until or datetime.now(UTC).astimezone().date()
    return proof.prove_period(desk.database, words.since, until, operator=operator, job=job)


EVIDENCE_HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {"proof": write_proof}
