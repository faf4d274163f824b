"""Files that are complete or not there: written beside their place and then put in it."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.core.errors import FileError

_DATABASE_BEGINS = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html, section 1.3
_LEAST_ROOM = 4096  # bytes: a disk without a block left has room for no file at all
_BESIDE_DATABASE = ("-wal", "-shm", "-journal")
_never_replaced: set[Path] = set()


def never_replace(path: Path) -> None:
    """From now on ``replacing`` refuses this file: an open database, which may be encrypted and look like nothing."""
    _never_replaced.add(path.resolve())


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write that replaces ``path`` once the block ends well; else the old one stays.

    Readable by its owner alone until then and after: lists of numbers are personal data.

    Raises:
        FileError: the folder or the file cannot be written to, the disk is full, or another program holds the
        file; ``is_database`` where a database stands in its place.
    """
    with replacing_together(path) as (file,):
        yield file


@contextmanager
def replacing_together(*paths: Path) -> Iterator[tuple[BinaryIO, ...]]:
    """As ``replacing``, for files that are of use together: all of them take their places in the end, or none does.

    What goes wrong inside the block is told of the first.
    """
    for path in paths:
        _refuse_database(path)
    parts: list[tuple[Path, Path]] = []
    at = paths[0]
    try:
        with ExitStack() as opened:
            files = []
            for at in paths:
                handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=at.parent)
                parts.append((Path(name), at))
                files.append(opened.enter_context(os.fdopen(handle, "wb")))
            at = paths[0]
            yield tuple(files)
            for path, file in zip(paths, files, strict=True):
                at = path
                file.flush()
                os.fsync(file.fileno())
        _put_in_place(parts)
    except OSError as error:
        raise cannot_write(at, error) from error
    finally:
        for temporary, _path in parts:
            temporary.unlink(missing_ok=True)


def _put_in_place(parts: Sequence[tuple[Path, Path]]) -> None:
    """Give written files their names; where one cannot have its own, those before it give theirs back."""
    placed: list[tuple[Path, Path | None]] = []
    at = parts[0][1]
    try:
        for temporary, at in parts[:-1]:
            placed.append((at, _set_aside(at)))
            temporary.replace(at)
        temporary, at = parts[-1]  # nothing is left to go wrong once this one is in its place
        temporary.replace(at)
    except OSError as error:
        for path, before in placed:
            with suppress(OSError):  # what stood in the way is still there, or a folder
                path.unlink(missing_ok=True) if before is None else before.replace(path)
        raise cannot_write(at, error) from error
    for _path, before in placed:
        if before is not None:
            before.unlink(missing_ok=True)


def _set_aside(path: Path) -> Path | None:
    """Give the file at a place another name, and return that; None where there is none."""
    if not path.is_file():
        return None
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    os.close(handle)
    try:
        return path.replace(name)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def check_place(path: Path) -> None:
    """Find out whether ``replacing`` could write here, before work is done whose outcome goes there.

    Raises:
        FileError: as ``replacing``; ``cannot_write`` where a folder stands in its place. Nothing is left behind.
    """
    _refuse_database(path)
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with tempfile.TemporaryFile(prefix=".", suffix=".tmp", dir=path.parent) as file:
            file.write(bytes(_LEAST_ROOM))
            file.flush()
    except OSError as error:
        raise cannot_write(path, error) from error


def _refuse_database(path: Path) -> None:
    """A list written over a database would take the whole past with it."""
    place = path.resolve()
    for beside in _BESIDE_DATABASE:
        if place.name.endswith(beside):
            place = place.with_name(place.name.removesuffix(beside))
    if place in _never_replaced or _begins_as_database(place):
        raise FileError(
            "is_database",
            path,
            f"{path.name} is a database and was not overwritten. Nothing was written. Choose another name.",
        )


def _begins_as_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE_BEGINS)) == _DATABASE_BEGINS
    except OSError:  # none there, or none to be read: what writes next says so
        return False


def cannot_write(path: Path, error: OSError) -> FileError:
    """The finding for a file that could not be written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return FileError(
            "disk_full",
            path,
            f"There is no room for {path.name} on the disk. No file was changed. Make room and try again.",
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileError(
            "no_folder", path, f"The folder for {path.name} was not found. Choose another folder."
        )
    if isinstance(error, PermissionError):
        return FileError(
            "no_permission",
            path,
            f"{path.name} cannot be saved there: it is open in another program, or the folder is not yours "
            "to write to. No file was changed. Close it there, or choose another folder.",
        )
    return FileError(
        "cannot_write",
        path,
        f"{path.name} cannot be saved ({error.strerror or error}). No file was changed. Choose another place "
        "for it.",
    )
