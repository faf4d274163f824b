"""What each command does. A command returns its exit status: 0 done, 1 not found or nothing matched."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app import paths
from app.cli import output
from app.cli.file_reading import column_index, heading_of, request_of, said_of
from app.cli.rejected_files import take_in_each, told
from app.cli.standard_input import named
from app.config import Config
from app.core.errors import FileError, InvalidNumber, NotFound, UserError
from app.core.msisdn import REFUSALS, REGIONS, format_for_people, parse
from app.core.partial_number import search_digits
from app.core.records import Account, Answer, Channel, Filter, ImportReport, Order
from app.core.safe_files import check_place
from app.services import (
    accounts,
    cleaning,
    downloads,
    imports,
    many_numbers,
    suppression_list,
)
from app.services.listing import open_listing
from app.services.opening import Database
from app.services.proof import NumberProof, PeriodProof
from app.services.wishes import Wish

DONE, NOTHING, WRONG_USE, REFUSED, PARTLY = 0, 1, 2, 3, 4
MOST_FOUND = 1_000


SavePdf = Callable[[NumberProof | PeriodProof | cleaning.CleanReport, Path], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works with. ``save_pdf`` writes a proof or a summary as PDF, where that can be done."""

    database: Database
    config: Config
    json: bool
    save_pdf: SavePdf | None = None


def chosen_accounts(desk: Desk, names: Sequence[str]) -> list[Account]:
    """The accounts named. Raises ``NotFound``."""
    return [accounts.find_account(desk.database, name) for name in names]


def region_for(desk: Desk, asked: str | None, chosen: Sequence[Account]) -> str:
    """The country to read numbers by: the one asked for, the accounts' where they share one, else the desk's.

    Raises ``UserError`` where no such country is known.
    """
    if asked is not None:
        region = asked.strip().upper()
        if region not in REGIONS:
            raise UserError(
                "region_unknown", f"“{asked}” is not a country code such as ZA. Nothing was changed."
            )
        return region
    return accounts.reading_region(desk.database, desk.config.region, [account.id for account in chosen])


def add(desk: Desk, words: argparse.Namespace) -> int:
    """Put numbers on the list."""
    chosen = chosen_accounts(desk, words.account)
    region = region_for(desk, words.region, chosen)
    numbers = [parse(text, region).msisdn for text in words.numbers]
    report = suppression_list.add(
        desk.database,
        numbers,
        [account.id for account in chosen],
        reason=words.reason,
        operator=desk.config.operator_name,
        wish=_wish(words),
    )
    if desk.json:
        output.print_json(output.report_json(report))
    else:
        shown = ", ".join(format_for_people(number) for number in report.numbers[:10])
        print(
            f"{shown}: {report.added} added, {report.already_listed} already listed, in {', '.join(report.accounts)}."
        )
        if report.action is not None and not report.added:
            print(f"The request is on record (action {report.action}).")
    return DONE


def _wish(words: argparse.Namespace) -> Wish | None:
    if words.channel is None and words.received is None:
        return None
    received = words.received or datetime.now(UTC)
    return Wish(Channel(words.channel or Channel.OTHER), received.astimezone())


def import_files(desk: Desk, words: argparse.Namespace) -> int:
    """Import files of numbers."""
    chosen = chosen_accounts(desk, words.account)
    region = region_for(desk, words.region, chosen)

    def take_in(path: Path) -> ImportReport:
        request = replace(
            request_of(words, path, region, [account.id for account in chosen]),
            reason=words.reason,
            operator=desk.config.operator_name,
        )
        return imports.run(desk.database, request, output.progress_job(), cache_dir=paths.cache_dir())

    reports, all_saved = take_in_each(
        words,
        take_in,
        partial(_tell_import, desk),
        save_rejected=imports.save_rejected,
        discard=imports.discard,
    )
    if not all_saved:
        return PARTLY
    return DONE if any(report.rows > report.rejected for report in reports) else NOTHING


def _tell_import(desk: Desk, report: ImportReport, target: Path | None) -> None:
    if desk.json:
        output.print_json(output.import_json(report))
        return
    print(
        f"{report.path.name}: {output.counted(report.rows, 'row')} = "
        f"{report.added:,} added + {report.already_listed:,} already listed "
        f"+ {report.duplicates:,} twice in the file + {report.rejected:,} rejected. {report.repaired:,} repaired."
    )
    if not report.rows:
        print(f"{report.path.name} has no rows under its heading.")
    for sentence in said_of(report.reading):
        print(sentence)
    if report.seen_before is not None:
        print(f"The same file was imported before, on {output.local(report.seen_before)}.")
    for row, raw, code in imports.rejected_rows(report, 10):
        print(f"  row {row}: {raw!r}: {REFUSALS[code]}")
    more = told(report.rejected, 10, target)
    if more:
        print(more)


def search(desk: Desk, words: argparse.Namespace) -> int:
    """Whether numbers, or parts of them, are on the list."""
    chosen = chosen_accounts(desk, words.account)
    region = region_for(desk, words.region, chosen)
    ids = {account.id for account in chosen}
    if not words.texts and words.file is None:
        print("search needs a TEXT or --file FILE.", file=sys.stderr)
        return WRONG_USE
    answers = [answer for text in words.texts for answer in _answers(desk, text, region, ids)]
    if words.file is not None:
        answers += _answers_for_file(desk, words, region, ids)
    if desk.json:
        output.print_json(answers)
    return DONE if any(answer["listed"] for answer in answers) else NOTHING


def _answers(desk: Desk, text: str, region: str, ids: set[int]) -> list[dict[str, object]]:
    try:
        numbers = [parse(text, region).msisdn]
    except InvalidNumber as error:
        part = search_digits(text, region)
        if part is None or len(part.digits) < 3:
            raise
        wanted = Filter(tuple(ids), text=part.text)
        listing = open_listing(desk.database, wanted, Order.NUMBER, descending=False)
        numbers = list(dict.fromkeys(row.msisdn for row in listing.rows(0, MOST_FOUND)))
        if not numbers:
            if not desk.json:
                begins = f", or that begins with +{part.beginning}," if part.beginning else ""
                print(
                    f"No number with {text} in it{begins} is on the opt-out list. As a whole number it would not do: "
                    f"{error.text}"
                )
            return [{"query": text, "number": None, "listed": False, "accounts": []}]
    found = []
    for number in numbers:
        answer = _within(suppression_list.answer(desk.database, number, text), ids)
        if not desk.json:
            print(output.answer_sentence(answer))
        found.append(output.answer_json(answer))
    return found


def _answers_for_file(
    desk: Desk, words: argparse.Namespace, region: str, ids: set[int]
) -> list[dict[str, object]]:
    """What the lists say of every number in a file, each with what of it was read; ``refused`` is why one is none."""
    many = many_numbers.look_up_file(desk.database, request_of(words, words.file, region, sorted(ids)))
    if not desk.json:
        for one in many.answers:
            names = ", ".join(many_numbers.account_names(one))
            print(f"{one.raw}: {one.text if one.msisdn is None else names or 'not on the opt-out list'}")
        print(
            f"{output.counted(len(many.found), 'number')} on the opt-out list, {len(many.not_found):,} not on it, "
            f"{many.refused:,} not a number."
        )
        for sentence in said_of(many.reading):
            print(sentence)
        return [{"listed": bool(many.found)}]
    read = imports.reading_json(many.reading)
    return [
        {"query": one.raw, "number": None, "listed": False, "accounts": [], "refused": one.text, **read}
        if one.msisdn is None
        else output.answer_json(_within(suppression_list.answer(desk.database, one.msisdn, one.raw), ids))
        | read
        for one in many.answers
    ]


def _within(answer: Answer, ids: set[int]) -> Answer:
    """The answer for the named accounts alone, for all where none is named."""
    if not ids:
        return answer
    kept = tuple(opt_out for opt_out in answer.opt_outs if opt_out.account_id in ids)
    others = tuple(account for account in answer.not_on if account.id in ids)
    return Answer(answer.query, answer.msisdn, kept, others, answer.note)


def history(desk: Desk, words: argparse.Namespace) -> int:
    """Everything that happened to a number."""
    number = parse(words.number, region_for(desk, words.region, ())).msisdn
    events = suppression_list.history(desk.database, number)
    if desk.json:
        output.print_json([output.event_json(event) for event in events])
    else:
        print(f"{format_for_people(number)}: {output.counted(len(events), 'event')}")
        for event in events:
            print("  " + output.event_line(event))
    return DONE if events else NOTHING


def download(desk: Desk, words: argparse.Namespace) -> int:
    """Write the list to a file."""
    wanted = Filter(accounts=tuple(account.id for account in chosen_accounts(desk, words.account)))
    report = downloads.download(
        desk.database, words.file, words.format, filter=wanted, job=output.progress_job()
    )
    if desk.json:
        output.print_json({"file": str(report.path), "format": report.format, "rows": report.rows})
    else:
        print(f"{output.counted(report.rows, 'row')} written to {report.path}.")
    return DONE


def clean(desk: Desk, words: argparse.Namespace) -> int:
    """Divide a send list into the rows that may be messaged and those that may not."""
    chosen = chosen_accounts(desk, words.account)
    request = cleaning.CleanRequest(
        path=words.file,
        kept=words.kept,
        removed=words.removed,
        accounts=tuple(account.id for account in chosen),
        region=region_for(desk, words.region, chosen),
        column=column_index(words.column),
        has_heading=heading_of(words),
        encoding=words.encoding,
        delimiter=words.delimiter,
        sheet=words.sheet,
        operator=desk.config.operator_name,
        summary=words.summary,
        semicolons=words.semicolons,
    )
    if words.summary is not None:
        _check_summary(desk, words.summary)
    report = cleaning.clean(desk.database, request, output.progress_job(), cache_dir=paths.cache_dir())
    report = replace(report, path=named(report.path))
    trouble = None if words.summary is None else _save_summary(desk, report, words.summary)
    _tell_cleaned(desk, report)
    if trouble is not None:
        output.print_trouble(trouble, words)
        return PARTLY
    return DONE if report.rows else NOTHING


def _tell_cleaned(desk: Desk, report: cleaning.CleanReport) -> None:
    if desk.json:
        output.print_json(cleaning.summary_json(report))
    else:
        print(
            f"{report.path.name}: {output.counted(report.rows, 'row')} "
            f"= {report.kept:,} kept + {report.opted_out:,} opted out "
            f"+ {report.refused:,} not a number + {report.twice:,} twice in the file."
        )
        print(f"Kept: {report.kept_path}\nRemoved: {report.removed_path}")
        for sentence in said_of(report.reading):
            print(sentence)
        if report.reading.every_number:
            print("Each number has a line to itself in the two files.")
        if not report.listed:
            print("The lists it was held against are empty, so nobody could be found on them.")


def as_pdf(path: Path) -> bool:
    """Whether a file is named as a PDF."""
    return path.suffix.lower() == ".pdf"


def _check_summary(desk: Desk, path: Path) -> None:
    """Raise ``FileError``, before a list is cleaned, where its summary could not be written."""
    if as_pdf(path) and desk.save_pdf is None:
        raise FileError(
            "format_unknown",
            path,
            f"{path.name} cannot be written here, where no PDF can be made. Nothing was written. Give a name that ends "
            "in .json.",
        )
    if path.suffix.lower() not in {".pdf", ".json"}:
        raise FileError(
            "format_unknown",
            path,
            f"{path.name} does not end in .pdf or .json, so its format is not known. Nothing was written.",
        )
    try:
        check_place(path)
    except FileError as error:
        error.text += " The list was not cleaned."
        raise


def _save_summary(desk: Desk, report: cleaning.CleanReport, path: Path) -> FileError | None:
    """Save the summary; returns why it could not be: the list is cleaned all the same."""
    try:
        if desk.save_pdf is not None and as_pdf(path):
            cleaning.refuse_own_files(report, path)
            desk.save_pdf(report, path)
        else:
            cleaning.save_summary(report, path)
    except FileError as error:
        cause = error.text.replace(" No file was changed.", "")
        text = f"{report.path.name} was cleaned, but its summary was not saved. {cause} Clean the list again to get it."
        return FileError(error.code, path, text)
    return None


HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "add": add,
    "import": import_files,
    "search": search,
    "history": history,
    "download": download,
    "clean": clean,
}
__all__ = ["DONE", "HANDLERS", "NOTHING", "REFUSED", "WRONG_USE", "Desk", "NotFound"]
