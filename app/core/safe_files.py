"""Files that are complete or not there: written beside their place and then put in it."""

from __future__ import annotations

import errno
import os
import secrets
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.core.errors import FileError

_DATABASE_BEGINS = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html, section 1.3
_LEAST_ROOM = 4096  # bytes: a disk without a block left has room for no file at all
_BESIDE_DATABASE = ("-wal", "-shm", "-journal")
SCANNED_FOR = 1.0  # seconds a virus scanner may hold a file that is new
_never_replaced: set[Path] = set()


def never_replace(path: Path) -> None:
    """From now on ``replacing`` refuses this file: an open database, which may be encrypted and look like nothing."""
    _never_replaced.add(place_of(path))


def place_of(path: Path) -> Path:
    """Where a path leads in the end; one that leads round in a circle is left as it is, for what opens it to tell."""
    return Path(os.path.realpath(path))


def is_same_place(one: Path, other: Path) -> bool:
    """Whether what is written to one path is, or would be, in the place of the other."""
    with suppress(OSError, ValueError):  # one of them is not there yet
        return one.samefile(other)
    first, second = place_of(one), place_of(other)
    # There most disks take A and a for the same name, and a letter with its accent for the two.
    alike = sys.platform in {"win32", "darwin"} and _folded(first) == _folded(second)
    return first == second or alike


def _folded(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()


def is_there(path: Path) -> bool:
    """Whether something is at a path, as far as can be known: what opens it tells why where it cannot."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write that replaces ``path`` once the block ends well; else the old one stays.

    Readable by its owner alone until then and after: lists of numbers are personal data.

    Raises:
        FileError: the folder or the file cannot be written to, the disk is full, or another program holds the
        file; ``is_database`` where a database stands in its place.
    """
    with replacing_all(path) as (file,):
        yield file


@contextmanager
def replacing_all(*paths: Path) -> Iterator[tuple[BinaryIO, ...]]:
    """Files to write that replace ``paths`` once the block ends well, all of them or none.

    Raises:
        FileError: as ``replacing``. Trouble of the block itself is told of the last of them.
    """
    for path in paths:
        _refuse_database(path)
    temporary: list[Path] = []
    # Outermost, because closing a file on a full disk fails too.
    with _told_of(paths[-1]), ExitStack() as stack:
        files: list[BinaryIO] = []
        for path in paths:
            with _told_of(path):
                handle, beside = new_file_beside(path)
                temporary.append(beside)
                stack.callback(_drop, beside)
                files.append(stack.enter_context(os.fdopen(handle, "wb")))
        yield tuple(files)
        for path, file in zip(paths, files, strict=True):
            with _told_of(path), file:
                file.flush()
                os.fsync(file.fileno())
        _put_in_place(list(zip(temporary, paths, strict=True)))


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from error


def _drop(unfinished: Path) -> None:
    with suppress(OSError):  # Windows holds it for whoever looks into it, such as a virus scanner
        unfinished.unlink(missing_ok=True)


def _rename(source: Path, target: Path) -> None:
    """Rename a file; on Windows again and again for a moment, for none can be renamed that a scanner looks into."""
    end = time.monotonic() + (SCANNED_FOR if sys.platform == "win32" else 0.0)
    while True:
        try:
            source.replace(target)
        except PermissionError:
            if time.monotonic() >= end:
                raise
            time.sleep(0.05)
        else:
            return


def _put_in_place(pairs: list[tuple[Path, Path]]) -> None:
    """Put each file in its place; where one cannot be, those before it are taken out again."""
    *others, (last, its_place) = pairs
    with ExitStack() as undo:
        asides: list[Path] = []
        for temporary, path in others:
            with _told_of(path):
                if path.is_file():
                    aside = temporary.with_suffix(".old")
                    _rename(path, aside)
                    asides.append(aside)
                    undo.callback(aside.replace, path)
                    _rename(temporary, path)
                else:
                    _rename(temporary, path)
                    undo.callback(path.unlink)
        with _told_of(its_place):
            _rename(last, its_place)
        undo.pop_all()
    for aside in asides:
        with suppress(OSError):  # what was asked for is done
            aside.unlink()


def check_place(path: Path) -> None:
    """Find out whether ``replacing`` could write here, before work is done whose outcome goes there.

    Raises:
        FileError: as ``replacing``; ``cannot_write`` where a folder stands in its place. Nothing is left behind.
    """
    _refuse_database(path)
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, passing = new_file_beside(path)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(bytes(_LEAST_ROOM))
        finally:
            passing.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(path, error) from error


def new_file_beside(path: Path) -> tuple[int, Path]:
    """Make an empty file under a name of its own beside a path, for its owner alone; give its handle and its path.

    ``tempfile`` is not for folders of the person's choosing: up to Python 3.12 it takes a folder that Windows lets
    nobody write to for a name that is in use, and tries two thousand million others
    (https://github.com/python/cpython/issues/66305).

    Raises:
        OSError: no file can be made there.
    """
    beside = path.parent / f".{secrets.token_hex(8)}.tmp"
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
    return os.open(beside, flags, 0o600), beside


def _refuse_database(path: Path) -> None:
    """A list written over a database would take the whole past with it."""
    place = place_of(path)
    for beside in _BESIDE_DATABASE:
        if place.name.endswith(beside):
            place = place.with_name(place.name.removesuffix(beside))
    if any(is_same_place(place, one) for one in _never_replaced) or _begins_as_database(place):
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
