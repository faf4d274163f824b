"""Whether a newer version lies in the folder the site names. The program itself never goes online.

Whoever looks after the site's programs puts ``opt-outs-version.json`` and ``opt-outs-version.json.sig`` of a release
there, beside its packages; ``packaging/release.py`` makes both. The signature is checked with the release key that is
built into the program, so that nobody who can merely write to the folder can have a program installed.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import FileError, UserError
from app.core.signatures import is_signed
from app.parts import Build

VERSION_FILE = "opt-outs-version.json"
SIGNATURE_FILE = VERSION_FILE + ".sig"
LARGEST = 100_000
"""Bytes a version file may have; it has some hundreds."""

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Release:
    """What the folder offers. ``packages`` are those of its files that are there and whole."""

    version: str
    date: str
    is_newer: bool
    packages: tuple[Path, ...]


def check_for_updates(folder: Path, build: Build) -> Release:
    """Return the release in the folder, its signature and its files checked; changes nothing.

    Raises:
        UserError: ``no_release_key``, for a program built without one; nothing was looked at.
        FileError: ``updates_unreadable``, ``updates_not_signed``, ``updates_damaged``, ``update_file_damaged``.
    """
    if not build.release_key:
        raise UserError(
            "no_release_key",
            "This copy of the program was built without a release key and cannot tell a real update from a forged "
            "one. Nothing was looked up; ask whoever installed it for the newest version.",
        )
    told = _read(folder / VERSION_FILE)
    signature = _read(folder / SIGNATURE_FILE)
    if not is_signed(_decoded(build.release_key.encode()), told, _decoded(signature)):
        raise FileError(
            "updates_not_signed",
            folder / VERSION_FILE,
            f"The version file in {folder} does not carry the signature of this program's makers. Install nothing "
            "from that folder, and tell whoever looks after it.",
        )
    return _release(folder, told, build)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        raise FileError(
            "updates_unreadable",
            path,
            f"No version file could be read in {path.parent} ({error.strerror or error}). Nothing was changed; check "
            "that the folder can be reached, or choose another one.",
        ) from error


def _decoded(text: bytes) -> bytes:
    try:
        return base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _release(folder: Path, told: bytes, build: Build) -> Release:
    try:
        values = json.loads(told)
        version, date, files = str(values["version"]), str(values["date"]), dict(values["files"])
        is_newer = _numbers(version) > _numbers(build.version.partition("+")[0])
        listed = [(folder / Path(str(name)).name, str(digest)) for name, digest in sorted(files.items())]
    except (ValueError, KeyError, TypeError) as error:
        raise FileError(
            "updates_damaged",
            folder / VERSION_FILE,
            f"The version file in {folder} is of a kind this program does not know. Nothing was changed; ask for the "
            "newest version by another way.",
        ) from error
    packages = [(path, digest) for path, digest in listed if path.is_file()]
    for path, digest in packages:
        _check_digest(path, digest)
    return Release(version, date, is_newer, tuple(path for path, _digest in packages))


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(version)
    return tuple(map(int, found.groups()))


def _check_digest(path: Path, digest: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        text = (
            f"The file {path.name} in {path.parent} could not be read ({error.strerror or error}). Try again."
        )
        raise FileError("updates_unreadable", path, text) from error
    if found != digest:
        raise FileError(
            "update_file_damaged",
            path,
            f"The file {path.name} in {path.parent} is not the one that was released: it is damaged or was exchanged. "
            "Do not install it; have it copied anew.",
        )
