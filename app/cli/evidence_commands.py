"""What the commands that give and guard evidence do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from app import paths
from app.cli import output
from app.cli.commands import DONE, NOTHING, WRONG_USE, Desk, chosen_accounts, region_for
from app.cli.file_reading import request_of, said_of
from app.cli.standard_input import named
from app.core.errors import FileError, UserError
from app.core.msisdn import parse
from app.core.records import ActionReport, FileReading, marked_name
from app.services import accounts, file_removal, imports, proof, proof_json, suppression_list
from app.services.proof import NumberProof, PeriodProof
from app.services.removal_guard import Evidence


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
        print(f"Proof of {output.counted(told, 'event')} written to {words.file}.")
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
    if until < words.since:
        raise UserError(
            "period_backwards",
            f"The period would end on {until}, before it begins on {words.since}. Nothing was written. Exchange the "
            "days.",
        )
    return proof.prove_period(desk.database, words.since, until, operator=operator, job=job)


def remove(desk: Desk, words: argparse.Namespace) -> int:
    """Take numbers off the list. A reason given here stands for the second step that the window asks for."""
    if bool(words.numbers) == (words.file is not None):
        print("Give numbers, or a file with --file. Nothing was changed.", file=sys.stderr)
        return WRONG_USE
    chosen = chosen_accounts(desk, words.account)
    region = region_for(desk, words.region, chosen)
    ids = [account.id for account in chosen]
    if words.all_accounts:
        ids = [account.id for account in accounts.list_accounts(desk.database, archived=True)]
    evidence = Evidence(words.evidence, words.evidence_file)
    if words.file is not None:
        return _remove_file(desk, words, ids, region, evidence)
    numbers = [parse(text, region).msisdn for text in words.numbers]
    report = suppression_list.remove(
        desk.database,
        [(account_id, number) for account_id in ids for number in numbers],
        reason=words.reason,
        operator=desk.config.operator_name,
        confirmed=True,
        evidence=evidence,
    )
    return _tell_removal(desk, report)


def _remove_file(
    desk: Desk, words: argparse.Namespace, ids: Sequence[int], region: str, evidence: Evidence
) -> int:
    request = request_of(words, words.file, region)
    planned = file_removal.plan(desk.database, request, output.progress_job(), cache_dir=paths.cache_dir())
    listed = [choice for choice in planned.choices if choice.account_id in ids]
    if words.yes:
        report = file_removal.carry_out(
            desk.database,
            planned,
            ids,
            reason=words.reason,
            operator=desk.config.operator_name,
            confirmed=True,
            evidence=evidence,
            job=output.progress_job(),
        )
        return _tell_removal(desk, report, planned.reading)
    if desk.json:
        output.print_json(
            {
                "file": str(named(planned.path)),
                "rows": planned.rows,
                "numbers": len(planned.numbers),
                "duplicates": planned.duplicates,
                "rejected": planned.rejected,
                "accounts": [
                    {"account": one.account, "listed": one.listed, "by_reply": one.by_reply} for one in listed
                ],
                "removed": 0,
                **imports.reading_json(planned.reading),
            }
        )
    else:
        print(
            f"{planned.path.name}: {output.counted(planned.rows, 'row')}, "
            f"{output.counted(len(planned.numbers), 'number')}, "
            f"{planned.rejected:,} rejected."
        )
        for sentence in said_of(planned.reading):
            print(sentence)
        for one in listed:
            own = f"; {one.replied:,} opted out by their own reply" if one.by_reply else ""
            account = marked_name(one.account, archived=one.archived_at is not None)
            print(f"  {account}: {one.listed:,} would be removed{own}")
        print("Nothing was changed. Give --yes and a --reason to remove them.")
    return DONE if listed else NOTHING


def _tell_removal(desk: Desk, report: ActionReport, reading: FileReading | None = None) -> int:
    """Tell what was removed, and of a file what of it was read."""
    if desk.json:
        read = {} if reading is None else imports.reading_json(reading)
        output.print_json(output.report_json(report) | read)
    elif report.removed:
        print(f"{report.removed:,} removed from {', '.join(report.accounts)} (action {report.action}).")
    else:
        print("None of these numbers was on the list. Nothing was changed.")
    for sentence in said_of(reading) if reading is not None and not desk.json else ():
        print(sentence)
    if report.removed_again:
        print(
            f"{report.removed_again:,} of them had been removed before within the last 30 days. Make sure that the "
            "people asked for it.",
            file=sys.stderr,
        )
    return DONE if report.removed else NOTHING


EVIDENCE_HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "remove": remove,
    "proof": write_proof,
}
