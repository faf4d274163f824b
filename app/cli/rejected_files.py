"""Files of numbers or of replies taken in one after the other, and where the rows go that could not be taken in."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from app.core.errors import FileError, UserError


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
) -> list[Report]:
    """Take in the files of a command, save the rejected rows where ``--rejected`` says, and tell of each file.

    Raises what ``take_in`` raises, with the files that were taken in before: these stay taken in.
    """
    look_at_files(words)
    reports: list[Report] = []
    for place, path in enumerate(words.files):
        try:
            report = take_in(path)
        except UserError as error:
            error.text += said_of_those_before(words.files[:place])
            raise
        try:
            target = target_of(words, path)
            if target is not None and report.rejected:
                save_rejected(report, target)
            tell(report, target)
        finally:
            discard(report)
        reports.append(report)
    return reports


def look_at_files(words: argparse.Namespace) -> None:
    """Refuse, before anything is taken in, files that are not there and a ``--rejected`` that is one of them.

    Raises:
        FileError: ``missing``, ``same_file``.
    """
    targets = {target.resolve() for target in (target_of(words, path) for path in words.files) if target}
    for path in words.files:
        if not path.exists():
            raise FileError("missing", path, f"There is no file {path}. Nothing was taken in.")
        if path.resolve() in targets:
            raise FileError(
                "same_file",
                path,
                f"The rejected rows cannot be written over {path.name}, the file they come from. Nothing was taken in. "
                "Give another name after --rejected.",
            )


def target_of(words: argparse.Namespace, path: Path) -> Path | None:
    """The file for the rejected rows of ``path``: one for each where several files are taken in; None without one."""
    target: Path | None = words.rejected
    if target is None or len(words.files) == 1:
        return target
    return target.with_stem(f"{target.stem}-{path.stem}")


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
