"""Files of numbers or of replies taken in one after the other, and where the rows go that could not be taken in."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from app.cli import output
from app.core.errors import Cancelled, FileError, UserError
from app.core.safe_files import check_place, is_same_place, is_there

SEMICOLONS = "semicolons between columns, as Excel takes them where the decimal mark is a comma,"


class _Report(Protocol):
    @property
    def rejected(self) -> int: ...


Report = TypeVar("Report", bound=_Report)
ReportToSave = TypeVar("ReportToSave", contravariant=True)


class _SaveRejected(Protocol[ReportToSave]):
    def __call__(self, report: ReportToSave, path: Path, *, delimiter: str) -> object: ...


def rejected_words(parser: argparse.ArgumentParser) -> None:
    """Add the words that say where rejected rows go."""
    parser.add_argument(
        "--rejected",
        metavar="FILE",
        type=Path,
        help="write rejected rows to this CSV file, to mend and import again",
    )
    parser.add_argument("--semicolons", action="store_true", help=f"{SEMICOLONS} in that file")


def take_in_each(
    words: argparse.Namespace,
    take_in: Callable[[Path], Report],
    tell: Callable[[Report, Path | None], None],
    *,
    save_rejected: _SaveRejected[Report],
    discard: Callable[[Report], None],
) -> tuple[list[Report], bool]:
    """Take in the files of a command, save the rejected rows where ``--rejected`` says, and tell of each file.

    Returns the reports, and whether all rejected rows could be saved: where not, that is told after the report.
    Raises what ``take_in`` raises, with the files that were taken in before: these stay taken in.
    """
    look_at_files(words)
    save = partial(save_rejected, delimiter=";" if words.semicolons else ",")
    reports: list[Report] = []
    taken: list[Path] = []
    all_saved = True
    try:
        for place, path in enumerate(words.files):
            report = take_in(path)
            taken.append(path)
            try:
                target, trouble = _saved(report, target_of(words, place), path, save)
                tell(report, target)
                if trouble is not None:
                    all_saved = False
                    output.print_trouble(trouble, words)
            finally:
                discard(report)
            reports.append(report)
    except UserError as error:
        error.text += said_of_those_before(taken)
        raise
    except (KeyboardInterrupt, Cancelled) as stopped:
        if taken:
            stopped.add_note(said_of_those_before(taken).strip())
        raise
    return reports, all_saved


def _saved(
    report: Report, target: Path | None, path: Path, save_rejected: Callable[[Report, Path], object]
) -> tuple[Path | None, FileError | None]:
    """Save the rejected rows to ``target``; returns where they are, or None and why not."""
    if target is None or not report.rejected:
        return target, None
    try:
        save_rejected(report, target)
    except FileError as error:
        cause = error.text.replace(" No file was changed.", "")
        return None, FileError(
            error.code,
            target,
            f"{path.name} was taken in, but its rejected rows were not saved. {cause} To get them, take {path.name} in "
            "again with --rejected: what is on the list already stays as it is.",
        )
    return target, None


def look_at_files(words: argparse.Namespace) -> None:
    """Refuse, before anything is taken in, files that are not there and a ``--rejected`` that is one of them.

    Raises:
        FileError: ``missing``, ``same_file``; as ``check_place`` where the rejected rows could not be written.
    """
    named = [target for target in (target_of(words, place) for place in range(len(words.files))) if target]
    for path in words.files:
        if not is_there(path):
            raise FileError("missing", path, f"There is no file {path}. Nothing was taken in.")
        if any(is_same_place(path, target) for target in named):
            raise FileError(
                "same_file",
                path,
                f"The rejected rows cannot be written over {path.name}, the file they come from. Nothing was taken in. "
                "Give another name after --rejected.",
            )
    for target in named:
        _check_target(target)


def _check_target(target: Path) -> None:
    try:
        check_place(target)
    except FileError as error:
        error.text += " Nothing was taken in."
        raise


def target_of(words: argparse.Namespace, place: int) -> Path | None:
    """Where the rejected rows of a file go, by its place among the files: to a file for each; None without one."""
    target: Path | None = words.rejected
    if target is None or len(words.files) == 1:
        return target
    taken: set[str] = set()
    for path in words.files[: place + 1]:
        wanted = (f"{path.stem}-{count}" if count > 1 else path.stem for count in itertools.count(1))
        # Many disks take A and a for the same name.
        stem = next(one for one in wanted if one.casefold() not in taken)
        taken.add(stem.casefold())
    return target.with_stem(f"{target.stem}-{stem}")


def told(rejected: int, shown: int, target: Path | None) -> str:
    """What to say after the first ``shown`` of the rejected rows; empty where there is nothing to add."""
    if target is not None and rejected:
        return f"  The rejected rows are in {target}."
    if rejected > shown:
        return f"  and {rejected - shown:,} more; --rejected FILE writes them all."
    return ""


def said_of_those_before(taken: list[Path]) -> str:
    """What is added to the reason for refusing a file, where others were taken in before it."""
    if not taken:
        return ""
    return f" Taken in before it, and not undone: {', '.join(path.name for path in taken)}."
