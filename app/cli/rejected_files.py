"""Files of numbers or of replies taken in one after the other, and where the rows go that could not be taken in."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from app.cli import output
from app.core.errors import FileError, UserError
from app.core.safe_files import check_place, place_of


class _Report(Protocol):
    @property
    def rejected(self) -> int: ...


Report = TypeVar("Report", bound=_Report)


def take_in_each(
    words: argparse.Namespace,
    take_in: Callable[[Path], Report],
    tell: Callable[[Report, Path | None], None],
    *,
    save_rejected: Callable[[Report, Path], object],
    discard: Callable[[Report], None],
) -> tuple[list[Report], bool]:
    """Take in the files of a command, save the rejected rows where ``--rejected`` says, and tell of each file.

    Returns the reports, and whether all rejected rows could be saved: where not, that is told after the report.
    Raises what ``take_in`` raises, with the files that were taken in before: these stay taken in.
    """
    look_at_files(words)
    reports: list[Report] = []
    all_saved = True
    for place, path in enumerate(words.files):
        try:
            report = take_in(path)
        except UserError as error:
            error.text += said_of_those_before(words.files[:place])
            raise
        try:
            target, trouble = _saved(report, target_of(words, place), path, save_rejected)
            tell(report, target)
            if trouble is not None:
                all_saved = False
                output.print_trouble(trouble, words)
        finally:
            discard(report)
        reports.append(report)
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
    targets = {place_of(target) for target in named}
    for path in words.files:
        if not path.exists():
            raise FileError("missing", path, f"There is no file {path}. Nothing was taken in.")
        if place_of(path) in targets:
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
    stems = [path.stem for path in words.files[: place + 1]]
    again = f"-{stems.count(stems[-1])}" if stems[-1] in stems[:-1] else ""
    return target.with_stem(f"{target.stem}-{stems[-1]}{again}")


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
